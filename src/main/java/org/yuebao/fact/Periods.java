package org.yuebao.fact;

import java.util.Objects;
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

  /** How long ago a day without its year may be to be surely one of these days. */
  private static final int RECENT_DAYS = 45;

  /** How old an event may be that the news tells of. */
  private static final int DAYS_OF_NEWS = 14;

  /** （十二） and its like. */
  private static final int LONGEST_NUMBERING = 4;

  private static final int YEARS_OF_PLAN = 5;

  private final @Nullable PublicationDate published;
  private @Nullable Period governing;
  private @Nullable Integer year;
  private boolean governingAsOf;

  /** What the title or the last heading is about: a report comes back to it. */
  private @Nullable Period section;

  private @Nullable Integer sectionYear;
  private boolean report;

  /** Whether the story has named a period: the first one is what it is about. */
  private boolean led;

  private @Nullable Period lead;
  private @Nullable Integer leadYear;

  /** 3月当月: the month that the sentence before told of beside the part of the year. */
  private @Nullable Period aside;

  /** Whether the paragraph has told of no other period than {@link #aside}. */
  private boolean alone;

  /** Whether the paragraph has named a period. */
  private boolean dated;

  /** The day of the event that the story told of last. */
  private @Nullable Period eventDay;

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
      boolean governs =
          governs(sentence, i, at, event)
              && !isOfAnother(sentence, i, at)
              && !(describes(sentence, i, at)
                  && (governing != null || sentence.periodBefore(i) >= 0));
      if (governs || isOwn(sentence, i, at)) {
        PeriodMention told = event ? dayOfEvent(sentence, i, mention) : mention;
        Period period = told.resolve(anchorOf(told, sentence, at, cue));
        if (period != null || !mention.isDay()) {
          return new Found(period, true, true);
        }
      }
    }
    if (governing == null && report) {
      return new Found(lastYear(), false, false);
    }
    boolean beside = aside != null && (alone || sentence.token(0).has(Role.AMONG));
    return beside ? new Found(aside, false, false) : new Found(governing, false, governingAsOf);
  }

  /** <b>2020年</b>排名第五的武汉，人口达到…: a time that only describes a region dates nothing after it. */
  private static boolean describes(Sentence sentence, int period, int at) {
    for (int i = sentence.regionBefore(at); i > period; i = sentence.regionBefore(i)) {
      if (PlaceUse.isDescribed(sentence, i) && !sentence.isApart(period, i)) {
        return true;
      }
    }
    return false;
  }

  /** 昨天，全区举行二季度开工活动，26个项目开工: the day that opens the sentence dates its event. */
  private static PeriodMention dayOfEvent(Sentence sentence, int at, PeriodMention mention) {
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

  /** 139个项目今天集中开工: an event's day may stand after what is counted. */
  private @Nullable Period dayAfter(Sentence sentence, int at, @Nullable Status cue) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention != null && mention.isDay()) {
        return mention.resolve(anchorOf(mention, sentence, i, cue));
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
      if (mention.namesYear()
          && !isBase(sentence, i)
          && !datesMilestone(sentence, i)
          && !isRecord(sentence, i)) {
        named = mention.namedYear(plain);
        break;
      }
    }
    return new Anchor(published, named, cue != null, cue == Status.TARGET);
  }

  /** What a mention is resolved by: a report's 五年来 end with the last year that is over. */
  private Anchor anchorOf(PeriodMention mention, Sentence sentence, int at, @Nullable Status cue) {
    if (report && mention.countsYears()) {
      return new Anchor(published, sectionYear, cue != null, false);
    }
    Anchor spoken = anchor(sentence, at, cue);
    Anchor plain = new Anchor(published, null, spoken.future(), spoken.planned());
    boolean recent = !report && Objects.equals(spoken.year(), year) && isRecent(mention, plain);
    return recent ? plain : spoken;
  }

  /** 1月3日 in a paper of 20 January is a day of this month, whatever year was spoken of before. */
  private boolean isRecent(PeriodMention mention, Anchor plain) {
    if (published == null || !mention.isDay() || mention.namesYear()) {
      return false;
    }
    Period day = mention.resolve(plain);
    return day != null
        && !day.first().isAfter(published.lastDay())
        && day.first().plusDays(RECENT_DAYS).isAfter(published.lastDay());
  }

  /** The year that a change is counted from, where the sentence says it: 比2019年; null otherwise. */
  @Nullable Integer baseYear(Sentence sentence, int at) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      if (mention.namesYear() && isBase(sentence, i) && reaches(sentence, i, at)) {
        return mention.namedYear(new Anchor(published, null, false, false));
      }
    }
    return null;
  }

  /** 与2015年相比，A增长…，B增长…; but 比2015年翻一番，B增长… counts from another year. */
  private static boolean reaches(Sentence sentence, int base, int at) {
    return !sentence.isApart(base, at) || opensClause(sentence, base - 1);
  }

  /**
   * At a paragraph's beginning a report comes back to the period of its section, whatever quarter
   * or month was spoken of in passing; in news a month without a year is of the year that the story
   * is about.
   */
  void openParagraph() {
    aside = null;
    alone = false;
    dated = false;
    if (report && section != null && governing != null && !isYears(governing)) {
      governing = section;
      governingAsOf = section.isDay();
      year = sectionYear;
    } else if (!report && led) {
      year = leadYear;
      governing = isSpan(governing) && !isSpan(lead) ? lead : governing;
    }
  }

  private void lead(@Nullable Period period, @Nullable Integer named) {
    if (period != null && (!led || isStale(period))) {
      led = true;
      lead = period;
      leadYear = named;
    }
  }

  /** 2020年底…脱贫。2023年上半年…: what a story opens with may lie years before what it is about. */
  private boolean isStale(Period next) {
    return lead != null
        && published != null
        && lead.last().getYear() < published.year() - 1
        && next.last().isAfter(lead.last())
        && !next.last().isAfter(published.lastDay());
  }

  /** “十三五”期间: the years of a plan are told of in passing, but by a story that is about them. */
  private static boolean isSpan(@Nullable Period period) {
    return period != null && period.first().getYear() < period.last().getYear();
  }

  /** After a sentence: the last period that governed in it goes on governing. */
  void leave(Sentence sentence, @Nullable Status cue) {
    if (report && sentence.has(Role.REPORT) && !isNumbered(sentence)) {
      return;
    }
    takeEventDay(sentence, cue);
    takeAside(sentence, cue);
    boolean heading = isHeading(sentence);
    Period before = governing;
    Period told = null;
    boolean parts = isSplit(sentence, before, cue);
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || !goesOn(sentence, i, mention) || (!heading && isGoal(sentence, i))) {
        continue;
      }
      Period resolved = mentionAt(sentence, i).resolve(anchorOf(mention, sentence, i, cue));
      Period whole = told == null && speaksBefore(sentence, i) ? before : told;
      if (resolved != null && speaksBefore(sentence, i) && isOnlyWider(resolved, before)) {
        governing = before;
        continue;
      }
      if (resolved == null
          || (parts && isWithin(resolved, before))
          || looksBack(resolved, whole)
          || looksAhead(resolved)) {
        continue;
      }
      told = mention.edge() == PeriodMention.Edge.SINCE ? told : resolved;
      governing = resolved;
      governingAsOf = resolved.isDay();
      Integer named = mention.namedYear(new Anchor(published, null, false, false));
      year = named != null ? named : year;
      lead(governing, year);
      if (heading) {
        section = governing;
        sectionYear = year;
        return;
      }
    }
    takeInPassing(sentence, cue);
  }

  /** 3月当月，出口…。其中，…: a month told of beside the part of the year, or alone in its paragraph. */
  private void takeAside(Sentence sentence, @Nullable Status cue) {
    Period beside = null;
    boolean other = false;
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || mention.isDay() || !opensClause(sentence, i)) {
        continue;
      }
      boolean only = i + 1 < sentence.size() && sentence.token(i + 1).has(Role.ALONE);
      beside = only ? mention.resolve(anchorOf(mention, sentence, i, cue)) : beside;
      other |= !only && goesOn(sentence, i, mention);
    }
    if (beside != null || other) {
      aside = other ? null : beside;
      alone = !other && !dated;
      dated = true;
    }
  }

  /** 5月19日，开工活动举行。此次…: the day on which something was done, not told. */
  private void takeEventDay(Sentence sentence, @Nullable Status cue) {
    for (int i = 0; i < sentence.size() && !sentence.has(Role.TOLD); i++) {
      PeriodMention mention = sentence.token(i).period();
      Period day =
          mention != null && mention.isDay() && opensClause(sentence, i)
              ? mention.resolve(anchorOf(mention, sentence, i, cue))
              : null;
      if (day != null && isLately(day)) {
        eventDay = day;
        return;
      }
    }
  }

  /** Whether the day is one of the last before the publication. */
  private boolean isLately(Period day) {
    return published != null
        && !day.first().isAfter(published.lastDay())
        && day.first().plusDays(DAYS_OF_NEWS).isAfter(published.date());
  }

  /** Whether the story has named the day of what it tells of. */
  boolean tellsOfEvent() {
    return eventDay != null;
  }

  /** The day of 此次 and 当天: the last that was named, else that of the publication. */
  @Nullable Period eventDay() {
    return eventDay != null ? eventDay : publication();
  }

  /** 六个经济大省的<b>上半年</b>成绩单公布: where no period has been told, a part of a year says which. */
  private void takeInPassing(Sentence sentence, @Nullable Status cue) {
    for (int i = 0; i < sentence.size() && governing == null && !report; i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || isBase(sentence, i)) {
        continue;
      }
      PeriodMention.Part part = mention.part();
      if (part == PeriodMention.Part.HALF || part == PeriodMention.Part.QUARTER) {
        Period period = mention.resolve(anchorOf(mention, sentence, i, cue));
        governing = period == null || isAhead(period) ? null : period;
        lead(governing, mention.namedYear(new Anchor(published, null, false, false)));
      }
    }
  }

  /** Whether the period is spoken of beyond its own sentence. */
  private boolean goesOn(Sentence sentence, int at, PeriodMention mention) {
    boolean passing =
        mention.isNow()
            || mention.isDay()
            || mention.isYearBefore()
            || mention.edge() == PeriodMention.Edge.START
            || (mention.yearKind() == PeriodMention.YearKind.NEXT_YEARS && !report);
    return !passing
        && !isOrigin(sentence, at)
        && !(at + 1 < sentence.size() && sentence.token(at + 1).has(Role.ALONE))
        && governs(sentence, at, sentence.size(), false)
        && !isRecord(sentence, at)
        && opensClause(sentence, at);
  }

  /**
   * 分季度看，一季度…，二季度…; 其中，三季度…: parts of what is spoken of, which goes on after them.
   *
   * @param whole the period spoken of before the sentence
   */
  private boolean isSplit(Sentence sentence, @Nullable Period whole, @Nullable Status cue) {
    if (whole == null) {
      return false;
    }
    int parts = 0;
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention != null && goesOn(sentence, i, mention)) {
        Period period = mentionAt(sentence, i).resolve(anchor(sentence, i, cue));
        boolean part = period != null && isWithin(period, whole);
        parts += part ? 1 : 0;
        if (part && sentence.has(Role.AMONG, 0, i)) {
          return true;
        }
      }
    }
    return parts > 1;
  }

  private static boolean isWithin(Period part, @Nullable Period whole) {
    return whole != null
        && !part.equals(whole)
        && !part.isDay()
        && !part.first().isBefore(whole.first())
        && !part.last().isAfter(whole.last());
  }

  /** Whether the period is made of whole years. */
  private static boolean isYears(Period period) {
    return period.first().getDayOfYear() == 1
        && period.last().getMonthValue() == 12
        && period.last().getDayOfMonth() == 31
        && !period.isDay();
  }

  /** 二、2022年预算草案, （二）…: a heading by its number. */
  private static boolean isNumbered(Sentence sentence) {
    int close = sentence.size() > 0 && sentence.token(0).isMark("（(") ? 2 : 1;
    return close < sentence.size()
        && sentence.token(close).isMark("、．.）)")
        && sentence.token(close).start() - sentence.start() <= LONGEST_NUMBERING;
  }

  /** 是2010年以来最高值, 受去年9月以来价格上涨的影响: since when, inside of a clause, dates no figure. */
  private static boolean isRecord(Sentence sentence, int at) {
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
  private static boolean speaksBefore(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      if (sentence.token(i).isQuantity()) {
        return true;
      }
    }
    return false;
  }

  /** 去年上半年占44.7%，<b>今年</b>占44.9%: the half of the year goes on being spoken of. */
  private boolean isOnlyWider(Period period, @Nullable Period before) {
    return !report && before != null && isWithin(before, period);
  }

  /** 将于<b>年底</b>前投产: what is to come is told of in passing. */
  private boolean looksAhead(Period period) {
    return !report
        && published != null
        && period.first().isAfter(published.lastDay().plusDays(Statuses.DAYS_OF_GRACE));
  }

  /** 2022年…，而2016年曾达…: a time before the one that the sentence tells of, or a part of it. */
  private boolean looksBack(Period period, @Nullable Period told) {
    return !report && told != null && !period.last().isAfter(told.last());
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

  /**
   * 五年来，…2025年达到5.5万亿元，年均增长5.2%: an average is one of the years spoken of, where they end with the
   * period.
   */
  @Nullable Period yearsUntil(Sentence sentence, int at, @Nullable Period period) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      Period years =
          governs(sentence, i, at, false)
              ? mention.resolve(anchorOf(mention, sentence, i, null))
              : null;
      if (endWith(years, period)) {
        return years;
      }
    }
    return endWith(governing, period) ? governing : period;
  }

  /** Whether they are several years that end with the period. */
  private static boolean endWith(@Nullable Period years, @Nullable Period period) {
    return years != null
        && period != null
        && years.first().getYear() < years.last().getYear()
        && years.last().equals(period.last());
  }

  /**
   * 2014—2018年 names the year where changes began; a plan's years begin with the end of the last.
   */
  private static boolean spansNamedYears(PeriodMention mention) {
    boolean plan =
        mention.year2() - mention.year() == YEARS_OF_PLAN - 1
            && mention.year() % YEARS_OF_PLAN == 1;
    return mention.yearKind() == PeriodMention.YearKind.SPAN && !plan;
  }

  /**
   * Where a change began of which no year is said: A由2010年的77亿元跃升到2015年的161亿元，B由<b>21亿元</b>提高到….
   *
   * @param period what the text speaks of at the figure
   */
  Period origin(Sentence sentence, int at, Period period) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = mentionAt(sentence, i);
      boolean begins = isOrigin(sentence, i) || spansNamedYears(mention);
      Period began = begins ? mention.resolve(anchor(sentence, i, null)) : null;
      if (began != null) {
        return began.first().getYear() < began.last().getYear()
            ? Period.year(began.first().getYear())
            : began;
      }
    }
    Period years = yearsUntil(sentence, at, period);
    return years != null && years.first().getYear() < years.last().getYear()
        ? Period.year(years.first().getYear() - 1)
        : period;
  }

  /** Sets what a title or the kind of the document says before the text begins. */
  void begin(@Nullable Period period, @Nullable Integer namedYear) {
    governing = period;
    year = namedYear;
    section = period;
    sectionYear = namedYear;
    lead(period, namedYear);
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

  /** The period at the token, as the bracket after it says more exactly: 今年以来（1—7月）. */
  private static PeriodMention mentionAt(Sentence sentence, int at) {
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
  private static boolean isOrigin(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.ORIGIN);
  }

  /**
   * 由2005年的5：1缩小到2.6：1: where a change comes from dates the figures right after it, one or a row of
   * them.
   */
  private static boolean isOfAnother(Sentence sentence, int at, int quantity) {
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

  private boolean governs(Sentence sentence, int at, int quantity, boolean event) {
    if (isBase(sentence, at)) {
      return false;
    }
    PeriodMention mention = sentence.token(at).period();
    if (mention == null || mention.part() == PeriodMention.Part.DAY_ONLY) {
      return false;
    }
    if (mention.isDay() && !event && !isUntil(sentence, at)) {
      return false;
    }
    if (datesMilestone(sentence, at) && !sentence.has(Role.THEN, at, quantity)) {
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
  private static boolean datesMilestone(Sentence sentence, int at) {
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
    Quantity hour = at + 1 < sentence.size() ? sentence.token(at + 1).quantity() : null;
    return (at > 0 && sentence.token(at - 1).has(Role.FILLER))
        || (hour != null && hour.unit().equals("时"));
  }

  /** 比2020年: what a change is counted from. */
  private static boolean isBase(Sentence sentence, int at) {
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

  /** 是2015年的3.6倍, 相当于上年的95%, 恢复至2019年同期的119%. */
  private static boolean isMultiplied(Sentence sentence, int at) {
    if (isOrigin(sentence, at)
        || endsChange(sentence, at)
        || at + 2 >= sentence.size()
        || !sentence.token(at + 1).has(Role.FILLER)) {
      return false;
    }
    boolean same = at + 3 < sentence.size() && sentence.token(at + 2).has(Role.FILLER);
    Quantity quantity = sentence.token(same ? at + 3 : at + 2).quantity();
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
}
