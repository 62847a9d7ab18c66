package org.yuebao.publish.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text with numbered marks beneath it, cut into lines that fit the terminal. */
final class MarkedText {
  /**
   * A stretch of the text.
   *
   * @param start index of its first character (UTF-16)
   * @param end index after its last
   * @param label what is written into its mark
   */
  record Mark(int start, int end, String label) {}

  /** Never begin a line; better two columns too many. */
  private static final String CLOSING = "，。；：、！？”’）》】%％";

  private final String text;
  private final int columns;

  /**
   * @param columns columns that a line may take
   */
  MarkedText(String text, int columns) {
    this.text = text.replaceAll("\\p{Cntrl}", " ");
    this.columns = columns;
  }

  /** Lines of text, each followed by as many lines of marks as overlapping stretches need. */
  List<String> lines(List<Mark> marks) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      lines.add(text.substring(start, end));
      lines.addAll(marksBeneath(start, end, marks));
      start = end;
    }
    return lines;
  }

  private int lineEnd(int start) {
    int width = 0;
    int end = start;
    while (end < text.length()) {
      int point = text.codePointAt(end);
      width += DisplayWidth.of(point);
      if (width > columns && end > start && CLOSING.indexOf(point) < 0) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private List<String> marksBeneath(int start, int end, List<Mark> marks) {
    List<StringBuilder> rows = new ArrayList<>();
    for (Mark mark : marks) {
      int from = Math.max(mark.start, start);
      int to = Math.min(mark.end, end);
      if (from < to) {
        int column = DisplayWidth.of(text.substring(start, from));
        draw(rows, column, drawn(mark, from, to));
      }
    }
    return rows.stream().map(StringBuilder::toString).toList();
  }

  /**
   * {@code [3---]}; what does not begin or end on this line is open on that side; narrow ones keep
   * their label.
   */
  private String drawn(Mark mark, int from, int to) {
    int width = DisplayWidth.of(text.substring(from, to));
    char[] cells = new char[Math.max(width, mark.label.length())];
    Arrays.fill(cells, '-');
    if (to == mark.end) {
      cells[cells.length - 1] = ']';
    }
    boolean opens = from == mark.start && cells.length >= mark.label.length() + 2;
    if (opens) {
      cells[0] = '[';
    }
    mark.label.getChars(0, mark.label.length(), cells, opens ? 1 : 0);
    return new String(cells);
  }

  /** Into the first row that is free at the column. */
  private static void draw(List<StringBuilder> rows, int column, String drawn) {
    for (StringBuilder row : rows) {
      if (row.length() <= column && (row.length() < column || column == 0 || endsMark(row))) {
        put(row, column, drawn);
        return;
      }
    }
    StringBuilder row = new StringBuilder();
    put(row, column, drawn);
    rows.add(row);
  }

  /** Marks that touch are told apart by a bracket; two bare labels would read as one. */
  private static boolean endsMark(StringBuilder row) {
    return row.charAt(row.length() - 1) == ']';
  }

  private static void put(StringBuilder row, int column, String drawn) {
    row.append(" ".repeat(column - row.length())).append(drawn);
  }
}
