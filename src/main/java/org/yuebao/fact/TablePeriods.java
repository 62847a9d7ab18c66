package org.yuebao.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;

/** The period of a column whose words count from the table's own: 上年同期, 本月, 累计. */
final class TablePeriods {
  private static final Pattern YEAR = Pattern.compile("(?<![-\\d])\\d{4}");

  private TablePeriods() {}

  static @Nullable Period shifted(Period period, TableLabel.Shift shift) {
    return switch (shift) {
      case NONE -> period;
      case PREVIOUS_YEAR -> yearBefore(period);
      case LAST_MONTH -> isMonths(period) ? lastMonth(period) : period;
      case TO_DATE -> isMonths(period) ? sinceJanuary(period) : period;
    };
  }

  /** Whether it is some months of one year, and no day, quarter or year. */
  private static boolean isMonths(Period period) {
    boolean whole = period.first().getDayOfMonth() == 1 && !period.isDay();
    boolean named = period.code().indexOf('Q') < 0 && period.code().indexOf('S') < 0;
    return whole
        && named
        && period.code().length() > 4
        && period.first().getYear() == period.last().getYear();
  }

  private static Period lastMonth(Period period) {
    return Period.month(period.last().getYear(), period.last().getMonthValue());
  }

  private static Period sinceJanuary(Period period) {
    return Period.months(period.last().getYear(), 1, period.last().getMonthValue());
  }

  private static @Nullable Period yearBefore(Period period) {
    Matcher years = YEAR.matcher(period.code());
    return Period.parse(
        years.replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - 1)));
  }
}
