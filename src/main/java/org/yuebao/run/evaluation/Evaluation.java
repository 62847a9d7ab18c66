package org.yuebao.run.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Facts compared with gold.
 *
 * @param judgements by document, in the gold's order: each gold line in its order, then the facts
 *     without one
 */
public record Evaluation(Map<String, List<Judgement>> judgements) {

  /** Facts of documents that the gold does not hold are left out. */
  public static Evaluation of(Gold gold, Collection<Mention> facts) {
    Map<String, List<Mention>> byDoc = new LinkedHashMap<>();
    for (Mention fact : facts) {
      byDoc.computeIfAbsent(fact.doc(), doc -> new ArrayList<>()).add(fact);
    }
    Map<String, List<Judgement>> judgements = new LinkedHashMap<>();
    gold.lines()
        .forEach(
            (doc, lines) ->
                judgements.put(doc, judge(doc, lines, byDoc.getOrDefault(doc, List.of()))));
    return new Evaluation(judgements);
  }

  private static List<Judgement> judge(String doc, List<Mention> gold, List<Mention> facts) {
    Pairing pairing = new Pairing(gold, facts);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      judgements.add(Judgement.of(doc, gold.get(i), pairing.factOf(i)));
    }
    for (Mention fact : pairing.spurious()) {
      judgements.add(Judgement.spurious(doc, fact));
    }
    return judgements;
  }

  public Tally total() {
    return tally(all());
  }

  /** By document, in the gold's order. */
  public Map<String, Tally> byDocument() {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    judgements.forEach((doc, list) -> tallies.put(doc, tally(list)));
    return tallies;
  }

  /** By what {@code group} says of a document, sorted: its genre, say. */
  public Map<String, Tally> by(Function<String, String> group) {
    Map<String, Tally> tallies = new TreeMap<>();
    byDocument().forEach((doc, tally) -> tallies.merge(group.apply(doc), tally, Tally::plus));
    return tallies;
  }

  /**
   * By indicator, sorted by code: {@code goldA}, {@code link} and {@code full} of the gold lines
   * that have it, {@code linked} of the facts that claim it.
   */
  public Map<String, Tally> byIndicator() {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Judgement judgement : all()) {
      Mention gold = judgement.gold();
      Mention fact = judgement.fact();
      if (gold != null && gold.isTierA() && gold.indicator() != null) {
        tallies.merge(gold.indicator(), judgement.ofGold(), Tally::plus);
      }
      if (fact != null && fact.isLinked() && fact.indicator() != null) {
        tallies.merge(fact.indicator(), judgement.ofFact(), Tally::plus);
      }
    }
    return tallies;
  }

  /**
   * How often each of bound, period, region and status is wrong in a right link, the most frequent
   * first.
   */
  public Map<String, Integer> wrongFields() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Judgement judgement : all()) {
      judgement.wrongFields().forEach(field -> counts.merge(field, 1, Integer::sum));
    }
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** Every judgement that is not right, in order. */
  public List<Judgement> errors() {
    return all().stream().filter(judgement -> judgement.error() != null).toList();
  }

  public List<FieldScore> byField() {
    return FieldScore.of(all());
  }

  public List<ConfidenceBand> calibration() {
    return ConfidenceBand.of(all());
  }

  private List<Judgement> all() {
    return judgements.values().stream().flatMap(List::stream).toList();
  }

  private static Tally tally(List<Judgement> judgements) {
    return judgements.stream()
        .map(judgement -> judgement.ofGold().plus(judgement.ofFact()))
        .reduce(Tally.NONE, Tally::plus);
  }
}
