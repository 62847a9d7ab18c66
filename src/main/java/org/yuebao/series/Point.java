package org.yuebao.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * What is believed of one period, and what speaks for and against it.
 *
 * @param period the time that the value describes
 * @param reading the reading that stands
 * @param published when it was published; null when unknown
 * @param source the publication that printed it; empty when unknown
 * @param confidence how sure the reading is, in percent, 0 to 100
 * @param evidence id of the fact that it comes from
 * @param support ids of every fact that agrees, {@code evidence} among them, ordered
 * @param sources how many different publications agree
 * @param conflicts readings that cannot be true together with this one, ordered by rank
 * @param reservations every doubt about the reading that stands, ordered
 */
public record Point(
    Period period,
    Reading reading,
    @Nullable PublicationDate published,
    String source,
    int confidence,
    String evidence,
    List<String> support,
    int sources,
    List<Conflict> conflicts,
    List<Reservation> reservations) {
  public Point {
    support = List.copyOf(support);
    conflicts = List.copyOf(conflicts);
    reservations = List.copyOf(reservations);
    if (!support.contains(evidence)) {
      throw new IllegalArgumentException("a point supports itself: " + evidence);
    }
  }
}
