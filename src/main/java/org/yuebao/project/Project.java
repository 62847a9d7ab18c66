package org.yuebao.project;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;

/**
 * A subject with a life of its own, under whatever names it was told of.
 *
 * @param id region and eight hex digits of the name that it was first told by
 * @param name the one that was told most often
 * @param names all of them, ordered
 * @param region code of the smallest region that was told; null when none was
 * @param zone development zone that was told most often; null when none was
 * @param phase number of the phase, or the part; empty for a whole project
 * @param partOf id of the project that this is a phase of; null when it is none, or none is known
 * @param stage code of the farthest stage that it has reached; empty when unknown
 * @param changes every step, ordered by indicator, period and time of telling
 * @param doubts projects that may be the same, ordered
 * @param reservations every doubt about its figures and dates, ordered
 */
public record Project(
    String id,
    String name,
    List<String> names,
    @Nullable String region,
    @Nullable String zone,
    String phase,
    @Nullable String partOf,
    String stage,
    List<Change> changes,
    List<Doubt> doubts,
    List<Reservation> reservations) {
  public static final String TOTAL_INVESTMENT = "PROJ_TOTAL_INV";
  public static final String YEAR_INVESTMENT = "PROJ_YEAR_INV";
  public static final String INVESTMENT_DONE = "PROJ_INV_DONE";
  public static final String YEAR_RATE = "PROJ_INV_RATE";
  public static final String PROGRESS = "PROJ_PROGRESS";
  public static final String START = "PROJ_START";
  public static final String FINISH = "PROJ_FINISH";

  static final String OF_YEAR_ALONE = "project.doneThisYear";

  public Project {
    names = names.stream().sorted().distinct().toList();
    changes = List.copyOf(changes);
    doubts = doubts.stream().sorted().distinct().toList();
    reservations = reservations.stream().sorted().distinct().toList();
  }

  /** The steps of one indicator, in order. */
  public List<Change> changes(String indicator) {
    return changes.stream().filter(each -> each.indicator().equals(indicator)).toList();
  }

  /** What was told last of an indicator; null when nothing was. */
  public @Nullable Change latest(String indicator) {
    return last(changes.stream().filter(each -> each.indicator().equals(indicator)));
  }

  /** Investment completed since the start, as told last; null when unknown. */
  public @Nullable Change investmentDone() {
    return last(
        changes(INVESTMENT_DONE).stream()
            .filter(Change::isActual)
            .filter(
                each ->
                    each.reservations().stream()
                        .noneMatch(doubt -> doubt.reason().equals(OF_YEAR_ALONE))));
  }

  /** The date that was first planned; null when none was. */
  public @Nullable Change firstPlan(String milestone) {
    return changes(milestone).stream().filter(each -> !each.isActual()).findFirst().orElse(null);
  }

  /** The date that is planned now; null when none was. */
  public @Nullable Change plan(String milestone) {
    return last(changes(milestone).stream().filter(each -> !each.isActual()));
  }

  /** The date on which it happened; null when it has not. */
  public @Nullable Change actual(String milestone) {
    return last(changes(milestone).stream().filter(Change::isActual));
  }

  /**
   * Months from the finish that was first planned to the actual one, or to the one that is planned
   * now; negative when it is earlier, null when there is nothing to compare.
   */
  public @Nullable Integer delay() {
    Change first = firstPlan(FINISH);
    Change actual = actual(FINISH);
    Change now = actual != null ? actual : plan(FINISH);
    Period planned = first == null ? null : first.reading().date();
    Period reached = now == null ? null : now.reading().date();
    return planned == null || reached == null || now == first
        ? null
        : Months.between(planned, reached);
  }

  private static @Nullable Change last(Stream<Change> changes) {
    return changes.reduce((earlier, later) -> later).orElse(null);
  }
}
