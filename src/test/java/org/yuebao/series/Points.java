package org.yuebao.series;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/** Points for tests that ask little of them. */
public final class Points {
  private Points() {}

  /** A point that was told once; the first id of the support is its evidence. */
  public static Point of(
      Period period,
      Reading reading,
      @Nullable PublicationDate published,
      List<String> support,
      int sources,
      List<Conflict> conflicts) {
    return new Point(
        period,
        reading,
        Finality.UNSTATED,
        Authority.OTHER,
        published,
        "",
        90,
        support.get(0),
        Decision.UNOPPOSED,
        support.size(),
        support,
        sources,
        conflicts,
        List.of(),
        List.of(),
        List.of());
  }

  /** The series of observations of one key, gathered in one place. */
  public static Series series(Weighing weighing, Collection<Observation> observations) {
    SeriesKey key = observations.iterator().next().key();
    Map<Period, Gathering> byPeriod = new TreeMap<>();
    for (Observation each : observations) {
      byPeriod.computeIfAbsent(each.period(), period -> new Gathering(key, period)).add(each);
    }
    return weighing.series(key, byPeriod.values().stream().map(Gathering::claims).toList());
  }

  public static Conflict dispute(Reading reading, String evidence) {
    return new Conflict(
        reading, Finality.UNSTATED, null, "", Decision.LATER, false, 1, List.of(evidence));
  }

  public static Series series(SeriesKey key, Point point) {
    return new Series(key, null, List.of(point), List.of());
  }
}
