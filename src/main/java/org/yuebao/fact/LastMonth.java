package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Period;

/** 当月: where no month is named, the last one of the months that are spoken of. */
final class LastMonth {
  private LastMonth() {}

  /**
   * 1—9月…。<b>当月</b>进出口…: the month of a figure.
   *
   * @param spoken what the text speaks of
   * @param from where the words of the figure begin, behind the period that is named last
   * @return {@code spoken} where no word asks for its last month
   */
  static @Nullable Period of(@Nullable Period spoken, Sentence sentence, int from, int at) {
    if (spoken == null || !areMonths(spoken) || !sentence.has(Role.ALONE)) {
      return spoken;
    }
    for (int i = at - 1; i >= from && !sentence.token(i).isMark("；;"); i--) {
      if (isMonth(sentence, i)) {
        return month(spoken);
      }
    }
    return spoken;
  }

  /** The last month of what is spoken of, where the sentence opens a clause with it; else null. */
  static @Nullable Period beside(@Nullable Period spoken, Sentence sentence) {
    Period month = of(spoken, sentence, 0, sentence.size());
    return month == null || month.equals(spoken) ? null : month;
  }

  private static boolean isMonth(Sentence sentence, int at) {
    Term term = sentence.token(at).term(Role.ALONE);
    boolean named = at > 0 && sentence.token(at - 1).period() != null;
    return term != null && term.value().equals(Term.MONTH) && !named && sentence.opensClause(at);
  }

  /** Whether they are several months of one year, not all of them. */
  private static boolean areMonths(Period period) {
    return period.first().getYear() == period.last().getYear()
        && period.first().getMonthValue() < period.last().getMonthValue()
        && !period.equals(Period.year(period.first().getYear()));
  }

  private static Period month(Period months) {
    int month = months.last().getMonthValue();
    return Period.months(months.last().getYear(), month, month);
  }
}
