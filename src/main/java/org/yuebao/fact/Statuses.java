package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Period;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
import org.yuebao.story.PublicationDate;

/**
 * Whether a figure has happened, is expected or is wanted: by the words around it, past by default.
 */
final class Statuses {
  private static final int REACH_AFTER = 3;
  private static final int DAYS_OF_YEAR = 365;

  /** Papers print 截至12月底 some days before. */
  static final int DAYS_OF_GRACE = 10;

  /** A report given in December tells of the year that is all but over. */
  private static final int DAYS_BEFORE_ITS_END = 31;

  private final @Nullable PublicationDate published;
  private boolean report;

  /** What the headline says that its story is about. */
  private @Nullable Term headline;

  /** What a line that ends with a colon says of the lines of its list. */
  private @Nullable Term announced;

  /** What the sentence before said at its end: 其中 goes on with it. */
  private @Nullable Term told;

  Statuses(@Nullable PublicationDate published) {
    this.published = published;
  }

  /** The story is a report of a year: what it says of the year to come is planned. */
  void isReport() {
    report = true;
  }

  /** 多省份公布2024年经济增长<b>目标</b>: what a story is about, where the time is not over. */
  void takeHeadline(Sentence title) {
    for (int i = 0; i < title.size(); i++) {
      Term cue = title.token(i).term(Role.STATUS);
      boolean noun = title.token(i).end() - title.token(i).start() > 1 && !isName(title, i);
      boolean aim = noun && cue != null && cue.value().equals(Status.TARGET.name());
      headline = aim && !isCompleted(title, i) ? cue : headline;
    }
  }

  /** Whether the headline says that the story is about what is wanted. */
  boolean isOfTargets() {
    return headline != null;
  }

  /** What the words before the token say of the future; null when they tell of the past. */
  @Nullable Status cue(Sentence sentence, int at) {
    Term cue = cueBefore(sentence, at, null);
    cue = cue == null ? before(sentence) : cue;
    return cue == null ? null : Status.valueOf(cue.value());
  }

  /** 今年的目标是：⏎…；⏎…。: what announces a list holds for its lines, to the one that ends it. */
  void leave(Sentence sentence) {
    Term cue = cueBefore(sentence, sentence.size(), null);
    boolean goesOnWith = cue == null && sentence.size() > 0 && sentence.token(0).has(Role.AMONG);
    told = goesOnWith ? told : cue;
    int last = sentence.size() - 1;
    while (last > 0 && sentence.token(last).isMark("\n")) {
      last--;
    }
    boolean goesOn = last < sentence.size() - 1 && last >= 0;
    if (goesOn && sentence.token(last).isMark("：:")) {
      Term opening = cueBefore(sentence, last, null);
      announced = opening != null && opening.value().equals("TARGET") ? opening : null;
    } else if (!goesOn || !sentence.token(last).isMark("；;")) {
      announced = null;
    }
  }

  /** What the sentences before say of this one. */
  private @Nullable Term before(Sentence sentence) {
    boolean goesOn = told != null && sentence.token(0).has(Role.AMONG);
    return announced == null && goesOn ? told : announced;
  }

