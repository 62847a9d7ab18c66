package org.yuebao.fact;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Anchor;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.story.PublicationDate;

/**
 * The year that the text speaks of: what a period without one is resolved by, beside the day of
 * publication.
 */
final class SpokenYear {
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
          PeriodMention.Edge.NONE,
          null);

  /** How long ago a day without its year may be to be surely one of these days. */
  private static final int RECENT_DAYS = 45;

  /** How long ago a part of a year may have ended to be surely that of this year: a quarter. */
  private static final int RECENT_PART = 92;

  /** In the first months of a year 预计 is said of the one that has just ended. */
  private static final int LAST_MONTH_OF_ESTIMATES = 3;

  private final @Nullable PublicationDate published;
  private @Nullable Integer year;

  /** What the title or the last heading is about. */
  private @Nullable Integer section;

  /** That of the story's first period. */
  private @Nullable Integer lead;

  /** Whether the year was named in the paragraph that is read. */
  private boolean fresh;

  /** The parts of years that were told of with their year. */
  private final Set<Period> named = new HashSet<>();

  private boolean report;

  SpokenYear(@Nullable PublicationDate published) {
    this.published = published;
  }

  /** The story is a report of a year: what it dates by nothing is of that year. */
  void isReport() {
    report = true;
  }

  /** The year that is spoken of now; null when none has been named. */
  @Nullable Integer value() {
    return year;
  }

  /** 今年一季度: what is told of later as 一季度 alone is the same. */
  void tell(PeriodMention mention, Period period) {
    if (mention.namesYear()) {
      named.add(period);
    }
  }

  /** The text goes on with the year; with the one before where none is named. */
  void speakOf(@Nullable Integer named) {
    year = named != null ? named : year;
    fresh |= named != null;
  }

  /** What follows is of no year that was named before. */
  void forget() {
    year = null;
    section = null;
    lead = null;
    fresh = false;
    named.clear();
  }

  /** A title or a heading is about the year that is spoken of now. */
  void takeSection() {
    section = year;
  }

  /** The story's first period is of the year. */
  void takeLead(@Nullable Integer named) {
    lead = named;
  }

  /** A paragraph of a report comes back to the year of its section. */
  void backToSection() {
    year = section;
  }

  /** A paragraph of news comes back to the year of its story. */
  void backToLead() {
    year = lead;
    fresh = false;
  }

  /** The year that a mention names by itself; null when it names none. */
  @Nullable Integer namedBy(PeriodMention mention) {
    return mention.namedYear(new Anchor(published, null, false, false));
  }

  /** The year that is spoken of at a token: the last one named in the sentence, else before it. */
  Anchor anchor(Sentence sentence, int at, @Nullable Status cue) {
    Integer named = year;
    Anchor plain = new Anchor(published, null, false, false);
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      if (mention.namesYear()
          && !ComparedPeriods.isBase(sentence, i)
          && !PeriodUse.datesMilestone(sentence, i)
          && !PeriodUse.isRecord(sentence, i)
          && !PeriodUse.saysWhy(sentence, i)) {
        named = mention.namedYear(plain);
        break;
      }
    }
    return new Anchor(published, named, cue != null, cue == Status.TARGET);
  }

  /** 1至4月, 一季度, 上半年 in a paragraph that has named no year yet. */
  private boolean isPart(PeriodMention mention) {
    return !fresh && isPartAlone(mention);
  }

  private static boolean isPartAlone(PeriodMention mention) {
    return switch (mention.part()) {
      case HALF, QUARTER, MONTHS -> mention.yearKind() == PeriodMention.YearKind.NONE;
      default -> false;
    };
  }

  /** What a mention is resolved by: a report's 五年来 end with the last year that is over. */
  Anchor anchorOf(PeriodMention mention, Sentence sentence, int at, @Nullable Status cue) {
    if (report && mention.countsYears()) {
      return new Anchor(published, section, cue != null, false);
    }
    Anchor spoken = anchor(sentence, at, cue);
    Anchor plain = new Anchor(published, null, spoken.future(), spoken.planned());
    boolean before = Objects.equals(spoken.year(), year);
    boolean recent = before && (isRecent(mention, plain) || isToldAgain(mention, plain));
    return !report && recent ? plain : spoken;
  }

  /** 今年一季度…去年…。<b>一季度</b>…: the part of this year that was told of goes on being meant. */
  private boolean isToldAgain(PeriodMention mention, Anchor plain) {
    Period period = isPartAlone(mention) ? mention.resolve(plain) : null;
    return period != null && named.contains(period);
  }

  /**
   * 1月3日 in a paper of 20 January is a day of this month, 一季度 in one of May this year's, whatever
   * year was spoken of before.
   */
  private boolean isRecent(PeriodMention mention, Anchor plain) {
    if (published == null || mention.namesYear() || !(mention.isDay() || isPart(mention))) {
      return false;
    }
    Period period = mention.resolve(plain);
    int recent = mention.isDay() ? RECENT_DAYS : RECENT_PART;
    return period != null
        && !period.last().isAfter(published.lastDay())
        && period.last().plusDays(recent).isAfter(published.lastDay());
  }

  /** The year that a change is counted from, where the sentence says it: 比2019年; null otherwise. */
  @Nullable Integer baseYear(Sentence sentence, int at) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      if (mention.namesYear()
          && ComparedPeriods.isBase(sentence, i)
          && ComparedPeriods.reaches(sentence, i, at)) {
        return mention.namedYear(new Anchor(published, null, false, false));
      }
    }
    return null;
  }

  /** 浙江省<b>下半年</b>668个项目集中开工, told of in July: an event opens the half-year that it is of. */
  @Nullable Period begunHalf(PeriodMention mention, @Nullable Period inferred) {
    if (published == null
        || inferred == null
        || mention.part() != PeriodMention.Part.HALF
        || mention.yearKind() != PeriodMention.YearKind.NONE) {
      return inferred;
    }
    Period these = Period.half(published.year(), mention.from());
    boolean begun = !these.first().isAfter(published.lastDay());
    return begun && inferred.last().isBefore(these.first()) ? these : inferred;
  }

  /** Whether it is of the year of publication or the one before. */
  boolean isOfLastYear(Period period) {
    return published != null && period.last().getYear() >= published.year() - 1;
  }

  /** Whether the period ends after the publication. */
  boolean isAhead(Period period) {
    return published != null && period.last().isAfter(published.lastDay());
  }

  /** Whether it ends later than papers print 截至3月底 before. */
  boolean isFarAhead(Period period) {
    return published != null
        && period.last().isAfter(published.lastDay().plusDays(Statuses.DAYS_OF_GRACE));
  }

  /** What a report wants and dates by nothing is for the year in which it is given. */
  @Nullable Period comingYear(@Nullable Period governing) {
    boolean past =
        governing == null || (published != null && governing.last().isBefore(published.date()));
    return past && published != null ? Period.year(published.year()) : governing;
  }

  /**
   * 旅游收入<b>有望</b>突破60亿元: what lies ahead and is dated by nothing is of this year, and no year
   * before.
   */
  @Nullable Period ahead(@Nullable Period inferred) {
    boolean before =
        inferred != null
            && published != null
            && inferred.last().getYear() < published.year()
            && published.date().getMonthValue() > LAST_MONTH_OF_ESTIMATES;
    return before ? yearOfPublication() : inferred;
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
}
