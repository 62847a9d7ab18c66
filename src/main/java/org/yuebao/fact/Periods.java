package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.story.PublicationDate;

/** The period that the text speaks of: what is said once governs what follows until it changes. */
final class Periods {
  private final @Nullable PublicationDate published;
  private @Nullable Period governing;
  private final SpokenYear year;
  private final YearSpans spans;
  private boolean governingAsOf;

  /** What the title or the last heading is about: a report comes back to it. */
  private @Nullable Period section;

  private boolean report;

  /** Whether the story has named a period: the first one is what it is about. */
  private boolean led;

  private @Nullable Period lead;

  /** That of the first figures: what a release tells of, section by section. */
  private @Nullable Period opening;

  /** 3月当月: the month that the sentence before told of beside the part of the year. */
  private @Nullable Period aside;

  /** Whether the paragraph has told of no other period than {@link #aside}. */
  private boolean alone;

  /** Whether the paragraph has named a period. */
  private boolean dated;

  private final EventDay event;

  /** 2016年…。今年计划…。<b>人均收入11697元</b>: what facts go back to after a plan; null when none is told. */
  private @Nullable Period over;

  Periods(@Nullable PublicationDate published) {
    this.published = published;
    this.year = new SpokenYear(published);
    this.event = new EventDay(published, year);
    this.spans = new YearSpans(year);
  }

  /** The story is a report of a year: what it dates by nothing is of that year. */
  void isReport() {
    report = true;
    year.isReport();
  }

  /** The year that the text speaks of. */
  SpokenYear year() {
    return year;
  }

