package org.yuebao.fact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;

/** Words that tell of many projects at once: 集中开工, 签约项目. */
final class Batches {
  private static final String INVESTED = "PROJ_INV_DONE";

  /** How many kinds of projects a sentence may tell of with what was invested in each. */
  private static final int MOST_PARTS = 8;

  /** Domains of words that tell of many projects on one day. */
  private static final Set<String> DOMAINS = Set.of("STARTING", "RESUMING", "SIGNING");

  private Batches() {}

  static boolean isBatch(Term domain) {
    return DOMAINS.contains(domain.value());
  }

  /** 集中开工, 集中开工项目. */
  static boolean isNamed(Token token) {
    Term domain = token.term(Role.DOMAIN);
    return (domain != null && isBatch(domain)) || eventCounted(token) != null;
  }

  /** 集中开工, 集中签约: it happens on one day, which is the paper's when no other is named. */
  static boolean isGathering(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (domain != null && domain.value().equals("STARTING")) {
        return true;
      }
    }
    return false;
  }

  /** 昨天，26个重大项目一起动工，总投资78.4亿元: what a batch costs is told of its day, too. */
  static boolean isOfBatch(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      boolean batch = domain != null && isBatch(domain);
      if (batch || eventCounted(sentence.token(i)) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * 举行<b>签约活动</b>，33个项目总投资82亿元, <b>集中开工</b>，33个项目…: of what the event was that the clause before
   * tells of; null when it tells of none.
   */
  static @Nullable String held(Sentence sentence, int count) {
    int comma = count - 1;
    while (comma > 0 && isVerb(sentence.token(comma))) {
      comma--;
    }
    if (comma < 1 || !sentence.token(comma).isMark("，,")) {
      return null;
    }
    String event = null;
    boolean held = false;
    for (int i = comma - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Token token = sentence.token(i);
      boolean another = token.isQuantity() && !PlaceUse.isRank(token);
      if (another || token.has(Role.HOLDS, Term.MEETING)) {
        return null;
      }
      Term domain = token.term(Role.DOMAIN);
      event = event == null && domain != null && isBatch(domain) ? domain.value() : event;
      held |= token.has(Role.HOLDS) || (domain != null && domain.value().equals("STARTING"));
    }
    return held ? event : null;
  }

  private static boolean isVerb(Token token) {
    return token.has(Role.FILLER) || token.has(Role.LINK) || token.has(Role.IN_ALL);
  }

  /** <b>集中开工项目</b>, <b>签约项目</b>: the code of what is counted when it happens; else null. */
  static @Nullable String eventCounted(Token token) {
    Term term = token.term(Role.INDICATOR);
    IndicatorName name = term == null ? null : term.name();
    boolean event =
        name != null
            && name.domains().isEmpty()
            && name.indicator().countsProjects()
            && name.indicator().isFlow();
    return event && name != null ? name.indicator().code() : null;
  }

  /** 重点项目, 签约项目. */
  static boolean countsProjects(Sentence sentence, int at) {
    for (Term term : sentence.token(at).terms()) {
      IndicatorName name = term.name();
      if (name != null && name.domains().isEmpty() && name.indicator().countsProjects()) {
        return !isOne(sentence, at);
      }
    }
    return false;
  }

  /** 是2022年省重点项目，占地96亩; 一个重点项目——甲项目: one project, by what it is called. */
  private static boolean isOne(Sentence sentence, int at) {
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    boolean named = next != null && next.isMark("—");
    boolean is = next == null || next.isMark("，,。");
    for (int i = at - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return false;
      }
      named |= is && PlaceUse.isPredicate(token);
    }
    return named;
  }

  /**
   * 2023年重点项目530项，<b>1—6月累计完成投资</b>362亿元，其中在建项目185项: the parts of a year in which so much was
   * invested date no other projects' number and size.
   *
   * @return the token of the first such part in a row, else {@code at}: what is said before it
   *     dates the figure
   */
  static int afterInvested(Sentence sentence, int at) {
    int from = at;
    for (int parts = 0; parts < MOST_PARTS && tellsInvested(sentence, from); parts++) {
      from = sentence.periodBefore(from);
    }
    return from;
  }

  /** Whether the last period before the token is another's, and of what was invested in it. */
  private static boolean tellsInvested(Sentence sentence, int at) {
    int part = sentence.periodBefore(at);
    if (part < 0 || sentence.periodBefore(part) < 0) {
      return false;
    }
    boolean invested = false;
    for (int i = part + 1; i < at; i++) {
      if (sentence.token(i).isQuantity()) {
        return invested;
      }
      Term term = sentence.token(i).term(Role.INDICATOR);
      invested |= term != null && isInvested(term.name());
    }
    return false;
  }

  private static boolean isInvested(@Nullable IndicatorName name) {
    return name != null && name.indicator().code().equals(INVESTED);
  }
}
