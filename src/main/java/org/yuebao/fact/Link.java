package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Unit;

/**
 * What a quantity measures.
 *
 * @param head what it is said of
 * @param indicator the catalogue's indicator; null for an open quantity. It differs from the head's
 *     for shares.
 * @param measure what is said of it
 * @param negative whether the words say a decrease
 * @param rule the rules that made the link
 * @param confidence in percent
 * @param kind the kind of the quantity's unit
 */
record Link(
    Head head,
    @Nullable Indicator indicator,
    Measure measure,
    boolean negative,
    String rule,
    int confidence,
    Unit.@Nullable Kind kind) {
  Link as(Measure other) {
    return new Link(head, indicator, other, negative, rule, confidence, kind);
  }

  Link open(String why) {
    return new Link(head, null, measure, negative, rule + " " + why, confidence, kind);
  }
}
