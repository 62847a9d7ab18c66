package org.yuebao.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

/**
 * A planner's decision on a fact or on a point of a series. It counts from its day on and overrides
 * every rank.
 *
 * @param id where it stands: file and line
 * @param target id of a fact, or of a series
 * @param period the point's period for a series; null for a fact
 * @param verdict what was decided
 * @param value the right value in the series' unit, or a date; only for {@code CORRECT}
 * @param reason why, in the reviewer's words
 * @param reviewer who
 * @param day since when it counts
 */
public record Review(
    String id,
    String target,
    @Nullable Period period,
    Verdict verdict,
    @Nullable String value,
    String reason,
    String reviewer,
    String day)
    implements Comparable<Review> {
  /** What a reviewer may decide. */
  public enum Verdict {
    /** It is right, whatever else is printed. */
    ACCEPT,
    /** It is wrong: it neither stands nor supports. */
    REJECT,
    /** It is wrong, and the right value is known. */
    CORRECT
  }

  public Review {
    LocalDate.parse(day);
    if ((verdict == Verdict.CORRECT) != (value != null)) {
      throw new IllegalArgumentException("CORRECT, and only it, gives a value: " + id);
    }
  }

  /** Since when it counts. */
  public LocalDate date() {
    return LocalDate.parse(day);
  }

  /**
   * Whether it can be a decision on such a reading: a date is corrected by a date, a number by a
   * number.
   */
  public boolean fits(Reading reading) {
    if (value == null) {
      return true;
    }
    return reading.isDate() ? isDate(value) : isNumber(value);
  }

  /**
   * The right value, of the kind of the wrong one.
   *
   * @param wrong a reading that it fits
   */
  public Reading right(Reading wrong) {
    String right = Objects.requireNonNull(value);
    return wrong.isDate()
        ? new Reading(null, null, Period.parse(right), null, Bound.EQUAL)
        : new Reading(new BigDecimal(right), null, null, null, Bound.EQUAL);
  }

  /** Whether a text can be the right date of a milestone. */
  public static boolean isDate(String text) {
    return text.indexOf('/') < 0 && Period.parse(text) != null;
  }

  /** Whether a text can be the right number. */
  public static boolean isNumber(String text) {
    try {
      return new BigDecimal(text).scale() >= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** The same decision with its value times ten to the power of {@code mult}; a date stays. */
  public Review scaled(int mult) {
    if (value == null || mult == 0 || !isNumber(value)) {
      return this;
    }
    String scaled = new BigDecimal(value).scaleByPowerOfTen(mult).toPlainString();
    return new Review(id, target, period, verdict, scaled, reason, reviewer, day);
  }

  /** By day, then by place. */
  @Override
  public int compareTo(Review other) {
    int byDay = day.compareTo(other.day);
    return byDay != 0 ? byDay : id.compareTo(other.id);
  }
}
