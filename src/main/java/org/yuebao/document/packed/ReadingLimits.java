package org.yuebao.document.packed;

import java.io.Serializable;

/**
 * What a file may cost at most, so that a hostile or broken one is a rejection and not a dead
 * worker.
 *
 * @param documentBytes most bytes of one document, unpacked; of JSON Lines, of one line
 * @param ratio how many times its own size a file may unpack to; files that unpack to less than
 *     {@value #ALWAYS_UNPACKED} bytes may do so at any ratio
 * @param nesting how deep archives may lie in archives, 1 for archives of documents only; a
 *     compressed archive, {@code tar.gz}, is one
 * @param entries most files in one archive, those in its archives counted
 * @param pages most pages of a document that has pages
 * @param seconds longest time for taking the text out of one document
 */
public record ReadingLimits(
    long documentBytes, int ratio, int nesting, int entries, int pages, int seconds)
    implements Serializable {

  /** A page of a paper in pictures of words may well shrink to a thousandth. */
  static final long ALWAYS_UNPACKED = 64L << 20;

  /** A document of 128 MiB: four years of a national broadcaster's news are a quarter of it. */
  public static final ReadingLimits USUAL =
      new ReadingLimits(128L << 20, 250, 3, 1_000_000, 3_000, 60);

  public ReadingLimits {
    if (documentBytes < 1 || documentBytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("documentBytes: 1 to 2147483647, not " + documentBytes);
    }
    if (ratio < 1 || nesting < 0 || entries < 1 || pages < 1 || seconds < 1) {
      throw new IllegalArgumentException(
          "ratio %d, nesting %d, entries %d, pages %d, seconds %d: at least one each"
              .formatted(ratio, nesting, entries, pages, seconds));
    }
  }

  public ReadingLimits withDocumentBytes(long bytes) {
    return new ReadingLimits(bytes, ratio, nesting, entries, pages, seconds);
  }
}
