package org.yuebao.publish.tidy;

import java.math.BigDecimal;

/**
 * Amounts that are too small for their unit are told in the next smaller one, as papers do: 540 万元
 * and not 0.054 亿元. The one place of this rule: the page is told its numbers.
 */
public final class SmallAmount {
  /** Below this many 亿, 万 is read more easily. */
  public static final BigDecimal LIMIT = new BigDecimal("0.1");

  /** Powers of ten between 亿 and 万. */
  public static final int STEP = 4;

  private static final int MULT_OF_YI = 8;

  private SmallAmount() {}

  /**
   * The power of ten of which a unit is read most easily.
   *
   * @param largest of the amounts that share the unit, without its sign, in unit × 10^mult
   * @param mult power of ten of the amounts
   */
  public static int mult(BigDecimal largest, int mult) {
    boolean small = largest.signum() > 0 && largest.compareTo(LIMIT) < 0;
    return mult == MULT_OF_YI && small ? mult - STEP : mult;
  }
}
