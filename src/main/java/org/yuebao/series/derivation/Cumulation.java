package org.yuebao.series.derivation;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/**
 * What is counted from January on: it never falls within a year, and where two of its ends are
 * known their difference is a month, a quarter or a half-year.
 */
final class Cumulation implements Derivation.Step {
  private static final int MONTHS = 12;
  private static final int[] LENGTHS = {1, 3, 6};

  private final Catalogue catalogue;
  private final Set<String> mayFall;

  Cumulation(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.mayFall = Set.copyOf(rule.parts());
  }

  @Override
  public void take(Place place) {
    for (SeriesKey key : place.keys()) {
      if (key.timeBasis() == TimeBasis.YTD && isFlow(key)) {
        years(place, key).forEach((year, ends) -> take(place, key, year, ends));
      }
    }
  }

  private boolean isFlow(SeriesKey key) {
    Indicator indicator = catalogue.get(key.indicator());
    boolean counted = key.measure() == Measure.LEVEL || key.measure() == Measure.ADDITION;
    return counted
        && indicator != null
        && (indicator.isFlow() || key.measure() == Measure.ADDITION);
  }

  /** By year what was reached by the end of each month; January and the year stand elsewhere. */
  private static Map<Integer, NavigableMap<Integer, Point>> years(Place place, SeriesKey ytd) {
    Map<Integer, NavigableMap<Integer, Point>> years = new TreeMap<>();
    for (Point point : place.points(ytd).values()) {
      if (isMonthEnd(point.period())) {
        put(years, point, point.period().last().getMonthValue());
      }
    }
    SeriesKey period = ytd.with(TimeBasis.PERIOD);
    for (Integer year : years.keySet()) {
      Point january = place.point(period, Period.month(year, 1));
      Point whole = place.point(period, Period.year(year));
      if (january != null) {
        put(years, january, 1);
      }
      if (whole != null) {
        put(years, whole, MONTHS);
      }
    }
    return years;
  }

  private static boolean isMonthEnd(Period period) {
    return period.last().getDayOfMonth() == period.last().lengthOfMonth();
  }

  private static void put(
      Map<Integer, NavigableMap<Integer, Point>> years, Point point, int month) {
    if (Span.of(point.reading()) != null) {
      years
          .computeIfAbsent(point.period().last().getYear(), year -> new TreeMap<>())
          .put(month, point);
    }
  }

  private void take(Place place, SeriesKey key, int year, NavigableMap<Integer, Point> ends) {
    if (!mayFall.contains(key.indicator())) {
      check(place, key, ends);
    }
    for (int length : LENGTHS) {
      for (int end = length; end <= MONTHS; end += length) {
        derive(place, key, year, end, length, ends);
      }
    }
  }

  private static void check(Place place, SeriesKey key, NavigableMap<Integer, Point> ends) {
    Point before = null;
    for (Point point : ends.values()) {
      if (before != null && span(before).isAbove(span(point))) {
        TimeBasis basis = point.period().code().length() == 4 ? TimeBasis.PERIOD : TimeBasis.YTD;
        place.doubt(
            key.with(basis),
            point.period(),
            "check.cumulation",
            "%s by %s, after %s by %s"
                .formatted(
                    point.reading().printed(),
                    point.period(),
                    before.reading().printed(),
                    before.period()));
      }
      before = point;
    }
  }

  private static void derive(
      Place place,
      SeriesKey key,
      int year,
      int end,
      int length,
      NavigableMap<Integer, Point> ends) {
    Point last = ends.get(end);
    Point first = ends.get(end - length);
    if (last == null || (first == null && end > length) || (end == length && length == 1)) {
      return;
    }
    Span difference = first == null ? span(last) : span(last).minus(span(first));
    if (difference.value().signum() < 0) {
      return;
    }
    Period period = period(year, end, length);
    Point point =
        first == null
            ? Derived.point(period, difference, last)
            : Derived.point(period, difference, last, first);
    place.derive(key.with(TimeBasis.PERIOD), "ytd[t]-ytd[t-1]", point);
  }

  private static Period period(int year, int end, int length) {
    return switch (length) {
      case 1 -> Period.month(year, end);
      case 3 -> Period.quarter(year, end / length);
      default -> Period.half(year, end / length);
    };
  }

  private static Span span(Point point) {
    @Nullable Span span = Span.of(point.reading());
    if (span == null) {
      throw new IllegalStateException("only values that can be reckoned with: " + point);
    }
    return span;
  }
}
