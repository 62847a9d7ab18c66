package org.yuebao.document.pdf;

/**
 * What stands in one line without a gap: a line of a column, a headline, a cell of a table.
 *
 * @param baseline in points from the top of the page
 * @param size of its font, in points
 */
record Piece(String text, float left, float right, float baseline, float size) {
  float top() {
    return baseline - size * 0.9f;
  }

  float bottom() {
    return baseline + size * 0.1f;
  }

  float width() {
    return right - left;
  }

  boolean isOver(Piece other) {
    return left < other.right && other.left < right;
  }

  boolean isOnLineOf(Piece other) {
    return Math.abs(baseline - other.baseline) < 0.5f * Math.min(size, other.size);
  }

  /** Fonts of one size in print may differ a little in a file. */
  boolean isAsLargeAs(Piece other) {
    return Math.abs(size - other.size) <= 0.08f * Math.max(size, other.size);
  }
}
