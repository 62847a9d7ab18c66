package org.yuebao.story;

import org.jspecify.annotations.Nullable;

/**
 * A document as it was read: decoded, its metadata taken off, nothing interpreted.
 *
 * <p>Offsets of facts are code points from the start of {@code body}, so {@code body} is the
 * decoded text exactly as it stands after the front matter's closing line and that line's end:
 * {@code \r\n} stays two characters, zero-width characters stay where they are. Only a byte order
 * mark at the very start is gone, since it belongs to the encoding. Line ends and widths are made
 * equal in {@link Story#body}, whose {@link OffsetMap} leads back here.
 *
 * @param doc id: of the front matter, else the file's name without its ending
 * @param path where it was read from, for messages
 * @param title headline given by the metadata; empty when the body holds it
 * @param published null when nothing says; never guessed from the clock
 * @param source the publication; empty when unknown
 * @param homeRegion code of the region that 我区, 我市, 全区, 全市 refer to; empty when unknown
 * @param body the text after the metadata, as it stands, line ends included
 */
public record Document(
    String doc,
    String path,
    String title,
    @Nullable PublicationDate published,
    String source,
    String homeRegion,
    String body) {}
