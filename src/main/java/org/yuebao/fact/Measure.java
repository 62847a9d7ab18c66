package org.yuebao.fact;

/** What is said of the indicator: each measure is a series of its own. */
public enum Measure {
  /** An amount, a count, a rate. */
  LEVEL,
  /** Change against the same period a year earlier, in percent (or times). */
  GROWTH,
  /** Change in percent against another base: 环比, 比年初, 年均, 比2015年. */
  GROWTH_PREV,
  /** Absolute change, percentage points among them. */
  CHANGE,
  /** 新增, 净增 of a stock. */
  ADDITION,
  /** Percent of a whole. */
  SHARE,
  /** Place in a ranking. */
  RANK
}
