package org.yuebao.series;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.PublicationDate;

/**
 * The first time that a source told something.
 *
 * @param origin whom it counts for as a source
 * @param source the publication; empty when unknown
 * @param published when; null when unknown
 * @param confidence how sure the reading is, in percent
 * @param evidence id of the fact
 * @param reservations every doubt about it
 */
public record Witness(
    String origin,
    String source,
    @Nullable PublicationDate published,
    int confidence,
    String evidence,
    List<Reservation> reservations)
    implements Comparable<Witness> {
  /** The earliest first; the rest only decides between tellings of one day. */
  private static final Comparator<Witness> ORDER =
      comparing(Witness::day, nullsLast(naturalOrder()))
          .thenComparing(Witness::confidence, reverseOrder())
          .thenComparing(Witness::evidence)
          .thenComparing(Witness::origin)
          .thenComparing(Witness::toString);

  public Witness {
    reservations = List.copyOf(reservations);
  }

  static Witness of(Observation observation) {
    return new Witness(
        observation.origin(),
        observation.source(),
        observation.published(),
        observation.confidence(),
        observation.evidence(),
        observation.reservations());
  }

  /** The day from which it is known for certain; null when that is unknown. */
  @Nullable LocalDate day() {
    return published == null ? null : published.lastDay();
  }

  @Override
  public int compareTo(Witness other) {
    return ORDER.compare(this, other);
  }
}