  /** The day of the event that the story tells of. */
  EventDay event() {
    return event;
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
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      boolean governs =
          PeriodUse.governs(sentence, i, at, event)
              && !PeriodUse.isOfAnother(sentence, i, at)
              && !(PeriodUse.describes(sentence, i, at)
                  && (governing != null || sentence.periodBefore(i) >= 0));
      governs &=
          !PeriodUse.isExpectedAside(sentence, i, at) && !PeriodUse.datesForecast(sentence, i);
      if (governs || ComparedPeriods.isOwn(sentence, i, at)) {
        PeriodMention told = event ? PeriodUse.dayOfEvent(sentence, i, mention) : mention;
        Period period = told.resolve(year.anchorOf(told, sentence, at, cue));
        boolean gathers = event && Batches.isGathering(sentence, at);
        period = gathers ? year.begunHalf(told, period) : period;
        period = event && told == mention ? this.event.dayOf(sentence, i, period) : period;
        period = sentence.has(Role.STATUS) ? period : soFar(sentence, i, mention, period);
        if (period != null || !mention.isDay()) {
          return new Found(LastMonth.of(period, sentence, i + 1, at), true, true);
        }
      }
    }
    if (governing == null && report) {
      return new Found(year.lastYear(), false, false);
    }
    boolean beside = aside != null && (alone || sentence.token(0).has(Role.AMONG));
    Period last = LastMonth.of(governing, sentence, 0, at);
    if (last != null && !last.equals(governing)) {
      return new Found(last, true, true);
    }
    if (cue == null && over != null && !beside) {
      return new Found(over, false, false);
    }
    return beside ? new Found(aside, false, false) : new Found(governing, false, governingAsOf);
  }

  /**
   * 前三季度，…。苏州成为江苏<b>今年</b>GDP率先破万亿的城市: a year that is not over, named in passing, is as much of it
   * as the text speaks of.
   */
  private @Nullable Period soFar(
      Sentence sentence, int at, PeriodMention mention, @Nullable Period named) {
    Period part = governing;
    boolean passing =
        mention.part() == PeriodMention.Part.YEAR
            && mention.edge() == PeriodMention.Edge.NONE
            && at > 0
            && sentence.token(at - 1).kind() != Token.Kind.MARK;
    if (!passing || named == null || part == null || !year.isAhead(named) || year.isAhead(part)) {
      return named;
    }
    boolean begins = part.first().equals(named.first()) && part.last().isBefore(named.last());
    return begins && !part.first().equals(part.last()) ? part : named;
  }

  /** 139个项目今天集中开工, 12个项目计划首季开工: an event's day may stand after what is counted. */
  private @Nullable Period dayAfter(Sentence sentence, int at, @Nullable Status cue) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      PeriodMention mention = sentence.token(i).period();
      boolean begins = i + 1 < sentence.size() && sentence.token(i + 1).has(Role.MILESTONE);
      if (mention != null && (mention.isDay() || begins)) {
        return mention.resolve(year.anchorOf(mention, sentence, i, cue));
      }
    }
    return null;
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
      year.backToSection();
    } else if (!report && led) {
      year.backToLead();
      governing = isSpan(governing) && !isSpan(lead) ? lead : governing;
    }
  }

  /**
   * A story of several goes on to the next one: nothing said before holds.
   *
   * @param next what the next one tells of first; null when it does not say
   */
  void openItem(@Nullable Period next) {
    governing = next;
    governingAsOf = next != null && next.isDay();
    section = null;
    led = false;
    lead = null;
    over = null;
    opening = null;
    year.forget();
  }

  /**
   * 五、…1—2月，…。<b>六、</b>财政…: a numbered section of a release comes back to what the release is about
   * from a part of it.
   */
  void openSection() {
    if (!report && isWithin(governing, opening)) {
      governing = opening;
      governingAsOf = false;
    }
  }

  private void lead(@Nullable Period period, @Nullable Integer named) {
    if (period != null && (!led || isStale(period))) {
      led = true;
      lead = period;
      year.takeLead(named);
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
    if (report && sentence.has(Role.REPORT) && !PeriodUse.isNumbered(sentence)) {
      return;
    }
    event.see(sentence, cue);
    takeAside(sentence, cue);
    if (sentence.periodBefore(sentence.size()) < 0) {
      return;
    }
    boolean heading = PeriodUse.isHeading(sentence);
    Period before = governing;
    Period told = null;
    boolean parts = isSplit(sentence, before, cue);
    int announced = PeriodUse.announced(sentence);
    for (int i = Math.max(announced, 0); i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      boolean on = mention != null && (i == announced || goesOn(sentence, i, mention));
      if (mention == null || !on || (!heading && isGoal(sentence, i))) {
        continue;
      }
      Period resolved =
          PeriodUse.mentionAt(sentence, i).resolve(year.anchorOf(mention, sentence, i, cue));
      if (resolved != null) {
        year.tell(mention, resolved);
      }
      Period whole = told == null && PeriodUse.speaksBefore(sentence, i) ? before : told;
      if (resolved != null
          && PeriodUse.speaksBefore(sentence, i)
          && isOnlyWider(resolved, before)) {
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
      over = cue == Status.TARGET && year.isAhead(resolved) ? pastOf(before) : null;
      governing = resolved;
      governingAsOf = resolved.isDay();
      year.speakOf(year.namedBy(mention));
      lead(governing, mention.yearKind() == PeriodMention.YearKind.RELATIVE ? null : year.value());
      if (heading) {
        section = governing;
        year.takeSection();
        lead = governing;
        year.takeLead(year.value());
        return;
      }
    }
    takeInPassing(sentence, cue);
    if (opening == null && PeriodUse.speaksBefore(sentence, sentence.size())) {
      opening = told;
    }
  }

  /** The time told of before a plan, where it is over; null else. */
  private @Nullable Period pastOf(@Nullable Period before) {
    if (before == null || report || isSpan(before) || before.isDay()) {
      return null;
    }
    return year.isAhead(before) ? over : year.isOfLastYear(before) ? before : null;
  }

  /** 3月当月，出口…。其中，…: a month told of beside the part of the year, or alone in its paragraph. */
  private void takeAside(Sentence sentence, @Nullable Status cue) {
    Period beside = null;
    boolean other = false;
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || mention.isDay() || !PeriodUse.opensClause(sentence, i)) {
        continue;
      }
      boolean only = i + 1 < sentence.size() && sentence.token(i + 1).has(Role.ALONE);
      beside = only ? mention.resolve(year.anchorOf(mention, sentence, i, cue)) : beside;
      other |= !only && goesOn(sentence, i, mention);
    }
    beside = beside == null && !other ? LastMonth.beside(governing, sentence) : beside;
    if (beside != null || other) {
      aside = other ? null : beside;
      alone = !other && !dated;
      dated = true;
    }
  }

  /** 六个经济大省的<b>上半年</b>成绩单公布: where no period has been told, a part of a year says which. */
  private void takeInPassing(Sentence sentence, @Nullable Status cue) {
    for (int i = 0; i < sentence.size() && governing == null && !report; i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || ComparedPeriods.isBase(sentence, i)) {
        continue;
      }
      PeriodMention.Part part = mention.part();
      if (part == PeriodMention.Part.HALF
          || part == PeriodMention.Part.QUARTER
          || part == PeriodMention.Part.HOLIDAY) {
        Period period = mention.resolve(year.anchorOf(mention, sentence, i, cue));
        governing = period == null || year.isAhead(period) ? null : period;
        lead(governing, year.namedBy(mention));
      }
    }
  }

  /** Whether the period is spoken of beyond its own sentence. */
  private boolean goesOn(Sentence sentence, int at, PeriodMention mention) {
    boolean passing =
        mention.isNow()
            || (mention.isDay() && !PeriodUse.announces(sentence, at))
            || mention.isYearBefore()
            || mention.edge() == PeriodMention.Edge.START
            || mention.yearKind() == PeriodMention.YearKind.RELATIVE_SPAN
            || (mention.yearKind() == PeriodMention.YearKind.NEXT_YEARS && !report);
    return !passing
        && !PeriodUse.isOrigin(sentence, at)
        && !PeriodUse.isDeadline(sentence, at)
        && !(at + 1 < sentence.size() && sentence.token(at + 1).has(Role.ALONE))
        && !(governing != null && isAveraged(sentence, at))
        && PeriodUse.governs(sentence, at, sentence.size(), false)
        && !PeriodUse.isRecord(sentence, at)
        && PeriodUse.opensClause(sentence, at)
        && PeriodUse.dayOfEvent(sentence, at, mention) == mention;
  }

  /** 7月份，…。<b>1-7月</b>平均，…: told of beside the month. */
  private static boolean isAveraged(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(Role.FILLER, Term.AVERAGE);
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
        Period period = PeriodUse.mentionAt(sentence, i).resolve(year.anchor(sentence, i, cue));
        boolean part = period != null && isWithin(period, whole);
        parts += part ? 1 : 0;
        if (part && sentence.has(Role.AMONG, 0, i)) {
          return true;
        }
      }
    }
    return parts > 1;
  }

  private static boolean isWithin(@Nullable Period part, @Nullable Period whole) {
    return part != null
        && whole != null
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

  /**
   * 2022年…，而2016年曾达…: a time before the one that the sentence tells of, or a part of it; but
   * 2022年…，年末… goes on at its end.
   */
  private boolean looksBack(Period period, @Nullable Period told) {
    boolean ends = told != null && period.isDay() && period.last().equals(told.last());
    return !report && told != null && !ends && !period.last().isAfter(told.last());
  }

  /** 到2030年: a year to be reached is that of its own sentence only. */
  private boolean isGoal(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    Integer goal = mention == null ? null : year.namedBy(mention);
    return goal != null && published != null && goal > published.year();
  }

  /** The years of which an average or a change over several years is told. */
  @Nullable Period yearsUntil(Sentence sentence, int at, @Nullable Period period) {
    return spans.until(sentence, at, period, governing);
  }

  /** Where a change began of which no year is said. */
  Period origin(Sentence sentence, int at, Period period) {
    return spans.origin(sentence, at, period, governing);
  }

  /** The years or quarters of a span that governs, or their ends, one by one. */
  List<Period> years(Sentence sentence, int at) {
    return spans.years(sentence, at);
  }

  /** Sets what a title or the kind of the document says before the text begins. */
  void begin(@Nullable Period period, @Nullable Integer namedYear) {
    governing = period;
    year.speakOf(namedYear);
    section = period;
    year.takeSection();
    lead(period, namedYear);
  }

  boolean reportsYear() {
    return report;
  }
}