  /** A cue in the clause of the token itself, but 建成后 and 投产后, which only tell when. */
  @Nullable Term cueInClause(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.token(i).isMark("，,；;"); i--) {
      Term cue = sentence.token(i).term(Role.STATUS);
      boolean after = cue != null && sentence.token(i).has(Role.MILESTONE_PAST);
      if (cue != null && !after && !isName(sentence, i)) {
        return cue;
      }
    }
    return null;
  }

  Status at(Sentence sentence, int at, @Nullable Period period) {
    return at(sentence, at, period, isDated(sentence, at));
  }

  /** 一期工程<b>4月</b>开工: a date is dated by itself, whatever the sentence before expected. */
  Status ofDate(Sentence sentence, int at, Period date) {
    return at(sentence, at, date, true);
  }

  private Status at(Sentence sentence, int at, @Nullable Period period, boolean dated) {
    if (isPlanned(sentence, at)) {
      return Status.TARGET;
    }
    Term cue = cueAfter(sentence, at, true);
    if (cue == null) {
      cue = cueBefore(sentence, at, period);
    }
    if (cue == null) {
      cue = cueAfter(sentence, at, false);
    }
    if (cue == null) {
      cue = inBrackets(sentence, at);
    }
    if (cue == null && !(isOver(period) && dated)) {
      cue = before(sentence);
    }
    if (cue == null && isYearAhead(period)) {
      cue = headline;
    }
    if (cue != null) {
      return Status.valueOf(cue.value());
    }
    if (period == null || published == null) {
      return Status.ACTUAL;
    }
    if (report
        && period.last().isAfter(published.lastDay().plusDays(DAYS_BEFORE_ITS_END))
        && (isYear(period) || isSeveralYears(period) || isYearEnd(period))) {
      return Status.TARGET;
    }
    boolean ahead = period.first().isAfter(published.lastDay());
    boolean far = period.last().isAfter(published.lastDay().plusDays(DAYS_OF_GRACE));
    return ahead && (far || (dated && !sentence.has(Role.DONE, 0, at)))
        ? Status.FORECAST
        : Status.ACTUAL;
  }

  /** 根据规划…, 收入预算为…: up to what has been done of it. */
  private static boolean isPlanned(Sentence sentence, int at) {
    if (!sentence.has(Role.PLAN)) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.has(Role.PLAN)) {
        return true;
      }
      if (token.has(Role.DONE) || token.has(Role.COMPLETES)) {
        return false;
      }
    }
    return false;
  }

  /** A year that is not over when it is told of. */
  private boolean isYearAhead(@Nullable Period period) {
    return period != null && published != null && isYear(period) && !isOver(period);
  }

  private static boolean isSeveralYears(Period period) {
    return period.first().getYear() < period.last().getYear();
  }

  private static boolean isYearEnd(Period period) {
    return period.isDay() && period.last().getDayOfYear() >= DAYS_OF_YEAR;
  }

  private static boolean isYear(Period period) {
    return period.first().getDayOfYear() == 1 && period.last().getDayOfYear() >= DAYS_OF_YEAR;
  }

  /**
   * The word that says so, looked for backwards.
   *
   * @param period that of the figure: what was planned is not, when its time is over and told apart
   */
  private @Nullable Term cueBefore(Sentence sentence, int at, @Nullable Period period) {
    if (!sentence.has(Role.STATUS)) {
      return null;
    }
    int closed = 0;
    boolean dated = false;
    boolean another = false;
    boolean apart = false;
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      closed = Math.max(0, closed + (token.isMark("）)") ? 1 : token.isMark("（(") ? -1 : 0));
      if (closed > 0) {
        continue;
      }
      if (token.isMark("；;") && !apart) {
        if (dated || !mayReach(sentence, i)) {
          return null;
        }
        apart = true;
      }
      dated |= PeriodUse.dates(sentence, i);
      another |= dated && token.isQuantity();
      Term cue = token.term(Role.STATUS);
      if (cue != null
          && !isName(sentence, i)
          && !takesObject(sentence, i)
          && !isCompared(sentence, i)
          && !isCompleted(sentence, i)
          && !(at > i + 1 && isOfPlan(sentence, i + 1))) {
        if (another && isOver(period)) {
          return null;
        }
        if (!apart || announces(sentence, i)) {
          return cue;
        }
      }
      if (token.has(Role.DONE)) {
        return null;
      }
    }
    return null;
  }

  private static boolean isDated(Sentence sentence, int at) {
    int said = sentence.periodBefore(at);
    return said >= 0 && PeriodUse.dates(sentence, said);
  }

  /** Whether the period ended before the story was published. */
  boolean isOver(@Nullable Period period) {
    return period != null && published != null && !period.last().isAfter(published.lastDay());
  }

  /** Whether anything in the sentence may hold beyond a semicolon. */
  private static boolean mayReach(Sentence sentence, int semicolon) {
    return sentence.has(Role.ANNOUNCES, 0, semicolon)
        || hasColon(sentence, semicolon)
        || opensGoals(sentence, semicolon);
  }

  /** 部署了<b>目标任务，到2027年</b>，…；…: what is wanted by a year, before the first figure. */
  private static boolean opensGoals(Sentence sentence, int to) {
    for (int i = 0; i + 3 < to && !sentence.token(i).isQuantity(); i++) {
      if (setsGoals(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean setsGoals(Sentence sentence, int at) {
    if (at + 2 >= sentence.size() || !sentence.token(at + 1).isMark("，,")) {
      return false;
    }
    boolean by = sentence.token(at + 2).has(Role.FILLER) && at + 3 < sentence.size();
    return sentence.token(at).has(Role.STATUS, Status.TARGET.name())
        && sentence.token(by ? at + 3 : at + 2).period() != null;
  }

  private static boolean hasColon(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      if (sentence.token(i).isMark("：:")) {
        return true;
      }
    }
    return false;
  }

  /** <b>预计</b>…；…；…, 主要预期<b>目标</b>是：…；…: what opens a list holds for all of it. */
  private static boolean announces(Sentence sentence, int cue) {
    for (int i = 0; i < cue; i++) {
      if (sentence.token(i).isQuantity()) {
        return false;
      }
    }
    if (sentence.token(cue).has(Role.ANNOUNCES) || setsGoals(sentence, cue)) {
      return true;
    }
    for (int i = cue + 1; i < sentence.size() && !sentence.token(i).isQuantity(); i++) {
      if (sentence.token(i).isMark("：:")) {
        return true;
      }
      if (sentence.token(i).isMark("，,；;")) {
        return false;
      }
    }
    return false;
  }

  /** 计划 in 完成计划的99% and in 《…计划》 is a noun. */
  private static boolean isName(Sentence sentence, int at) {
    if (at + 1 < sentence.size()) {
      Token next = sentence.token(at + 1);
      if (next.isMark("》”")) {
        return true;
      }
    }
    return at > 0 && sentence.token(at - 1).isMark("《“");
  }

  /**
   * <b>将</b>杭州和苏州进行对比, <b>将</b>216项职责归并: before a region or a figure 将 says what something is done
   * with, not what will be.
   */
  private static boolean takesObject(Sentence sentence, int at) {
    Token cue = sentence.token(at);
    return cue.end() - cue.start() == 1
        && at + 1 < sentence.size()
        && (sentence.token(at + 1).region() != null || sentence.token(at + 1).isQuantity());
  }

  /** 高于下达<b>目标</b>4个百分点, 好于<b>预期</b>，…: what one is compared with was wanted before. */
  private static boolean isCompared(Sentence sentence, int at) {
    if (at + 1 >= sentence.size() || isClauseMark(sentence.token(at + 1))) {
      return at > 0 && surpasses(sentence.token(at - 1));
    }
    if (!sentence.token(at + 1).isQuantity()) {
      return false;
    }
    for (int i = at - 1; i >= 0 && !isClauseMark(sentence.token(i)); i--) {
      if (sentence.token(i).has(Role.GAP) || sentence.token(i).has(Role.COMPARE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean surpasses(Token token) {
    return token.has(Role.GAP) || token.has(Role.BOUND);
  }

  /**
   * 完成年<b>任务</b>75亿元的23.7%, <b>占年初预算</b>12亿元的41%, 完成市里下达的75亿元<b>目标任务的</b>23.7%: the amount of which
   * so much is done is the one that was wanted.
   */
  static boolean isOfPlan(Sentence sentence, int at) {
    Quantity done = at + 2 < sentence.size() ? sentence.token(at + 2).quantity() : null;
    if (done == null || done.kind() != Unit.Kind.RATE) {
      return false;
    }
    Token wanted = at > 0 ? sentence.token(at - 1) : null;
    boolean before =
        wanted != null
            && (wanted.has(Role.STATUS, Status.TARGET.name()) || wanted.has(Role.COMPLETION));
    Token noun = sentence.token(at + 1);
    return (before && PlaceUse.isOf(noun))
        || (noun.has(Role.COMPLETION) && completes(sentence, at));
  }

  /** <b>完成</b>全年75亿元目标的23.7%: in the clause of the amount. */
  private static boolean completes(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !isClauseMark(sentence.token(i)); i--) {
      if (sentence.token(i).isQuantity()) {
        return false;
      }
      if (sentence.token(i).has(Role.COMPLETES)) {
        return true;
      }
    }
    return false;
  }

  /** 完成重点改革任务870项, 投资实现倍增<b>目标</b>，全年…: what was to be done is done. */
  private static boolean isCompleted(Sentence sentence, int at) {
    boolean noun = at + 1 < sentence.size() && isClauseMark(sentence.token(at + 1));
    for (int i = at - 1; i >= 0 && !isClauseMark(sentence.token(i)); i--) {
      Token token = sentence.token(i);
      boolean reached = noun && token.has(Role.LINK) && !token.has(Role.FILLER);
      if (token.has(Role.COMPLETES) || reached) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClauseMark(Token token) {
    return token.isMark("，,；;：:");
  }

  /** 12个项目<b>将</b>于今年建成投产: what will become of those that are counted; null when it has. */
  @Nullable Status ofCounted(Sentence sentence, int at) {
    Term cue = null;
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK || token.isQuantity()) {
        return null;
      }
      boolean comes = token.has(Role.MILESTONE) || token.has(Role.DOMAIN);
      if (cue != null && comes) {
        return Status.valueOf(cue.value());
      }
      cue = cue == null && !isName(sentence, i) ? token.term(Role.STATUS) : cue;
    }
    return null;
  }

  /**
   * 760亿元（<b>预计数，下同</b>），增长…: what brackets behind a figure say of it, or of all that follows too.
   */
  private static @Nullable Term inBrackets(Sentence sentence, int at) {
    if (!sentence.has(Role.ANNOUNCES)) {
      return null;
    }
    for (int i = Math.min(at + 1, sentence.size() - 1); i > 0; i--) {
      if (sentence.token(i).isMark("（(") && sentence.token(i - 1).isQuantity()) {
        Term cue = expectedIn(sentence, i, i > at);
        if (cue != null) {
          return cue;
        }
      }
    }
    return null;
  }

  /**
   * Whether a bracket holds a forecast and no figure.
   *
   * @param own whether it stands right behind the figure; else it must say that what follows is so
   *     too
   */
  private static @Nullable Term expectedIn(Sentence sentence, int opening, boolean own) {
    Term cue = null;
    boolean goesOn = own;
    for (int i = opening + 1; i < sentence.size() && !sentence.token(i).isMark("）)"); i++) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return null;
      }
      boolean forecast = token.has(Role.STATUS, Status.FORECAST.name());
      cue = cue == null && forecast ? token.term(Role.STATUS) : cue;
      goesOn |= token.has(Role.ANNOUNCES) && !forecast;
    }
    return goesOn ? cue : null;
  }

  /** 6.8%的<b>增长预期</b>; but 占5%的将…. */
  private static boolean isExpectation(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.end() - token.start() > 1 && PlaceUse.isOf(sentence.token(at - 1));
  }

  /**
   * 增长5%左右的目标, 6.8%的增长预期.
   *
   * @param whatever only a noun, which holds whatever was said before: 有望提前完成…<b>的目标</b>
   */
  private static @Nullable Term cueAfter(Sentence sentence, int at, boolean whatever) {
    for (int i = at + 1; i < sentence.size() && i <= at + REACH_AFTER; i++) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK || token.isText()) {
        return null;
      }
      Term cue = token.term(Role.STATUS);
      if (cue != null) {
        boolean named = isExpectation(sentence, i);
        boolean noun = named || (!whatever && cue.value().equals("TARGET"));
        return noun && i > at + 1 ? cue : null;
      }
    }
    return null;
  }
}
