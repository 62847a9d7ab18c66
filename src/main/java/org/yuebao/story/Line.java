package org.yuebao.story;

/**
 * A line of a document that is not blank, without the spaces around it.
 *
 * @param start first character in the folded text
 * @param end character after the last
 * @param lineEnd the line end after it, or the end of the text
 * @param gap blank lines before it
 * @param indent columns of space before its first word
 * @param kind what it is by its look
 * @param shape its punctuation and width
 */
record Line(int start, int end, int lineEnd, int gap, int indent, Kind kind, Shape shape) {
  /** What a line is by its look alone. */
  enum Kind {
    /** Words: text, headline, heading. */
    TEXT,
    /** Begins with a number or a bullet: {@code 一、}, {@code （一）}, {@code 1.}, {@code ●}. */
    ITEM,
    /** Cells parted by tabs, or words with figures in columns after them. */
    TABLE_ROW,
    /** {@code — 2 —}: may stand in the middle of a sentence. */
    PAGE_NUMBER,
    /** Page header, editors, navigation marks: belongs to the page and not to a story. */
    FURNITURE,
    /** {@code 王某 摄}, or a byline that closes a story. */
    CREDIT,
    /** A byline on a line of its own: {@code 本报记者 张某}. */
    BYLINE,
    /** Of a picture, a figure or a table: {@code 图8 …}, {@code 表 1：…}. */
    CAPTION
  }

  static Line read(
      Layout layout, String text, int start, int end, int lineEnd, int gap, int indent) {
    Shape shape = Shape.of(text, start, end);
    return new Line(start, end, lineEnd, gap, indent, kind(layout, text, start, end, shape), shape);
  }

  private static Kind kind(Layout layout, String text, int start, int end, Shape shape) {
    if (PageFurniture.isPageNumber(text, start, end)) {
      return Kind.PAGE_NUMBER;
    }
    if (layout.furniture().isFurniture(text, start, end, shape)) {
      return Kind.FURNITURE;
    }
    if (layout.bylines().isCredit(text, start, end, shape)) {
      return Kind.CREDIT;
    }
    if (layout.bylines().isOwnLine(text, start, end, shape)) {
      return Kind.BYLINE;
    }
    if (isTableRow(shape)) {
      return Kind.TABLE_ROW;
    }
    if (Numbering.opens(text, start, end)) {
      return Kind.ITEM;
    }
    return Numbering.isCaption(text, start, end) ? Kind.CAPTION : Kind.TEXT;
  }

  private static boolean isTableRow(Shape shape) {
    boolean sentence = shape.stops() + shape.commas() > 0 || shape.ending() == Shape.Ending.FULL;
    return shape.tabs() > 0 || shape.figures() > 1 || shape.figures() == 1 && !sentence;
  }

  boolean is(Kind other) {
    return kind == other;
  }

  int length() {
    return end - start;
  }
}
