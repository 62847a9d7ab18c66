package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Quantity;

/**
 * What a period does in its sentence: it governs the figures after it, or is the base of a change,
 * a milestone's date, a record's, or only describes a region.
 */
final class PeriodUse {
  /** （十二） and its like. */
  private static final int LONGEST_NUMBERING = 4;

  private static final int YEARS_OF_PLAN = 5;

  private PeriodUse() {}

  /** The period at the token, as the bracket after it says more exactly: 今年以来（1—7月）. */
  static PeriodMention mentionAt(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (mention == null) {
      throw new IllegalStateException("token " + at + " is no period");
    }
    boolean explained =
        at + 3 < sentence.size()
            && sentence.token(at + 1).isMark("（(")
            && sentence.token(at + 3).isMark("）)");
    PeriodMention exact = explained ? sentence.token(at + 2).period() : null;
    return exact != null && !exact.isDay() ? exact.ofYearOf(mention) : mention;
  }

  /** Whether the period is that of a quantity, or of what follows, and not told in passing. */
  static boolean governs(Sentence sentence, int at, int quantity, boolean event) {
    if (isBase(sentence, at)) {
      return false;
    }
    PeriodMention mention = sentence.token(at).period();
    boolean happened = event && !sentence.has(Role.TOLD, at, quantity);
    if (mention == null || (isDayOnly(mention) && !(happened && opensClause(sentence, at)))) {
      return false;
    }
    if (mention.isDay() && !happened && !isUntil(sentence, at)) {
      return false;
    }
    if (datesMilestone(sentence, at) && !sentence.has(Role.THEN, at, quantity)) {
      return false;
    }
    if (quantity > at + 1 && datesMultiplied(sentence, at)) {
      return false;
    }
    if (mention.countsYears() && !standsFirst(sentence, at)) {
      return false;
    }
    if (mention.isYearBefore() && sentence.isApart(at, Math.min(quantity, sentence.size()))) {
      return false;
    }
    return !sentence.isInClosedBrackets(at, quantity);
  }

  /** <b>20日</b>，26个项目集中开工: a day without its month dates only what happened on it. */
  private static boolean isDayOnly(PeriodMention mention) {
    return mention.part() == PeriodMention.Part.DAY_ONLY;
  }

