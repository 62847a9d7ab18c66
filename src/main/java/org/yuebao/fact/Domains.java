package org.yuebao.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;

/**
 * Which domains a story speaks of at a place, so that weak names are certain: 收入 after 一般公共预算 is
 * its revenue.
 *
 * <p>A budget stays open until another one is named; other domains close with their paragraph.
 */
final class Domains {
  private static final String BUDGET = "_BUDGET";
  private static final String PROJECT = "PROJECT";
  static final String BARE = "BARE";

  /** A name by which a headline says what its story is about; it is certain nowhere else. */
  static final String HEADLINE = "HEADLINE";

  /** A name that is certain where places are ranked by it. */
  private static final String RANKED_PLACE = "RANKED_PLACE";

  private static final String GROWTH_ONLY = "GROWTH_ONLY";
  private static final String EXPECTED = "PROJECT_EXPECTED";

  private final Vocabulary vocabulary;
  private final Map<String, Integer> lastSeen = new HashMap<>();
  private int clock;
  private int paragraphOpened;

  Domains(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * @param headed whether the line before was a headline, which opens its domains for what follows
   */
  void openParagraph(boolean headed) {
    clock++;
    if (!headed) {
      paragraphOpened = clock;
    }
  }

  /**
   * Takes in what a sentence speaks of, up to and without token {@code to}; to be called in order.
   */
  void see(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      clock++;
      List<Term> terms = sentence.token(i).terms();
      for (int j = 0; j < terms.size(); j++) {
        see(terms.get(j));
      }
    }
  }

  private void see(Term term) {
    if (term.role() == Role.DOMAIN) {
      lastSeen.put(term.value(), clock);
    }
    if (term.role() == Role.PROJECT_NOUN || term.role() == Role.MILESTONE_PAST) {
      lastSeen.put(PROJECT, clock);
    }
    if (term.name() != null && term.name().domains().isEmpty()) {
      Set<String> opened = vocabulary.domainsOf().get(term.name().indicator().code());
      if (opened != null) {
        opened.forEach(domain -> lastSeen.put(domain, clock));
      }
    }
  }

  /** A certain head opens its domains although its name alone would not. */
  void open(String code) {
    Set<String> opened = vocabulary.domainsOf().get(code);
    if (opened != null) {
      opened.forEach(domain -> lastSeen.put(domain, clock));
    }
  }

  /**
   * How recently one of the domains was opened, the sentence itself included: -1 when none is open.
   *
   * @param at the token of the weak name
   */
  int recency(Set<String> wanted, Sentence sentence, int at) {
    int best = -1;
    for (String domain : wanted) {
      best = Math.max(best, recency(domain, sentence, at));
    }
    return best;
  }

  private int recency(String domain, Sentence sentence, int at) {
    if (domain.equals(EXPECTED)) {
      boolean expected = expects(sentence, at) || isYearly(sentence, at);
      return isOpen(PROJECT, sentence) && expected && !isOfRegion(sentence, at) ? clock : -1;
    }
    if (domain.equals(BARE)) {
      return clock;
    }
    if (domain.equals(HEADLINE)) {
      return -1;
    }
    if (domain.equals(RANKED_PLACE)) {
      return RankedPlaces.rankBy(sentence, at) ? clock : -1;
    }
    if (domain.equals(GROWTH_ONLY)) {
      return grows(sentence, at) ? clock : -1;
    }
    if (domain.equals(PROJECT)) {
      return isOpen(PROJECT, sentence) ? clock : -1;
    }
    Integer seen = lastSeen.get(domain);
    if (seen == null) {
      return -1;
    }
    if (domain.endsWith(BUDGET)) {
      return isLatestBudget(seen) ? seen : -1;
    }
    return seen >= paragraphOpened ? seen : -1;
  }

  /** Whether the paragraph or the sentence speaks of projects. */
  boolean speaksOfProjects(Sentence sentence) {
    return isOpen(PROJECT, sentence);
  }

  /** A project is spoken of earlier in the paragraph or anywhere in the sentence. */
  private boolean isOpen(String domain, Sentence sentence) {
    Integer seen = lastSeen.get(domain);
    return (seen != null && seen >= paragraphOpened)
        || sentence.has(Role.PROJECT_NOUN, 0, sentence.size());
  }

