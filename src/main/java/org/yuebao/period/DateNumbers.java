package org.yuebao.period;

import org.yuebao.quantity.Numerals;

/** The numbers of dates: 2024, 二〇二四, 十二, and the marks between two of them. */
final class DateNumbers {
  private final Numerals numerals;

  DateNumbers(Numerals numerals) {
    this.numerals = numerals;
  }

  /** The character after a mark of a range at {@code at}: 3—5月, 3至5月; -1 when none stands there. */
  static int rangeMark(PeriodCursor c, int at) {
    int next = at;
    while (next < c.limit && next - at < 2 && isRangeMark(c.text[next])) {
      next++;
    }
    return next > at ? next : -1;
  }

  private static boolean isRangeMark(char c) {
    return c == '-' || c == '—' || c == '–' || c == '至' || c == '到' || c == '~' || c == '～';
  }

  /**
   * The value of exactly {@code length} digits, Arabic or Chinese, with none after them; -1
   * otherwise.
   */
  int number(PeriodCursor c, int from, int length) {
    int end = endOfAnyNumber(c, from, length + 1);
    return end - from == length ? value(c, from, end) : -1;
  }

  /** Where the Arabic digits that begin at {@code from} end. */
  int endOfNumber(PeriodCursor c, int from, int longest) {
    int at = from;
    while (at < c.limit && at - from < longest && Numerals.isArabic(c.text[at])) {
      at++;
    }
    return at;
  }

  /** Where the digits that begin at {@code from} end, Arabic or Chinese. */
  int endOfAnyNumber(PeriodCursor c, int from, int longest) {
    int at = endOfNumber(c, from, longest);
    if (at > from) {
      return at;
    }
    while (at < c.limit && at - from < longest && isChineseDigit(c.text[at])) {
      at++;
    }
    return at;
  }

  boolean isChineseDigit(char c) {
    return numerals.digit(c) >= 0 || numerals.power(c) == 1;
  }

  /** Value of digits in a row, or of 十, 十二, 二十三; -1 when there is none. */
  int value(PeriodCursor c, int from, int end) {
    if (end <= from || end > c.limit) {
      return -1;
    }
    int value = 0;
    boolean tens = false;
    for (int i = from; i < end; i++) {
      char digit = c.text[i];
      if (numerals.power(digit) == 1) {
        value = Math.max(value, 1) * 10;
        tens = true;
      } else {
        int unit = Numerals.isArabic(digit) ? digit - '0' : numerals.digit(digit);
        value = tens ? value + unit : value * 10 + unit;
      }
    }
    return value;
  }
}
