package org.yuebao.series.derivation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How indicators hang together: a line of {@code data/rules/derivations.tsv}.
 *
 * @param kind what the line says
 * @param whole code of the indicator that the others give; {@code *} for any, {@code 100} for all
 *     of it in percent, a growth basis for {@code GROWTH}
 * @param parts codes of the indicators that give it: numerator and denominator of a ratio, the
 *     summands of a sum, the exceptions of a cumulation; for {@code ZONE} the dimensions that add
 *     up over places
 * @param factor what a ratio is multiplied by
 * @param tolerance how far print and arithmetic may differ beyond rounding: in points for growth
 *     and shares, else in percent of the value
 */
public record DerivationRule(
    Kind kind, String whole, List<String> parts, BigDecimal factor, BigDecimal tolerance) {
  /** What a line says. */
  public enum Kind {
    /** Growth follows from a level and that of a year earlier. */
    GROWTH,
    /** What is counted from January on never falls, and its differences are quarters and months. */
    CUMULATION,
    /** The parts are the whole. */
    SUM,
    /** The first part by the second is the whole. */
    RATIO,
    /** A flow of a year by the mean population of it. */
    PER_CAPITA,
    /** No part is larger than the whole. */
    PART,
    /** No zone has more than its region. */
    ZONE
  }

  public DerivationRule {
    parts = List.copyOf(parts);
  }
}
