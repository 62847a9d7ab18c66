package org.yuebao.publish.sqlite;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words of a text for the index of the full-text search: every two, three and four characters
 * that stand together, so that 高新 is found inside 高新技术企业; and runs of letters and digits as they
 * are.
 */
final class Grams {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 4;

  private Grams() {}

  /** The words between blanks, each once, in the order in which they come. */
  static String of(String text) {
    int[] points = text.codePoints().toArray();
    Set<String> words = new LinkedHashSet<>();
    for (int start = 0; start < points.length; ) {
      int end = start;
      while (end < points.length
          && isWord(points[end]) == isWord(points[start])
          && isHan(points[end]) == isHan(points[start])) {
        end++;
      }
      if (isHan(points[start])) {
        grams(points, start, end, words);
      } else if (isWord(points[start])) {
        words.add(new String(points, start, end - start));
      }
      start = end;
    }
    return String.join(" ", words);
  }

  private static void grams(int[] points, int start, int end, Set<String> words) {
    for (int i = start; i < end; i++) {
      for (int length = SHORTEST; length <= LONGEST && i + length <= end; length++) {
        words.add(new String(points, i, length));
      }
    }
  }

  private static boolean isHan(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN;
  }

  private static boolean isWord(int point) {
    return Character.isLetterOrDigit(point);
  }
}
