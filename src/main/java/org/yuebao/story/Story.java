package org.yuebao.story;

import org.jspecify.annotations.Nullable;

/**
 * One article of a newspaper page, a web page or a report.
 *
 * @param doc id of the document that it was read from
 * @param story hash of document, position and text: the same input gives the same id
 * @param title headline with its deck lines; empty when there is none
 * @param byline byline and photo credit; empty when there is none
 * @param published null when unknown
 * @param source the publication; empty when unknown
 * @param homeRegion code of the region that 我区, 我市, 全区, 全市 refer to; empty when unknown
 * @param body text as it is interpreted: hard wraps and column breaks joined, full-width forms
 *     folded one to one; paragraphs end with {@code \n}. The headline is part of it (its figures
 *     are facts too).
 * @param offsets maps every character of {@code body} back to the document's body
 */
public record Story(
    String doc,
    String story,
    String title,
    String byline,
    @Nullable PublicationDate published,
    String source,
    String homeRegion,
    String body,
    OffsetMap offsets) {
  /** Whom it counts for as a source. */
  public String origin() {
    return origin(source, doc);
  }

  /** The publication, or a document that does not say its own. */
  public static String origin(String source, String doc) {
    return source.isEmpty() ? doc : source;
  }
}
