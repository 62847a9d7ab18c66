package org.yuebao.story;

import java.util.Arrays;

/**
 * A document's body, folded to one width, with one {@code \n} for each line end and every
 * character's place in the document.
 *
 * <p>Left out are characters without width and the emphasis marks {@code **} of Markdown; {@code
 * \r\n}, {@code \r}, form feeds and Unicode's own line separators become {@code \n}.
 */
final class FoldedText {
  private final String text;
  private final int[] points;

  private FoldedText(String text, int[] points) {
    this.text = text;
    this.points = points;
  }

  static FoldedText of(String body) {
    char[] text = new char[body.length()];
    int[] points = new int[body.length() + 1];
    int size = 0;
    int point = 0;
    for (int i = 0; i < body.length(); i++, point++) {
      char c = body.charAt(i);
      if (isLineEnd(c)) {
        points[size] = point;
        text[size++] = '\n';
        if (c == '\r' && i + 1 < body.length() && body.charAt(i + 1) == '\n') {
          i++;
          point++;
        }
      } else if (isEmphasis(body, i)) {
        i++;
        point++;
      } else if (Folding.fold(c) != Folding.NOTHING) {
        points[size] = point;
        text[size++] = Folding.fold(c);
        if (i + 1 < body.length() && Character.isSurrogatePair(c, body.charAt(i + 1))) {
          points[size] = point;
          text[size++] = body.charAt(++i);
        }
      }
    }
    points[size] = point;
    return new FoldedText(new String(text, 0, size), Arrays.copyOf(points, size + 1));
  }

  private static boolean isLineEnd(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\f'
        || c == 0x0B
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean isEmphasis(String body, int i) {
    return body.charAt(i) == '*' && i + 1 < body.length() && body.charAt(i + 1) == '*';
  }

  String text() {
    return text;
  }

  /**
   * Code point in the document of the character at {@code index}; one past the last at the end of
   * the text.
   */
  int point(int index) {
    return points[index];
  }
}
