package org.yuebao.story;

/** Figures that a line end cut in two: {@code 1490.10⏎亿元}, {@code 1490.⏎10亿元}, {@code 2024⏎年}. */
final class CutNumber {
  private static final String[] UNITS = {
    "亿", "%", "‰", "元", "美元", "个百分点", "百分点", "吨", "公里", "平方", "公顷", "亩", "千瓦", "立方", "人次", "倍", "户",
    "家", "项", "件", "辆", "台", "座", "万"
  };

  private CutNumber() {}

  /**
   * Whether the last word of one line and the first of the next are one figure.
   *
   * @param sentence whether the first line has sentences in it, so that it is neither a heading nor
   *     a cell
   */
  static boolean between(String text, Line line, Line next, boolean sentence) {
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
    return opensWithUnit(text, next) && (sentence || !year) && (!alone || next.length() <= 6);
  }

  /** {@code 12⏎万}{@code 亿元}: a scale before the cut and its unit after it. */
  private static boolean isScaleCut(String text, Line line, Line next) {
    int end = line.end();
    boolean scale = end - line.start() > 1 && "万亿".indexOf(text.charAt(end - 1)) >= 0;
    return scale && Shape.isDigit(text.charAt(end - 2)) && opensWithUnit(text, next);
  }

  private static boolean opensWithUnit(String text, Line next) {
    for (String unit : UNITS) {
      if (text.startsWith(unit, next.start())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNumber(char c) {
    return Shape.isDigit(c) || c == '.' || c == ',';
  }
}
