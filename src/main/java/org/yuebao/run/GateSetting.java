package org.yuebao.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.GateRule;

/**
 * What a spec says of a gate: {@code error 1%}, {@code warn}, {@code 3}, {@code off}.
 *
 * @param severity error, warn or off; empty for the table's
 * @param most how many failures pass; null for the table's number
 */
record GateSetting(String severity, @Nullable Most most) {
  static final String OFF = "off";

  /** The gates that a spec may set; of rejected documents its budget speaks. */
  static final List<String> GATES =
      List.of(
          "keys.unique",
          "values.range",
          "shares.sum",
          "cumulation.falls",
          "progress.falls",
          "facts.perDocument",
          "freshness",
          "reviews.unmatched",
          "settlements.unmatched");

  private static final Pattern WORDS =
      Pattern.compile("(off|error|warn)?(?:(?:^|(?<=\\w) +)(" + GateRule.MOST.pattern() + "))?");

  /** A number of failures, or a share of all in percent. */
  record Most(BigDecimal number, boolean isShare) {
    /**
     * @param text fits {@link GateRule#MOST}
     */
    static Most parse(String text) {
      Matcher read = GateRule.MOST.matcher(text);
      if (!read.matches()) {
        throw new IllegalArgumentException("no number of failures: " + text);
      }
      return new Most(new BigDecimal(read.group(1)), !read.group(2).isEmpty());
    }

    boolean allows(long failures, long of) {
      BigDecimal found = BigDecimal.valueOf(failures);
      return isShare
          ? found.movePointRight(2).compareTo(number.multiply(BigDecimal.valueOf(of))) <= 0
          : found.compareTo(number) <= 0;
    }

    @Override
    public String toString() {
      return number.toPlainString() + (isShare ? "%" : "");
    }
  }

  /** Null when the words say nothing that is understood. */
  static @Nullable GateSetting parse(String words) {
    Matcher read = WORDS.matcher(words.strip());
    if (words.isBlank() || !read.matches()) {
      return null;
    }
    String severity = read.group(1) == null ? "" : read.group(1);
    Most most = read.group(2) == null ? null : Most.parse(read.group(2));
    return severity.equals(OFF) && most != null ? null : new GateSetting(severity, most);
  }
}