  /** 现将<b>2020年11月1日零时</b>的情况公布如下: a day that nothing but what follows is told of. */
  static boolean announces(Sentence sentence, int at) {
    if (!isUntil(sentence, at) || !isHour(sentence, at + 1)) {
      return false;
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.token(i).isQuantity() && i != at + 1) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHour(Sentence sentence, int at) {
    Quantity hour = at < sentence.size() ? sentence.token(at).quantity() : null;
    return hour != null && hour.unit().equals("时");
  }

  /** 1—11月产值…，预计<b>全年</b>突破5000亿元；增加值增长…: what is expected in between ends at its semicolon. */
  static boolean isExpectedAside(Sentence sentence, int at, int quantity) {
    boolean expected = at > 0 && sentence.token(at - 1).has(Role.ANNOUNCES);
    if (!expected || !speaksBefore(sentence, at) || sentence.periodBefore(at) < 0) {
      return false;
    }
    for (int i = at + 1; i < quantity; i++) {
      if (sentence.token(i).isMark("；;")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a period at the token opens a clause and dates what follows. */
  static boolean dates(Sentence sentence, int at) {
    return sentence.token(at).period() != null
        && opensClause(sentence, at)
        && governs(sentence, at, sentence.size(), false);
  }

  /** 较2021年的1768.16万人: the period stands right before its own figure. */
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
          || !(token.has(Role.FILLER) || token.has(Role.INDICATOR))) {
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

  /** 由<b>2020年</b>的898亿元增加到…: where a change comes from. */
  static boolean isOrigin(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.ORIGIN);
  }

  /**
   * 由2005年的5：1缩小到2.6：1: where a change comes from dates the figures right after it, one or a row of
   * them.
   */
  static boolean isOfAnother(Sentence sentence, int at, int quantity) {
    if (!isOrigin(sentence, at)) {
      return false;
    }
    boolean seen = false;
    for (int i = at + 1; i < quantity; i++) {
      Token token = sentence.token(i);
      seen |= token.isQuantity();
      if (seen && !token.isQuantity() && !token.isMark("、:：∶") && !isPlainFiller(token)) {
        return true;
      }
    }
    return false;
  }

  /** <b>2020年</b>排名第五的武汉，人口达到…: a time that only describes a region dates nothing after it. */
  static boolean describes(Sentence sentence, int period, int at) {
    for (int i = sentence.regionBefore(at); i > period; i = sentence.regionBefore(i)) {
      if (PlaceUse.isDescribed(sentence, i) && !sentence.isApart(period, i)) {
        return true;
      }
    }
    return false;
  }

  /** 昨天，全区举行二季度开工活动，26个项目开工: the day that opens the sentence dates its event. */
  static PeriodMention dayOfEvent(Sentence sentence, int at, PeriodMention mention) {
    if (mention.isDay() || opensClause(sentence, at)) {
      return mention;
    }
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention day = sentence.token(i).period();
      if (day != null && day.isDay() && opensClause(sentence, i)) {
        return day;
      }
    }
    return mention;
  }

  /** 是2010年以来最高值, 受去年9月以来价格上涨的影响: since when, inside of a clause, dates no figure. */
  static boolean isRecord(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (mention == null || mention.edge() != PeriodMention.Edge.SINCE) {
      return false;
    }
    if (at == 0) {
      return false;
    }
    Token before = sentence.token(at - 1);
    return before.isText() || (before.has(Role.LINK) && !before.has(Role.ORIGIN));
  }

  /** 投资9052亿元，而<b>去年全年</b>仅增长1%: a figure of what was spoken of stands before the time. */
  static boolean speaksBefore(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      if (sentence.token(i).isQuantity()) {
        return true;
      }
    }
    return false;
  }

  /** 2025年和“十四五”时期工作回顾: a heading without figures is about what it names first. */
  static boolean isHeading(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.isQuantity() || token.isMark("。；;")) {
        return false;
      }
    }
    return true;
  }

  /** 二、2022年预算草案, （二）…: a heading by its number. */
  static boolean isNumbered(Sentence sentence) {
    int close = sentence.size() > 0 && sentence.token(0).isMark("（(") ? 2 : 1;
    return close < sentence.size()
        && sentence.token(close).isMark("、．.）)")
        && sentence.token(close).start() - sentence.start() <= LONGEST_NUMBERING;
  }

  /**
   * 2014—2018年 names the year where changes began; a plan's years begin with the end of the last.
   */
  static boolean spansNamedYears(PeriodMention mention) {
    boolean plan =
        mention.year2() - mention.year() == YEARS_OF_PLAN - 1
            && mention.year() % YEARS_OF_PLAN == 1;
    return mention.yearKind() == PeriodMention.YearKind.SPAN && !plan;
  }

  static boolean opensClause(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK) {
        return true;
      }
      boolean light =
          token.has(Role.FILLER)
              || token.region() != null
              || token.period() != null
              || token.has(Role.LINK);
      if (!light) {
        return false;
      }
      i--;
    }
    return true;
  }

  /** 五年来，我们…; but 居近五年最高, 为35年来、20年来首次 only compare. */
  private static boolean standsFirst(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0 && (sentence.token(i).region() != null || isPlainFiller(sentence.token(i)))) {
      i--;
    }
    Token before = i < 0 ? null : sentence.token(i);
    return before == null || (before.kind() == Token.Kind.MARK && !before.isMark("、"));
  }

  private static boolean isPlainFiller(Token token) {
    return token.has(Role.FILLER) && !token.has(Role.LINK);
  }

  /** 自2020年3月开工以来, 预计2022年10月建成投产: when works begin or end dates no figure. */
  static boolean datesMilestone(Sentence sentence, int at) {
    if (at == 0 || at + 1 >= sentence.size()) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean milestone = sentence.token(at + 1).has(Role.MILESTONE);
    return milestone
        && (before.has(Role.FILLER) || (before.has(Role.STATUS) && endsClause(sentence, at + 1)));
  }

  /** Whether nothing but milestones stands from {@code at} to the next mark. */
  private static boolean endsClause(Sentence sentence, int at) {
    int i = at;
    while (i < sentence.size() && sentence.token(i).has(Role.MILESTONE)) {
      i++;
    }
    return i == sentence.size() || sentence.token(i).kind() == Token.Kind.MARK;
  }

  /** 截至8月1日, 11月1日零时 say as of when; a bare day only says when something was told. */
  private static boolean isUntil(Sentence sentence, int at) {
    return (at > 0 && sentence.token(at - 1).has(Role.FILLER)) || isHour(sentence, at + 1);
  }

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
        return isOrigin(sentence, i)
            ? !isOfAnother(sentence, i, at)
            : first || governsOn(sentence, i);
      }
      if (token.period() != null || token.isMark("；;）)")) {
        return false;
      }
      first &= !token.isQuantity();
    }
    return false;
  }

  /** <b>去年同期</b>，…: what opens its clause and stands apart dates all that follows. */
  private static boolean governsOn(Sentence sentence, int at) {
    Token next = sentence.token(at + 1);
    return opensClause(sentence, at) && (next.isMark("，,") || next.region() != null);
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

  private static boolean isLight(Token token) {
    return !token.isQuantity() && (token.has(Role.FILLER) || token.has(Role.BOUND));
  }

  /** 是<b>2012年</b>50.7亿元的2.9倍: a time that dates the figure right behind it alone. */
  private static boolean datesMultiplied(Sentence sentence, int at) {
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
    if (isOrigin(sentence, at)
        || endsChange(sentence, at)
        || at + 2 >= sentence.size()
        || !sentence.token(at + 1).has(Role.FILLER)) {
      return false;
    }
    int multiple = at + 2;
    while (multiple + 1 < sentence.size() && isLight(sentence.token(multiple))) {
      multiple++;
    }
    Quantity quantity = sentence.token(multiple).quantity();
    return quantity != null && (quantity.unit().equals("TIMES") || quantity.unit().equals("PT"));
  }

  /** 从1978年的23.4%，到<b>2013年</b>的46.1%: where a change ends. */
  private static boolean endsChange(Sentence sentence, int at) {
    int from = sentence.periodBefore(at);
    return at > 0 && sentence.token(at - 1).has(Role.LINK) && from >= 0 && isOrigin(sentence, from);
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

  /** 与2015年相比，A增长…，B增长…; but 比2015年翻一番，B增长… counts from another year. */
  static boolean reaches(Sentence sentence, int base, int at) {
    return !sentence.isApart(base, at) || opensClause(sentence, base - 1);
  }
}
