package org.yuebao.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a folded text into the lines that hold words. */
final class Lines {
  private Lines() {}

  static List<Line> of(Layout layout, String text) {
    List<Line> lines = new ArrayList<>();
    int gap = 0;
    int start = 0;
    while (start < text.length()) {
      int lineEnd = text.indexOf('\n', start);
      int end = lineEnd < 0 ? text.length() : lineEnd;
      Line line = read(layout, text, start, end, gap);
      if (line == null) {
        gap++;
      } else {
        lines.add(line);
        gap = 0;
      }
      start = end + 1;
    }
    return lines;
  }

  private static @Nullable Line read(
      Layout layout, String text, int lineStart, int lineEnd, int gap) {
    int start = lineStart;
    int indent = 0;
    while (start < lineEnd && isSpace(text.charAt(start))) {
      indent++;
      start++;
    }
    if (start == lineEnd) {
      return null;
    }
    int end = lineEnd;
    while (isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (text.substring(start, end).indexOf('\t') >= 0) {
      // An empty first or last cell keeps the cells between in their columns.
      while (start > lineStart && text.charAt(start - 1) == '\t') {
        start--;
      }
      while (end < lineEnd && text.charAt(end) == '\t') {
        end++;
      }
    }
    return Line.read(layout, text, start, end, lineEnd, gap, indent);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
