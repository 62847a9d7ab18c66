package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Quantity;

/**
 * What a period does in its sentence: it governs the figures after it, or is the base of a change,
 * a milestone's date, a record's, or only describes a region.
 */
final class PeriodUse {
  /** The unit of 零时 and 8点, times of the day. */
  static final String CLOCK = "CLOCK";

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
    if (ComparedPeriods.isBase(sentence, at)) {
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
    if (isInNameOfEvent(sentence, at) || tellsHowLong(sentence, at) || isLater(sentence, at)) {
      return false;
    }
    if (datesMilestone(sentence, at) && !sentence.has(Role.THEN, at, quantity)) {
      return false;
    }
    if (quantity > at + 1 && ComparedPeriods.datesMultiplied(sentence, at)) {
      return false;
    }
    if (mention.countsYears() && !standsFirst(sentence, at)) {
      return false;
    }
    if (mention.isYearBefore() && sentence.isApart(at, Math.min(quantity, sentence.size()))) {
      return false;
    }
    boolean apart = sentence.isApart(at, Math.min(quantity, sentence.size()));
    if (saysWhy(sentence, at) || (apart && isRecord(sentence, at))) {
      return false;
    }
    return !sentence.isInClosedBrackets(at, quantity);
  }

  /** <b>三年后</b>，水渠通了: years after what was told of, and none to come. */
  private static boolean isLater(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    return mention != null
        && mention.yearKind() == PeriodMention.YearKind.RELATIVE
        && mention.year() > 1
        && !sentence.has(Role.STATUS);
  }

  /** 项目建设年限为<b>2021年—2025年</b>，总投资38亿元: how long a work takes. */
  private static boolean tellsHowLong(Sentence sentence, int at) {
    int before = at - 1;
    while (before >= 0
        && (sentence.token(before).isMark("：:") || sentence.token(before).has(Role.LINK))) {
      before--;
    }
    return before >= 0 && sentence.token(before).has(Role.FILLER, Term.LASTS);
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
    return hour != null && hour.unit().equals(CLOCK);
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

  /** 增长预期从<b>3月份</b>的2%下调至1.5%: when something was expected dates no figure. */
  static boolean datesForecast(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (!isOrigin(sentence, at) || mention == null || mention.namesYear()) {
      return false;
    }
    Term next = at + 1 < sentence.size() ? sentence.token(at + 1).term(Role.STATUS) : null;
    if (next != null
        && next.value().equals(Status.FORECAST.name())
        && !sentence.token(at + 1).has(Role.FILLER)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Token token = sentence.token(i);
      Term status = token.term(Role.STATUS);
      boolean noun = token.has(Role.CHANGE_NOUN) || token.has(Role.INDICATOR);
      if (noun && status != null && status.value().equals(Status.FORECAST.name())) {
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
    if (mention.isDay() || (opensClause(sentence, at) && !namesEvent(sentence, at))) {
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

  /** 远山市<b>2020年三季度</b>集中签约活动举行: a time in the name of what is held. */
  private static boolean namesEvent(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isQuantity() || token.kind() == Token.Kind.MARK) {
        return false;
      }
      if (token.has(Role.HOLDS)) {
        return true;
      }
    }
    return false;
  }

  /**
   * 29日举办的远山市<b>2024年四季度</b>重大项目开工活动上: a time in the name of what is held on a day; but
   * 一季度举行开工活动3次, and <b>去年</b>开工仪式上.
   */
  private static boolean isInNameOfEvent(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (!sentence.has(Role.HOLDS)
        || mention == null
        || mention.isDay()
        || isBareYear(mention)
        || !followsDay(sentence, at)) {
      return false;
    }
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isQuantity() || token.period() != null || token.isMark("，,；;：:。")) {
        return false;
      }
      if (token.has(Role.HOLDS)) {
        boolean counted = i + 1 < sentence.size() && sentence.token(i + 1).isQuantity();
        return token.has(Role.HOLDS, Term.EVENT) && !counted;
      }
    }
    return false;
  }

  private static boolean followsDay(Sentence sentence, int at) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention day = sentence.token(i).period();
      if (day != null && day.isDay()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBareYear(PeriodMention mention) {
    return mention.part() == PeriodMention.Part.YEAR
        && mention.yearKind() != PeriodMention.YearKind.ABSOLUTE;
  }

  /** 是2010年以来最高值, 延续今年以来的态势: since when, inside of a clause, dates no figure. */
  static boolean isRecord(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (mention == null || mention.edge() != PeriodMention.Edge.SINCE) {
      return false;
    }
    if (at == 0) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean verb = before.has(Role.FILLER) && before.end() - before.start() > 1;
    return before.isText() || verb || (before.has(Role.LINK) && !before.has(Role.ORIGIN));
  }

  /** 受<b>去年</b>低基数影响，二季度…: a time that only tells why dates nothing after its clause. */
  static boolean saysWhy(Sentence sentence, int at) {
    if (!sentence.has(Role.CAUSE)) {
      return false;
    }
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isQuantity() || token.kind() == Token.Kind.MARK) {
        return false;
      }
      if (token.has(Role.CAUSE)) {
        return true;
      }
    }
    return false;
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

  /**
   * 截至1月底，多数省份公布了<b>2024年</b>GDP增速目标。: the time of what has been made known, which what follows
   * tells; -1 where figures do so already.
   */
  static int announced(Sentence sentence) {
    int found = -1;
    boolean told = false;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return -1;
      }
      told |= token.has(Role.TOLD);
      boolean named = i + 1 < sentence.size() && sentence.token(i + 1).has(Role.INDICATOR);
      found = told && token.period() != null && named ? i : found;
    }
    return found;
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

  /** <b>6月底</b>前投产: by when something is to be done dates nothing beyond its sentence. */
  static boolean isDeadline(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(Role.FILLER, Term.BEFORE);
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
  /** <b>10月31日</b>，签约项目13个: whether a day, and not the time up to it, is told before the figure. */
  static boolean happensOnDay(Sentence sentence, int at) {
    int day = sentence.periodBefore(at);
    PeriodMention mention = day < 0 ? null : sentence.token(day).period();
    return mention != null
        && mention.isDay()
        && mention.edge() == PeriodMention.Edge.NONE
        && mention.yearKind() != PeriodMention.YearKind.NOW
        && !isUntil(sentence, day);
  }

  private static boolean isUntil(Sentence sentence, int at) {
    return (at > 0 && sentence.token(at - 1).has(Role.FILLER)) || isHour(sentence, at + 1);
  }
}
