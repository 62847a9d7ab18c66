package org.yuebao.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.PeriodMention.Edge;
import org.yuebao.period.PeriodMention.Part;
import org.yuebao.period.PeriodMention.YearKind;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.PublicationDate.Precision;

/** Which period a mention means where it stands: 1—9月 in a paper of November 2024, 上年, 今年以来. */
final class Resolution {
  /** The last month that statistics published later can be yearly figures of the year before. */
  private static final int LAST_MONTH_OF_YEARLY_NEWS = 8;

  /** From November on the year that ends is counted among the last years. */
  private static final int FIRST_MONTH_OF_SUMMARIES = 11;

  /** In the first months of a year 预计全年 still means the year that has just ended, 年底将 never. */
  private static final int LAST_MONTH_OF_ESTIMATES = 2;

  private final PeriodMention mention;
  private final Anchor anchor;
  private final @Nullable PublicationDate published;

  Resolution(PeriodMention mention, Anchor anchor) {
    this.mention = mention;
    this.anchor = anchor;
    this.published = anchor.published();
  }

  /** Null when it cannot be known. */
  @Nullable Period period() {
    try {
      return switch (mention.yearKind()) {
        case NOW -> PeriodMention.ofPublication(published);
        case SPAN -> span();
        case RELATIVE_SPAN -> relativeYears();
        case LAST_YEARS -> lastYears();
        case NEXT_YEARS -> nextYears();
        default -> ofYear();
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Period span() {
    return mention.edge() == Edge.END
        ? Period.day(LocalDate.of(mention.year2(), 12, 31))
        : Period.years(mention.year(), mention.year2());
  }

  private @Nullable Period relativeYears() {
    return published == null
        ? null
        : Period.years(published.year() + mention.year(), published.year() + mention.year2());
  }

  private @Nullable Period lastYears() {
    Integer last = anchor.year();
    if (published != null && (last == null || isOneYearNotOver(last, published))) {
      last = lastFullYear(published);
    }
    return last == null ? null : Period.years(last - mention.year() + 1, last);
  }

  /** 这一年 and 过去一年 are over, or nearly so, when they are told of. */
  private boolean isOneYearNotOver(int last, PublicationDate published) {
    return mention.year() == 1 && last > lastFullYear(published);
  }

  private @Nullable Period nextYears() {
    if (published == null) {
      return null;
    }
    int last = lastFullYear(published);
    return Period.years(last + 1, last + mention.year());
  }

  private static int lastFullYear(PublicationDate published) {
    boolean ends =
        published.precision() != Precision.YEAR
            && published.date().getMonthValue() >= FIRST_MONTH_OF_SUMMARIES;
    return ends ? published.year() : published.year() - 1;
  }

  private @Nullable Period ofYear() {
    return switch (mention.part()) {
      case RELATIVE_MONTH -> relativeMonth();
      case RELATIVE_DAY -> relativeDay();
      case DAY_ONLY -> dayOnly();
      default -> partOfYear();
    };
  }

  private @Nullable Period partOfYear() {
    boolean spoken = mention.yearKind() == YearKind.SPOKEN;
    Integer named = spoken ? spokenYear() : mention.namedYear(anchor);
    Integer year = named != null ? named : inferredYear();
    Period whole = year == null ? null : inYear(year);
    if (whole == null) {
      return null;
    }
    return switch (mention.edge()) {
      case END -> Period.day(whole.last());
      case START -> Period.day(whole.first());
      case SINCE -> isHalfOrQuarter() ? whole : since(whole);
      case NONE -> whole;
    };
  }

  /** 上半年以来, 一季度以来: told loosely of the part of the year itself. */
  private boolean isHalfOrQuarter() {
    return mention.part() == Part.HALF || mention.part() == Part.QUARTER;
  }

  /** 上年 in a report of 2022 is 2021, whenever it is published. */
  private @Nullable Integer spokenYear() {
    if (anchor.year() != null) {
      return anchor.year() + mention.year();
    }
    return published == null ? null : published.year() + mention.year();
  }

  private @Nullable Period inYear(int year) {
    return switch (mention.part()) {
      case HOLIDAY -> daysOff(year);
      case HALF -> Period.half(year, mention.from());
      case QUARTER -> ofQuarters(year);
      case MONTHS -> ofMonths(year);
      default -> Period.year(year);
    };
  }

  private @Nullable Period daysOff(int year) {
    Holiday holiday = mention.holiday();
    return holiday == null ? null : holiday.in(year, mention.from(), mention.to());
  }

  private Period ofQuarters(int year) {
    Period first = Period.quarter(year, mention.from());
    return mention.isRowOfQuarters()
        ? Period.between(first, Period.quarter(year, mention.to()))
        : first;
  }

  /** Null for days of which the last is before the first: 5月29日至5月7日 is a slip of the pen. */
  private @Nullable Period ofMonths(int year) {
    if (mention.day() == 0) {
      return Period.months(year, mention.from(), mention.to());
    }
    Period first = Period.day(LocalDate.of(year, mention.from(), mention.day()));
    if (mention.lastDay() == 0) {
      return first;
    }
    int lastYear = mention.year2() > 0 ? mention.year2() : year;
    Period last = Period.day(LocalDate.of(lastYear, mention.to(), mention.lastDay()));
    return last.last().isBefore(first.first()) ? null : Period.between(first, last);
  }

  private @Nullable Period relativeMonth() {
    if (published == null || published.precision() == Precision.YEAR) {
      return null;
    }
    YearMonth month = YearMonth.from(published.date()).plusMonths(mention.from());
    Period period = Period.month(month.getYear(), month.getMonthValue());
    return mention.edge() == Edge.END ? Period.day(period.last()) : period;
  }

  private @Nullable Period relativeDay() {
    if (published == null || published.precision() != Precision.DAY) {
      return null;
    }
    return Period.day(published.date().plusDays(mention.from()));
  }

  private @Nullable Period dayOnly() {
    if (published == null || published.precision() != Precision.DAY) {
      return null;
    }
    LocalDate date = published.date();
    YearMonth month = YearMonth.from(date);
    boolean before = mention.day() > date.getDayOfMonth();
    return Period.day((before ? month.minusMonths(1) : month).atDay(mention.day()));
  }

  /**
   * Without a year: the year spoken of, else the last one in which the period could be told of, or
   * the next if ahead.
   */
  private @Nullable Integer inferredYear() {
    if (anchor.year() != null) {
      return anchor.year();
    }
    if (published == null) {
      return null;
    }
    if (mention.part() == Part.YEAR) {
      return yearOfNews(published);
    }
    if (mention.part() == PeriodMention.Part.HOLIDAY && isNextYears(published)) {
      return published.year() + 1;
    }
    LocalDate told = firstToldOf(published.year());
    boolean ahead = told != null && told.isAfter(published.lastDay());
    return ahead && !anchor.future() ? published.year() - 1 : published.year();
  }

  /** 元旦假期 told on the 30th of December has begun, or is to come when the sentence looks ahead. */
  private boolean isNextYears(PublicationDate published) {
    Period next = daysOff(published.year() + 1);
    Period these = daysOff(published.year());
    boolean begun = next != null && !next.first().isAfter(published.lastDay());
    boolean over = these != null && these.last().isBefore(published.lastDay());
    return begun || (anchor.future() && next != null && over);
  }

  /** 全年 in news of the first months is the year before, unless they look ahead. */
  private int yearOfNews(PublicationDate published) {
    int month = published.date().getMonthValue();
    boolean yearlyNews =
        published.precision() == Precision.YEAR || month <= LAST_MONTH_OF_YEARLY_NEWS;
    boolean estimates = month <= LAST_MONTH_OF_ESTIMATES && mention.edge() != Edge.END;
    boolean ahead = anchor.planned() || (anchor.future() && !estimates);
    boolean before = yearlyNews && !ahead && mention.edge() != Edge.START;
    return before ? published.year() - 1 : published.year();
  }

  /**
   * The first day on which the period may be told of without looking ahead: 3月 when it begins,
   * 1—11月 not before November, 上半年 not before May, 一、二季度 not before April.
   */
  private @Nullable LocalDate firstToldOf(int year) {
    if (mention.part() == Part.MONTHS && mention.from() < mention.to() && mention.day() == 0) {
      return LocalDate.of(year, mention.to(), 1);
    }
    if (mention.isRowOfQuarters()) {
      return Period.quarter(year, mention.to()).first();
    }
    Period period = inYear(year);
    if (period != null && mention.part() == Part.HALF && mention.edge() == Edge.NONE) {
      return period.last().withDayOfMonth(1).minusMonths(1);
    }
    return period == null ? null : period.first();
  }

  /** 今年以来 and 2013年8月以来 last until the publication, 2010年以来 until the last year that is over. */
  private Period since(Period whole) {
    if (published == null || published.lastDay().isBefore(whole.first())) {
      return whole;
    }
    LocalDate first = whole.first();
    boolean month = whole.equals(Period.month(first.getYear(), first.getMonthValue()));
    if (month && published.precision() != Precision.YEAR) {
      return Period.between(whole, monthOf(published));
    }
    int lastYear = lastFullYear(published);
    if (lastYear > first.getYear()) {
      return Period.between(Period.year(first.getYear()), Period.year(lastYear));
    }
    return first.getYear() == published.year() ? untilPublication(whole, published) : whole;
  }

  private static Period monthOf(PublicationDate published) {
    return Period.month(published.year(), published.date().getMonthValue());
  }

  private static Period untilPublication(Period whole, PublicationDate published) {
    if (published.precision() == Precision.YEAR) {
      return whole;
    }
    return Period.months(
        published.year(), whole.first().getMonthValue(), published.date().getMonthValue());
  }
}
