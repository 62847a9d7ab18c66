package org.yuebao.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.observation.Review.Verdict;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;
import org.yuebao.wire.Generated;

class WeighingTest {
  private static final SeriesKey KEY =
      new SeriesKey(
          "GDP", Measure.LEVEL, "320412", null, null, null, TimeBasis.PERIOD, Status.ACTUAL, "CNY");

  private static final Weighing WEIGHING = new Weighing(Map.of());

  @Example
  void thePreciseReadingStandsAndTheRoundOneSupportsIt() {
    Series series =
        Points.series(
            WEIGHING,
            List.of(
                observation("a", "2023", "2239.6", "0.1", "2024-03-01", "晨报"),
                observation("b", "2023", "2239.58", "0.01", "2024-01-01", "日报")));
    Point point = only(series);
    assertEquals("b", point.evidence());
    assertEquals(List.of("a", "b"), point.support());
    assertEquals(2, point.sources());
    assertEquals(List.of(), point.conflicts());
  }

  @Example
  void ofEquallyPreciseReadingsTheLaterPublishedStandsAndTheOtherStaysAsAConflict() {
    Point point =
        only(
            Points.series(
                WEIGHING,
                List.of(
                    observation("a", "2023", "2250.10", "0.01", "2024-03-01", "日报"),
                    observation("b", "2023", "2239.58", "0.01", "2024-01-01", "日报"),
                    observation("c", "2023", "2239.58", "0.01", "2024-02-01", "晨报"))));
    assertEquals("a", point.evidence());
    Conflict conflict = point.conflicts().get(0);
    assertEquals(List.of("b", "c"), conflict.support());
    assertEquals("日报", conflict.source());
    assertEquals(1, point.conflicts().size());
  }

  @Example
  void anUnknownPublicationDateRanksLast() {
    Observation dated = observation("b", "2023", "2", "1", "2001-01-01", "日报");
    Observation undated = observation("a", "2023", "3", "1", null, "日报");
    assertEquals("b", only(Points.series(WEIGHING, List.of(undated, dated))).evidence());
  }

  @Example
  void pointsStandInTheOrderOfTime() {
    Series series =
        Points.series(
            WEIGHING,
            List.of(
                observation("a", "2024", "2", "1", null, ""),
                observation("b", "2022", "2", "1", null, ""),
                observation("c", "2023", "2", "1", null, "")));
    assertEquals(
        List.of("2022", "2023", "2024"),
        series.points().stream().map(point -> point.period().code()).toList());
  }

  @Example
  void oneStoryReadTwiceIsOnePieceOfEvidence() {
    Observation one = observation("a", "2023", "2", "1", null, "日报");
    assertEquals(List.of("a"), only(Points.series(WEIGHING, List.of(one, one))).support());
  }

  @Example
  void sixtyAcceptancesOfOnePointAreHeardOneAfterTheOther() {
    List<Review> reviews = new ArrayList<>();
    List<Observation> told = new ArrayList<>();
    for (int i = 10; i < 70; i++) {
      String day = LocalDate.of(2024, 1, 1).plusDays(i).toString();
      told.add(observation("e" + i, "2023", String.valueOf(i), "1", day, "日报"));
      reviews.add(
          new Review("r" + i, KEY.id(), Period.year(2023), Verdict.ACCEPT, null, "ok", "li", day));
    }
    Weighing weighing = new Weighing(Map.of(KEY.id(), reviews));
    Point point = assertTimeout(Duration.ofSeconds(1), () -> only(Points.series(weighing, told)));
    assertEquals("e10", point.evidence());
    assertEquals(Decision.REVIEW, point.decision());
    assertEquals(60, point.reviews().size());
  }

  @Example
  void aVintageKnowsWhenItWasDisputed() {
    List<Observation> told =
        List.of(
            observation("a", "2023", "2", "1", "2024-01-01", "日报"),
            observation("b", "2023", "3", "1", "2024-01-05", "晨报"),
            observation("c", "2023", "3", "1", "2024-01-09", "日报"));
    List<Vintage> two = only(Points.series(WEIGHING, told.subList(0, 2))).vintages();
    assertEquals(List.of(List.of(), List.of("2024-01-05")), disputed(two));
    List<Vintage> settled = only(Points.series(WEIGHING, told.subList(0, 3))).vintages();
    assertEquals(List.of(List.of(), List.of("2024-01-05", "2024-01-09")), disputed(settled));
    assertTrue(settled.get(1).isDisputedOn("2024-01-08"));
    assertFalse(settled.get(1).isDisputedOn("2024-01-09"));
  }

  private static List<List<String>> disputed(List<Vintage> vintages) {
    return vintages.stream().map(Vintage::disputed).toList();
  }

  @Example
  void aDateDecidesNothingAboutANumber() {
    Review review =
        new Review(
            "r", KEY.id(), Period.year(2023), Verdict.CORRECT, "2024-05", "no", "li", "2024-05-01");
    Point point =
        only(
            Points.series(
                new Weighing(Map.of(KEY.id(), List.of(review))),
                List.of(observation("a", "2023", "2", "1", "2024-01-01", "日报"))));
    assertEquals("a", point.evidence());
    assertEquals(List.of(), point.reviews());
  }

  @Property(tries = 200)
  void theOrderMakesNoDifferenceAndNothingIsLost(@ForAll long seed) {
    List<Observation> observations = crowd(seed);
    Series series = Points.series(WEIGHING, observations);
    Collections.shuffle(observations, new Random(seed));
    assertEquals(series, Points.series(WEIGHING, observations));
    assertEquals(
        observations.stream().map(Observation::evidence).sorted().toList(), evidence(series));
  }

  private static List<Observation> crowd(long seed) {
    Random random = new Random(seed);
    Generated generated = new Generated(seed);
    List<Observation> crowd = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Observation drawn = generated.observation();
      Period period = Period.year(2020 + random.nextInt(3));
      crowd.add(
          new Observation(
              "e" + i,
              KEY,
              period,
              drawn.reading(),
              drawn.finality(),
              drawn.authority(),
              org.yuebao.observation.Notice.NONE,
              null,
              drawn.published(),
              drawn.source(),
              drawn.doc(),
              drawn.story(),
              drawn.text(),
              drawn.confidence(),
              drawn.reservations()));
    }
    return crowd;
  }

  private static List<String> evidence(Series series) {
    List<String> all = new ArrayList<>();
    for (Point point : series.points()) {
      all.addAll(point.support());
      point.conflicts().forEach(conflict -> all.addAll(conflict.support()));
    }
    return all.stream().sorted().toList();
  }

  private static Point only(Series series) {
    assertEquals(1, series.points().size());
    return series.points().get(0);
  }

  private static Observation observation(
      String id, String period, String value, String step, String published, String source) {
    return new Observation(
        id,
        KEY,
        Objects.requireNonNull(Period.parse(period)),
        new Reading(new BigDecimal(value), null, null, new BigDecimal(step), Bound.EQUAL),
        org.yuebao.observation.Finality.UNSTATED,
        org.yuebao.observation.Authority.OTHER,
        org.yuebao.observation.Notice.NONE,
        null,
        published == null ? null : PublicationDate.parse(published),
        source,
        "d-" + id,
        "s-" + id,
        value,
        90,
        List.of());
  }
}
