package org.yuebao.series.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.region.RegionCode;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** Everything that was printed of one place, and what is found out about it. */
final class Place {
  /** What the series of a place share. */
  record Id(String region, String zone, String partner) {
    static Id of(SeriesKey key) {
      return new Id(
          Objects.requireNonNullElse(key.region(), ""),
          Objects.requireNonNullElse(key.zone(), ""),
          Objects.requireNonNullElse(key.partner(), ""));
    }

    /** What it is a part of: a zone of its region, a district of its city; itself when neither. */
    Id whole() {
      return new Id(zone.isEmpty() ? RegionCode.prefecture(region) : region, "", partner);
    }
  }

  private final Map<SeriesKey, TreeMap<Period, Point>> points = new TreeMap<>();
  private final Map<SeriesKey, Map<Period, List<Reservation>>> doubts = new HashMap<>();
  private final Map<SeriesKey, Map<String, TreeMap<Period, Point>>> derived = new TreeMap<>();

  /** Only what has happened, to a region or zone, can be reckoned with. */
  static boolean takes(SeriesKey key) {
    return key.status() == Status.ACTUAL && key.subject() == null && key.base() == null;
  }

  void add(Series series) {
    TreeMap<Period, Point> byPeriod = points.computeIfAbsent(series.key(), key -> new TreeMap<>());
    series.points().forEach(point -> byPeriod.put(point.period(), point));
  }

  Collection<SeriesKey> keys() {
    return points.keySet();
  }

  Map<Period, Point> points(SeriesKey key) {
    return points.getOrDefault(key, new TreeMap<>());
  }

  @Nullable Point point(SeriesKey key, @Nullable Period period) {
    return period == null ? null : points.getOrDefault(key, new TreeMap<>()).get(period);
  }

  /** The keys of an indicator's levels, one for each basis and unit. */
  List<SeriesKey> levels(String indicator) {
    return points.keySet().stream()
        .filter(key -> key.indicator().equals(indicator) && key.measure() == Measure.LEVEL)
        .toList();
  }

  /** A doubt about what was printed. */
  void doubt(SeriesKey key, Period period, String reason, String detail) {
    doubts
        .computeIfAbsent(key, none -> new HashMap<>())
        .computeIfAbsent(period, none -> new ArrayList<>())
        .add(new Reservation(reason, detail));
  }

  /** A value that follows, unless it was printed: print always wins. */
  void derive(SeriesKey key, String formula, Point point) {
    if (point(key, point.period()) == null) {
      derived
          .computeIfAbsent(key, none -> new TreeMap<>())
          .computeIfAbsent(formula, none -> new TreeMap<>())
          .put(point.period(), point);
    }
  }

  /** The printed series with the doubts about them. */
  Series doubted(Series series) {
    Map<Period, List<Reservation>> some = doubts.getOrDefault(series.key(), Map.of());
    if (some.isEmpty()) {
      return series;
    }
    List<Point> all =
        series.points().stream()
            .map(point -> point.withDoubts(some.getOrDefault(point.period(), List.of())))
            .toList();
    return new Series(series.key(), null, all, series.withdrawn());
  }

  /** The derived series, to be asked for when all doubts are told. */
  List<Series> derived() {
    Set<String> doubtful = doubtful();
    List<Series> all = new ArrayList<>();
    derived.forEach(
        (key, byFormula) ->
            byFormula.forEach(
                (formula, byPeriod) ->
                    all.add(
                        new Series(
                            key,
                            formula,
                            byPeriod.values().stream()
                                .map(point -> judged(point, doubtful))
                                .toList(),
                            List.of()))));
    return all;
  }

  private static Point judged(Point point, Set<String> doubtful) {
    boolean doubted = Arrays.stream(point.evidence().split(" ")).anyMatch(doubtful::contains);
    return doubted ? point.withDoubts(List.of(Derived.DOUBTED)) : point;
  }

  /** The evidence of what is doubted. */
  private Set<String> doubtful() {
    Set<String> evidence = new HashSet<>();
    doubts.forEach(
        (key, byPeriod) ->
            byPeriod
                .keySet()
                .forEach(
                    period -> {
                      Point point = point(key, period);
                      if (point != null) {
                        evidence.add(point.evidence());
                      }
                    }));
    return evidence;
  }

  // ---- periods

  /** The same period of the year before; null for what has none. */
  static @Nullable Period yearEarlier(Period period) {
    if (period.isDay() && period.first().equals(monthEnd(period.first()))) {
      return Period.day(monthEnd(period.first().minusYears(1)));
    }
    Period earlier = period.yearEarlier();
    return earlier.equals(period) ? null : earlier;
  }

  private static LocalDate monthEnd(LocalDate day) {
    return day.withDayOfMonth(day.lengthOfMonth());
  }
}
