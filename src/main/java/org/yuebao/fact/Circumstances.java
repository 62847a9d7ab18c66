package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** When and where a linked quantity holds, and whether it has happened: makes the fact of it. */
final class Circumstances {
  /** How many tokens behind a count what is counted may end. */
  private static final int REACH_OF_COUNT = 8;

  private final Periods periods;
  private final Places places;
  private final Statuses statuses;
  private final Classifiers classifiers;
  private final Drafts drafts;
  private final CountedProjects counted = new CountedProjects();

  Circumstances(
      Periods periods, Places places, Statuses statuses, Classifiers classifiers, Drafts drafts) {
    this.classifiers = classifiers;
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
    this.drafts = drafts;
  }

  /** 比<b>年目标</b>4%低0.6个百分点, <b>年度目标</b>为3%: what is wanted of a year. */
  private static boolean isAimOfYear(Sentence sentence, int at) {
    int noun = at - 1;
    while (noun > 0 && sentence.token(noun).has(Role.LINK)) {
      noun--;
    }
    if (noun < 1 || !sentence.token(noun).has(Role.STATUS, Status.TARGET.name())) {
      return false;
    }
    while (noun > 1 && sentence.token(noun - 1).has(Role.STATUS, Status.TARGET.name())) {
      noun--;
    }
    Token year = sentence.token(noun - 1);
    boolean beside = year.end() == sentence.token(noun).start();
    return beside && year.has(Role.FILLER, Term.YEARLY);
  }

  /** Makes a fact of a linked quantity. */
  void add(Sentence sentence, int at, Quantity quantity, Link link, Stretch stretch) {
    boolean planned = Statuses.isOfPlan(sentence, at);
    Status ahead = planned ? null : statuses.cue(sentence, at);
    if (ahead == null && CountedProjects.isCount(link)) {
      ahead = statuses.ofCounted(sentence, at);
    }
    int from =
        isSize(link) || CountedProjects.isCount(link) ? Batches.afterInvested(sentence, at) : at;
    Periods.Found period = periods.at(sentence, from, ahead, isEvent(sentence, at, link));
    boolean more = ahead == null && ProjectCounts.goesOn(sentence) && periods.event().isNamed();
    boolean unsaid = ahead == null && period.period() == null && periods.event().isNamed();
    boolean thisTime = sentence.has(Role.THIS_TIME, 0, at) || periods.event().goesOn(sentence);
    boolean again = more || unsaid || thisTime;
    boolean today = again && isEvent(sentence, at, link);
    boolean gathering = Batches.isGathering(sentence, at);
    if (!period.said() && (today || gathering)) {
      Period day = today ? periods.event().get() : periods.year().publication();
      period = new Periods.Found(day, true, true);
    }
    boolean batch = (isSize(link) || isProgress(link)) && tellsOfBatch(sentence, at);
    boolean sizes = !batch || isExpected(link);
    if (sizes && isSize(link) && !isDated(sentence, at, link, period.period())) {
      period = new Periods.Found(null, false, false);
    }
    boolean part = sentence.token(0).has(Role.AMONG);
    Period chosen = batch && (part || isProgress(link)) ? ofBatch(period) : null;
    // 31日，13个项目集中开工: the day itself, be it the last of a month.
    boolean happened =
        gathering || (isEvent(sentence, at, link) && PeriodUse.happensOnDay(sentence, at));
    boolean day = happened && isOneDay(period) && !isPlanOfYear(link.indicator());
    chosen = day ? period.period() : chosen;
    chosen = chosen == null ? chosen(period, link, ahead, isToDate(sentence, at, stretch)) : chosen;
    Period resolved = atEnd(chosen, sentence, at, link, stretch);
    if (resolved != null && isOfYearBefore(sentence, at, link, stretch)) {
      resolved = resolved.yearEarlier();
    }
    if (isOverYears(sentence, quantity, link, stretch)) {
      resolved = periods.yearsUntil(sentence, at, resolved);
    }
    resolved = counted.timeOf(sentence, at, link, resolved);
    Link dated = overYears(link, sentence, at, stretch, drafts.periodOr(resolved));
    resolved = period.period() == null ? resolved : Streaks.until(resolved, sentence, at);
    boolean named = stretch.head.name() != null && !isOnProjects(link);
    int head = named ? stretch.headAt : -1;
    Places.Found place =
        places.at(sentence, at, head, link.measure() == Measure.RANK, isOnProjects(link));
    resolved = planned || isAimOfYear(sentence, at) ? wholeYear(resolved) : resolved;
    Status status = planned ? Status.TARGET : status(sentence, at, link, resolved);
    boolean undated = period.period() == null && status != Status.ACTUAL;
    resolved = undated ? periods.year().ahead(resolved) : resolved;
    drafts.add(sentence, at, quantity, dated, stretch, resolved, place, status);
  }

