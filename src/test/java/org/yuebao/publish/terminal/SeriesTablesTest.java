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
import org.yuebao.publish.tidy.Labels;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Points;

class SeriesTablesTest {
  private final SeriesTables tables =
      new SeriesTables(Terms.catalogue(), new Labels(Terms.catalogue(), Terms.gazetteer()));

  private String subject = "科技交流中心";

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
    addProject("PROJ_TOTAL_INV", "CNY", Status.ACTUAL, point("2024-03", "470000000", 1, false));
    addProject("PROJ_PROGRESS", "PT", Status.ACTUAL, point("2024-03", "40", 1, false));
    addProject("PROJ_PROGRESS", "PT", Status.ACTUAL, point("2024-08", "70", 1, false));
    addProject("PROJ_START", "DATE", Status.ACTUAL, date("2024-08", "2023-11"));
    addProject("PROJ_FINISH", "DATE", Status.FORECAST, date("2024-03", "2024-12"));
    addProject("PROJ_FINISH", "DATE", Status.FORECAST, date("2024-08", "2025-06"));
    String line =
        print(110).lines().filter(each -> each.contains("科技交流中心")).findFirst().orElseThrow();
    assertTrue(line.matches("科技交流中心 +武进区 +4.7亿元 +70% +2023-11 +2025-06 预计\\(原2024-12\\)"), line);
  }

  @Test
  void aProjectIsTheSameWithAndWithoutTheWord() {
    addProject("PROJ_TOTAL_INV", "CNY", Status.ACTUAL, point("2024-03", "470000000", 1, false));
    addProject("PROJ_PROGRESS", "PT", Status.ACTUAL, point("2024-08", "70", 1, false));
    subject = "科技交流中心项目";
    addProject("PROJ_PROGRESS", "PT", Status.ACTUAL, point("2024-09", "75", 1, false));
    List<String> lines = print(110).lines().filter(each -> each.contains("科技交流中心")).toList();
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).matches("科技交流中心 +武进区 +4.7亿元 +75%"), lines.get(0));
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

  private void addProject(String indicator, String unit, Status status, Point point) {
    SeriesKey key =
        new SeriesKey(
            indicator, Measure.LEVEL, "320412", null, subject, null, TimeBasis.POINT, status, unit);
    tables.add(Points.series(key, point));
  }

  private static Point date(String period, String date) {
    return point(period, new Reading(null, null, Period.parse(date), null, Bound.EQUAL), 1, false);
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
