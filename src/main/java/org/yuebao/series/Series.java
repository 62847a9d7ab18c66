package org.yuebao.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.SeriesKey;

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

  /** The name of the series: that of its key, with {@code ~derived} when it was derived. */
  public String id() {
    return formula == null ? key.id() : key.id() + "~" + formula;
  }
}
