package org.yuebao.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday: the days off that were given for it year by year, which follow no rule.
 *
 * @param name as the calendar has it
 * @param days one period a year, of the year in which it ends
 */
public record Holiday(String name, List<Period> days) {
  public Holiday {
    days = List.copyOf(days);
  }

  /** The days off of a year; null when they are not known. */
  public @Nullable Period in(int year) {
    for (Period period : days) {
      if (period.last().getYear() == year) {
        return period;
      }
    }
    return null;
  }

  /**
   * 假期首日, 假期前三天: days of a holiday, counted from 1.
   *
   * @return null when they are not known or beyond its end
   */
  public @Nullable Period in(int year, int from, int to) {
    Period whole = in(year);
    if (whole == null || from == 0) {
      return whole;
    }
    Period first = Period.day(whole.first().plusDays(from - 1));
    Period last = Period.day(whole.first().plusDays(to - 1));
    return last.last().isAfter(whole.last()) ? null : Period.between(first, last);
  }
}
