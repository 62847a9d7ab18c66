package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands by the last telling, as planners read it. Dates are texts: {@code 2025},
 * {@code 2025-Q3}, {@code 2025-11}, {@code 2025-11-30}. The columns of every table have these
 * names, in snake case and this order.
 *
 * @param projectId names the project
 * @param name the one that was told most often
 * @param otherNames the others, between semicolons
 * @param refArea the region, {@code CN320400}; empty when none was told
 * @param refAreaName its name
 * @param coverage development zone; empty when none was told
 * @param phase number of the phase, or the part; empty for a whole project
 * @param partOf id of the project that it is a phase of; empty when none is known
 * @param stage SIGNED to FULL_CAPACITY; empty when unknown
 * @param stageName in Chinese
 * @param totalInv total investment
 * @param yearInv what is to be invested in {@code yearInvPeriod}
 * @param yearInvPeriod the year
 * @param invDone investment completed by {@code invDoneDate}
 * @param invDoneDate the day
 * @param progress in percent
 * @param progressDate the day
 * @param startPlanned planned start
 * @param startActual actual start
 * @param finishFirstPlanned the finish that was first planned
 * @param finishPlanned the finish that is planned now
 * @param finishActual actual finish
 * @param delayMonths months from the first plan to the actual finish, or to the one planned now;
 *     null when there is nothing to compare
 * @param finishSlips how often the planned finish was moved to a later date
 * @param firstTold first publication
 * @param lastTold last publication
 * @param nEvidence how many facts tell of it
 * @param nDoubts how many other projects may be the same, see the table of doubts
 * @param reservations ids of the doubts about its figures and dates, between semicolons
 */
public record ProjectRow(
    String projectId,
    String name,
    String otherNames,
    String refArea,
    String refAreaName,
    String coverage,
    String phase,
    String partOf,
    String stage,
    String stageName,
    ProjectAmount totalInv,
    ProjectAmount yearInv,
    String yearInvPeriod,
    ProjectAmount invDone,
    String invDoneDate,
    @Nullable BigDecimal progress,
    String progressDate,
    String startPlanned,
    String startActual,
    String finishFirstPlanned,
    String finishPlanned,
    String finishActual,
    @Nullable Integer delayMonths,
    int finishSlips,
    String firstTold,
    String lastTold,
    int nEvidence,
    int nDoubts,
    String reservations) {
  /** Power of ten of all amounts. */
  public int unitMult() {
    return Math.max(totalInv.mult(), Math.max(yearInv.mult(), invDone.mult()));
  }
}
