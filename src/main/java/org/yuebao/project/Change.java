package org.yuebao.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Status;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

/**
 * One step in the life of a project: a value as it was told from one story on until another took
 * its place.
 *
 * @param indicator code of the catalogue, {@code PROJ_FINISH}
 * @param status of the last story that told it: happened, expected or wanted
 * @param period the time that the value describes; for what only holds as told, the first telling
 * @param reading the most precise one of those that agree
 * @param unit of the reading
 * @param firstTold when it was first published; null when unknown
 * @param lastTold when it was last published; null when unknown
 * @param sources how many different publications told it
 * @param evidence ids of the facts that told it, ordered
 * @param reservations what is doubtful about the step, ordered
 */
public record Change(
    String indicator,
    Status status,
    Period period,
    Reading reading,
    String unit,
    @Nullable PublicationDate firstTold,
    @Nullable PublicationDate lastTold,
    int sources,
    List<String> evidence,
    List<Reservation> reservations) {
  public Change {
    evidence = evidence.stream().sorted().distinct().toList();
    reservations = reservations.stream().sorted().distinct().toList();
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a change without evidence: " + indicator + " " + period);
    }
  }

  Change with(Reservation doubt) {
    List<Reservation> all = new ArrayList<>(reservations);
    all.add(doubt);
    return new Change(
        indicator, status, period, reading, unit, firstTold, lastTold, sources, evidence, all);
  }

  /** Whether a doubt of this reason is about it. */
  boolean has(String reason) {
    return reservations.stream().anyMatch(each -> each.reason().equals(reason));
  }

  /** The day from which it was told; the beginning of time when that is unknown. */
  LocalDate since() {
    return firstTold == null ? LocalDate.MIN : firstTold.lastDay();
  }

  /** Whether it tells of what has happened. */
  public boolean isActual() {
    return status == Status.ACTUAL;
  }
}
