package org.yuebao.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.Terms;
import org.yuebao.observation.TimeBasis;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.project.Change;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;
import org.yuebao.project.Stage;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectRows;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Points;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Withdrawal;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A small release whose every text is what a file format may stumble over. Each sink's tests write
 * it and read it again.
 */
public final class HostileText {
  /** One of each kind. */
  public static final List<String> TEXTS =
      List.of(
          "他说\"好\"，'就这样'",
          "第一行\n第二行\r\n第三行\r第四行",
          "=cmd|'/C calc'!A0",
          "+1+1",
          "-2+3",
          "@SUM(A1:A9)",
          "\t=1+1",
          "＝1+1",
          "空\u0000格\u0001控\u001B制\u007F符\u0085",
          "半个\uD83D字",
          "另半\uDE00个",
          "\uFFFE非字\uFFFF",
          "笑脸😀与家👨‍👩‍👧",
          "\u202E从右到左\u202C\u200F",
          "<项目 a=\"b\">&amp;]]></项目>",
          "a,b;c|d\\e%f{g}",
          "' OR 1=1; DROP TABLE observations; --",
          "高新技术企业",
          " 前后有空 ",
          "[[项目]].列·点.名",
          "http://example.com/?a=1&b=2#c");

  private HostileText() {}

  public static Labels labels() {
    return new Labels(Terms.catalogue(), Terms.gazetteer());
  }

  /** A story that tells one fact of each text. */
  public static Story story() {
    String body = TEXTS.stream().map(HostileText::sentence).collect(Collectors.joining());
    return new Story(
        "d,\"1\"",
        "s1",
        "=标题",
        "",
        PublicationDate.parse("2024-03-05"),
        "=来源",
        "320412",
        body,
        OffsetMap.identity(body));
  }

  private static String sentence(String text) {
    return text + "地区生产总值5.2亿元。\n";
  }