  private static boolean isOneDay(Periods.Found found) {
    return found.said() && found.period() != null && found.period().isDay();
  }

  /** 年均增长, 五年累计, 翻番: said of all the years that were spoken of. */
  private static boolean isOverYears(
      Sentence sentence, Quantity quantity, Link link, Stretch stretch) {
    boolean grows = link.measure() == Measure.GROWTH || link.measure() == Measure.GROWTH_PREV;
    Indicator indicator = link.indicator();
    boolean stock = indicator != null && indicator.isStock();
    boolean sum = sentence.has(Role.IN_ALL, stretch.from, stretch.at);
    return (grows && (stretch.isYearly() || sum || quantity.shape() == Quantity.Shape.DOUBLING))
        || (link.measure() == Measure.LEVEL && sum && !stock && indicator != null);
  }

  /** 比去年同期的2.62万亿元, （上年同期为93.9亿元）: the level of a year before. */
  private static boolean isOfYearBefore(Sentence sentence, int at, Link link, Stretch stretch) {
    boolean multiple = link.kind() == Unit.Kind.TIMES;
    boolean before =
        stretch.change != null
            ? ComparedPeriods.statesYearBefore(sentence, at)
            : ComparedPeriods.isComparedRate(sentence, at);
    if (before) {
      return true;
    }
    if (stretch.changes() || multiple || !isState(link.measure())) {
      return false;
    }
    boolean compared =
        stretch.base != null
            && stretch.base.value().equals("YEAR")
            && link.measure() == Measure.LEVEL
            && !isRelative(link.kind())
            && !ComparedPeriods.isLevelWithBase(sentence, stretch.from, at);
    return compared || ComparedPeriods.tellsYearBefore(sentence, at);
  }

  private static boolean isRelative(Unit.@Nullable Kind kind) {
    return kind == Unit.Kind.RATE || kind == Unit.Kind.POINTS || kind == Unit.Kind.TIMES;
  }

  /**
   * A growth over several years, from a year that is not the last, or from another part of the same
   * year: 比上半年增长3%.
   */
  private Link overYears(
      Link link, Sentence sentence, int at, Stretch stretch, @Nullable Period period) {
    if (link.measure() != Measure.GROWTH || period == null) {
      return link;
    }
    Integer base = periods.year().baseYear(sentence, at);
    boolean several = period.first().getYear() < period.last().getYear();
    boolean other = base != null && base < period.last().getYear() - 1;
    return several || other || isFromPartOfYear(sentence, stretch)
        ? link.as(Measure.GROWTH_PREV)
        : link;
  }

  private static boolean isFromPartOfYear(Sentence sentence, Stretch stretch) {
    PeriodMention base =
        stretch.basePeriod < 0 ? null : sentence.token(stretch.basePeriod).period();
    return base != null
        && base.yearKind() == PeriodMention.YearKind.NONE
        && base.part() != PeriodMention.Part.YEAR
        && stretch.changes();
  }

  private static boolean isEvent(Sentence sentence, int at, Link link) {
    Indicator indicator = link.indicator();
    if (indicator == null || indicator.isOfProject()) {
      return indicator != null && Batches.isOfBatch(sentence, at);
    }
    return indicator.timeBasis().equals("EVENT")
        || indicator.frequency().contains("EVENT")
        || indicator.isOnProjects();
  }

