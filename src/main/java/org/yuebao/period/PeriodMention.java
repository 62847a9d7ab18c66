package org.yuebao.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
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

  /** The last month that statistics published later can be yearly figures of the year before. */
  private static final int LAST_MONTH_OF_YEARLY_NEWS = 8;

  /** From November on the year that ends is counted among the last years. */
  private static final int FIRST_MONTH_OF_SUMMARIES = 11;

  /** In the first months of a year 预计全年 still means the year that has just ended. */
  private static final int LAST_MONTH_OF_ESTIMATES = 2;

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
    try {
      return switch (yearKind) {
        case NOW -> ofPublication(anchor.published());
        case SPAN ->
            edge == Edge.END ? Period.day(LocalDate.of(year2, 12, 31)) : Period.years(year, year2);
        case RELATIVE_SPAN -> relativeYears(anchor.published());
        case LAST_YEARS -> lastYears(anchor);
        case NEXT_YEARS -> nextYears(anchor.published());
        default -> ofYear(anchor);
      };
    } catch (DateTimeException e) {
      return null;
    }
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

  private @Nullable Period relativeYears(@Nullable PublicationDate published) {
    return published == null
        ? null
        : Period.years(published.year() + year, published.year() + year2);
  }

  private @Nullable Period lastYears(Anchor anchor) {
    Integer last = anchor.year();
    PublicationDate published = anchor.published();
    if (published != null && (last == null || (year == 1 && last > lastFullYear(published)))) {
      last = lastFullYear(published);
    }
    return last == null ? null : Period.years(last - year + 1, last);
  }

  private @Nullable Period nextYears(@Nullable PublicationDate published) {
    if (published == null) {
      return null;
    }
    int last = lastFullYear(published);
    return Period.years(last + 1, last + year);
  }

  private static int lastFullYear(PublicationDate published) {
    boolean ends =
        published.precision() != PublicationDate.Precision.YEAR
            && published.date().getMonthValue() >= FIRST_MONTH_OF_SUMMARIES;
    return ends ? published.year() : published.year() - 1;
  }

  private @Nullable Period ofYear(Anchor anchor) {
    if (part == Part.RELATIVE_MONTH) {
      return relativeMonth(anchor.published());
    }
    if (part == Part.RELATIVE_DAY) {
      return relativeDay(anchor.published());
    }
    if (part == Part.DAY_ONLY) {
      return dayOnly(anchor.published());
    }
    Integer named = yearKind == YearKind.SPOKEN ? spokenYear(anchor) : namedYear(anchor);
    Integer resolved = named != null ? named : inferredYear(anchor);
    if (resolved == null) {
      return null;
    }
    Period whole = inYear(resolved);
    if (whole == null) {
      return null;
    }
    return switch (edge) {
      case END -> Period.day(whole.last());
      case START -> Period.day(whole.first());
      case SINCE -> isPartOfYear() ? whole : since(whole, anchor);
      case NONE -> whole;
    };
  }

  /** 上半年以来, 一季度以来: told loosely of the part of the year itself. */
  private boolean isPartOfYear() {
    return part == Part.HALF || part == Part.QUARTER;
  }

  /** 上年 in a report of 2022 is 2021, whenever it is published. */
  private @Nullable Integer spokenYear(Anchor anchor) {
    if (anchor.year() != null) {
      return anchor.year() + year;
    }
    return anchor.published() == null ? null : anchor.published().year() + year;
  }

  private @Nullable Period inYear(int resolved) {
    return switch (part) {
      case HOLIDAY -> holiday == null ? null : holiday.in(resolved, from, to);
      case HALF -> Period.half(resolved, from);
      case QUARTER -> ofQuarters(resolved);
      case MONTHS -> ofMonths(resolved);
      default -> Period.year(resolved);
    };
  }

  private Period ofQuarters(int resolved) {
    return isRowOfQuarters()
        ? Period.between(Period.quarter(resolved, from), Period.quarter(resolved, to))
        : Period.quarter(resolved, from);
  }

  /** Null for days of which the last is before the first: 5月29日至5月7日 is a slip of the pen. */
  private @Nullable Period ofMonths(int resolved) {
    if (day == 0) {
      return Period.months(resolved, from, to);
    }
    Period first = Period.day(LocalDate.of(resolved, from, day));
    if (lastDay == 0) {
      return first;
    }
    Period last = Period.day(LocalDate.of(year2 > 0 ? year2 : resolved, to, lastDay));
    return last.last().isBefore(first.first()) ? null : Period.between(first, last);
  }

  private @Nullable Period relativeMonth(@Nullable PublicationDate published) {
    if (published == null || published.precision() == PublicationDate.Precision.YEAR) {
      return null;
    }
    YearMonth month = YearMonth.from(published.date()).plusMonths(from);
    Period period = Period.month(month.getYear(), month.getMonthValue());
    return edge == Edge.END ? Period.day(period.last()) : period;
  }

  private @Nullable Period relativeDay(@Nullable PublicationDate published) {
    if (published == null || published.precision() != PublicationDate.Precision.DAY) {
      return null;
    }
    return Period.day(published.date().plusDays(from));
  }

  private @Nullable Period dayOnly(@Nullable PublicationDate published) {
    if (published == null || published.precision() != PublicationDate.Precision.DAY) {
      return null;
    }
    LocalDate date = published.date();
    YearMonth month = YearMonth.from(date);
    return Period.day((day <= date.getDayOfMonth() ? month : month.minusMonths(1)).atDay(day));
  }

  /**
   * Without a year: the year spoken of, else the last one in which the period was over, or the next
   * if ahead.
   */
  private @Nullable Integer inferredYear(Anchor anchor) {
    PublicationDate published = anchor.published();
    if (anchor.year() != null) {
      return anchor.year();
    }
    if (published == null) {
      return null;
    }
    if (part == Part.YEAR) {
      int month = published.date().getMonthValue();
      boolean yearlyNews =
          published.precision() == PublicationDate.Precision.YEAR
              || month <= LAST_MONTH_OF_YEARLY_NEWS;
      boolean ahead = anchor.planned() || (anchor.future() && month > LAST_MONTH_OF_ESTIMATES);
      return yearlyNews && !ahead && edge != Edge.START ? published.year() - 1 : published.year();
    }
    LocalDate told = firstToldOf(published.year());
    return told != null && told.isAfter(published.lastDay()) && !anchor.future()
        ? published.year() - 1
        : published.year();
  }

  /**
   * The first day on which the period may be told of without looking ahead: 3月 and 一季度 when they
   * begin, 1—11月 not before November.
   */
  private @Nullable LocalDate firstToldOf(int inYear) {
    if (part == Part.MONTHS && from < to && day == 0) {
      return LocalDate.of(inYear, to, 1);
    }
    Period period = inYear(inYear);
    return period == null ? null : period.first();
  }

  /** 今年以来 and 2013年8月以来 last until the publication, 2010年以来 until the last year that is over. */
  private static Period since(Period whole, Anchor anchor) {
    PublicationDate published = anchor.published();
    if (published == null || published.lastDay().isBefore(whole.first())) {
      return whole;
    }
    Period now = ofPublication(published);
    boolean month =
        whole.equals(Period.month(whole.first().getYear(), whole.first().getMonthValue()));
    if (month && now != null && published.precision() != PublicationDate.Precision.YEAR) {
      return Period.between(whole, Period.month(now.last().getYear(), now.last().getMonthValue()));
    }
    int lastYear = lastFullYear(published);
    if (lastYear > whole.first().getYear()) {
      return Period.between(Period.year(whole.first().getYear()), Period.year(lastYear));
    }
    Period until = ofPublication(published);
    return until == null
            || until.last().isBefore(whole.first())
            || whole.first().getYear() != published.year()
        ? whole
        : untilPublication(whole, published);
  }

  private static Period untilPublication(Period whole, PublicationDate published) {
    if (published.precision() == PublicationDate.Precision.YEAR) {
      return whole;
    }
    return Period.months(
        published.year(), whole.first().getMonthValue(), published.date().getMonthValue());
  }
}
