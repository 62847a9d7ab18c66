package org.yuebao.fact;

/**
 * A cell of a line of a table.
 *
 * @param start first character in the story's body
 * @param end character after the last; {@code start} for an empty cell
 * @param text its characters without the blanks among them: 原 煤 is 原煤
 */
record Cell(int start, int end, String text) {
  boolean isEmpty() {
    return text.isEmpty();
  }

  static Cell of(char[] text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(text[first])) {
      first++;
    }
    while (last > first && isBlank(text[last - 1])) {
      last--;
    }
    return new Cell(first, last, bare(text, first, last));
  }

  private static String bare(char[] text, int first, int last) {
    int blank = first;
    while (blank < last && !isBlank(text[blank])) {
      blank++;
    }
    if (blank == last) {
      return new String(text, first, last - first);
    }
    StringBuilder bare = new StringBuilder(last - first);
    for (int i = first; i < last; i++) {
      if (!isBlank(text[i])) {
        bare.append(text[i]);
      }
    }
    return bare.toString();
  }

  /** One cell of two that stand side by side. */
  Cell join(Cell next) {
    return new Cell(start, next.end, text + next.text);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u3000' || c == '\t';
  }
}
