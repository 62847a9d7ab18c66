package org.yuebao.publish.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.Terms;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Point;
import org.yuebao.series.Points;
import org.yuebao.story.PublicationDate;

class TidyRowsTest {
  private final TidyRows rows = new TidyRows(new Labels(Terms.catalogue(), Terms.gazetteer()));

  @Test
  void aLevelStandsInTheUnitOfThePress() {
    TidyRow row =
        row(key("GDP", Measure.LEVEL, "CNY"), reading("1011640000000", "10000000", Bound.EQUAL), 2);
    assertEquals("A.GDP.LEVEL..320400....PERIOD.ACTUAL.CNY", row.seriesId());
    assertEquals("CN320400", row.refArea());
    assertEquals("常州市", row.refAreaName());
    assertEquals(new BigDecimal("10116.4"), row.obsValue());
    assertEquals("CNY", row.unitMeasure());
    assertEquals(8, row.unitMult());
    assertEquals(1, row.decimals());
    assertEquals("A", row.obsStatus());
    assertEquals("2024-01", row.pubDate());
    assertEquals(2, row.nSupport());
    assertEquals(1, row.nConflict());
  }

  @ParameterizedTest
  @CsvSource({
    "LEVEL, N",
    "GROWTH, GY",
    "GROWTH_PREV, G1",
    "CHANGE, CH",
    "ADDITION, AD",
    "SHARE, SH",
    "RANK, RK",
  })
  void eachMeasureHasItsTransformation(Measure measure, String code) {
    String unit = measure == Measure.LEVEL ? "CNY" : "PT";
    assertEquals(
        code, row(key("GDP", measure, unit), reading("7", "1", Bound.EQUAL), 1).transformation());
  }

  @Test
  void aPercentageHasNoMultiplier() {
    TidyRow row = row(key("GDP", Measure.GROWTH, "PT"), reading("-3.2", "0.1", Bound.EQUAL), 1);
    assertEquals(new BigDecimal("-3.2"), row.obsValue());
    assertEquals(0, row.unitMult());
    assertEquals("V", row.obsStatus());
  }

  @ParameterizedTest
  @CsvSource({"ACTUAL, =, A", "ACTUAL, ~, E", "FORECAST, =, F", "TARGET, >=, F"})
  void theStatusSaysHowSure(Status status, String bound, String code) {
    SeriesKey key =
        new SeriesKey(
            "GDP", Measure.LEVEL, "320400", null, null, null, TimeBasis.PERIOD, status, "CNY");
    assertEquals(code, row(key, reading("7", "1", Bound.ofSymbol(bound)), 2).obsStatus());
  }

  @ParameterizedTest
  @CsvSource({"2025, 2025", "2025-03, 202503", "2025-03-31, 20250331"})
  void aDateIsANumber(String date, String number) {
    Reading reading = new Reading(null, null, Period.parse(date), null, Bound.EQUAL);
    TidyRow row = row(key("PROJ_FINISH", Measure.LEVEL, "DATE"), reading, 1);
    assertEquals(new BigDecimal(number), row.obsValue());
    assertEquals("DATE", row.unitMeasure());
  }

  @ParameterizedTest
  @CsvSource({"320400, CN320400", "CN, CN", "JP, JP", "NA, NAM", ", ''"})
  void noAreaIsANumberOrMissing(@Nullable String code, String area) {
    assertEquals(area, Labels.area(code));
  }

  @Test
  void aRangeHasAnUpperEnd() {
    Reading range =
        new Reading(
            new BigDecimal("63900000000"),
            new BigDecimal("65400000000"),
            null,
            new BigDecimal("100000000"),
            Bound.EQUAL);
    TidyRow row = row(key("GDP", Measure.LEVEL, "CNY"), range, 1);
    assertEquals(new BigDecimal("654"), row.obsValueUpper());
    assertNull(
        row(key("GDP", Measure.LEVEL, "CNY"), reading("1", "1", Bound.EQUAL), 1).obsValueUpper());
  }

  private TidyRow row(SeriesKey key, Reading reading, int sources) {
    Point point =
        Points.of(
            Objects.requireNonNull(Period.parse("2023")),
            reading,
            PublicationDate.parse("2024-01"),
            List.of("d1:1-2-aa", "d2:1-2-bb"),
            sources,
            List.of(Points.dispute(reading, "d3:1-2-cc")));
    return rows.of(Points.series(key, point)).get(0);
  }

  private static SeriesKey key(String indicator, Measure measure, String unit) {
    return new SeriesKey(
        indicator, measure, "320400", null, null, null, TimeBasis.PERIOD, Status.ACTUAL, unit);
  }

  private static Reading reading(String value, String resolution, Bound bound) {
    return new Reading(new BigDecimal(value), null, null, new BigDecimal(resolution), bound);
  }
}
