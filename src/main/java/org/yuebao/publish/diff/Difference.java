package org.yuebao.publish.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two releases say differently of a value.
 *
 * @param before null for a new value
 * @param after null for a withdrawn one
 */
public record Difference(Kind kind, @Nullable Standing before, @Nullable Standing after) {
  private static final int DECIMALS = 2;

  /** What became of a value. */
  public enum Kind {
    /** There was none. */
    NEW,
    /** Another reading stands, and both cannot be true. */
    REVISED,
    /** The same amount is told more exactly, or less: 2239.6 and 2239.58, 超1万亿 and 10116.4亿. */
    REFINED,
    /** There is none any more. */
    WITHDRAWN,
    /** A reading disagrees, and none did. */
    CONFLICT,
    /** Two sources or more agree, and only one said it. */
    SUPPORTED
  }

  public Difference {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a difference needs a value on one side: " + kind);
    }
  }

  /** The value that stands now, else the one that stood. */
  public Standing standing() {
    return after != null ? after : Objects.requireNonNull(before);
  }

  /** By how many percent the value moved; null when there are no two numbers, or it was zero. */
  public @Nullable BigDecimal percent() {
    BigDecimal was = before == null ? null : before.point().reading().value();
    BigDecimal is = after == null ? null : after.point().reading().value();
    if (was == null || is == null || was.signum() == 0) {
      return null;
    }
    return is.subtract(was).movePointRight(2).divide(was.abs(), DECIMALS, RoundingMode.HALF_UP);
  }
}
