package org.yuebao.series;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Reading;

/**
 * A claim that counts on a certain day, and the first of its witnesses that does.
 *
 * @param claim what is told
 * @param witness who told it first
 * @param accepted the day of the review that makes it right; null when none does
 */
record Candidate(Claim claim, Witness witness, @Nullable LocalDate accepted) {
  /** What is compared, in this order; the first difference decides. */
  private static final Map<Decision, Comparator<Candidate>> RANKS = ranks();

  /** The best first. */
  static final Comparator<Candidate> RANK =
      RANKS.values().stream().reduce(Comparator::thenComparing).orElseThrow();

  /** Among those that agree: the most precise first. */
  static final Comparator<Candidate> BY_PRECISION =
      comparing(Candidate::accepted, nullsLast(reverseOrder()))
          .thenComparing(Candidate::reading, Reading.byPrecision())
          .thenComparing(RANK);

  private static Map<Decision, Comparator<Candidate>> ranks() {
    Map<Decision, Comparator<Candidate>> ranks = new LinkedHashMap<>();
    ranks.put(Decision.REVIEW, comparing(Candidate::accepted, nullsLast(reverseOrder())));
    ranks.put(
        Decision.FINALITY,
        comparingInt((Candidate each) -> each.claim.finality().rank()).reversed());
    ranks.put(Decision.AUTHORITY, comparing((Candidate each) -> each.claim.authority()));
    ranks.put(
        Decision.LATER,
        comparing((Candidate each) -> each.witness.day(), nullsFirst(naturalOrder())).reversed());
    ranks.put(
        Decision.CONFIDENCE,
        comparingInt((Candidate each) -> each.witness.confidence()).reversed());
    ranks.put(
        Decision.IDENTITY,
        comparing((Candidate each) -> each.witness)
            .thenComparing(each -> each.claim.id(), Claim.ORDER));
    return ranks;
  }

  Reading reading() {
    return claim.reading();
  }

  /** What puts it before another. */
  Decision over(Candidate other) {
    for (Map.Entry<Decision, Comparator<Candidate>> rank : RANKS.entrySet()) {
      if (rank.getValue().compare(this, other) < 0) {
        return rank.getKey();
      }
    }
    return Decision.IDENTITY;
  }
}
