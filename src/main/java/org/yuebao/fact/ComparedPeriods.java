package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Times that a change is counted from, and the levels that were theirs: 比<b>2020年</b>,
 * 由<b>去年同期</b>的5.7%提高到….
 */
final class ComparedPeriods {
  private static final String YEAR = "YEAR";

  /** 较去年, 比上年同期; 同比 names nothing that it compares with. */
  private static final int SHORTEST_COMPARISON = 3;

  private ComparedPeriods() {}

  /** 比2020年: what a change is counted from. */
  static boolean isBase(Sentence sentence, int at) {
    Token token = sentence.token(at);
    int last = at > 0 && sentence.token(at - 1).isMark("“") ? at - 2 : at - 1;
    if (last >= 0) {
      Token before = sentence.token(last);
      // 比去年 and 第四季度: the base goes on in the next word.
      boolean goesOn = before.has(Role.BASE) && before.end() == token.start();
      if (goesOn
          || before.has(Role.COMPARE)
          || (last < at - 1 && before.has(Role.GAP))
          || (surpasses(before) && endsClause(sentence, at + 1))
          || (before.has(Role.FILLER) && isCompared(sentence, at))) {
        return true;
      }
    }
    boolean level = at + 1 < sentence.size() && sentence.token(at + 1).has(Role.LEVEL_OF);
    return level
        || isBaseToo(sentence, at)
        || token.has(Role.BASE)
        || isMultiplied(sentence, at)
        || explainsBase(sentence, at);
  }

  /** 仅<b>低于</b>去年5月份，完成投资…: what is lower or higher than a time is compared with it. */
  private static boolean surpasses(Token token) {
    return token.has(Role.GAP) || token.has(Role.BOUND);
  }

  private static boolean endsClause(Sentence sentence, int at) {
    return at >= sentence.size() || sentence.token(at).isMark("，,；;。");
  }

  /** 比人口普查时点，即<b>2020年11月1日</b>，增加: the day of what is compared with. */
  private static boolean explainsBase(Sentence sentence, int at) {
    int comma = at - 2;
    if (comma < 0
        || !sentence.token(at - 1).has(Role.LINK)
        || !sentence.token(comma).isMark("，,")) {
      return false;
    }
    for (int i = comma - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      if (sentence.token(i).has(Role.COMPARE)) {
        return true;
      }
    }
    return false;
  }

  /** 比上半年、<b>一季度</b>分别收窄3.5个和16.1个百分点: bases in a list. */
  private static boolean isBaseToo(Sentence sentence, int at) {
    if (at < 2) {
      return false;
    }
    Token joint = sentence.token(at - 1);
    Token first = sentence.token(at - 2);
    boolean joined = joint.isMark("、") || joint.has(Role.AND);
    return joined && (first.has(Role.BASE) || (first.period() != null && isBase(sentence, at - 2)));
  }

  /** 是<b>2012年</b>50.7亿元的2.9倍: a time that dates the figure right behind it alone. */
  static boolean datesMultiplied(Sentence sentence, int at) {
    if (at + 3 >= sentence.size() || !sentence.token(at + 2).has(Role.FILLER)) {
      return false;
    }
    Quantity multiple = sentence.token(at + 3).quantity();
    return sentence.token(at + 1).isQuantity()
        && multiple != null
        && multiple.unit().equals("TIMES");
  }

  /** 是2015年的3.6倍, 相当于上年的95%, 恢复至2019年同期的119%. */
  private static boolean isMultiplied(Sentence sentence, int at) {
    if (PeriodUse.isOrigin(sentence, at)
        || endsChange(sentence, at)
        || (at > 0 && sentence.token(at - 1).has(Role.GAP))
        || at + 2 >= sentence.size()
        || !sentence.token(at + 1).has(Role.FILLER)) {
      return false;
    }
    int multiple = at + 2;
    while (multiple + 1 < sentence.size() && isLight(sentence.token(multiple))) {
      multiple++;
    }
    Quantity quantity = sentence.token(multiple).quantity();
    return quantity != null
        && (quantity.unit().equals("TIMES") || quantity.unit().equals("PT"))
        && !changesOn(sentence, multiple);
  }

  /** 比一季度的5.2%<b>加快</b>0.4个百分点: the rate that another is compared with. */
  private static boolean changesOn(Sentence sentence, int rate) {
    return rate + 2 < sentence.size()
        && sentence.token(rate + 1).has(Role.CHANGE)
        && isPoints(sentence.token(rate + 2).quantity());
  }

  private static boolean isPoints(@Nullable Quantity quantity) {
    return quantity != null && quantity.kind() == Unit.Kind.POINTS;
  }

  /** 从1978年的23.4%，到<b>2013年</b>的46.1%: where a change ends. */
  private static boolean endsChange(Sentence sentence, int at) {
    int from = sentence.periodBefore(at);
    return at > 0
        && sentence.token(at - 1).has(Role.LINK)
        && from >= 0
        && PeriodUse.isOrigin(sentence, from);
  }

