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

  /** The block of CJK Unified Ideographs, all of them Han; and the first of the script at all. */
  private static final int FIRST_UNIFIED = 0x4E00;

  private static final int LAST_UNIFIED = 0x9FFF;
  private static final int FIRST_RADICAL = 0x2E80;

  private enum Kind {
    HAN,
    WORD,
    NONE
  }

  private Grams() {}

  /** The words between blanks, each once, in the order in which they come. */
  static String of(String text) {
    int[] points = text.codePoints().toArray();
    Set<String> words = new LinkedHashSet<>();
    for (int start = 0; start < points.length; ) {
      Kind kind = kind(points[start]);
      int end = start + 1;
      while (end < points.length && kind(points[end]) == kind) {
        end++;
      }
      if (kind == Kind.HAN) {
        grams(points, start, end, words);
      } else if (kind == Kind.WORD) {
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

  /** Most are of the one block, for which no table of scripts need be searched. */
  private static Kind kind(int point) {
    if (point >= FIRST_UNIFIED && point <= LAST_UNIFIED) {
      return Kind.HAN;
    }
    if (point >= FIRST_RADICAL
        && Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
      return Kind.HAN;
    }
    return Character.isLetterOrDigit(point) ? Kind.WORD : Kind.NONE;
  }
}
