package org.yuebao.run.evaluation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a period covers.
 *
 * <p>The scorer reads periods for itself: were it to use the engine's, a mistake there would hide
 * here.
 */
record Days(LocalDate first, LocalDate last) {
  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|S([12])|(\\d\\d)(?:-(\\d\\d))?))?");

  /** Null where the period cannot be read. */
  static @Nullable Days of(@Nullable String period) {
    if (period == null || period.isEmpty()) {
      return null;
    }
    int slash = period.indexOf('/');
    if (slash < 0) {
      return single(period);
    }
    Days from = of(period.substring(0, slash));
    Days to = of(period.substring(slash + 1));
    return from == null || to == null ? null : new Days(from.first, to.last);
  }

  private static @Nullable Days single(String period) {
    Matcher form = FORM.matcher(period);
    if (!form.matches()) {
      return null;
    }
    try {
      return covered(form);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Days covered(Matcher form) {
    int year = Integer.parseInt(form.group(1));
    if (form.group(2) != null) {
      int quarter = Integer.parseInt(form.group(2));
      return months(year, 3 * quarter - 2, 3 * quarter);
    }
    if (form.group(3) != null) {
      int half = Integer.parseInt(form.group(3));
      return months(year, 6 * half - 5, 6 * half);
    }
    if (form.group(4) == null) {
      return months(year, 1, 12);
    }
    int month = Integer.parseInt(form.group(4));
    if (form.group(5) == null) {
      return months(year, month, month);
    }
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(form.group(5)));
    return new Days(day, day);
  }

  private static Days months(int year, int from, int to) {
    return new Days(LocalDate.of(year, from, 1), YearMonth.of(year, to).atEndOfMonth());
  }

  private boolean isOne() {
    return first.equals(last);
  }

  /** Equal when they cover the same days, or when one is a single day, the other's last. */
  boolean matches(Days other) {
    return equals(other) || (last.equals(other.last) && (isOne() || other.isOne()));
  }
}
