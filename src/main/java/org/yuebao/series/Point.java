package org.yuebao.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * What is believed of one period, since when, and what speaks for and against it.
 *
 * @param period the time that the value describes
 * @param reading the reading that stands
 * @param finality how final it is called
 * @param authority who told it, seen from what is described
 * @param published when it was first published; null when unknown
 * @param source the publication that did; empty when unknown
 * @param confidence how sure the reading is, in percent, 0 to 100
 * @param evidence id of the fact that it comes from; for a derived value the ids of its inputs'
 *     facts, joined by a space; for a reviewer's value {@code review:} and the review's place
 * @param decision what put it before the best of the readings that disagree
 * @param facts how many facts agree; see {@link FactCount}
 * @param support the first ids of them, {@code evidence} among them, ordered
 * @param sources how many different publications agree
 * @param conflicts readings that cannot be true together with this one, ordered by rank
 * @param vintages what was believed since when, in the order of time; the last one is what stands
 * @param reviews planners' decisions on it, ordered by day
 * @param reservations every doubt about the reading that stands, ordered
 */
public record Point(
    Period period,
    Reading reading,
    Finality finality,
    Authority authority,
    @Nullable PublicationDate published,
    String source,
    int confidence,
    String evidence,
    Decision decision,
    int facts,
    List<String> support,
    int sources,
    List<Conflict> conflicts,
    List<Vintage> vintages,
    List<Review> reviews,
    List<Reservation> reservations) {
  public Point {
    support = List.copyOf(support);
    conflicts = List.copyOf(conflicts);
    vintages = List.copyOf(vintages);
    reviews = List.copyOf(reviews);
    reservations = reservations.stream().sorted().distinct().toList();
    if (!support.contains(evidence)) {
      throw new IllegalArgumentException("a point supports itself: " + evidence);
    }
  }

  /** A period while a vintage stood, which alone is known of it. */
  public static Point of(Period period, Vintage vintage) {
    return new Point(
        period,
        vintage.reading(),
        vintage.finality(),
        Authority.OTHER,
        vintage.realtimeStart() == null ? null : PublicationDate.parse(vintage.realtimeStart()),
        vintage.source(),
        0,
        vintage.evidence(),
        vintage.decision(),
        1,
        List.of(vintage.evidence()),
        1,
        List.of(),
        List.of(vintage),
        List.of(),
        List.of());
  }

  /** Readings that still disagree. */
  public List<Conflict> disputes() {
    return conflicts.stream().filter(conflict -> !conflict.settled()).toList();
  }

  /** The same point with more doubts. */
  public Point withDoubts(List<Reservation> doubts) {
    if (doubts.isEmpty()) {
      return this;
    }
    List<Reservation> all = new ArrayList<>(reservations);
    all.addAll(doubts);
    return new Point(
        period,
        reading,
        finality,
        authority,
        published,
        source,
        confidence,
        evidence,
        decision,
        facts,
        support,
        sources,
        conflicts,
        vintages,
        reviews,
        all);
  }
}
