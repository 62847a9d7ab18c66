package org.yuebao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Quantity;
import org.yuebao.story.Lexicon;

/**
 * Dates at which a project begins or ends: 预计<b>2025年</b>竣工投用, 于<b>今年3月</b>启动建设,
 * <b>9月20日</b>，…冷链物流中心建成投用.
 */
final class Milestones {
  private static final int NONE = -1;
  private static final int REACH = 3;
  private static final int LONGEST_GAP = 6;
  private static final int LONGEST_COMPLEMENT = 2;

  /** Between a project's name and what became of it: 正式, 在云澜经济开发区. */
  private static final int LONGEST_PLACE = 16;

  private final Vocabulary vocabulary;
  private final Domains domains;
  private final Mentions mentions;
  private final Periods periods;
  private final Places places;
  private final Statuses statuses;
  private final Drafts drafts;

  Milestones(
      Vocabulary vocabulary,
      Domains domains,
      Mentions mentions,
      Periods periods,
      Places places,
      Statuses statuses,
      Drafts drafts) {
    this.vocabulary = vocabulary;
    this.domains = domains;
    this.mentions = mentions;
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
    this.drafts = drafts;
  }

  /** Takes the milestones of a sentence: a date, and what was begun or finished on it. */
  void read(Sentence sentence) {
    boolean tells = sentence.has(Role.MILESTONE) || sentence.has(Role.MILESTONE_PAST);
    if (!tells || !speaksOfProjects(sentence)) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null || !isDate(mention)) {
        continue;
      }
      int milestone = milestone(sentence, i);
      if (milestone >= 0 && !describesCounted(sentence, milestone) && !isOfCounted(sentence, i)) {
        add(sentence, i, mention, milestone);
      }
    }
  }

  /** 疫苗有望明年投入使用: without a project what is begun or ended is none. */
  private boolean speaksOfProjects(Sentence sentence) {
    return domains.speaksOfProjects(sentence)
        || mentions.of(sentence).stream().anyMatch(name -> name.is(SubjectWord.Role.PROJECT))
        || mentions.last(SubjectWord.Role.PROJECT) != null;
  }

  /** 今年<b>投产</b>的14户企业: it happened to as many as are counted, to no one project. */
  private static boolean describesCounted(Sentence sentence, int milestone) {
    return milestone + 2 < sentence.size()
        && PlaceUse.isOf(sentence.token(milestone + 1))
        && sentence.token(milestone + 2).isQuantity();
  }

  /** 12个重点<b>项目</b>将于今年建成投产: as many as are counted before the date, in its clause. */
  private boolean isOfCounted(Sentence sentence, int date) {
    boolean works = false;
    for (int i = date - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Token token = sentence.token(i);
      Quantity quantity = token.quantity();
      if (quantity != null) {
        char last = drafts.text()[quantity.end() - 1];
        boolean makes = i > 0 && sentence.token(i - 1).has(Role.INDICATOR);
        return works
            && !makes
            && vocabulary.classifiers().has(Classifiers.Role.PROJECT, last)
            && quantity.value().compareTo(BigDecimal.ONE) > 0;
      }
      works |= token.has(Role.PROJECT_NOUN) || namesWorks(token);
    }
    return false;
  }

  /** 重点项目, 签约项目. */
  private static boolean namesWorks(Token token) {
    Term term = token.term(Role.INDICATOR);
    return term != null && term.name() != null && term.name().indicator().countsProjects();
  }

  /** The token of what was begun or finished at the date; {@link #NONE} when nothing was. */
  private int milestone(Sentence sentence, int at) {
    int milestone = milestoneAfter(sentence, at);
    if (milestone < 0 && isMoved(sentence, at)) {
      milestone = milestoneBefore(sentence, at);
    }
    return milestone < 0 && opensClause(sentence, at) ? milestoneOfName(sentence, at) : milestone;
  }

  /** <b>9月20日</b>，…, 据悉，<b>8月</b>…; but 继<b>8月</b>签约后. */
  private static boolean opensClause(Sentence sentence, int at) {
    PeriodMention mention = sentence.token(at).period();
    boolean year = mention != null && mention.part() == PeriodMention.Part.YEAR;
    Token before = at == 0 ? null : sentence.token(at - 1);
    return !year && (before == null || before.kind() == Token.Kind.MARK || before.has(Role.FILLER));
  }

  /** 原定5月建成，目前看要推迟到<b>10月</b>. */
  private static boolean isMoved(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.MOVED);
  }

  private static int milestoneBefore(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0 && !sentence.token(i).has(Role.MILESTONE)) {
      i--;
    }
    return i;
  }

  /** <b>9月20日</b>，位于开发区的冷链物流中心建成投用: the date before the name, the milestone right after it. */
  private int milestoneOfName(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.period() != null || token.isMark("；;") || token.has(Role.TOLD)) {
        return NONE;
      }
      if (token.has(Role.MILESTONE)
          && !isOfBatch(token)
          && !isOfSeveral(sentence, i)
          && followsName(sentence, at, i)) {
        return i;
      }
    }
    return NONE;
  }

  /** 集中开工 is of many projects; an 开工仪式 may be of one. */
  private static boolean isOfBatch(Token token) {
    return token.has(Role.DOMAIN) && !token.has(Role.HOLDS);
  }

  private boolean followsName(Sentence sentence, int date, int milestone) {
    int from = sentence.token(date).end();
    int to = sentence.token(milestone).start();
    for (Mentions.Mention mention : mentions.of(sentence)) {
      SubjectName name = mention.name();
      if (mention.is(SubjectWord.Role.PROJECT)
          && mention.subject() != null
          && name.start() >= from
          && name.end() <= to
          && isLight(sentence, name.end(), to)) {
        return true;
      }
    }
    return endsName(sentence, date, to);
  }

  /** 日产4000吨水泥<b>生产线</b>在…举行开工仪式: what no name is known of may end as one. */
  private static boolean endsName(Sentence sentence, int date, int to) {
    for (int i = date + 2; i < sentence.size() && sentence.token(i).end() <= to; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.PROJECT_NOUN)
          && sentence.token(i - 1).isText()
          && !sentence.token(i + 1).isText()
          && isLight(sentence, token.end(), to)) {
        return true;
      }
    }
    return false;
  }

  /** 正式, 在云澜经济开发区: words that may stand between a name and what became of it. */
  private static boolean isLight(Sentence sentence, int from, int to) {
    if (to - from > LONGEST_PLACE) {
      return false;
    }
    for (Token token : sentence.tokens()) {
      boolean between = token.start() < to && token.end() > from;
      if (between && (token.kind() == Token.Kind.MARK || token.isQuantity())) {
        return false;
      }
    }
    return true;
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

  private int milestoneAfter(Sentence sentence, int at) {
    int end = sentence.token(at).end();
    for (int i = at + 1; i < sentence.size() && i <= at + REACH; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.MILESTONE_PAST)) {
        return term(token) == null ? NONE : i;
      }
      if (token.has(Role.MILESTONE)) {
        return isOfSeveral(sentence, i) || token.has(Role.DOMAIN) ? NONE : i;
      }
      if (token.period() != null && sentence.token(i - 1).isJoint() && i == at + 2) {
        return milestoneAfter(sentence, i);
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
        return NONE;
      }
    }
    return NONE;
  }

  /** 竣工项目12个, 开工（复工）12个 count projects, 建成国家中心 builds something else: neither dates the project. */
  private static boolean isOfSeveral(Sentence sentence, int at) {
    int behind = sentence.afterBracket(at + 1);
    if (behind >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(behind);
    if (Limits.isOfWord(next) && at + 2 < sentence.size()) {
      Token of = sentence.token(at + 2);
      return of.has(Role.PROJECT_NOUN) || of.has(Role.INDICATOR);
    }
    boolean object = next.isText() && next.end() - next.start() > LONGEST_COMPLEMENT;
    return object
        || next.has(Role.PROJECT_NOUN)
        || next.has(Role.INDICATOR)
        || next.has(Role.DOMAIN)
        || next.region() != null
        || next.isQuantity();
  }

  private void add(Sentence sentence, int at, PeriodMention mention, int milestone) {
    Term term = term(sentence.token(milestone));
    Indicator indicator = term == null ? null : vocabulary.catalogue().get(term.value());
    Status ahead = statuses.cue(sentence, at);
    Period date = mention.resolve(periods.year().anchor(sentence, at, ahead));
    if (date == null || indicator == null) {
      return;
    }
    drafts.addMilestone(
        sentence,
        at,
        indicator,
        date,
        places.at(sentence, milestone, false, true),
        periods.year().publication(),
        status(sentence, at, date),
        vocabulary.confidence().of(Confidence.Way.MILESTONE));
  }

  /** 竣工, 建成投产|后: what was begun or finished; null when the lexicon has no word for it. */
  private @Nullable Term term(Token token) {
    Term term = token.term(Role.MILESTONE);
    if (term != null || !token.has(Role.MILESTONE_PAST)) {
      return term;
    }
    int end = token.end() - 1;
    Lexicon<Term> terms = vocabulary.terms();
    long match = terms.longest(drafts.text(), token.start(), end);
    if (match < 0 || Lexicon.end(match) < end) {
      return null;
    }
    for (Term sense : terms.senses(match)) {
      if (sense.role() == Role.MILESTONE) {
        return sense;
      }
    }
    return null;
  }

  /** 原计划6月竣工，现预计12月竣工: what the clause itself says stands above what the sentence says. */
  private Status status(Sentence sentence, int at, Period date) {
    Term own = statuses.cueInClause(sentence, at);
    if (own != null) {
      return Status.valueOf(own.value());
    }
    // 计划投资8亿元，于2023年10月动工: what was planned besides does not undo what has happened.
    if (at > 0 && PlaceUse.isOf(sentence.token(at - 1)) && statuses.isOver(date)) {
      return Status.ACTUAL;
    }
    return isMoved(sentence, at) ? Status.FORECAST : statuses.ofDate(sentence, at + 1, date);
  }
}
