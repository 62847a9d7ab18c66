package org.yuebao.run.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * How often one field is right, among the gold lines of tier A that have a fact at their place.
 *
 * @param field its name
 * @param right how often it is right
 * @param scored how often the gold says what it should be
 */
public record FieldScore(String field, int right, int scored) {
  private record Rule(
      String field, Predicate<Mention> scored, BiPredicate<Mention, Mention> right) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("value", gold -> true, FieldScore::sameValue),
          new Rule("unit", gold -> true, (gold, fact) -> Objects.equals(gold.unit(), fact.unit())),
          new Rule(
              "indicator",
              gold -> true,
              (gold, fact) -> Objects.equals(gold.indicator(), fact.indicator())),
          new Rule(
              "measure",
              gold -> true,
              (gold, fact) -> Objects.equals(gold.measure(), fact.measure())),
          new Rule(
              "bound", gold -> true, (gold, fact) -> Objects.equals(gold.bound(), fact.bound())),
          new Rule(
              "period",
              gold -> Comparison.says(gold.period()),
              (gold, fact) -> Comparison.samePeriod(gold.period(), fact.period())),
          new Rule(
              "region",
              gold -> Comparison.says(gold.region()),
              (gold, fact) -> Objects.equals(gold.region(), fact.region())),
          new Rule(
              "status", gold -> true, (gold, fact) -> Objects.equals(gold.status(), fact.status())),
          // The two names are no part of the score: papers name one thing in several ways.
          new Rule(
              "zone",
              gold -> Comparison.says(gold.zone()),
              (gold, fact) -> Objects.equals(gold.zone(), fact.zone())),
          new Rule(
              "subject",
              gold -> Comparison.says(gold.subject()),
              (gold, fact) -> Objects.equals(gold.subject(), fact.subject())));

  static List<FieldScore> of(List<Judgement> judgements) {
    List<FieldScore> scores = new ArrayList<>();
    for (Rule rule : RULES) {
      scores.add(count(rule, judgements));
    }
    return scores;
  }

  private static FieldScore count(Rule rule, List<Judgement> judgements) {
    int right = 0;
    int scored = 0;
    for (Judgement judgement : judgements) {
      Mention gold = judgement.gold();
      Mention fact = judgement.fact();
      if (gold != null && fact != null && gold.isTierA() && rule.scored.test(gold)) {
        scored++;
        right += rule.right.test(gold, fact) ? 1 : 0;
      }
    }
    return new FieldScore(rule.field, right, scored);
  }

  private static boolean sameValue(Mention gold, Mention fact) {
    return Comparison.sameNumber(gold.value(), fact.value())
        && Comparison.sameNumber(gold.value2(), fact.value2());
  }
}
