package org.yuebao.observation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A fact put into the terms of the catalogue.
 *
 * @param evidence id of the fact that it comes from, see {@link EvidenceId}
 * @param key the series that it belongs to
 * @param period the time that it describes, in the one form that the key's basis gives it: the day
 *     of the end for {@code EOP}, {@code 2023-01/2023-09} for {@code YTD}
 * @param reading what was printed, in the key's unit
 * @param finality how final it is, by the words beside it
 * @param authority who says it, seen from what is described
 * @param notice its part in a correction notice
 * @param review a planner's decision on the fact; null when there is none
 * @param published publication date of the story; null when unknown
 * @param source the publication; empty when unknown
 * @param doc id of the document
 * @param story id of the story
 * @param repeats whom the story's first print counts for as a source, when the story is a copy;
 *     null when it is none
 * @param reached code of the milestone that the words beside a project's figure say was reached by
 *     then (主体封顶); null when they say none
 * @param text number, scale and unit, as printed
 * @param confidence how sure, in percent, 0 to 100
 * @param reservations every doubt, those of the fact among them, ordered
 */
public record Observation(
    String evidence,
    SeriesKey key,
    Period period,
    Reading reading,
    Finality finality,
    Authority authority,
    Notice notice,
    @Nullable Review review,
    @Nullable PublicationDate published,
    String source,
    String doc,
    String story,
    @Nullable String repeats,
    @Nullable String reached,
    String text,
    int confidence,
    List<Reservation> reservations) {
  public Observation {
    reservations = reservations.stream().sorted().distinct().toList();
  }

  /** An observation of a story that repeats no other, as far as is known. */
  public Observation(
      String evidence,
      SeriesKey key,
      Period period,
      Reading reading,
      Finality finality,
      Authority authority,
      Notice notice,
      @Nullable Review review,
      @Nullable PublicationDate published,
      String source,
      String doc,
      String story,
      String text,
      int confidence,
      List<Reservation> reservations) {
    this(
        evidence,
        key,
        period,
        reading,
        finality,
        authority,
        notice,
        review,
        published,
        source,
        doc,
        story,
        null,
        null,
        text,
        confidence,
        reservations);
  }

  /** The same telling with another reading, under another key, and more doubts. */
  public Observation with(SeriesKey other, Reading instead, List<Reservation> doubts) {
    List<Reservation> all = new ArrayList<>(reservations);
    all.addAll(doubts);
    return new Observation(
        evidence,
        other,
        period,
        instead,
        finality,
        authority,
        notice,
        review,
        published,
        source,
        doc,
        story,
        repeats,
        reached,
        text,
        confidence,
        all);
  }

  /** The same observation of a story that repeats the one of {@code original}; null for none. */
  public Observation repeating(@Nullable String original) {
    return new Observation(
        evidence,
        key,
        period,
        reading,
        finality,
        authority,
        notice,
        review,
        published,
        source,
        doc,
        story,
        original,
        reached,
        text,
        confidence,
        reservations);
  }

  /** Whom it counts for as a source: the one whose story this one repeats, else that of its own. */
  public String origin() {
    return repeats == null ? Story.origin(source, doc) : repeats;
  }
}
