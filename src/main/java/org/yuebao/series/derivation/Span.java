package org.yuebao.series.derivation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Reading;
import org.yuebao.quantity.Bound;

/**
 * The values that a printed one may stand for: half a step of its last digit to either side. What
 * is reckoned with spans knows how exact it is.
 *
 * @param low least value
 * @param value the printed or reckoned one
 * @param high greatest value
 */
record Span(BigDecimal low, BigDecimal value, BigDecimal high) {
  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Null for a date, a range, a bound or what is about so: nothing can be reckoned from these. */
  static @Nullable Span of(Reading reading) {
    BigDecimal value = reading.value();
    if (value == null || reading.value2() != null || reading.bound() != Bound.EQUAL) {
      return null;
    }
    BigDecimal half =
        reading.resolution() == null ? BigDecimal.ZERO : reading.resolution().multiply(HALF);
    return new Span(value.subtract(half), value, value.add(half));
  }

  static Span exactly(BigDecimal value) {
    return new Span(value, value, value);
  }

  Span plus(Span other) {
    return new Span(low.add(other.low), value.add(other.value), high.add(other.high));
  }

  Span minus(Span other) {
    return new Span(
        low.subtract(other.high), value.subtract(other.value), high.subtract(other.low));
  }

  Span times(BigDecimal factor) {
    return new Span(low.multiply(factor), value.multiply(factor), high.multiply(factor));
  }

  /** Null unless all values are positive. */
  @Nullable Span by(Span other) {
    if (low.signum() < 0 || other.low.signum() <= 0) {
      return null;
    }
    return new Span(
        low.divide(other.high, EXACT),
        value.divide(other.value, EXACT),
        high.divide(other.low, EXACT));
  }

  /** Whether some value of this lies within a distance of some value of the other. */
  boolean isNear(Span other, BigDecimal distance) {
    return low.subtract(distance).compareTo(other.high) <= 0
        && other.low.compareTo(high.add(distance)) <= 0;
  }

  /** Whether every value of this is above every value of the other. */
  boolean isAbove(Span other) {
    return low.compareTo(other.high) > 0;
  }

  /** A reading whose last digit is the first one that is not certain: 169.9 for 169.8 to 170. */
  Reading rounded() {
    BigDecimal width = high.subtract(low);
    if (width.signum() == 0) {
      return new Reading(value, null, null, null, Bound.EQUAL);
    }
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(width.precision() - width.scale() - 1);
    BigDecimal round = value.setScale(step.scale(), RoundingMode.HALF_UP);
    return new Reading(round, null, null, step, Bound.EQUAL);
  }

  String printed() {
    return rounded().printed();
  }
}
