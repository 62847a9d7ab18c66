package org.yuebao.copy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.PublicationDate;

/**
 * What of a story is needed to find its copies: the smallest hashes of its pieces of text, and of
 * its figures. Since hashes are as good as random, the smallest ones are a fair sample, and two
 * stories that share text share the sample of it (bottom-k sketch, after A. Broder, On the
 * resemblance and containment of documents, 1997).
 *
 * @param story id of the story
 * @param origin whom it counts for as a source: its publication, or its document when that is
 *     unknown
 * @param published null when unknown
 * @param pieces the smallest hashes of its pieces, ordered, at most {@value #MOST_PIECES}
 * @param figures the smallest hashes of its figures, ordered, at most {@value #MOST_FIGURES}
 */
public record Sketch(
    String story,
    String origin,
    @Nullable PublicationDate published,
    List<Long> pieces,
    List<Long> figures) {
  static final int MOST_PIECES = 64;
  static final int MOST_FIGURES = 32;

  /** So many pieces are looked up: half of a text shares one of them in 255 of 256 cases. */
  static final int KEYS = 8;

  /** With fewer pieces in common range nothing can be said. */
  private static final int LEAST_COMPARED = 8;

  private static final int SAME_TEXT = 60;

  /** Without figures only the words tell a form from a copy of it. */
  private static final int SAME_WORDS = 90;

  private static final int SAME_FIGURES = 80;

  /** The earliest first: a copy repeats what was there before. */
  static final Comparator<Sketch> ORDER =
      comparing(Sketch::day, nullsLast(naturalOrder()))
          .thenComparing(Sketch::origin)
          .thenComparing(Sketch::story);

  public Sketch {
    pieces = Sample.of(pieces);
    figures = Sample.of(figures);
  }

  private @Nullable LocalDate day() {
    return published == null ? null : published.lastDay();
  }

  /** What stories that repeat each other have in common: at least one of these. */
  public List<Long> keys() {
    return pieces.subList(0, Math.min(KEYS, pieces.size()));
  }

  /**
   * Whether most of the shorter story stands in the other, word for word and figure for figure. A
   * sentence that every story of a paper ends with is not enough, nor a form that is filled with
   * other figures each month.
   */
  boolean repeats(Sketch other) {
    if (figures.isEmpty() || other.figures.isEmpty()) {
      return figures.equals(other.figures) && sharesText(other, SAME_WORDS);
    }
    return Sample.of(figures).shares(Sample.of(other.figures), SAME_FIGURES, MOST_FIGURES, 1)
        && sharesText(other, SAME_TEXT);
  }

  /** Asked last: figures are fewer, and forms differ in them. */
  private boolean sharesText(Sketch other, int percent) {
    return Sample.of(pieces).shares(Sample.of(other.pieces), percent, MOST_PIECES, LEAST_COMPARED);
  }
}
