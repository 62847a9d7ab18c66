package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.story.PublicationDate;

/** The day of what a story tells of: that of 此次 and 当天. */
final class EventDay {
  /** How old an event may be that the news tells of. */
  private static final int DAYS_OF_NEWS = 14;

  private final @Nullable PublicationDate published;
  private final SpokenYear year;

  /** The last that was named. */
  private @Nullable Period day;

  /** Whether the sentence before was about 此次 and what goes on with it is. */
  private boolean spoken;

  EventDay(@Nullable PublicationDate published, SpokenYear year) {
    this.published = published;
    this.year = year;
  }

  /** 5月19日，开工活动举行。此次…: the day on which something was done, not told. */
  void see(Sentence sentence, @Nullable Status cue) {
    spoken = sentence.has(Role.THIS_TIME) || goesOn(sentence);
    for (int i = 0; i < sentence.size() && !sentence.has(Role.TOLD); i++) {
      PeriodMention mention = sentence.token(i).period();
      Period named =
          mention != null && mention.isDay() && PeriodUse.opensClause(sentence, i)
              ? mention.resolve(year.anchorOf(mention, sentence, i, cue))
              : null;
      if (named != null && isLately(named)) {
        day = named;
        return;
      }
    }
  }

  /** Whether the day is one of the last before the publication. */
  private boolean isLately(Period named) {
    return published != null
        && !named.first().isAfter(published.lastDay())
        && named.first().plusDays(DAYS_OF_NEWS).isAfter(published.date());
  }

  /**
   * 26日，集中开工活动举行。我县<b>四季度</b>集中开工项目9个: the day that was named of what a time names, where it lies
   * in that time.
   */
  @Nullable Period dayOf(Sentence sentence, int at, @Nullable Period time) {
    boolean named = at + 1 < sentence.size() && Batches.isNamed(sentence.token(at + 1));
    Period of = day;
    if (!named || of == null || time == null) {
      return time;
    }
    boolean within = !of.first().isBefore(time.first()) && !of.last().isAfter(time.last());
    return within ? of : time;
  }

  /** Whether the story has named the day of what it tells of. */
  boolean isNamed() {
    return day != null;
  }

  /** 此次签约项目9个。<b>其余4个项目</b>总投资超1亿元: says no time of its own. */
  boolean goesOn(Sentence sentence) {
    return spoken && !sentence.opensParagraph() && sentence.periodBefore(sentence.size()) < 0;
  }

  /** The day of 此次 and 当天: the last that was named, else that of the publication. */
  @Nullable Period get() {
    return day != null ? day : year.publication();
  }
}