  /** 与2021年末…相比, 和去年基本持平. */
  private static boolean isCompared(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && i <= at + 6; i++) {
      Token token = sentence.token(i);
      if (token.isMark("，,；;")) {
        return false;
      }
      if (token.has(Role.COMPARE) && token.end() - token.start() > 1) {
        return true;
      }
    }
    return false;
  }

  /** 较2021年的1768.16万人, 较去年实际增速9.2%, 较一季度（-10.8%）: the period stands right before its own figure. */
  static boolean isOwn(Sentence sentence, int at, int quantity) {
    if (!isBase(sentence, at)
        || isMultiplied(sentence, at)
        || isRelative(sentence.token(quantity).quantity())) {
      return false;
    }
    for (int i = at + 1; i < quantity; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.CHANGE)
          || token.has(Role.BASE)
          || !(opensBracket(sentence, i, quantity)
              || token.has(Role.FILLER)
              || token.has(Role.INDICATOR)
              || token.has(Role.CHANGE_NOUN))) {
        return false;
      }
    }
    return true;
  }

  /** 比2002年翻一番: a change dates nothing by its base. */
  private static boolean isRelative(@Nullable Quantity quantity) {
    return quantity != null
        && (quantity.shape() == Quantity.Shape.DOUBLING
            || quantity.unit().equals("TIMES")
            || quantity.unit().equals("PP"));
  }

  /** 与2015年相比，A增长…，B增长…; but 比2015年翻一番，B增长… counts from another year. */
  static boolean reaches(Sentence sentence, int base, int at) {
    return base == 0
        || !sentence.isApart(base, at)
        || (PeriodUse.opensClause(sentence, base - 1) && !surpasses(sentence.token(base - 1)));
  }

  /**
   * 由<b>去年同期</b>的5.7%提高到…, <b>去年同期</b>，上海GDP为…，安徽为…: the figure is of a year before, up to another
   * time.
   */
  static boolean tellsYearBefore(Sentence sentence, int at) {
    boolean first = true;
    for (int i = at - 1; i >= 0 && sentence.has(Role.BASE); i--) {
      Token token = sentence.token(i);
      Term base = token.term(Role.BASE);
      if (base != null && base.value().equals(Term.YEAR_BEFORE)) {
        return PeriodUse.isOrigin(sentence, i)
            ? !PeriodUse.isOfAnother(sentence, i, at)
            : first || governsOn(sentence, i);
      }
      if (token.period() != null || token.isMark("；;）)")) {
        return false;
      }
      first &= !token.isQuantity();
    }
    return false;
  }

  /** <b>上年同期</b>为下降4.8%: the growth of a year before. */
  static boolean statesYearBefore(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0 && (sentence.token(i).has(Role.CHANGE) || sentence.token(i).has(Role.BOUND))) {
      i--;
    }
    if (i < 1 || !PlaceUse.isPredicate(sentence.token(i))) {
      return false;
    }
    Term base = sentence.token(i - 1).term(Role.BASE);
    return base != null && base.value().equals(Term.YEAR_BEFORE) && sentence.opensClause(i - 1);
  }

  /**
   * <b>较去年</b>实际增速9.2%有所回落, <b>比上年同期</b>5.1%加快0.4个百分点, <b>较上年同期</b>（3.2%）加快: the rate that another
   * is compared with; but 同比增速9.2%.
   */
  static boolean isComparedRate(Sentence sentence, int at) {
    int base = at - 1;
    while (base > 0 && (isBesideRate(sentence.token(base)) || opensBracket(sentence, base, at))) {
      base--;
    }
    Token before = sentence.token(Math.max(base, 0));
    Term term = before.term(Role.BASE);
    if (term == null
        || !term.value().equals(YEAR)
        || before.end() - before.start() < SHORTEST_COMPARISON
        || !isRate(sentence.token(at).quantity())) {
      return false;
    }
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.has(Role.CHANGE)) {
        return true;
      }
      if (!token.has(Role.FILLER) && !token.has(Role.LINK) && !token.isMark("）)")) {
        return false;
      }
    }
    return false;
  }

  private static boolean opensBracket(Sentence sentence, int at, int figure) {
    return at == figure - 1 && sentence.token(at).isMark("（(");
  }

  private static boolean isRate(@Nullable Quantity quantity) {
    return quantity != null && quantity.kind() == Unit.Kind.RATE;
  }

  private static boolean isBesideRate(Token token) {
    return (token.has(Role.FILLER) || token.has(Role.CHANGE_NOUN)) && !token.has(Role.BASE);
  }

  /** <b>同比持平</b>（100）: the figure is as high as a year before, and of today. */
  static boolean isLevelWithBase(Sentence sentence, int from, int at) {
    for (int i = at - 1; i > from; i--) {
      if (sentence.token(i).has(Role.COMPARE) && sentence.token(i - 1).has(Role.BASE)) {
        return true;
      }
    }
    return false;
  }

  /** <b>去年同期</b>，…: what opens its clause and stands apart dates all that follows. */
  private static boolean governsOn(Sentence sentence, int at) {
    Token next = sentence.token(at + 1);
    return PeriodUse.opensClause(sentence, at) && (next.isMark("，,") || next.region() != null);
  }

  private static boolean isLight(Token token) {
    return !token.isQuantity() && (token.has(Role.FILLER) || token.has(Role.BOUND));
  }
}