  /** The facts of the story, one of each text. */
  public static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    StringBuilder body = new StringBuilder();
    for (String text : TEXTS) {
      String sentence = sentence(text);
      int inside = sentence.indexOf("5.2亿元");
      int index = body.length() + inside;
      body.append(sentence);
      int start = body.codePointCount(0, index);
      facts.add(fact(text, sentence, inside, start));
    }
    return facts;
  }

  /**
   * A fact.
   *
   * @param text zone, subject and reservation
   * @param inside where the quantity stands in the sentence (UTF-16)
   * @param start where it stands in the document (code points)
   */
  public static Fact fact(String text, String sentence, int inside, int start) {
    return new Fact(
        "d,\"1\"",
        "s1",
        PublicationDate.parse("2024-03-05"),
        "=来源",
        start,
        start + 5,
        "5.2亿元",
        sentence,
        inside,
        inside + 5,
        "GDP",
        null,
        Measure.LEVEL,
        new BigDecimal("520000000"),
        null,
        null,
        new BigDecimal("10000000"),
        "CNY",
        Bound.EQUAL,
        period("2023"),
        "320412",
        text,
        text,
        Status.ACTUAL,
        "rule",
        80,
        List.of(new Reservation("period.assumed", text)));
  }

  /** A series of each text, with three years, two quarters and two months. */
  public static List<Series> series() {
    List<Series> all = new ArrayList<>();
    List<Fact> facts = facts();
    for (int i = 0; i < TEXTS.size(); i++) {
      all.add(series(TEXTS.get(i), EvidenceId.of(facts.get(i)), i));
    }
    all.sort(java.util.Comparator.comparing(Series::key));
    return all;
  }

  /** A series of a zone and subject. */
  public static Series series(String text, String evidence, int i) {
    SeriesKey key =
        new SeriesKey(
            "GDP",
            Measure.LEVEL,
            i % 2 == 0 ? "320412" : "320400",
            text,
            text,
            null,
            TimeBasis.PERIOD,
            i % 3 == 0 ? Status.TARGET : Status.ACTUAL,
            "CNY");
    List<Point> points = new ArrayList<>();
    for (String period :
        List.of("2021", "2023-Q1", "2023-02", "2023-03", "2023-Q3", "2023", "2024")) {
      Reading reading =
          new Reading(
              new BigDecimal(520_000_000L + i * 10_000_000L + period.hashCode() % 7),
              period.equals("2021") ? new BigDecimal("900000000000.125") : null,
              null,
              new BigDecimal("1000000"),
              period.equals("2024") ? Bound.ABOVE : Bound.EQUAL);
      Point point =
          Points.of(
              period(period),
              reading,
              PublicationDate.parse("2024-03"),
              List.of(evidence),
              1 + i % 2,
              period.equals("2023") ? List.of(Points.dispute(reading, evidence)) : List.of());
      points.add(period.equals("2023") ? revised(point, text) : point);
    }
    points.sort(java.util.Comparator.comparing(Point::period));
    return new Series(key, null, points, List.of(gap(points.get(0).reading(), text, evidence)));
  }

  /** A year of which nothing is left to believe. */
  private static Withdrawal gap(Reading reading, String source, String evidence) {
    Vintage was =
        new Vintage(
            reading,
            Finality.UNSTATED,
            "2024-01-05",
            "2024-02-01",
            source,
            evidence,
            Decision.UNOPPOSED,
            List.of());
    return new Withdrawal(period("2020"), List.of(), List.of(was), List.of());
  }

  /** The point with two vintages, the first with an end. */
  private static Point revised(Point point, String source) {
    Vintage first =
        new Vintage(
            point.reading(),
            Finality.PRELIMINARY,
            "2024-01-20",
            "2024-03-04",
            source,
            point.evidence(),
            Decision.UNOPPOSED,
            List.of("2024-01-25", "2024-02-10", "2024-03-01"));
    Vintage second =
        new Vintage(
            point.reading(),
            Finality.FINAL,
            "2024-03-05",
            null,
            source,
            point.evidence(),
            Decision.FINALITY,
            List.of());
    return new Point(
        point.period(),
        point.reading(),
        point.finality(),
        point.authority(),
        point.published(),
        source,
        point.confidence(),
        point.evidence(),
        point.decision(),
        point.facts(),
        point.support(),
        point.sources(),
        point.conflicts(),
        List.of(first, second),
        point.reviews(),
        point.reservations());
  }

  /** The series as the tidy table has them. */
  public static List<TidyRow> rows() {
    TidyRows tidy = new TidyRows(labels());
    return series().stream().flatMap(each -> tidy.of(each).stream()).toList();
  }

  /** A project of each text: its investment, a planned finish and a doubt. */
  public static List<Project> projects() {
    List<Project> all = new ArrayList<>();
    List<Fact> facts = facts();
    for (int i = 0; i < TEXTS.size(); i++) {
      all.add(project(TEXTS.get(i), EvidenceId.of(facts.get(i)), i));
    }
    all.sort(java.util.Comparator.comparing(Project::id));
    return all;
  }

  private static Project project(String text, String evidence, int i) {
    Reading money =
        new Reading(
            new BigDecimal("1260000000"),
            i % 2 == 0 ? null : BigDecimal.TEN.pow(10),
            null,
            BigDecimal.TEN,
            Bound.ABOUT);
    Reading day = new Reading(null, null, period("2026-Q3"), null, Bound.EQUAL);
    return new Project(
        "320412-" + Integer.toHexString(0x10000000 + i * 0x1234567),
        text,
        List.of(text, "项目" + text),
        "320412",
        text,
        text,
        i == 0 ? null : "320412-10000000",
        "STARTED",
        List.of(
            change(Project.TOTAL_INVESTMENT, Status.ACTUAL, money, "CNY", evidence, text),
            change(Project.FINISH, Status.TARGET, day, "", evidence, text)),
        List.of(new Doubt("320412-10000000", text, "project.similar", text)),
        List.of(),
        List.of(new Reservation("project.finishSlips", text)));
  }

  private static Change change(
      String indicator, Status status, Reading reading, String unit, String evidence, String text) {
    return new Change(
        indicator,
        status,
        period("2024-03-05"),
        reading,
        unit,
        PublicationDate.parse("2024-03-05"),
        PublicationDate.parse("2024-04"),
        1,
        List.of(evidence),
        List.of(new Reservation("project.finishSlips", text)));
  }

  /** Makes rows of projects. */
  public static ProjectRows projectRows() {
    return new ProjectRows(labels(), List.of(new Stage("STARTED", 3, "开工", "PROJ_START")));
  }

  private static Period period(String code) {
    return Objects.requireNonNull(Period.parse(code));
  }
}
