package org.yuebao.run.evaluation.page;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Fact;
import org.yuebao.run.evaluation.Judgement;
import org.yuebao.run.evaluation.Mention;

/**
 * How often the facts that a rule had a hand in are right.
 *
 * @param rule its id; of a name ({@code name.GDP}) only the kind, {@code name}
 * @param facts facts that it had a hand in
 * @param wrong those that are an error
 */
record Rules(String rule, int facts, int wrong) {
  /** The rules of a fact, in the order in which they fired, each once. */
  static Set<String> of(Fact fact) {
    Set<String> rules = new LinkedHashSet<>();
    for (String rule : fact.rule().strip().split("\\s+", -1)) {
      if (!rule.isEmpty()) {
        rules.add(family(rule));
      }
    }
    return rules;
  }

  /** {@code name.GDP} and {@code name.FAI} are one rule, applied to two names of the data. */
  private static String family(String rule) {
    int dot = rule.indexOf('.');
    boolean named =
        dot > 0 && dot + 1 < rule.length() && Character.isUpperCase(rule.charAt(dot + 1));
    return named ? rule.substring(0, dot) : rule;
  }

  /** Of all rules that fired, the one with most errors first. */
  static List<Rules> count(Collection<List<Judgement>> judgements, Reasoning reasoning) {
    Map<String, Rules> counts = new TreeMap<>();
    for (List<Judgement> document : judgements) {
      for (Judgement judgement : document) {
        Mention mention = judgement.fact();
        Decision decision = mention == null ? null : reasoning.decision(mention);
        if (decision != null && decision.fact() != null) {
          int wrong = judgement.error() == null ? 0 : 1;
          for (String rule : of(decision.fact())) {
            counts.merge(rule, new Rules(rule, 1, wrong), Rules::plus);
          }
        }
      }
    }
    return counts.values().stream()
        .sorted((a, b) -> a.wrong != b.wrong ? b.wrong - a.wrong : b.facts - a.facts)
        .toList();
  }

  private Rules plus(Rules other) {
    return new Rules(rule, facts + other.facts, wrong + other.wrong);
  }
}
