package org.yuebao.observation;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
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
    if (resolution != null && resolution.signum() < 0) {
      throw new IllegalArgumentException("a printed digit has a step of its own: " + resolution);
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

  /** Whether it is the date of a milestone, and no number. */
  public boolean isDate() {
    return date != null;
  }

  /** Whether one true value could have been printed as both. */
  public boolean agreesWith(Reading other) {
    if (date != null || other.date != null) {
      return date != null && other.date != null && overlap(date, other.date);
    }
    return interval().meets(other.interval());
  }

  /**
   * The more precise reading comes first: a plain value before an approximate one, that before a
   * range, a mere bound last; then the finer step, or the shorter date.
   */
  public static Comparator<Reading> byPrecision() {
    return Comparator.comparing(Reading::vagueness)
        .thenComparing(Reading::resolution, nullsLast(naturalOrder()))
        .thenComparing(
            reading ->
                reading.date == null
                    ? 0L
                    : ChronoUnit.DAYS.between(reading.date.first(), reading.date.last()));
  }

  /** By all that was printed of it, as text: an order of any two that are not the same. */
  public static Comparator<Reading> byText() {
    return Comparator.comparing(Reading::text);
  }

  /** Not the record's own, which Java puts together by a format. */
  private String text() {
    return value + "," + value2 + "," + date + "," + resolution + "," + bound;
  }

  private int vagueness() {
    return switch (bound) {
      case EQUAL -> value2 == null ? 0 : 2;
      case ABOUT -> value2 == null ? 1 : 2;
      case ABOVE, AT_LEAST, BELOW, AT_MOST -> 3;
    };
  }

  /** 2025 and 2025-11 may mean the same day. */
  private static boolean overlap(Period one, Period other) {
    return !one.first().isAfter(other.last()) && !other.first().isAfter(one.last());
  }

  private Interval interval() {
    return Interval.of(Objects.requireNonNull(value), value2, resolution, bound);
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
