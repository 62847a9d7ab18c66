package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;

/**
 * What a figure is said of: the words that name it, and the indicator that they are when they are
 * one.
 *
 * @param name the indicator's name; null when the words are none, or only a part of one
 * @param concept the paper's own words
 * @param from first character of the words
 * @param rule how it was found
 */
record Head(@Nullable IndicatorName name, String concept, int from, String rule) {
  /** Characters that are kept of the words of an open figure. */
  static final int LONGEST_CONCEPT = 30;

  static final Head NONE = new Head(null, "", -1, "head.none");

  @Nullable Indicator indicator() {
    return name == null ? null : name.indicator();
  }

  @Nullable String code() {
    return name == null ? null : name.indicator().code();
  }

  /** The same words, which are no indicator here. */
  Head open(String why) {
    return new Head(null, concept, from, why);
  }

  /** Whether a word names something by itself. */
  static boolean mayBe(Token token) {
    return (token.has(Role.INDICATOR) && !isOfHeadlines(token))
        || token.has(Role.DOMAIN)
        || token.has(Role.PROJECT_NOUN)
        || (token.has(Role.VETO) && !token.has(Role.FILLER) && token.region() == null)
        || token.has(Role.OFFICE)
        || token.has(Role.ENTERPRISE)
        || token.has(Role.TOTAL);
  }

  /** 经济大省, 人口数据: says what a story is about and names nothing in it. */
  private static boolean isOfHeadlines(Token token) {
    for (Term term : token.terms()) {
      if (term.name() != null && !term.name().domains().contains(Domains.HEADLINE)) {
        return false;
      }
    }
    return true;
  }
}
