package org.yuebao.run.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of gold with the fact that was paired with it, or a fact without a line.
 *
 * @param doc id of the document
 * @param gold null for a fact that stands where the gold has nothing
 * @param fact null for a gold line that was missed
 * @param quantity whether value, upper value and unit are right
 * @param link whether the gold is of tier A, and quantity, indicator and measure are right
 * @param wrongFields of a right link: which of bound, period, region and status are wrong
 */
public record Judgement(
    String doc,
    @Nullable Mention gold,
    @Nullable Mention fact,
    boolean quantity,
    boolean link,
    List<String> wrongFields) {

  static Judgement of(String doc, Mention gold, @Nullable Mention fact) {
    if (fact == null) {
      return new Judgement(doc, gold, null, false, false, List.of());
    }
    boolean link = gold.isTierA() && Comparison.link(gold, fact);
    List<String> wrong = link ? Comparison.wrongFields(gold, fact) : List.of();
    return new Judgement(doc, gold, fact, Comparison.quantity(gold, fact), link, wrong);
  }

  static Judgement spurious(String doc, Mention fact) {
    return new Judgement(doc, null, fact, false, false, List.of());
  }

  /** Whether everything that is scored is right, of a line of tier A. */
  boolean full() {
    return link && wrongFields.isEmpty();
  }

  /** Whether the fact is right in what it claims: an open quantity claims no indicator. */
  boolean claimHolds() {
    return fact != null && (fact.isLinked() ? full() : quantity);
  }

  /** What the gold line counts for. */
  Tally ofGold() {
    if (gold == null) {
      return Tally.NONE;
    }
    return new Tally(
        1, gold.isTierA() ? 1 : 0, 0, 0, quantity ? 1 : 0, link ? 1 : 0, full() ? 1 : 0);
  }

  /** What the fact counts for. */
  Tally ofFact() {
    return fact == null ? Tally.NONE : new Tally(0, 0, 1, fact.isLinked() ? 1 : 0, 0, 0, 0);
  }

  /** What is wrong; null when nothing is. */
  public @Nullable String error() {
    if (gold == null) {
      return fact != null && fact.isLinked() ? "spurious (linked)" : "spurious";
    }
    return gold.isTierA() ? errorOfTierA() : errorOfTierB();
  }

  private @Nullable String errorOfTierA() {
    if (link) {
      return wrongFields.isEmpty() ? null : "wrong " + String.join(",", wrongFields);
    }
    return fact == null ? "missed" : "not linked";
  }

  private @Nullable String errorOfTierB() {
    if (fact == null) {
      return "missed (B)";
    }
    if (!quantity) {
      return "wrong quantity (B)";
    }
    return fact.isLinked() ? "linked, is tier B" : null;
  }
}
