package org.yuebao.run.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One line of gold, or one fact, by the gold's field names; the meaning of each is {@link
 * org.yuebao.fact.Fact}'s.
 *
 * @param doc id of the document
 * @param start first code point in the document's body
 * @param end code point after the last
 * @param tier {@code A} or {@code B} in gold; null in a fact
 * @param confidence percent; -1 when not given
 */
public record Mention(
    String doc,
    int start,
    int end,
    @Nullable String text,
    @Nullable String tier,
    @Nullable String indicator,
    @Nullable String concept,
    @Nullable String measure,
    @Nullable String value,
    @Nullable String value2,
    @Nullable String unit,
    @Nullable String bound,
    @Nullable String period,
    @Nullable String region,
    @Nullable String zone,
    @Nullable String subject,
    @Nullable String status,
    int confidence) {
  /** Whether the gold says that the concept is exactly one of the catalogue's. */
  public boolean isTierA() {
    return "A".equals(tier);
  }

  /** Whether it claims an indicator of the catalogue. */
  public boolean isLinked() {
    return indicator != null && !indicator.isEmpty();
  }

  /** Characters that both spans share; zero or less when they share none. */
  int overlap(Mention other) {
    return Math.min(end, other.end) - Math.max(start, other.start);
  }
}
