package org.yuebao.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * A period as a text names it, before it is resolved: 今年3月, 前三季度, 2023年末, "十四五"期间.
 *
 * @param start first character
 * @param end character after the last
 * @param yearKind how the year is said
 * @param year the year, or its distance from the year of publication or the one spoken of, or the
 *     number of years of 近五年
 * @param year2 last year of 2021—2025年 or of a plan, else 0
 * @param part which part of the year
 * @param from first month, quarter or half; 0 when the whole year is meant
 * @param to last month; equal to {@code from} unless months are a range
 * @param day day of the month, 0 when none is said
 * @param lastDay last day of 5月1日至3日 in month {@code to}, else 0
 * @param edge whether the end or the beginning of the period is meant, or all since
 * @param holiday the holiday that is meant, whose days {@code from} to {@code to} count; else null
 */
public record PeriodMention(
    int start,
    int end,
    YearKind yearKind,
    int year,
    int year2,
    Part part,
    int from,
    int to,
    int day,
    int lastDay,
    Edge edge,
    @Nullable Holiday holiday) {
  /** How a year is said. */
  public enum YearKind {
    /** 2023年. */
    ABSOLUTE,
    /** 今年, 去年. */
    RELATIVE,
    /** 本年, 上年. */
    SPOKEN,
    /** 2021—2025年, "十四五"期间. */
    SPAN,
    /** 今明两年. */
    RELATIVE_SPAN,
    /** 近五年, 五年来. */
    LAST_YEARS,
    /** 未来五年. */
    NEXT_YEARS,
    /** 目前. */
    NOW,
    /** Not at all. */
    NONE
  }

  /** Which part of a year is meant. */
  public enum Part {
    YEAR,
    HALF,
    QUARTER,
    MONTHS,
    /** Months counted from the month of publication. */
    RELATIVE_MONTH,
    /** Days counted from the day of publication: 昨天. */
    RELATIVE_DAY,
    /** A day without a month: 27日. */
    DAY_ONLY,
    /** Days off: 国庆假期. */
    HOLIDAY
  }

  /** Which edge of a period is meant. */
  public enum Edge {
    NONE,
    END,
    START,
    SINCE
  }

  /** Whether the year is named, so that later mentions without one mean the same. */
  public boolean namesYear() {
    return yearKind == YearKind.ABSOLUTE || yearKind == YearKind.RELATIVE;
  }

  /**
   * Whether a single day is meant, which tells when something was said or done rather than what a
   * figure is for.
   */
  public boolean isDay() {
    return part == Part.RELATIVE_DAY || (day > 0 && lastDay == 0);
  }

  /** 近五年, 五年来. */
  public boolean countsYears() {
    return yearKind == YearKind.LAST_YEARS && year > 1;
  }

  /** 上年: told beside the year that is spoken of. */
  public boolean isYearBefore() {
    return yearKind == YearKind.SPOKEN && year < 0;
  }

  /** The same part of the year that the other mention names; this one where it names its own. */
  public PeriodMention ofYearOf(PeriodMention other) {
    return yearKind != YearKind.NONE
        ? this
        : new PeriodMention(
            start,
            end,
            other.yearKind,
            other.year,
            year2,
            part,
            from,
            to,
            day,
            lastDay,
            edge,
            holiday);
  }

  /** 二、三季度. */
  public boolean isRowOfQuarters() {
    return part == Part.QUARTER && from < to;
  }

  /** 4月, of any year: neither a day of it nor its end. */
  public boolean isOneMonth() {
    return part == Part.MONTHS && from == to && day == 0 && edge == Edge.NONE;
  }

  /** The year up to the end of the same month. */
  public PeriodMention sinceJanuary() {
    return new PeriodMention(
        start, end, yearKind, year, year2, part, 1, to, day, lastDay, edge, holiday);
  }

  public boolean isNow() {
    return yearKind == YearKind.NOW;
  }

  /** The year that this mention makes the text speak of; null when it names none. */
  public @Nullable Integer namedYear(Anchor anchor) {
    return switch (yearKind) {
      case ABSOLUTE -> year;
      case RELATIVE -> anchor.published() == null ? null : anchor.published().year() + year;
      case SPAN -> year2;
      default -> null;
    };
  }

  /** The period that is meant; null when it cannot be known. */
  public @Nullable Period resolve(Anchor anchor) {
    return new Resolution(this, anchor).period();
  }

  /** The publication date as a period, no finer than it is known. */
  public static @Nullable Period ofPublication(@Nullable PublicationDate published) {
    if (published == null) {
      return null;
    }
    LocalDate date = published.date();
    try {
      return switch (published.precision()) {
        case DAY -> Period.day(date);
        case MONTH -> Period.month(date.getYear(), date.getMonthValue());
        case YEAR -> Period.year(date.getYear());
      };
    } catch (DateTimeException e) {
      return null;
    }
  }
}
