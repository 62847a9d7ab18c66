package org.yuebao.observation;

/**
 * How a value relates to its period: a key of the series, since values of two bases never compare.
 */
public enum TimeBasis {
  /** Over the whole period: the GDP of 2023, the output of May. */
  PERIOD,
  /** From January to the period's end: 1—9月, 上半年, 前三季度. */
  YTD,
  /** At the end of the period: 年末, 6月末. */
  EOP,
  /** As told on a day: 目前, 现有; what a project is planned to be. */
  POINT,
  /** At an event: a signing, a fair. */
  EVENT
}
