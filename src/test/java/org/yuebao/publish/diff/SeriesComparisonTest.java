package org.yuebao.publish.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.Terms;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.publish.diff.Difference.Kind;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Conflict;
import org.yuebao.series.Points;
import org.yuebao.series.Series;

class SeriesComparisonTest {
  private static final SeriesKey KEY =
      new SeriesKey(
          "GDP", Measure.LEVEL, "320412", null, null, null, TimeBasis.PERIOD, Status.ACTUAL, "CNY");

  private final SeriesComparison comparison =
      new SeriesComparison(new TidyRows(new Labels(Terms.catalogue(), Terms.gazetteer())));

  @Test
  void aSeriesOfOneReleaseOnly() {
    Series series = series("100", 1, 0);
    assertEquals(List.of(Kind.NEW), kinds(null, series));
    assertEquals(List.of(Kind.WITHDRAWN), kinds(series, null));
    assertNull(comparison.compare(null, series).get(0).percent());
  }

  @Test
  void theSameValueIsNoDifference() {
    assertEquals(List.of(), kinds(series("100", 1, 0), series("100.0", 1, 0)));
  }

  @Test
  void aRevisionTellsByHowMuch() {
    Difference difference = comparison.compare(series("120", 1, 0), series("90", 1, 0)).get(0);
    assertEquals(Kind.REVISED, difference.kind());
    assertEquals(new BigDecimal("-25.00"), difference.percent());
    Difference negative = comparison.compare(series("-2", 1, 0), series("1", 1, 0)).get(0);
    assertEquals(new BigDecimal("150.00"), negative.percent());
    assertNull(comparison.compare(series("0", 1, 0), series("1", 1, 0)).get(0).percent());
  }

  @Test
  void theSameAmountWithMoreDigitsIsNoRevision() {
    Series round = series(reading("2239.6", "0.1", Bound.EQUAL), 1, 0);
    Series exact = series(reading("2239.58", "0.01", Bound.EQUAL), 2, 0);
    assertEquals(List.of(Kind.REFINED, Kind.SUPPORTED), kinds(round, exact));
    Series bound = series(reading("2000", "1", Bound.ABOVE), 1, 0);
    assertEquals(List.of(Kind.REFINED, Kind.SUPPORTED), kinds(bound, exact));
    Series other = series(reading("2239.71", "0.01", Bound.EQUAL), 1, 0);
    assertEquals(List.of(Kind.REVISED), kinds(round, other));
  }

  private static Reading reading(String value, String step, Bound bound) {
    return new Reading(new BigDecimal(value), null, null, new BigDecimal(step), bound);
  }

  @Test
  void conflictAndSupportThatWereNotThere() {
    assertEquals(List.of(Kind.CONFLICT), kinds(series("1", 1, 0), series("1", 1, 1)));
    assertEquals(List.of(), kinds(series("1", 1, 1), series("1", 1, 2)));
    assertEquals(List.of(Kind.SUPPORTED), kinds(series("1", 1, 0), series("1", 2, 0)));
    assertEquals(List.of(), kinds(series("1", 2, 0), series("1", 3, 0)));
    assertEquals(
        List.of(Kind.REVISED, Kind.CONFLICT, Kind.SUPPORTED),
        kinds(series("1", 1, 0), series("2", 2, 1)));
  }

  private List<Kind> kinds(@Nullable Series before, @Nullable Series after) {
    return comparison.compare(before, after).stream().map(Difference::kind).toList();
  }

  private static Series series(String value, int sources, int conflicts) {
    return series(
        new Reading(new BigDecimal(value), null, null, null, Bound.EQUAL), sources, conflicts);
  }

  private static Series series(Reading reading, int sources, int conflicts) {
    List<Conflict> disputes =
        java.util.stream.IntStream.range(0, conflicts)
            .mapToObj(i -> Points.dispute(reading, "x" + i))
            .toList();
    return Points.series(
        KEY,
        Points.of(
            Objects.requireNonNull(Period.parse("2023")),
            reading,
            null,
            List.of("e"),
            sources,
            disputes));
  }
}
