package org.yuebao.story;

/** Numbers and bullets that open a line: items, headings, captions. */
final class Numbering {
  private static final String HAN_NUMBERS = "一二三四五六七八九十百零〇";
  private static final String BULLETS = "●○■□◆◇★☆▲△►▶•·※→>#";

  private Numbering() {}

  /**
   * Whether the line opens with a bullet or with an item's number: {@code 一、}, {@code （二）}, {@code
   * 3.}, {@code 4、}, {@code 5）}, {@code ⑥}, {@code 第七章}. {@code 1.6亿元} and {@code 12.5%} open with
   * a figure, not with a number.
   */
  static boolean opens(String text, int start, int end) {
    char c = text.charAt(start);
    boolean dash = (c == '-' || c == '*' || c == '+') && at(text, start + 1, end) == ' ';
    if (BULLETS.indexOf(c) >= 0 || dash || c >= '①' && c <= '⒇') {
      return true;
    }
    if (c == '—' && at(text, start + 1, end) == '—') {
      return true;
    }
    if (c == '（' || c == '(') {
      int after = skipNumber(text, start + 1, end);
      char closing = at(text, after, end);
      return after > start + 1 && after <= start + 4 && (closing == '）' || closing == ')');
    }
    if (c == '第') {
      int after = skipNumber(text, start + 1, end);
      return after > start + 1 && "章节条编篇".indexOf(at(text, after, end)) >= 0;
    }
    int after = skipNumber(text, start, end);
    if (after == start || after > start + 3) {
      return false;
    }
    char mark = at(text, after, end);
    boolean figure = mark == '.' && Shape.isDigit(at(text, after + 1, end));
    return "、.）)．".indexOf(mark) >= 0 && !figure;
  }

  /**
   * Whether the line is the caption of a figure or table: {@code 图8 …}, {@code 表 1：…}, {@code 图为…},
   * {@code 图：…}.
   */
  static boolean isCaption(String text, int start, int end) {
    int i = start;
    while (i < end && (text.charAt(i) == '_' || text.charAt(i) == '*')) {
      i++;
    }
    char c = at(text, i, end);
    if (c != '图' && c != '表') {
      return false;
    }
    char next = at(text, i + 1, end);
    if (next == ' ') {
      next = at(text, i + 2, end);
    }
    return Shape.isDigit(next) || next == '：' || next == '为' || next == '片';
  }

  private static int skipNumber(String text, int from, int end) {
    int i = from;
    while (i < end && Shape.isDigit(text.charAt(i))) {
      i++;
    }
    if (i > from) {
      return i;
    }
    while (i < end && HAN_NUMBERS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static char at(String text, int index, int end) {
    return index < end ? text.charAt(index) : '\0';
  }
}
