package org.yuebao.fact;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Period;
import org.yuebao.quantity.Quantity;

/**
 * Months and quarters in a row of which one figure holds: 增速连续八个季度保持在6.7%至6.9%, 失业率连续两个月低于5%,
 * 涨幅持续8个月在2%以下.
 */
final class Streaks {
  private static final int LONGEST = 120;

  /** The unit of 八个季度, too, which are 24 months. */
  private static final String MONTH = "MONTH";

  private Streaks() {}

  /**
   * The months in a row that end with the period that is told of; the period itself where the
   * clause tells of none.
   */
  static @Nullable Period until(@Nullable Period told, Sentence sentence, int at) {
    int months = told == null || told.isDay() ? 0 : months(sentence, at);
    if (told == null || months == 0) {
      return told;
    }
    YearMonth last = YearMonth.from(told.last());
    YearMonth first = last.minusMonths(months - 1L);
    return Period.between(
        Period.month(first.getYear(), first.getMonthValue()),
        Period.month(last.getYear(), last.getMonthValue()));
  }

  /** How many months in a row the clause of the figure tells of. */
  private static int months(Sentence sentence, int at) {
    for (int i = at - 1; i > 0; i--) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK || token.period() != null) {
        return 0;
      }
      Quantity span = token.quantity();
      if (span != null) {
        boolean row = sentence.token(i - 1).has(Role.FILLER, Term.IN_A_ROW);
        int months = row && span.unit().equals(MONTH) ? span.value().intValue() : 0;
        return months <= LONGEST ? months : 0;
      }
    }
    return 0;
  }
}