  /**
   * What a project costs and covers is a fact about it; what is invested in it in a year is
   * planned.
   */
  private Status status(Sentence sentence, int at, Link link, @Nullable Period period) {
    Indicator indicator = link.indicator();
    if (indicator != null && indicator.isOfProject()) {
      if (indicator.timeBasis().equals("PERIOD")) {
        return Status.TARGET;
      }
      boolean size =
          indicator.isStock()
              && indicator.timeBasis().equals("POINT")
              && !indicator.dimension().equals("quantity");
      if (size && statuses.cueInClause(sentence, at) == null) {
        return Status.ACTUAL;
      }
    }
    boolean over = period != null && !periods.year().isAhead(period);
    if (over && ComparedPeriods.isComparedRate(sentence, at)) {
      return Status.ACTUAL;
    }
    if (over && isState(link.measure()) && beganThere(sentence, at)) {
      return Status.ACTUAL;
    }
    boolean soon = period != null && !periods.year().isFarAhead(period);
    if (soon && isProgress(link) && statuses.cueInClause(sentence, at) == null) {
      return Status.ACTUAL;
    }
    Status status = statuses.at(sentence, at, period);
    Status coming = CountedProjects.isCount(link) ? statuses.ofCounted(sentence, at) : null;
    if (coming != null) {
      return coming;
    }
    boolean expected =
        indicator != null
            && indicator.isOfProject()
            && indicator.isFlow()
            && indicator.timeBasis().equals("POINT");
    boolean done = expected && saysDone(sentence, at);
    boolean brings = expected && indicator != null && indicator.dimension().equals("money");
    if (brings && status == Status.TARGET && statuses.cueInClause(sentence, at) == null) {
      return Status.FORECAST;
    }
    return expected && !done && status == Status.ACTUAL ? Status.FORECAST : status;
  }

  /** Of a project, or of so many of them. */
  private static boolean isOnProjects(Link link) {
    Indicator indicator = link.indicator();
    return indicator != null && indicator.isOnProjects();
  }

