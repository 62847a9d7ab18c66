package org.yuebao.publish.tidy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;

/**
 * A period as SDMX writes it: how often such values come, and the one period of that frequency that
 * this is. 1—9月 is month 2023-09 of a year-to-date series, the end of 2023 year 2023 of an
 * end-of-period one.
 *
 * @param code A, S, Q, M, D; with a number when it spans several: {@code A5} for a plan period,
 *     {@code D7} for a week's holiday
 * @param timePeriod {@code 2023}, {@code 2023-S1}, {@code 2023-Q3}, {@code 2023-09}, {@code
 *     2023-12-31}
 */
public record Frequency(String code, String timePeriod) {
  private static final int MONTHS_OF_YEAR = 12;

  public static Frequency of(TimeBasis basis, Period period) {
    return switch (basis) {
      case EOP -> endOf(period.last());
      case YTD -> upTo(period.last());
      case PERIOD, POINT, EVENT -> whole(period);
    };
  }

  private static Frequency endOf(LocalDate day) {
    return isYearEnd(day) ? new Frequency("A", year(day)) : upTo(day);
  }

  private static Frequency upTo(LocalDate day) {
    return isMonthEnd(day) ? new Frequency("M", month(day)) : new Frequency("D", day.toString());
  }

  private static Frequency whole(Period period) {
    if (period.isDay()) {
      return new Frequency("D", period.code());
    }
    if (period.first().getDayOfMonth() != 1 || !isMonthEnd(period.last())) {
      return new Frequency(several("D", days(period)), period.last().toString());
    }
    int months = months(period);
    if (months % MONTHS_OF_YEAR == 0 && isYearEnd(period.last())) {
      return new Frequency(several("A", months / MONTHS_OF_YEAR), year(period.last()));
    }
    return switch (months) {
      case 1 -> new Frequency("M", month(period.last()));
      case 3 -> named("Q", period);
      case 6 -> named("S", period);
      default -> new Frequency(several("M", months), month(period.last()));
    };
  }

  /** Quarters and half-years; three months from February on are three months. */
  private static Frequency named(String code, Period period) {
    boolean regular = period.code().length() == "2023-Q1".length();
    return regular
        ? new Frequency(code, period.code())
        : new Frequency(several("M", months(period)), month(period.last()));
  }

  private static int days(Period period) {
    return (int) ChronoUnit.DAYS.between(period.first(), period.last()) + 1;
  }

  private static int months(Period period) {
    return (period.last().getYear() - period.first().getYear()) * MONTHS_OF_YEAR
        + period.last().getMonthValue()
        - period.first().getMonthValue()
        + 1;
  }

  private static String several(String unit, int count) {
    return count == 1 ? unit : unit + count;
  }

  private static boolean isYearEnd(LocalDate day) {
    return day.getMonthValue() == MONTHS_OF_YEAR && isMonthEnd(day);
  }

  private static boolean isMonthEnd(LocalDate day) {
    return day.plusDays(1).getDayOfMonth() == 1;
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, "2023-09".length());
  }
}
