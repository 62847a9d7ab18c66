package org.yuebao.observation;

/**
 * How final a figure is by the words that print it. The order is not the rank: what is not said is
 * not assumed, so a figure without such a word ranks with the preliminary ones.
 */
public enum Finality {
  /** 最终核实, 决算. */
  FINAL(3),
  /** 修订, 修正. */
  REVISED(2),
  /** Nothing is said. */
  UNSTATED(1),
  /** 初步核算, 快报. */
  PRELIMINARY(1),
  /** 预计, 估算. */
  ESTIMATE(0);

  private final int rank;

  Finality(int rank) {
    this.rank = rank;
  }

  /** The higher, the sooner it is believed. */
  public int rank() {
    return rank;
  }
}
