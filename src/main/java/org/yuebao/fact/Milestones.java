package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;

/** Dates at which a project begins or ends: 预计<b>2025年</b>竣工投用, 于<b>今年3月</b>启动建设. */
final class Milestones {
  private static final int REACH = 3;
  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_COMPLEMENT = 2;

  private final Vocabulary vocabulary;
  private final Periods periods;
  private final Places places;
  private final Statuses statuses;
  private final Drafts drafts;

  Milestones(
      Vocabulary vocabulary, Periods periods, Places places, Statuses statuses, Drafts drafts) {
    this.vocabulary = vocabulary;
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
    this.drafts = drafts;
  }

  /** Takes the milestones of a sentence: a date and right after it what was begun or finished. */
  void read(Sentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || !isDate(mention)) {
        continue;
      }
      Term milestone = milestoneAfter(sentence, i);
      if (milestone != null) {
        add(sentence, i, mention, milestone.value());
      }
    }
  }

  private static boolean isDate(PeriodMention mention) {
    return switch (mention.yearKind()) {
      case ABSOLUTE, RELATIVE -> true;
      case NONE ->
          mention.part() == PeriodMention.Part.MONTHS && mention.from() == mention.to()
              || mention.part() == PeriodMention.Part.QUARTER
              || mention.edge() == PeriodMention.Edge.END;
      default -> false;
    };
  }

  private static @Nullable Term milestoneAfter(Sentence sentence, int at) {
    int end = sentence.token(at).end();
    for (int i = at + 1; i < sentence.size() && i <= at + REACH; i++) {
      Token token = sentence.token(i);
      Term milestone = token.term(Role.MILESTONE);
      if (milestone != null) {
        return isOfSeveral(sentence, i) || token.has(Role.DOMAIN) ? null : milestone;
      }
      if (i == at + 1 && token.isMark("）)")) {
        continue;
      }
      boolean light =
          token.has(Role.FILLER)
              || token.has(Role.LINK)
              || token.has(Role.STATUS)
              || token.isText();
      if (!light || token.start() - end > LONGEST_GAP) {
        return null;
      }
    }
    return null;
  }

  /** 竣工项目12个 counts projects, 建成国家中心 builds something else: neither dates the project. */
  private static boolean isOfSeveral(Sentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    boolean object = next.isText() && next.end() - next.start() > LONGEST_COMPLEMENT;
    return object
        || next.has(Role.PROJECT_NOUN)
        || next.has(Role.INDICATOR)
        || next.has(Role.DOMAIN)
        || next.region() != null
        || next.isQuantity();
  }

  private void add(Sentence sentence, int at, PeriodMention mention, String code) {
    Indicator indicator = vocabulary.catalogue().get(code);
    Status ahead = statuses.cue(sentence, at);
    Period date = mention.resolve(periods.anchor(sentence, at, ahead));
    if (date == null || indicator == null) {
      return;
    }
    Status status = statuses.at(sentence, at, date);
    drafts.addMilestone(
        sentence,
        at,
        indicator,
        date,
        places.at(sentence, at, false, true),
        periods.publication(),
        status,
        vocabulary.confidence().of(Confidence.Way.MILESTONE));
  }
}
