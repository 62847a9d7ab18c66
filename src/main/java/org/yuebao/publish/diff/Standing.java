package org.yuebao.publish.diff;

import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Point;

/**
 * How a value stands in a release.
 *
 * @param row the value as its tables have it
 */
public record Standing(SeriesKey key, Point point, TidyRow row) {
  /** Readings that disagree with it. */
  public int conflicts() {
    return point.disputes().size();
  }
}
