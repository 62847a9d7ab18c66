package org.yuebao.series;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;

/**
 * All that is known under one key, in the order of time. A period of which nothing is known has no
 * point: gaps stay gaps.
 *
 * @param key what every point shares
 * @param formula how every point was derived, {@code GDP[t] / GDP[t-1] - 1}; null for what was
 *     printed. A derived series never shares points with the printed one of its key
 * @param points one for each period, ordered by period
 * @param withdrawn periods of which something was believed and nothing is left, ordered
 */
public record Series(
    SeriesKey key, @Nullable String formula, List<Point> points, List<Withdrawal> withdrawn) {
  public Series {
    points = List.copyOf(points);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * The printed series with what stood on a day: what was told or taken back since has not
   * happened. Of support and disputes only the vintage's own are left.
   */
  public Series asOf(LocalDate day) {
    TreeMap<Period, Point> then = new TreeMap<>();
    points.forEach(point -> add(point.period(), point.vintages(), day, then));
    withdrawn.forEach(gap -> add(gap.period(), gap.vintages(), day, then));
    return new Series(key, formula, List.copyOf(then.values()), List.of());
  }

  private static void add(
      Period period, List<Vintage> vintages, LocalDate day, Map<Period, Point> then) {
    vintages.stream()
        .filter(vintage -> vintage.stoodOn(day.toString()))
        .forEach(vintage -> then.put(period, Point.of(period, vintage)));
  }

  /** The name of the series: that of its key, with {@code ~} and its formula when derived. */
  public String id() {
    return formula == null ? key.id() : key.id() + "~" + formula;
  }
}
