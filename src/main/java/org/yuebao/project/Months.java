package org.yuebao.project;

import java.time.LocalDate;
import org.yuebao.period.Period;

/** Time between dates of which only the month, the quarter or the year may be known. */
final class Months {
  private static final int OF_YEAR = 12;

  private Months() {}

  /** Whole months that certainly lie between two dates; 0 when they may be the same. */
  static int between(Period planned, Period reached) {
    if (reached.first().isAfter(planned.last())) {
      return count(reached.first()) - count(planned.last());
    }
    return reached.last().isBefore(planned.first())
        ? count(reached.last()) - count(planned.first())
        : 0;
  }

  private static int count(LocalDate day) {
    return day.getYear() * OF_YEAR + day.getMonthValue();
  }
}
