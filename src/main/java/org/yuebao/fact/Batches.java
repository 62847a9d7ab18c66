package org.yuebao.fact;

import java.util.Set;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;

/** Words that tell of many projects at once: 集中开工, 签约项目. */
final class Batches {
  /** Domains of words that tell of many projects on one day. */
  private static final Set<String> DOMAINS = Set.of("STARTING", "SIGNING");

  private Batches() {}

  static boolean isBatch(Term domain) {
    return DOMAINS.contains(domain.value());
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
      if (batch || countsEvents(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** 集中开工项目, 签约项目. */
  private static boolean countsEvents(Token token) {
    Term term = token.term(Role.INDICATOR);
    IndicatorName name = term == null ? null : term.name();
    return name != null
        && name.domains().isEmpty()
        && name.indicator().code().startsWith("PROJ_N_");
  }

  /** 重点项目, 签约项目. */
  static boolean countsProjects(Token token) {
    for (Term term : token.terms()) {
      IndicatorName name = term.name();
      if (name != null
          && name.domains().isEmpty()
          && name.indicator().code().startsWith("PROJ_N")) {
        return true;
      }
    }
    return false;
  }
}
