package org.yuebao.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;

/**
 * Rules by which a word in the sentence narrows an indicator: 签约 makes projects signed projects.
 */
public final class Refinements {
  /**
   * A rule.
   *
   * @param cue a domain or milestone value, as terms carry it
   * @param code the narrower indicator
   */
  public record Rule(String cue, String code) {}

  private final Map<String, List<Rule>> byCode;

  public Refinements(Map<String, List<Rule>> byCode) {
    this.byCode = Map.copyOf(byCode);
  }

  /** The narrower indicator; null when the sentence says nothing of the kind. */
  @Nullable Indicator narrow(Indicator indicator, Sentence sentence, Catalogue catalogue) {
    for (Rule rule : byCode.getOrDefault(indicator.code(), List.of())) {
      for (Token token : sentence.tokens()) {
        for (Term term : token.terms()) {
          if (term.value().equals(rule.cue())) {
            return catalogue.get(rule.code());
          }
        }
      }
    }
    return null;
  }
}