  /** 中国经济同比增长7.4%: a word that means the indicator only when it grows. */
  private static boolean grows(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && i <= at + 3; i++) {
      if (sentence.token(i).has(Role.CHANGE) || sentence.token(i).has(Role.CHANGE_NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence looks ahead; 完成年任务 and 今年已投产 look back. */
  private static boolean expects(Sentence sentence, int at) {
    boolean done = false;
    for (int i = 0; i < at; i++) {
      Token token = sentence.token(i);
      done = !token.isMark("，,；;") && (done || token.has(Role.COMPLETES) || token.has(Role.DONE));
      if (!done && (token.has(Role.STATUS) || token.has(Role.MILESTONE))) {
        return true;
      }
    }
    return false;
  }

  /**
   * 五年后，<b>该区</b>税收将达到30亿元: the clause begins with a region, and no project stands after it.
   * 项目达产后，全区新增税收3亿元 tells of what the project brings, and 河北云帆、浙江澜芯 are firms.
   */
  private static boolean isOfRegion(Sentence sentence, int at) {
    for (int i = at - 1; i >= 0 && !sentence.token(i).has(Role.PROJECT_NOUN); i--) {
      Token token = sentence.token(i);
      boolean place =
          token.has(Role.FILLER, Term.PLACE)
              || (token.region() != null && !PlaceUse.isInName(sentence, i));
      if (place && PeriodUse.opensClause(sentence, i)) {
        return !foretells(sentence, i);
      }
    }
    return false;
  }

  /** <b>预计</b>全区新增税收; but 据<b>估算</b>，该区税收 only says who tells it. */
  private static boolean foretells(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.STATUS) && !token.has(Role.ANNOUNCES)) {
        return true;
      }
    }
    return false;
  }

  /**
   * 占地86亩，<b>年产值</b>5.2亿元、<b>税收</b>3100万元: what a year brings stands beside what a project covers.
   */
  private boolean isYearly(Sentence sentence, int at) {
    for (int i = at; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.isMark("；;")) {
        return false;
      }
      for (Term term : token.terms()) {
        IndicatorName name = term.name();
        if (name != null && isYearly(name)) {
          return sizes(sentence, i);
        }
      }
    }
    return false;
  }

  private boolean isYearly(IndicatorName name) {
    return name.domains().contains(EXPECTED)
        && vocabulary.concepts().begin(name.name(), ConceptWords.Role.YEARLY);
  }

  /** Whether a project's size is told before the token. */
  private static boolean sizes(Sentence sentence, int to) {
    for (int i = 0; i < to; i++) {
      for (Term term : sentence.token(i).terms()) {
        IndicatorName name = term.name();
        boolean size =
            name != null
                && name.indicator().isOfProject()
                && name.indicator().isStock()
                && name.indicator().timeBasis().equals("POINT");
        if (size && i + 1 < to && sentence.token(i + 1).isQuantity()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLatestBudget(int seen) {
    for (Map.Entry<String, Integer> entry : lastSeen.entrySet()) {
      if (entry.getKey().endsWith(BUDGET) && entry.getValue() > seen) {
        return false;
      }
    }
    return true;
  }

  /** 海口|<b>完成投资</b>, after 固定资产投资 and works: what a region did is its own. */
  private static boolean followsRegion(Sentence sentence, int at) {
    return at > 0
        && sentence.token(at - 1).region() != null
        && PeriodUse.opensClause(sentence, at - 1);
  }

  /**
   * The name that the word is here: an exact one, or a weak one whose domain the text has opened.
   */
  @Nullable IndicatorName certainName(Token token, Sentence sentence, int at) {
    IndicatorName best = null;
    int bestRecency = -1;
    for (Term term : token.terms()) {
      IndicatorName name = term.name();
      if (name == null) {
        continue;
      }
      if (name.domains().isEmpty()) {
        return name;
      }
      int recency = recency(name.domains(), sentence, at);
      if (recency >= 0 && !name.indicator().isOnProjects() && followsRegion(sentence, at)) {
        return name;
      }
      if (recency > bestRecency) {
        best = name;
        bestRecency = recency;
      }
    }
    return best;
  }
}
