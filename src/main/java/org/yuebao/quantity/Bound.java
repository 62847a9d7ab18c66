package org.yuebao.quantity;

/** Where the true value lies, seen from the printed one: 超 is above, 近 below, 约 about. */
public enum Bound {
  /** 达, 为, 实现, 完成 and nothing said. */
  EQUAL("="),
  /** 超, 突破, 多, 余, 逾. */
  ABOVE(">"),
  /** 以上, 不低于, 至少. */
  AT_LEAST(">="),
  /** 近, 不足, 不到, 低于. */
  BELOW("<"),
  /** 以内, 不超过, 控制在. */
  AT_MOST("<="),
  /** 约, 左右, 大概, 十几. */
  ABOUT("~");

  private final String symbol;

  Bound(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in every contract and table. */
  public String symbol() {
    return symbol;
  }

  public static Bound ofSymbol(String symbol) {
    for (Bound bound : values()) {
      if (bound.symbol.equals(symbol)) {
        return bound;
      }
    }
    throw new IllegalArgumentException("no bound is written " + symbol);
  }
}
