package org.yuebao.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Bound;

/**
 * Where the true value may lie, given what was printed. 2239.6 in steps of 0.1 leaves [2239.55,
 * 2239.65); 超1万亿 all that is above.
 *
 * @param low lower end; null when open
 * @param lowIn whether the lower end itself is possible
 * @param high upper end; null when open
 * @param highIn whether the upper end itself is possible
 */
record Interval(
    @Nullable BigDecimal low, boolean lowIn, @Nullable BigDecimal high, boolean highIn) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** 约, 左右 and 近 in round numbers stretch further than their last digit: by a twentieth. */
  private static final BigDecimal ROUGHLY = new BigDecimal("0.05");

  /** A bound speaks of the size: 下降超5% leaves what is below -5. So a negative value mirrors. */
  static Interval of(
      BigDecimal value, @Nullable BigDecimal value2, @Nullable BigDecimal resolution, Bound bound) {
    BigDecimal step = resolution == null ? BigDecimal.ZERO : resolution;
    if (value2 != null) {
      return range(value.min(value2), value.max(value2), step, bound);
    }
    return value.signum() < 0
        ? single(value.negate(), step, bound).mirrored()
        : single(value, step, bound);
  }

  private static Interval single(BigDecimal value, BigDecimal step, Bound bound) {
    return switch (bound) {
      case EQUAL -> rounded(value, value, step);
      case ABOUT -> around(value, value, step.max(value.multiply(ROUGHLY)));
      case ABOVE -> new Interval(value, false, null, false);
      case AT_LEAST -> new Interval(value, true, null, false);
      case BELOW -> new Interval(null, false, value, false);
      case AT_MOST -> new Interval(null, false, value, true);
    };
  }

  private static Interval range(BigDecimal low, BigDecimal high, BigDecimal step, Bound bound) {
    return bound == Bound.ABOUT ? around(low, high, step) : rounded(low, high, step);
  }

  /**
   * What rounds half up to the printed digits; the printed value alone when the step is unknown.
   */
  private static Interval rounded(BigDecimal low, BigDecimal high, BigDecimal step) {
    BigDecimal half = step.multiply(HALF);
    return new Interval(low.subtract(half), true, high.add(half), step.signum() == 0);
  }

  private static Interval around(BigDecimal low, BigDecimal high, BigDecimal tolerance) {
    return new Interval(low.subtract(tolerance), true, high.add(tolerance), true);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // a mirror swaps the ends
  private Interval mirrored() {
    return new Interval(
        high == null ? null : high.negate(), highIn, low == null ? null : low.negate(), lowIn);
  }

  /** Whether some value lies in both. */
  boolean meets(Interval other) {
    return !before(other) && !other.before(this);
  }

  private boolean before(Interval other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || (order == 0 && !(highIn && other.lowIn));
  }
}
