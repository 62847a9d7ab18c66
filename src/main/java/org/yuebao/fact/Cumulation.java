package org.yuebao.fact;

import java.util.List;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.PeriodMention;

/** 4月，收入累计完成2.4亿元: a month that a sum is told of is the year up to that month. */
final class Cumulation {
  /** How many tokens after the month the word that sums may stand. */
  private static final int REACH = 16;

  private Cumulation() {}

  static void widen(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      PeriodMention month = tokens.get(i).period();
      if (month != null && month.isOneMonth() && sumsUp(tokens, i)) {
        tokens.set(i, Token.period(month.sinceJanuary()));
      }
    }
  }

  /** Whether 累计 stands between the month and the first figure after it. */
  private static boolean sumsUp(List<Token> tokens, int month) {
    int end = Math.min(tokens.size(), month + REACH);
    for (int i = month + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (token.isQuantity() || token.period() != null || token.isMark("；;。")) {
        return false;
      }
      Term sum = token.term(Role.IN_ALL);
      if (sum != null && sum.value().equals(Term.TO_DATE)) {
        return true;
      }
    }
    return false;
  }
}