  /** 目前<b>已</b>解决300多人就业, 提供<b>了</b>2000个岗位: in the clause of the figure. */
  private static boolean saysDone(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.token(i).isMark("，,；;"); i--) {
      Token token = sentence.token(i);
      if (token.has(Role.DONE) || token.has(Role.FILLER, Term.PERFECT)) {
        return true;
      }
    }
    return false;
  }

  /** 五年来…达到9.4万亿元: what was reached in several years is the value of their last. */
  private @Nullable Period atEnd(
      @Nullable Period period, Sentence sentence, int at, Link link, Stretch stretch) {
    Indicator indicator = link.indicator();
    if (period == null || indicator == null || !isState(link.measure())) {
      return period;
    }
    if (isOrigin(sentence, at)) {
      return periods.origin(sentence, at, period);
    }
    if (period.first().getYear() == period.last().getYear()) {
      return period;
    }
    if (periods.year().isAhead(period)) {
      return period;
    }
    boolean sum = sentence.has(Role.IN_ALL, stretch.from, at);
    boolean stock = indicator.isStock() && !indicator.isOnProjects();
    boolean reached = sentence.has(Role.REACHES, stretch.from, at) && (stock || !sum);
    boolean state = (stock || indicator.isRatio()) && !sum && !stretch.addition;
    if (isOfEach(sentence, at)) {
      return period;
    }
    boolean ends =
        link.measure() == Measure.RANK ? link.rule().contains(" topic") : reached || state;
    return ends ? Period.year(period.last().getYear()) : period;
  }

  /** 2012年到2016年，利用外资<b>每年</b>保持在30亿美元以上. */
  private static boolean isOfEach(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.token(i).isMark("，,；;"); i--) {
      if (sentence.token(i).has(Role.FILLER, Term.EACH)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isState(Measure measure) {
    return measure == Measure.LEVEL || measure == Measure.SHARE || measure == Measure.RANK;
  }

  /** 由<b>6560亿元</b>增加到…, 从<b>4.5万元、2.7万元</b>增加到…: where a change began. */
  private static boolean isOrigin(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0
        && (sentence.token(i).isMark("、：:∶")
            || sentence.token(i).isQuantity()
            || isAnd(sentence, i))) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.ORIGIN);
  }

  /**
   * 预计从<b>37亿元</b>增加到…, 从2011年的<b>691亿元</b>增加到…: where a change began is known, whatever it will
   * come to.
   */
  private static boolean beganThere(Sentence sentence, int at) {
    boolean dated = at > 2 && PlaceUse.isOf(sentence.token(at - 1));
    return isOrigin(sentence, at)
        || (dated
            && sentence.token(at - 2).period() != null
            && PeriodUse.isOrigin(sentence, at - 2));
  }

  private static boolean isAnd(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.has(Role.FILLER)
        && !token.has(Role.LINK)
        && token.end() - token.start() == 1
        && at + 1 < sentence.size()
        && sentence.token(at + 1).isQuantity();
  }

  /** How large a project is and what is expected of it holds whenever it is told. */
  private static boolean isMeasuredAt(Indicator indicator) {
    boolean size =
        indicator.isOfProject() && indicator.isStock() && indicator.timeBasis().equals("POINT");
    return !size && !indicator.isFlow();
  }

  /** <b>累计</b>开行2000列: the sum of all that there has been. */
  private static boolean isToDate(Sentence sentence, int at, Stretch stretch) {
    return sentence.has(Role.IN_ALL, stretch.from, at)
        && (sentence.has(Role.DONE, stretch.from, at)
            || sentence.has(Role.REACHES, stretch.from, at)
            || stretch.bound != null);
  }

  /** A stock or a project of which no time is said is as of the publication. */
  private @Nullable Period chosen(
      Periods.Found found, Link link, @Nullable Status ahead, boolean toDate) {
    Indicator indicator = link.indicator();
    if (found.said()) {
      Period said = found.period();
      if (said != null && said.isDay() && isFlow(indicator)) {
        // 截至目前，…，预计粮食产量12万吨: what is expected is not summed up to today.
        boolean expected = ahead == Status.FORECAST && said.equals(periods.year().publication());
        return expected ? periods.year().yearOfPublication() : upTo(said);
      }
      return isPlanOfYear(indicator) ? wholeYear(said) : said;
    }
    boolean undated = found.period() == null && indicator != null && !indicator.isStock();
    boolean point =
        indicator != null
            && !(found.asOf() && isMeasuredAt(indicator))
            && !indicator.timeBasis().equals("PERIOD")
            && (indicator.isOfProject()
                || indicator.timeBasis().equals("POINT")
                || indicator.timeBasis().equals("EVENT"));
    if (isPlanOfYear(indicator)) {
      return periods.year().yearOfPublication();
    }
    if (ahead == Status.TARGET && (periods.reportsYear() || !point)) {
      return periods.year().comingYear(found.period());
    }
    if (undated && !point) {
      boolean counts = indicator != null && indicator.countsProjects();
      boolean happens = (toDate || counts) && !periods.reportsYear();
      return happens ? periods.year().publication() : periods.year().lastYear();
    }
    point &= !periods.reportsYear() && !isOfPart(found.period(), indicator);
    point &= link.measure() != Measure.ADDITION;
    if (point || found.period() == null) {
      return periods.year().publication();
    }
    boolean over = indicator != null && !indicator.timeBasis().equals("EOP");
    return over && found.asOf() ? upTo(found.period()) : found.period();
  }

  /** 上半年，…。新签约项目293个: what is counted goes on being of the part of the year. */
  private boolean isOfPart(@Nullable Period period, @Nullable Indicator indicator) {
    return period != null
        && indicator != null
        && indicator.timeBasis().equals("EVENT")
        && indicator.isOnProjects()
        && !periods.event().isNamed()
        && !period.isDay()
        && period.first().getYear() == period.last().getYear()
        && !period.equals(Period.year(period.first().getYear()));
  }

  /** 截至8月底，税收收入…: what is summed up from the year's beginning. */
  private static boolean isFlow(@Nullable Indicator indicator) {
    return indicator != null
        && !indicator.isOfProject()
        && indicator.isFlow()
        && (indicator.timeBasis().equals("PERIOD") || indicator.timeBasis().equals("YTD"));
  }

  /** What a project costs, covers and makes, whenever it is told. */
  private boolean isSize(Link link) {
    Indicator indicator = link.indicator();
    return indicator != null
        && indicator.isOfProject()
        && indicator.timeBasis().equals("POINT")
        && !indicator.isRatio()
        && !periods.reportsYear();
  }

  /**
   * 达产后年产值60亿元: of the time when the works are done, whenever they begin; 年产2万吨: of one project,
   * whichever are told of with it.
   */
  private static boolean isExpected(Link link) {
    Indicator indicator = link.indicator();
    return indicator != null && (indicator.isFlow() || indicator.dimension().equals("quantity"));
  }

  /** 累计完成投资, 完成年度投资计划. */
  private boolean isProgress(Link link) {
    Indicator indicator = link.indicator();
    return indicator != null
        && indicator.isOfProject()
        && !indicator.timeBasis().equals("POINT")
        && !isPlanOfYear(indicator)
        && !periods.reportsYear();
  }

  /** 届时年产值60亿元, 2025年产值达60亿元: a time that is of the figure, not of the project's steps. */
  private static boolean isDated(Sentence sentence, int at, Link link, @Nullable Period period) {
    if (period == null) {
      return true;
    }
    boolean several = period.first().getYear() < period.last().getYear();
    int said = sentence.periodBefore(at);
    boolean flow = link.indicator() != null && link.indicator().isFlow();
    boolean paused = said >= 0 && sentence.token(said + 1).isMark("，,");
    boolean own = flow && said >= 0 && !sentence.isApart(paused ? said + 1 : said, at);
    return several || own || sentence.has(Role.THEN, 0, at);
  }

  /** Whether many projects are told of: how many, 集中开工, or those of a whole region. */
  private boolean tellsOfBatch(Sentence sentence, int at) {
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      Term domain = token.term(Role.DOMAIN);
      boolean gathering = domain != null && Batches.isBatch(domain) && !token.has(Role.FILLER);
      boolean here = i < at && PlaceUse.saysHere(token) && !isPassing(sentence, i);
      if (gathering || here || Batches.countsProjects(sentence, i) || countsProjects(sentence, i)) {
        return true;
      }
    }
    return false;
  }

  /** 打造<b>全国</b>领先的基地: the nation told of in passing; but 今年<b>全国</b>…. */
  private static boolean isPassing(Sentence sentence, int at) {
    return PlaceUse.isField(sentence, at) && !(at > 0 && sentence.token(at - 1).period() != null);
  }

  /** 166个太湖保护治理<b>工程</b>, 实施项目279个, 福州45个、; but 2条生产线. */
  private boolean countsProjects(Sentence sentence, int at) {
    Quantity quantity = sentence.token(at).quantity();
    if (quantity == null
        || quantity.kind() != Unit.Kind.COUNTER
        || !classifiers.has(Classifiers.Role.PROJECT, drafts.text()[quantity.end() - 1])) {
      return false;
    }
    if (ProjectCounts.followsProjects(sentence, at)
        || (at > 0 && sentence.token(at - 1).has(Role.MILESTONE))) {
      return true;
    }
    boolean listed = at + 1 < sentence.size() && sentence.token(at + 1).isMark("、，,");
    if (listed && at > 0 && sentence.token(at - 1).region() != null) {
      return true;
    }
    int end = Math.min(sentence.size(), at + REACH_OF_COUNT);
    for (int i = at + 1; i < end && sentence.token(i).kind() != Token.Kind.MARK; i++) {
      if (sentence.token(i).has(Role.PROJECT_NOUN) || ProjectCounts.isProjects(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** 68个新开工项目完成投资21亿元: of the part of the year that the story tells of; null otherwise. */
  private @Nullable Period ofBatch(Periods.Found found) {
    Period period = found.period();
    Period year = periods.year().yearOfPublication();
    boolean recent =
        period != null
            && year != null
            && period.last().getYear() >= year.last().getYear() - 1
            && !period.isDay();
    return recent ? period : null;
  }

  private static boolean isPlanOfYear(@Nullable Indicator indicator) {
    return indicator != null && indicator.isOfProject() && indicator.timeBasis().equals("PERIOD");
  }

  /** 4月集中开工，年度计划投资50亿元: what is planned for the year is so whenever it is told. */
  private static @Nullable Period wholeYear(@Nullable Period period) {
    if (period == null) {
      return null;
    }
    boolean within = period.first().getYear() == period.last().getYear();
    return within ? Period.year(period.last().getYear()) : period;
  }

  /**
   * What was said of stocks as of a day is said of flows from the year's beginning to that day, and
   * what was said at 年初 of the year that begins.
   */
  private static Period upTo(Period day) {
    int year = day.last().getYear();
    if (day.isDay() && day.last().getDayOfYear() == 1) {
      return Period.year(year);
    }
    int month = day.last().getMonthValue();
    boolean ends = day.isDay() && day.last().getDayOfMonth() == day.last().lengthOfMonth();
    return !ends ? day : month == 12 ? Period.year(year) : Period.months(year, 1, month);
  }
}
