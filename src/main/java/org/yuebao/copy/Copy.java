package org.yuebao.copy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * A story that repeats an earlier one.
 *
 * @param story id of the story
 * @param original id of the story that it repeats
 * @param origin whom the original counts for as a source
 * @param published when the original was published; null when unknown
 */
public record Copy(
    String story, String original, String origin, @Nullable PublicationDate published) {
  /** By story; of several originals the earliest comes first. */
  public static final Comparator<Copy> ORDER =
      comparing(Copy::story)
          .thenComparing(Copy::day, nullsLast(naturalOrder()))
          .thenComparing(Copy::origin)
          .thenComparing(Copy::original)
          .thenComparing(Copy::toString);

  private @Nullable LocalDate day() {
    return published == null ? null : published.lastDay();
  }
}
