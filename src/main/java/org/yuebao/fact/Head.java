package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
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
}
