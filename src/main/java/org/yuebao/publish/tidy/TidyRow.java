package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of one series, as economists read it. The columns of every table have these names, in
 * snake case and this order.
 *
 * @param seriesId names the series, its frequency first; with {@code timePeriod} it is unique
 * @param freq A, S, Q, M, D
 * @param refArea the region, {@code CN320400}; empty when the coverage or the subject says where
 * @param refAreaName its name
 * @param coverage zone, or the part of the region that is covered; empty for the whole
 * @param indicator code of the catalogue
 * @param indicatorName its name
 * @param transformation N level, GY growth over a year, G1 growth over another base, CH change, AD
 *     addition, SH share, RK rank
 * @param timeBasis PERIOD, YTD, EOP, POINT, EVENT
 * @param valueType ACT actual, FCT forecast, TGT target
 * @param counterpartArea the partner country; empty when none
 * @param subject project or enterprise; empty for a region's own figure
 * @param timePeriod {@code 2023}, {@code 2023-09}: for a year-to-date value its last month
 * @param periodStart first day
 * @param periodEnd last day
 * @param obsValue in {@code unitMeasure} times ten to the power of {@code unitMult}; a date as
 *     20250331, 202503 or 2025
 * @param obsValueUpper upper end of a range; null when it is none
 * @param unitMeasure canonical unit
 * @param unitMult power of ten
 * @param decimals decimals that were printed
 * @param obsStatus A agreed by two or more sources or a reviewer, V by one, P preliminary, E about
 *     or an estimate, F forecast or target, I derived from printed values
 * @param obsBound where the true value lies: {@code = > >= < <= ~}
 * @param pubDate when it was published; empty when unknown
 * @param source the publication; empty when unknown
 * @param nSupport how many facts agree, this one among them
 * @param nConflict how many disagree
 * @param confidence in percent
 * @param evidenceId the fact, as {@code facts.jsonl} names it; several, separated by blanks, for a
 *     derived value
 * @param finality FINAL, REVISED, UNSTATED, PRELIMINARY or ESTIMATE, by the words beside it
 * @param decision what put it before the values that disagree
 * @param realtimeStart since when it is believed; empty when unknown
 * @param nVintages how many values have been believed of the period, this one among them
 * @param review what reviewers decided: verdict, name and day; empty for none
 * @param formula how it was derived; empty for what was printed
 * @param reservations the reasons of all doubts, separated by blanks
 */
public record TidyRow(
    String seriesId,
    String freq,
    String refArea,
    String refAreaName,
    String coverage,
    String indicator,
    String indicatorName,
    String transformation,
    String timeBasis,
    String valueType,
    String counterpartArea,
    String subject,
    String timePeriod,
    String periodStart,
    String periodEnd,
    BigDecimal obsValue,
    @Nullable BigDecimal obsValueUpper,
    String unitMeasure,
    int unitMult,
    int decimals,
    String obsStatus,
    String obsBound,
    String pubDate,
    String source,
    int nSupport,
    int nConflict,
    int confidence,
    String evidenceId,
    String finality,
    String decision,
    String realtimeStart,
    int nVintages,
    String review,
    String formula,
    String reservations) {
  /** The same amount of the unit times another power of ten. */
  public TidyRow in(int mult) {
    int step = unitMult - mult;
    if (step == 0) {
      return this;
    }
    return new TidyRow(
        seriesId,
        freq,
        refArea,
        refAreaName,
        coverage,
        indicator,
        indicatorName,
        transformation,
        timeBasis,
        valueType,
        counterpartArea,
        subject,
        timePeriod,
        periodStart,
        periodEnd,
        obsValue.movePointRight(step),
        obsValueUpper == null ? null : obsValueUpper.movePointRight(step),
        unitMeasure,
        mult,
        Math.max(0, decimals - step),
        obsStatus,
        obsBound,
        pubDate,
        source,
        nSupport,
        nConflict,
        confidence,
        evidenceId,
        finality,
        decision,
        realtimeStart,
        nVintages,
        review,
        formula,
        reservations);
  }
}
