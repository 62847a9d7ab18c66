package org.yuebao.story;

/** Figures that a line end cut in two: {@code 1490.10⏎亿元}, {@code 1490.⏎10亿元}, {@code 2024⏎年}. */
final class CutNumber {
  private static final int LONGEST_UNIT = 6;

  private final String[] units;

  CutNumber(LayoutWords words) {
    units = words.words(LayoutWords.Role.UNIT);
  }

  /**
   * Whether the last word of one line and the first of the next are one figure.
   *
   * @param sentence whether the first line has sentences in it, so that it is neither a heading nor
   *     a cell
   */
  boolean between(String text, Line line, Line next, boolean sentence) {
    int end = line.end();
    int digits = end;
    while (digits > line.start() && isOfNumber(text.charAt(digits - 1))) {
      digits--;
    }
    if (digits == end || !Shape.isDigit(text.charAt(digits))) {
      return isScaleCut(text, line, next);
    }
    boolean alone = digits == line.start();
    char first = text.charAt(next.start());
    boolean point = text.charAt(end - 1) == '.';
    if (Shape.isDigit(first)) {
      boolean words = !alone && Shape.isHan(text.charAt(digits - 1)) && line.shape().han() >= 6;
      return point ? words : sentence && line.shape().ending() == Shape.Ending.OPEN;
    }
    if (point) {
      return false;
    }
    if ("年月日".indexOf(first) >= 0) {
      int length = end - digits;
      return first == '年' ? length == 4 : length <= 2 && !alone;
    }
    boolean year =
        end - digits == 4 && (text.startsWith("19", digits) || text.startsWith("20", digits));
    return opensWithUnit(text, next.start())
        && (sentence || !year)
        && (!alone || next.length() <= 6);
  }

  /**
   * Whether the line opens with a figure and its unit, and a mark right after them: {@code
   * 364.85亿元，增长10.6%}. Lines are broken before figures to keep them whole; paragraphs do not open
   * so.
   */
  boolean opens(String text, Line line) {
    int i = line.start();
    while (i < line.end() && isOfNumber(text.charAt(i))) {
      i++;
    }
    boolean figure = i > line.start() && Shape.isDigit(text.charAt(i - 1));
    if (!figure || !opensWithUnit(text, i)) {
      return false;
    }
    int limit = Math.min(line.end(), i + LONGEST_UNIT);
    for (int unit = i; unit < limit; unit++) {
      if ("，。；、".indexOf(text.charAt(unit)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code 12⏎万}{@code 亿元}: a scale before the cut and its unit after it. */
  private boolean isScaleCut(String text, Line line, Line next) {
    int end = line.end();
    boolean scale = end - line.start() > 1 && "万亿".indexOf(text.charAt(end - 1)) >= 0;
    return scale && Shape.isDigit(text.charAt(end - 2)) && opensWithUnit(text, next.start());
  }

  private boolean opensWithUnit(String text, int start) {
    for (String unit : units) {
      if (text.startsWith(unit, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNumber(char c) {
    return Shape.isDigit(c) || c == '.' || c == ',';
  }
}
