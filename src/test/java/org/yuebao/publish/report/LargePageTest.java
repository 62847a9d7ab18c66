package org.yuebao.publish.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Point;
import org.yuebao.series.Points;
import org.yuebao.series.Series;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/** A page of 5,000 series that rest upon 100,000 sentences, and one that is too much for a page. */
@Tag("large")
class LargePageTest {
  private static final int YEARS = 20;

  /** Milliseconds of the page's thread. */
  private static final int MOST_TO_FILTER = 100;

  private static final List<String> REGIONS = List.of("320400", "320412");

  @TempDir private Path folder;

  @Test
  void opensInTwoSecondsAndFiltersAtOnce() throws IOException {
    publish(1_250, ReportPages.Size.USUAL);
    Path page = folder.resolve("report.html");
    try (Browser browser = Browser.open(folder)) {
      browser.cdp("Performance.enable", Map.of("timeDomain", "threadTicks"));
      browser.go(page, ""); // the first page of a browser pays for its start
      browser.until("document.querySelectorAll('[data-row]').length > 0");
      double opened = open(browser, page);
      double byWords = middle(browser, "yuebao.address.set({q: '园区7%d', region: ''})");
      double byRegion = middle(browser, "yuebao.address.set({q: '园区%d', region: 'CN320412'})");
      double drawer = milliseconds(browser, "yuebao.drawer.pick(yuebao.rows.all[7].points[3])");
      assertEquals(1, browser.count("dialog mark"));
      System.out.printf(
          "page %,d kB; opens in %.0f ms, filters in %.0f and %.0f ms, first evidence %.0f ms%n",
          Files.size(page) / 1000, opened, byWords, byRegion, drawer);
      assertEquals(List.of(), browser.complaints());
      assertTrue(opened < 2_000, opened + " ms to open");
      assertTrue(
          Math.max(byWords, byRegion) < MOST_TO_FILTER,
          byWords + " and " + byRegion + " ms to filter");
    }
  }

  /** By the page's own clock, which a new page begins at nothing. */
  private static double open(Browser browser, Path page) {
    browser.go(page, "");
    browser.until("document.querySelectorAll('[data-row]').length > 0");
    return ((Number) browser.js("return performance.now()")).doubleValue();
  }

  /** The middle one of five: what else the machine does shows in single ones. */
  private static double middle(Browser browser, String deed) {
    return IntStream.range(0, 5)
        .mapToDouble(i -> milliseconds(browser, deed.formatted(i)))
        .sorted()
        .toArray()[2];
  }

  private static double milliseconds(Browser browser, String deed) {
    return milliseconds(
        browser,
        () -> {
          browser.js(
              "window.done = false; "
                  + deed
                  + "; requestAnimationFrame(() => setTimeout(() => window.done = true))");
          browser.until("window.done");
        });
  }

  /**
   * What the page's thread works for it, layout and painting included: other work does not count.
   */
  private static double milliseconds(Browser browser, Runnable deed) {
    double before = worked(browser);
    deed.run();
    return (worked(browser) - before) * 1000;
  }

  private static double worked(Browser browser) {
    List<?> metrics = (List<?>) browser.cdp("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(each -> (Map<?, ?>) each)
        .filter(each -> "TaskDuration".equals(each.get("name")))
        .mapToDouble(each -> ((Number) each.get("value")).doubleValue())
        .sum();
  }

  @Test
  void whatIsTooMuchForOnePageStandsOnSeveral() throws IOException {
    List<Resource> written = publish(40, new ReportPages.Size(50, 1_000_000));
    assertEquals(
        List.of("report.html", "report-2.html"), written.stream().map(Resource::path).toList());
    try (Browser browser = Browser.open(folder)) {
      browser.go(folder.resolve("report.html"), "");
      browser.until("document.querySelectorAll('[data-row]').length > 0");
      browser.js(
          "const s = document.querySelector('[name=region]'); s.value = 'CN320412';"
              + " s.dispatchEvent(new Event('change'))");
      browser.until("location.pathname.endsWith('report-2.html')");
      browser.until("document.querySelectorAll('[data-row]').length > 0");
      assertEquals("#region=CN320412", browser.js("return location.hash"));
      assertEquals(List.of(), browser.complaints());
    }
  }

  private List<Resource> publish(int zones, ReportPages.Size size) throws IOException {
    Heading heading = new Heading("large", "", "", "", Map.of("test", "试验日报"), Map.of());
    TidyRows tidy = new TidyRows(HostileText.labels());
    List<Series> all = new ArrayList<>();
    try (ReportPages pages = new ReportPages(folder, HostileText.labels(), heading, size)) {
      for (String region : REGIONS) {
        for (int zone = 0; zone < zones; zone++) {
          for (Measure measure : List.of(Measure.LEVEL, Measure.GROWTH)) {
            all.add(series(pages, region, "园区" + zone, measure));
          }
        }
      }
      for (Series series : all) {
        pages.series(series, tidy.of(series));
      }
      return pages.finish();
    }
  }

  private static Series series(ReportPages pages, String region, String zone, Measure measure)
      throws IOException {
    boolean level = measure == Measure.LEVEL;
    String unit = level ? "CNY" : "PT";
    String doc = region + zone + measure;
    List<Point> points = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < YEARS; i++) {
      int year = 2005 + i;
      String number = level ? (100 + i) + "." + (zone.hashCode() & 7) : "6." + i % 10;
      String said = year + "年，" + zone + "全年实现地区生产总值";
      String text = level ? number + "亿元" : number + "%";
      String sentence = said + text + "，各项工作取得新的进展，主要指标保持在合理区间。";
      BigDecimal value = new BigDecimal(number).movePointRight(level ? 8 : 0);
      Reading reading = new Reading(value, null, null, null, Bound.EQUAL);
      PublicationDate day = Objects.requireNonNull(PublicationDate.parse((year + 1) + "-03-01"));
      Period period = Objects.requireNonNull(Period.parse(String.valueOf(year)));
      Fact fact =
          new Fact(
              doc,
              doc,
              day,
              "test",
              i * 100,
              i * 100 + text.length(),
              text,
              sentence,
              said.length(),
              said.length() + text.length(),
              "GDP",
              null,
              measure,
              value,
              null,
              null,
              null,
              unit,
              Bound.EQUAL,
              period,
              region,
              zone,
              null,
              Status.ACTUAL,
              "rule",
              92,
              List.of());
      facts.add(fact);
      points.add(Points.of(period, reading, day, List.of(EvidenceId.of(fact)), 1, List.of()));
    }
    String body = zone;
    pages.story(
        new Story(
            doc,
            doc,
            zone + "公报",
            "",
            facts.get(0).published(),
            "test",
            region,
            body,
            OffsetMap.identity(body)),
        facts);
    SeriesKey key =
        new SeriesKey(
            "GDP", measure, region, zone, null, null, TimeBasis.PERIOD, Status.ACTUAL, unit);
    return new Series(key, null, points, List.of());
  }
}
