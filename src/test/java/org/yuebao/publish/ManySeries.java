package org.yuebao.publish;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Authority;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Points;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A release of any size, for what must not grow with it: series of {@value #POINTS} months, each
 * value with its fact, its sentence and a vintage, every twentieth in conflict. A story tells a
 * series; {@value #OF_REGION} series are of one region.
 */
public final class ManySeries {
  private static final int POINTS = 40;
  private static final int OF_REGION = 100;
  private static final int FIRST_YEAR = 2021;
  private static final PublicationDate DAY =
      Objects.requireNonNull(PublicationDate.parse("2024-06-03"));

  private final int series;
  private final int shift;

  /**
   * @param observations how many; a multiple of {@value #POINTS}
   * @param shift is added to every hundredth value, so that another release differs there
   */
  public ManySeries(int observations, int shift) {
    this.series = observations / POINTS;
    this.shift = shift;
  }

  /** What takes the release. */
  public interface Taker {
    void story(Story story, List<Fact> facts) throws IOException;

    void series(Series series, List<TidyRow> rows) throws IOException;
  }

  public void give(Taker taker) throws IOException {
    for (int i = 0; i < series; i++) {
      List<Fact> facts = facts(i);
      String body = String.join("", facts.stream().map(Fact::sentence).toList());
      taker.story(
          new Story(
              "doc-" + i, "s1", "统计", "", DAY, "测试日报", region(i), body, OffsetMap.identity(body)),
          facts);
    }
    TidyRows tidy = new TidyRows(HostileText.labels());
    for (int i = 0; i < series; i++) {
      Series each = series(i);
      taker.series(each, tidy.of(each));
    }
  }

  private static String region(int i) {
    return Integer.toString(320_000 + i / OF_REGION);
  }

  private static Period month(int n) {
    return Objects.requireNonNull(
        Period.parse("%d-%02d".formatted(FIRST_YEAR + n / 12, n % 12 + 1)));
  }

  private BigDecimal value(int i, int n) {
    int moved = (i * POINTS + n) % 100 == 0 ? shift : 0;
    return BigDecimal.valueOf(1_000_000L + i * 100L + n + moved).movePointRight(4);
  }

  private List<Fact> facts(int i) {
    List<Fact> facts = new ArrayList<>(POINTS);
    int start = 0;
    for (int n = 0; n < POINTS; n++) {
      String text = value(i, n).movePointLeft(8).toPlainString() + "亿元";
      String head = "第" + i % OF_REGION + "园区" + month(n).code() + "完成投资";
      String sentence = head + text + "。";
      facts.add(fact(i, n, start + head.length(), text, sentence));
      start += sentence.length();
    }
    return facts;
  }

  private Fact fact(int i, int n, int start, String text, String sentence) {
    int inside = sentence.indexOf(text);
    return new Fact(
        "doc-" + i,
        "s1",
        DAY,
        "测试日报",
        start,
        start + text.length(),
        text,
        sentence,
        inside,
        inside + text.length(),
        "GDP",
        null,
        Measure.LEVEL,
        value(i, n),
        null,
        null,
        BigDecimal.TEN,
        "CNY",
        Bound.EQUAL,
        month(n),
        region(i),
        "第" + i % OF_REGION + "园区",
        null,
        Status.ACTUAL,
        "rule",
        90,
        List.of());
  }

  private Series series(int i) {
    List<Fact> facts = facts(i);
    List<Point> points = new ArrayList<>(POINTS);
    for (int n = 0; n < POINTS; n++) {
      points.add(point(value(i, n), month(n), EvidenceId.of(facts.get(n)), n % 20 == 0));
    }
    SeriesKey key =
        new SeriesKey(
            "GDP",
            Measure.LEVEL,
            region(i),
            "第" + i % OF_REGION + "园区",
            null,
            null,
            TimeBasis.PERIOD,
            Status.ACTUAL,
            "CNY");
    return new Series(key, null, points, List.of());
  }

  private static Point point(BigDecimal value, Period month, String evidence, boolean disputed) {
    Reading reading = new Reading(value, null, null, BigDecimal.TEN, Bound.EQUAL);
    Vintage vintage =
        new Vintage(
            reading,
            Finality.UNSTATED,
            "2024-06-03",
            null,
            "测试日报",
            evidence,
            Decision.UNOPPOSED,
            List.of());
    Reading other = new Reading(value.add(value), null, null, BigDecimal.TEN, Bound.EQUAL);
    return new Point(
        month,
        reading,
        Finality.UNSTATED,
        Authority.OTHER,
        DAY,
        "测试日报",
        90,
        evidence,
        Decision.UNOPPOSED,
        1,
        List.of(evidence),
        1,
        disputed ? List.of(Points.dispute(other, evidence)) : List.of(),
        List.of(vintage),
        List.of(),
        List.of());
  }
}
