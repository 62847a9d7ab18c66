package org.yuebao.series;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;

/**
 * What sources of one standing told of one period with one reading, as much of it as a belief
 * needs. Repeating it adds to the count and, from a source that had not told it yet, a witness.
 *
 * @param reading what was printed
 * @param finality how final it is
 * @param authority who told it
 * @param notice its part in a correction notice
 * @param review a planner's decision on the very fact; null when there is none
 * @param witnesses the first telling of each source, the earliest first, at most {@value
 *     #MOST_WITNESSES}
 * @param support the first ids of its facts in their order, at most {@value #MOST_SUPPORT}
 * @param facts the smallest hashes of its facts' ids: how many there are
 */
public record Claim(
    Reading reading,
    Finality finality,
    Authority authority,
    Notice notice,
    @Nullable Review review,
    List<Witness> witnesses,
    List<String> support,
    List<Long> facts) {
  public static final int MOST_WITNESSES = 16;
  public static final int MOST_SUPPORT = 32;

  /** What tells two claims apart. */
  record Id(
      Reading reading,
      Finality finality,
      Authority authority,
      Notice notice,
      @Nullable Review review) {}

  /**
   * Which claims are kept when there are too many: it depends on the claim alone, never on who told
   * it how often, so that parts may be joined in any order.
   */
  static final Comparator<Id> ORDER =
      comparing(Id::review, nullsLast(naturalOrder()))
          .thenComparing(Id::notice, reverseOrder())
          .thenComparing(comparingInt((Id id) -> id.finality().rank()).reversed())
          .thenComparing(Id::authority)
          .thenComparing(Id::reading, Reading.byPrecision())
          .thenComparing(Id::reading, Reading.byText())
          .thenComparing(Id::finality);

  public Claim {
    witnesses = List.copyOf(witnesses);
    support = List.copyOf(support);
    facts = List.copyOf(facts);
    if (witnesses.isEmpty()) {
      throw new IllegalArgumentException("a claim needs a witness: " + reading);
    }
  }

  Id id() {
    return new Id(reading, finality, authority, notice, review);
  }
}
