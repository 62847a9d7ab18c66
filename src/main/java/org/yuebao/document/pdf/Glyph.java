package org.yuebao.document.pdf;

/**
 * A character as it stands on a page that is turned so that its lines run from left to right.
 *
 * @param text one character, or several of a ligature
 * @param left in points from the page's left edge
 * @param right where the next one may stand
 * @param baseline in points from the top, growing downwards
 * @param size of the font, in points
 * @param afterBlank whether a blank stands before it
 */
record Glyph(String text, float left, float right, float baseline, float size, boolean afterBlank) {
  Glyph behindBlank() {
    return new Glyph(text, left, right, baseline, size, true);
  }

  boolean isBlank() {
    return text.isBlank() || text.equals("\u00A0");
  }

  /** Bold letters are printed twice by programs that have no bold font. */
  boolean isSameAs(Glyph other) {
    float near = size * 0.2f;
    return text.equals(other.text)
        && Math.abs(left - other.left) < near
        && Math.abs(baseline - other.baseline) < near;
  }
}
