package org.yuebao.run.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a fact says the same as a line of gold. */
final class Comparison {
  /**
   * Numbers that differ by less than a ten-thousandth are equal: 1 mu is 666.67 or 666.6667 square
   * metres.
   */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.0001");

  private Comparison() {}

  /** Value, upper value and unit are right. */
  static boolean quantity(Mention gold, Mention fact) {
    if (!orEmpty(gold.unit()).equals(orEmpty(fact.unit()))) {
      return false;
    }
    if ("DATE".equals(gold.unit())) {
      return Objects.equals(gold.value(), fact.value());
    }
    return sameNumber(gold.value(), fact.value()) && sameNumber(gold.value2(), fact.value2());
  }

  /** The quantity, the indicator and the measure are right. */
  static boolean link(Mention gold, Mention fact) {
    return quantity(gold, fact)
        && Objects.equals(gold.indicator(), fact.indicator())
        && Objects.equals(gold.measure(), fact.measure());
  }

  /**
   * Which of bound, period, region and status are wrong; a null in the gold is not scored for
   * period and region.
   */
  static List<String> wrongFields(Mention gold, Mention fact) {
    List<String> wrong = new ArrayList<>();
    if (!Objects.equals(gold.bound(), fact.bound())) {
      wrong.add("bound");
    }
    if (says(gold.period()) && !samePeriod(gold.period(), fact.period())) {
      wrong.add("period");
    }
    if (says(gold.region()) && !Objects.equals(gold.region(), fact.region())) {
      wrong.add("region");
    }
    if (!Objects.equals(gold.status(), fact.status())) {
      wrong.add("status");
    }
    return wrong;
  }

  static boolean samePeriod(@Nullable String gold, @Nullable String fact) {
    Days goldDays = Days.of(gold);
    Days factDays = Days.of(fact);
    return goldDays == null || factDays == null
        ? Objects.equals(gold, fact)
        : goldDays.matches(factDays);
  }

  static boolean sameNumber(@Nullable String gold, @Nullable String fact) {
    if (!says(gold) || !says(fact)) {
      return orEmpty(gold).equals(orEmpty(fact));
    }
    BigDecimal expected = number(gold);
    BigDecimal found = number(fact);
    if (expected == null || found == null) {
      return Objects.equals(gold, fact);
    }
    BigDecimal larger = expected.abs().max(found.abs());
    return expected.subtract(found).abs().compareTo(larger.multiply(TOLERANCE)) <= 0;
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  static boolean says(@Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
