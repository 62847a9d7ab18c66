package org.yuebao.fact;

import java.util.EnumMap;
import java.util.Map;

/**
 * How often facts that were found in one of these ways are right, in percent: a table that is
 * measured on gold, so that a confidence means what it says.
 *
 * @param percent the share for every way
 */
public record Confidence(Map<Way, Integer> percent) {
  /** How it was found what a figure measures. */
  public enum Way {
    /** An exact name stands before it: 地区生产总值2239.6亿元. */
    NAMED,
    /** An exact name stands behind it: 26个重大项目. */
    AFTER,
    /** What was named before goes on: …，增长6.1%. */
    CARRIED,
    /** A weak name whose domain is open: 出口312亿元 where foreign trade is spoken of. */
    WEAK,
    /** No indicator is claimed. */
    OPEN,
    /** A row of shares: 1.5:50.2:48.3. */
    SHARES,
    /** A date and what was begun or finished then. */
    MILESTONE,
    /** A cell whose row has a name of its own. */
    TABLE_NAMED,
    /** A cell whose row and column, or caption, name it together. */
    TABLE_COMPOSED,
    /** A cell without an indicator. */
    TABLE_OPEN
  }

  public Confidence {
    percent = Map.copyOf(new EnumMap<>(percent));
    if (percent.size() < Way.values().length) {
      throw new IllegalArgumentException("a way has no confidence: " + percent);
    }
  }

  /** In percent, 0 to 100. */
  int of(Way way) {
    Integer found = percent.get(way);
    return found == null ? 0 : found;
  }
}
