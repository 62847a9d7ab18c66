package org.yuebao.series;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * Makes a series of all observations under one key: in each period the reading of highest rank
 * stands, those that may mean the same value support it, the others are conflicts. Nothing is
 * dropped, and the order in which the observations come makes no difference.
 */
public final class Weighing {
  /**
   * The best first: precision, then the later publication, then confidence, then the evidence's id.
   * The rest only decides between two readings of the same story under different metadata.
   */
  private static final Comparator<Observation> RANK =
      comparing(Observation::reading, Reading.byPrecision())
          .thenComparing(Weighing::day, nullsLast(reverseOrder()))
          .thenComparing(Observation::confidence, reverseOrder())
          .thenComparing(Observation::evidence)
          .thenComparing(Observation::toString);

  private Weighing() {}

  /**
   * The series of these observations.
   *
   * @param observations one or more, all of one key
   */
  public static Series series(Collection<Observation> observations) {
    Map<Period, Map<String, Observation>> byPeriod = new TreeMap<>();
    for (Observation each : observations.stream().sorted(RANK).toList()) {
      byPeriod
          .computeIfAbsent(each.period(), period -> new LinkedHashMap<>())
          .putIfAbsent(each.evidence(), each);
    }
    List<Point> points =
        byPeriod.values().stream().map(ranked -> point(List.copyOf(ranked.values()))).toList();
    return new Series(observations.iterator().next().key(), points);
  }

  private static Point point(List<Observation> ranked) {
    Observation best = ranked.get(0);
    List<Observation> support = new ArrayList<>();
    List<Observation> against = new ArrayList<>();
    for (Observation each : ranked) {
      (best.reading().agreesWith(each.reading()) ? support : against).add(each);
    }
    return new Point(
        best.period(),
        best.reading(),
        best.published(),
        best.source(),
        best.confidence(),
        best.evidence(),
        evidence(support),
        sources(support),
        conflicts(against),
        best.reservations());
  }

  /** Equal readings are one conflict with several pieces of evidence. */
  private static List<Conflict> conflicts(List<Observation> against) {
    Map<Reading, List<Observation>> byReading = new LinkedHashMap<>();
    for (Observation each : against) {
      byReading.computeIfAbsent(each.reading(), reading -> new ArrayList<>()).add(each);
    }
    return byReading.values().stream().map(Weighing::conflict).toList();
  }

  private static Conflict conflict(List<Observation> ranked) {
    Observation best = ranked.get(0);
    return new Conflict(best.reading(), best.published(), best.source(), evidence(ranked));
  }

  private static List<String> evidence(List<Observation> observations) {
    return observations.stream().map(Observation::evidence).sorted(naturalOrder()).toList();
  }

  /** A document that does not say its source counts as one of its own. */
  private static int sources(List<Observation> observations) {
    return (int)
        observations.stream()
            .map(each -> each.source().isEmpty() ? each.doc() : each.source())
            .distinct()
            .count();
  }

  private static @Nullable LocalDate day(Observation observation) {
    PublicationDate published = observation.published();
    return published == null ? null : published.lastDay();
  }
}
