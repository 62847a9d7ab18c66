package org.yuebao.publish.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
import org.yuebao.project.Change;
import org.yuebao.project.Project;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Points;

class SeriesTablesTest {
  private final SeriesTables tables =
      new SeriesTables(Terms.catalogue(), new Labels(Terms.catalogue(), Terms.gazetteer()));

  @Test
  void aRegionsIndicatorsByYear() {
    add("GDP", Measure.LEVEL, TimeBasis.PERIOD, "CNY", point("2022", "305300000000", 2, false));
    add("GDP", Measure.LEVEL, TimeBasis.PERIOD, "CNY", point("2023", "322284000000", 1, true));
    add("GDP", Measure.GROWTH, TimeBasis.PERIOD, "PT", point("2023", "6.8", 3, false));
    add("GDP", Measure.LEVEL, TimeBasis.YTD, "CNY", point("2023-01/2023-09", "1", 1, false));
    add(
        "GDP",
        Measure.LEVEL,
        TimeBasis.YTD,
        "CNY",
        point("2024-01/2024-06", "158030000000", 1, false));
    add("GDP", Measure.GROWTH, TimeBasis.YTD, "PT", point("2024-01/2024-06", "-0.5", 1, false));
    add("HTE", Measure.LEVEL, TimeBasis.EOP, "COUNT", point("2023-12-31", "1200", 1, false));
    assertEquals(
        """

        【武进区  CN320412】
        ───────────────────────────────────────────────────
        指标            单位  2022       2023          2024
        ───────────────────────────────────────────────────
        地区生产总值    亿元  3053   3222.84!  1-6月 1580.3
                               2源  +6.8% 3源     -0.5% 1源
        高新技术企业数  家               1200
                                          1源
        ───────────────────────────────────────────────────

        """,
        String.join("\n", tableLines()) + "\n");
  }

  @Test
  void theOldestYearsGiveWayWhenTheTerminalIsNarrow() {
    for (int year = 2010; year < 2025; year++) {
      add(
          "GDP",
          Measure.LEVEL,
          TimeBasis.PERIOD,
          "CNY",
          point(String.valueOf(year), "322284000000", 1, false));
    }
    String head = print(80).lines().filter(line -> line.startsWith("指标")).findFirst().orElseThrow();
    assertTrue(head.endsWith("2024"), head);
    assertTrue(!head.contains("2010"), head);
    assertTrue(print(80).lines().allMatch(line -> DisplayWidth.of(line) <= 90));
  }

  @Test
  void whatWasExpectedGivesWayToWhatIsKnown() {
    add("GDP", Status.TARGET, point("2022", "300000000000", 1, false));
    add("GDP", Status.ACTUAL, point("2022", "305300000000", 1, false));
    add("GDP", Status.TARGET, point("2023", "320000000000", 1, false));
    assertTrue(print(110).contains("（目标）") && print(110).contains("3200"), print(110));
    assertTrue(!print(110).contains("3000"), print(110));
  }

  @Test
  void aYearOfWhichNoRowIsShownHasNoColumn() {
    for (int year = 2010; year < 2025; year++) {
      add("GDP", Status.ACTUAL, point(String.valueOf(year), "322284000000", 1, false));
      for (int row = 0; row < 10; row++) {
        String unit = "U" + row;
        add("HTE", Measure.LEVEL, TimeBasis.PERIOD, unit, point(year + "", "1", 1, false));
      }
    }
    add("HTE", Measure.LEVEL, TimeBasis.PERIOD, "U-rare", point("2030", "1", 1, false));
    String head = print(80).lines().filter(line -> line.startsWith("指标")).findFirst().orElseThrow();
    assertTrue(head.endsWith("2024"), head);
  }

  @Test
  void aProjectWithWhatWasToldOfItLast() {
    tables.add(
        new Project(
            "320412-00000000",
            "科技交流中心",
            List.of("科技交流中心"),
            "320412",
            null,
            "",
            null,
            "STARTED",
            List.of(
                date("PROJ_FINISH", Status.FORECAST, "2024-12"),
                date("PROJ_FINISH", Status.FORECAST, "2025-06"),
                amount("PROJ_PROGRESS", "PT", "40"),
                amount("PROJ_PROGRESS", "PT", "70"),
                date("PROJ_START", Status.ACTUAL, "2023-11-05"),
                amount("PROJ_TOTAL_INV", "CNY", "470000000")),
            List.of(),
            List.of(),
            List.of()));
    String line =
        print(110).lines().filter(each -> each.contains("科技交流中心")).findFirst().orElseThrow();
    assertTrue(line.matches("科技交流中心 +武进区 +4.7亿元 +70% +2023-11 +2024-12→2025-06 +6月"), line);
  }

  @Test
  void figuresOfAnEnterpriseAreNoFiguresOfTheRegion() {
    tables.add(
        Points.series(
            new SeriesKey(
                "GDP",
                Measure.LEVEL,
                "320412",
                null,
                "某公司",
                null,
                TimeBasis.PERIOD,
                Status.ACTUAL,
                "CNY"),
            point("2023", "1", 1, false)));
    assertTrue(!print(110).contains("地区生产总值"));
  }

  private List<String> tableLines() {
    return print(110).lines().takeWhile(line -> !line.startsWith("Under each")).toList();
  }

  private String print(int columns) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    tables.print(out, columns);
    out.flush();
    return text.toString();
  }

  private void add(String indicator, Measure measure, TimeBasis basis, String unit, Point point) {
    SeriesKey key =
        new SeriesKey(indicator, measure, "320412", null, null, null, basis, Status.ACTUAL, unit);
    tables.add(Points.series(key, point));
  }

  private void add(String indicator, Status status, Point point) {
    SeriesKey key =
        new SeriesKey(
            indicator, Measure.LEVEL, "320412", null, null, null, TimeBasis.PERIOD, status, "CNY");
    tables.add(Points.series(key, point));
  }

  private static Change amount(String indicator, String unit, String value) {
    Reading reading = new Reading(new BigDecimal(value), null, null, null, Bound.EQUAL);
    return change(indicator, Status.ACTUAL, unit, reading);
  }

  private static Change date(String indicator, Status status, String date) {
    Reading reading = new Reading(null, null, Period.parse(date), null, Bound.EQUAL);
    return change(indicator, status, "DATE", reading);
  }

  private static Change change(String indicator, Status status, String unit, Reading reading) {
    Period told = Period.year(2024);
    return new Change(
        indicator, status, told, reading, unit, null, null, 1, List.of("e"), List.of());
  }

  private static Point point(String period, String value, int sources, boolean conflict) {
    Reading reading = new Reading(new BigDecimal(value), null, null, null, Bound.EQUAL);
    return point(period, reading, sources, conflict);
  }

  private static Point point(String period, Reading reading, int sources, boolean conflict) {
    @Nullable Conflict other = conflict ? Points.dispute(reading, "x") : null;
    return Points.of(
        Objects.requireNonNull(Period.parse(period)),
        reading,
        null,
        List.of("e"),
        sources,
        other == null ? List.of() : List.of(other));
  }
}
