package org.yuebao.publish.terminal;

/** Text that must not be wider than its column. */
final class Shortened {
  private static final String DOTS = "..";

  private Shortened() {}

  static String to(int columns, String text) {
    if (DisplayWidth.of(text) <= columns) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int width = DOTS.length();
    for (int point : text.codePoints().toArray()) {
      width += DisplayWidth.of(point);
      if (width > columns) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept + DOTS;
  }
}
