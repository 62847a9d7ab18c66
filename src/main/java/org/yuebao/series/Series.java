package org.yuebao.series;

import java.util.List;
import org.yuebao.observation.SeriesKey;

/**
 * All that is known under one key, in the order of time.
 *
 * @param key what every point shares
 * @param points one for each period, ordered by period
 */
public record Series(SeriesKey key, List<Point> points) {
  public Series {
    points = List.copyOf(points);
  }
}
