package org.yuebao.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

/**
 * What was printed of a value: a number with its precision, a range, a bound, or a date.
 *
 * @param value the number, or the lower end of a range, in the key's unit; null for a date
 * @param value2 upper end of a range, else null
 * @param date for a milestone the date; null otherwise
 * @param resolution what one step of the last printed digit is worth, in the key's unit; null when
 *     unknown
 * @param bound where the true value lies, seen from the printed one
 */
public record Reading(
    @Nullable BigDecimal value,
    @Nullable BigDecimal value2,
    @Nullable Period date,
    @Nullable BigDecimal resolution,
    Bound bound) {
  public Reading {
    if ((value == null) == (date == null)) {
      throw new IllegalArgumentException("a reading has either a value or a date");
    }
    if (value2 != null && value == null) {
      throw new IllegalArgumentException("an upper end needs a lower end");
    }
    value = canonical(value);
    value2 = canonical(value2);
    resolution = canonical(resolution);
  }

  /**
   * The value as every contract and table writes it: a plain decimal, or the date of a milestone.
   */
  public String printed() {
    return value != null ? value.toPlainString() : String.valueOf(date);
  }

  /** Equal values must be equal records: 1.50 and 1.5 are one value. */
  private static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
