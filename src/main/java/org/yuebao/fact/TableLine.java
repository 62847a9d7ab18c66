package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a story, cut into cells: at tabs or bars when it has any, else at blanks.
 *
 * @param start first character in the story's body
 * @param end the line end after it, or the end of the body
 * @param cells in order; between tabs and bars they may be empty
 * @param tabbed whether tabs or bars part the cells
 */
record TableLine(int start, int end, List<Cell> cells, boolean tabbed) {
  /** A longer line is prose. */
  private static final int LONGEST = 400;

  TableLine {
    cells = List.copyOf(cells);
  }

  static TableLine of(char[] text, int start, int end) {
    if (end - start > LONGEST) {
      return new TableLine(start, end, List.of(), false);
    }
    for (int i = start; i < end; i++) {
      if (text[i] == '\t' || text[i] == '|') {
        return new TableLine(start, end, atMarks(text, start, end, text[i]), true);
      }
    }
    return new TableLine(start, end, atBlanks(text, start, end), false);
  }

  /** Cells between tabs, or between bars, which also stand before the first and after the last. */
  private static List<Cell> atMarks(char[] text, int start, int end, char mark) {
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == mark) {
        cells.add(Cell.of(text, from, i));
        from = i + 1;
      }
    }
    if (mark == '|') {
      dropOuter(cells);
    }
    return cells;
  }

  private static void dropOuter(List<Cell> cells) {
    if (cells.get(0).isEmpty()) {
      cells.remove(0);
    }
    if (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
  }

  private static List<Cell> atBlanks(char[] text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || Cell.isBlank(text[i])) {
        if (i > from) {
          cells.add(Cell.of(text, from, i));
        }
        from = i + 1;
      }
    }
    return cells;
  }

  /** | --- | --- |: drawn under a header. */
  boolean isRule() {
    return tabbed && text().chars().allMatch(c -> c == '-' || c == ':' || c == '=');
  }

  /** The text of all cells. */
  String text() {
    return whole().text();
  }

  /** All cells as one. */
  Cell whole() {
    Cell whole = new Cell(start, start, "");
    for (Cell cell : cells) {
      whole = whole.isEmpty() ? cell : cell.isEmpty() ? whole : whole.join(cell);
    }
    return whole;
  }

  /** Cells that hold something. */
  int filled() {
    int filled = 0;
    for (Cell cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }
}
