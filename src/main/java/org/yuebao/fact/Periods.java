package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Anchor;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Quantity;
import org.yuebao.story.PublicationDate;

/** The period that the text speaks of: what is said once governs what follows until it changes. */
final class Periods {
  private static final PeriodMention WHOLE_YEAR =
      new PeriodMention(
          0,
          0,
          PeriodMention.YearKind.NONE,
          0,
          0,
          PeriodMention.Part.YEAR,
          0,
          0,
          0,
          0,
          PeriodMention.Edge.NONE);

  private final @Nullable PublicationDate published;
  private @Nullable Period governing;
  private @Nullable Integer year;
  private boolean governingAsOf;
  private boolean report;

  Periods(@Nullable PublicationDate published) {
    this.published = published;
  }

  /** The story is a report of a year: what it dates by nothing is of that year. */
  void isReport() {
    report = true;
  }

  /**
   * What holds for a quantity.
   *
   * @param period null when nothing says
   * @param said whether the sentence itself says it
   * @param asOf whether it was said by 截至 or 末, so that it holds for stocks and projects too
   */
  record Found(@Nullable Period period, boolean said, boolean asOf) {}

  /**
   * The period for the quantity at token {@code at}.
   *
   * @param cue what the sentence says of the future; null when it tells of the past
   * @param event whether the quantity is of an event, which happens on a day: 昨天…集中开工
   */
  Found at(Sentence sentence, int at, @Nullable Status cue, boolean event) {
    Period day = event ? dayAfter(sentence, at, cue) : null;
    if (day != null) {
      return new Found(day, true, true);
    }
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      boolean governs = governs(sentence, i, at, event) && !isOfAnother(sentence, i, at);
      if (governs || isOwn(sentence, i, at)) {
        Period period = mention.resolve(anchor(sentence, at, cue));
        if (period != null || !mention.isDay()) {
          return new Found(period, true, true);
        }
      }
    }
    if (governing == null && report) {
      return new Found(lastYear(), false, false);
    }
    return new Found(governing, false, governingAsOf);
  }

  /** 139个项目今天集中开工: an event's day may stand after what is counted. */
  private @Nullable Period dayAfter(Sentence sentence, int at, @Nullable Status cue) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention != null && mention.isDay()) {
        return mention.resolve(anchor(sentence, i, cue));
      }
    }
    return null;
  }

  /** The year that is spoken of at a token: the last one named in the sentence, else before it. */
  Anchor anchor(Sentence sentence, int at, @Nullable Status cue) {
    Integer named = year;
    Anchor plain = new Anchor(published, null, false, false);
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      if (mention.namesYear() && !isBase(sentence, i)) {
        named = mention.namedYear(plain);
        break;
      }
    }
    return new Anchor(published, named, cue != null, cue == Status.TARGET);
  }

  /** The year that a change is counted from, where the sentence says it: 比2019年; null otherwise. */
  @Nullable Integer baseYear(Sentence sentence, int at) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      if (mention.namesYear() && isBase(sentence, i)) {
        return mention.namedYear(new Anchor(published, null, false, false));
      }
    }
    return null;
  }

  /** After a sentence: the last period that governed in it goes on governing. */
  void leave(Sentence sentence, @Nullable Status cue) {
    if (sentence.has(Role.REPORT, 0, sentence.size()) && report) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null
          || !governs(sentence, i, sentence.size(), false)
          || mention.isNow()
          || mention.isDay()
          || isGoal(sentence, i)
          || !opensClause(sentence, i)) {
        continue;
      }
      Period resolved = mention.resolve(anchor(sentence, i, cue));
      if (resolved != null) {
        governing = resolved;
        governingAsOf = resolved.isDay();
        Integer named = mention.namedYear(new Anchor(published, null, false, false));
        year = named != null ? named : year;
        if (isHeading(sentence)) {
          return;
        }
      }
    }
  }

  /** 2025年和“十四五”时期工作回顾: a heading without figures is about what it names first. */
  private static boolean isHeading(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      if (token.isQuantity() || token.isMark("。；;")) {
        return false;
      }
    }
    return true;
  }

  /** 到2030年: a year to be reached is that of its own sentence only. */
  private boolean isGoal(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    Integer goal =
        mention == null ? null : mention.namedYear(new Anchor(published, null, false, false));
    return goal != null && published != null && goal > published.year();
  }

  /** Sets what a title or the kind of the document says before the text begins. */
  void begin(@Nullable Period period, @Nullable Integer namedYear) {
    governing = period;
    year = namedYear;
  }

  /** Whether the period ends after the publication. */
  boolean isAhead(Period period) {
    return published != null && period.last().isAfter(published.lastDay());
  }

  boolean reportsYear() {
    return report;
  }

  /** What a report wants and dates by nothing is for the year in which it is given. */
  @Nullable Period comingYear(@Nullable Period governing) {
    boolean past =
        governing == null || (published != null && governing.last().isBefore(published.date()));
    return past && published != null ? Period.year(published.year()) : governing;
  }

  /** Of a flow of which no time is said: the last year that was over, or the one that ends. */
  @Nullable Period lastYear() {
    return WHOLE_YEAR.resolve(new Anchor(published, year, false, false));
  }

  /** The year of publication. */
  @Nullable Period yearOfPublication() {
    return published == null ? null : Period.year(published.year());
  }

  /** The period of publication. */
  @Nullable Period publication() {
    return PeriodMention.ofPublication(published);
  }

  private static PeriodMention mentionAt(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    if (mention == null) {
      throw new IllegalStateException("token " + at + " is no period");
    }
    return mention;
  }

  private static boolean opensClause(Sentence sentence, int at) {
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

  /** 较2021年的1768.16万人: the period stands right before its own figure. */
  private static boolean isOwn(Sentence sentence, int at, int quantity) {
    if (!isBase(sentence, at)) {
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

  /** 由2005年的5：1缩小到2.6：1: where a change comes from dates one figure only. */
  private static boolean isOfAnother(Sentence sentence, int at, int quantity) {
    if (at == 0 || !sentence.token(at - 1).has(Role.ORIGIN)) {
      return false;
    }
    for (int i = at + 1; i < quantity; i++) {
      if (sentence.token(i).isQuantity()) {
        return true;
      }
    }
    return false;
  }

  private boolean governs(Sentence sentence, int at, int quantity, boolean event) {
    if (isBase(sentence, at)) {
      return false;
    }
    PeriodMention mention = sentence.token(at).period();
    if (mention == null || mention.part() == PeriodMention.Part.DAY_ONLY) {
      return false;
    }
    if ((mention.isDay() && !event && !isUntil(sentence, at)) || datesMilestone(sentence, at)) {
      return false;
    }
    return !sentence.isInClosedBrackets(at, quantity);
  }

  /** 自2020年3月开工以来: when works began dates no figure. */
  private static boolean datesMilestone(Sentence sentence, int at) {
    return at > 0
        && at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.MILESTONE)
        && sentence.token(at - 1).has(Role.FILLER);
  }

  /** 截至8月1日 says as of when; a bare day only says when something was told. */
  private static boolean isUntil(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.FILLER);
  }

  /** 比2020年: what a change is counted from. */
  private static boolean isBase(Sentence sentence, int at) {
    Token token = sentence.token(at);
    if (at > 0) {
      Token before = sentence.token(at - 1);
      if (before.has(Role.COMPARE) || (before.has(Role.FILLER) && isCompared(sentence, at))) {
        return true;
      }
    }
    return token.has(Role.BASE) || isMultiplied(sentence, at);
  }

  /** 是2015年的3.6倍, 相当于上年的95%. */
  private static boolean isMultiplied(Sentence sentence, int at) {
    if (at + 2 >= sentence.size() || !sentence.token(at + 1).has(Role.FILLER)) {
      return false;
    }
    Quantity quantity = sentence.token(at + 2).quantity();
    return quantity != null && (quantity.unit().equals("TIMES") || quantity.unit().equals("PT"));
  }

  /** 与2021年末…相比. */
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
}
