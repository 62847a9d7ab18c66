package org.yuebao.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Indicator;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * How a value relates to its period, and the one form that its period then has, so that 前三季度 and
 * 1—9月, 2023年末 and 2023年 of a stock, become the same point of the same series.
 *
 * @param basis the series' time basis
 * @param period the period in the form that the basis gives it
 * @param reservations what had to be assumed
 */
record Timing(TimeBasis basis, Period period, List<Reservation> reservations) {
  private static final int DECEMBER = 12;
  private static final int MONTHS_OF_HALF = 6;
  private static final int MONTHS_OF_QUARTER = 3;

  /**
   * @param period the period that the fact gives
   */
  static Timing of(
      Indicator indicator,
      Measure measure,
      Status status,
      Period period,
      @Nullable PublicationDate published) {
    LocalDate told = status == Status.ACTUAL && published != null ? published.lastDay() : null;
    TimeBasis basis = TimeBasis.valueOf(indicator.timeBasis());
    return switch (basis) {
      case POINT, EVENT -> new Timing(basis, period, List.of());
      case EOP -> measure == Measure.ADDITION ? flow(period, told) : stock(period, told);
      case PERIOD, YTD ->
          basis == TimeBasis.YTD && period.isDay() ? untilDay(period) : flow(period, told);
    };
  }

  /**
   * A stock stands at a day: the last of its period, or the day of the paper when that is earlier.
   */
  private static Timing stock(Period period, @Nullable LocalDate told) {
    LocalDate day = period.last();
    if (told == null || !told.isBefore(day)) {
      return standing(day, List.of());
    }
    boolean nearlyOver = YearMonth.from(told).equals(YearMonth.from(day));
    return standing(nearlyOver ? day : told, List.of(unfinished(period)));
  }

  private static Timing standing(LocalDate day, List<Reservation> reservations) {
    boolean monthEnds = day.plusDays(1).getDayOfMonth() == 1;
    return new Timing(monthEnds ? TimeBasis.EOP : TimeBasis.POINT, Period.day(day), reservations);
  }

  private static Timing flow(Period period, @Nullable LocalDate told) {
    if (isYear(period) && told != null && told.isBefore(period.last())) {
      return unfinishedYear(period, told);
    }
    return cumulates(period)
        ? new Timing(TimeBasis.YTD, sinceJanuary(period.last()), List.of())
        : new Timing(TimeBasis.PERIOD, canonical(period), List.of());
  }

  /** 今年 in a paper of August: what was reached by then, not the figure of the year. */
  private static Timing unfinishedYear(Period year, LocalDate told) {
    return told.getMonthValue() == DECEMBER
        ? new Timing(TimeBasis.PERIOD, year, List.of(unfinished(year)))
        : new Timing(TimeBasis.YTD, sinceJanuary(told), List.of(unfinished(year)));
  }

  /**
   * Nobody counts such a flow by the day: 截至8月15日 means from January on, 截至9月末 the first three
   * quarters, 截至年末 the year.
   */
  private static Timing untilDay(Period day) {
    LocalDate last = day.last();
    if (last.plusDays(1).getDayOfMonth() == 1) {
      return flow(sinceJanuary(last), null);
    }
    Period since = Period.between(Period.day(last.withDayOfYear(1)), day);
    return new Timing(TimeBasis.YTD, since, List.of());
  }

  /** From January over more than a month and less than a year. */
  private static boolean cumulates(Period period) {
    LocalDate first = period.first();
    LocalDate last = period.last();
    return first.getDayOfYear() == 1
        && last.getYear() == first.getYear()
        && last.getMonthValue() > 1
        && !isYear(period);
  }

  private static boolean isYear(Period period) {
    return period.sameDays(Period.year(period.last().getYear()));
  }

  /** 1—12月 is the year, 4—6月 the second quarter. */
  private static Period canonical(Period period) {
    int year = period.last().getYear();
    int month = period.last().getMonthValue();
    return Stream.of(
            Period.year(year),
            Period.half(year, month > MONTHS_OF_HALF ? 2 : 1),
            Period.quarter(year, (month + MONTHS_OF_QUARTER - 1) / MONTHS_OF_QUARTER))
        .filter(period::sameDays)
        .findFirst()
        .orElse(period);
  }

  private static Period sinceJanuary(LocalDate last) {
    return Period.months(last.getYear(), 1, last.getMonthValue());
  }

  private static Reservation unfinished(Period period) {
    return new Reservation("period.unfinished", period.code());
  }
}
