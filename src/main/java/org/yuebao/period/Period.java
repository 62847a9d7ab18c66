package org.yuebao.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The time that a value describes, in ISO/SDMX form: {@code 2023}, {@code 2023-Q3}, {@code
 * 2023-S1}, {@code 2023-09}, {@code 2023-01/2023-09}, {@code 2021/2025}, {@code 2023-12-31}.
 *
 * @param code the form above; equal periods have equal codes
 * @param first first day
 * @param last last day
 */
public record Period(String code, LocalDate first, LocalDate last) implements Comparable<Period> {
  private static final String SIGNS = "0123456789QS/-";

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends before it begins: " + code);
    }
  }

  public static Period year(int year) {
    return new Period(four(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** Half-year 1 or 2. */
  public static Period half(int year, int half) {
    return new Period(
        four(year) + "-S" + half, LocalDate.of(year, half == 1 ? 1 : 7, 1), endOf(year, half * 6));
  }

  /** Quarter 1 to 4. */
  public static Period quarter(int year, int quarter) {
    return new Period(
        four(year) + "-Q" + quarter,
        LocalDate.of(year, quarter * 3 - 2, 1),
        endOf(year, quarter * 3));
  }

  public static Period month(int year, int month) {
    return new Period(
        four(year) + "-" + two(month), LocalDate.of(year, month, 1), endOf(year, month));
  }

  /** Months {@code from} to {@code to} of one year; one month when they are equal. */
  public static Period months(int year, int from, int to) {
    if (from == to) {
      return month(year, from);
    }
    String prefix = four(year) + "-";
    return new Period(
        prefix + two(from) + "/" + prefix + two(to), LocalDate.of(year, from, 1), endOf(year, to));
  }

  public static Period years(int from, int to) {
    if (from == to) {
      return year(from);
    }
    return new Period(
        four(from) + "/" + four(to), LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
  }

  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  /** From the first period's first day to the second's last. */
  public static Period between(Period from, Period to) {
    return from.equals(to) ? from : new Period(from.code + "/" + to.code, from.first, to.last);
  }

  /** Reads any of the forms above; null when it is none of them. */
  public static @Nullable Period parse(String code) {
    if (!code.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)) {
      return null; // digits of other scripts and signs before them are numbers to Java
    }
    int slash = code.indexOf('/');
    try {
      if (slash >= 0) {
        Period from = single(code.substring(0, slash));
        Period to = single(code.substring(slash + 1));
        return from == null || to == null || to.last.isBefore(from.first)
            ? null
            : between(from, to);
      }
      return single(code);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Period single(String code) {
    if (code.length() == 4) {
      return year(Integer.parseInt(code));
    }
    if (code.length() < 7 || code.charAt(4) != '-') {
      return null;
    }
    int year = Integer.parseInt(code.substring(0, 4));
    String rest = code.substring(5);
    if (rest.length() == 2 && rest.charAt(0) == 'Q' && "1234".indexOf(rest.charAt(1)) >= 0) {
      return quarter(year, rest.charAt(1) - '0');
    }
    if (rest.length() == 2 && rest.charAt(0) == 'S' && "12".indexOf(rest.charAt(1)) >= 0) {
      return half(year, rest.charAt(1) - '0');
    }
    if (rest.length() == 2) {
      return month(year, Integer.parseInt(rest));
    }
    if (rest.length() != 5 || rest.charAt(2) != '-') {
      return null;
    }
    int month = Integer.parseInt(rest.substring(0, 2));
    LocalDate day = LocalDate.of(year, month, Integer.parseInt(rest.substring(3)));
    return new Period(code, day, day);
  }

  /** The same part of the year before: 2022-S1 for 2023-S1. */
  public Period yearEarlier() {
    StringBuilder earlier = new StringBuilder(code);
    for (int at = 0; at >= 0; at = code.indexOf('/', at) < 0 ? -1 : code.indexOf('/', at) + 1) {
      int year = Integer.parseInt(code.substring(at, at + 4)) - 1;
      earlier.replace(at, at + 4, four(year));
    }
    Period period = parse(earlier.toString());
    return period == null ? this : period;
  }

  /** Whether both cover the same days. */
  public boolean sameDays(Period other) {
    return first.equals(other.first) && last.equals(other.last);
  }

  public boolean isDay() {
    return first.equals(last);
  }

  public boolean contains(Period other) {
    return !other.first.isBefore(first) && !other.last.isAfter(last);
  }

  @Override
  public int compareTo(Period other) {
    int byLast = last.compareTo(other.last);
    int byFirst = byLast != 0 ? byLast : first.compareTo(other.first);
    return byFirst != 0 ? byFirst : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  private static LocalDate endOf(int year, int month) {
    return YearMonth.of(year, month).atEndOfMonth();
  }

  private static String four(int year) {
    if (year < 1000 || year > 9999) {
      throw new DateTimeException("a year has four digits: " + year);
    }
    return Integer.toString(year);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
