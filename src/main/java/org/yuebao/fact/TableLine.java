package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a story, cut into cells: at tabs when it has any, else at blanks.
 *
 * @param start first character in the story's body
 * @param end the line end after it, or the end of the body
 * @param cells in order; between tabs they may be empty
 * @param tabbed whether tabs part the cells
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
    boolean tabbed = false;
    for (int i = start; i < end; i++) {
      tabbed |= text[i] == '\t';
    }
    return new TableLine(
        start, end, tabbed ? atTabs(text, start, end) : atBlanks(text, start, end), tabbed);
  }

  private static List<Cell> atTabs(char[] text, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || text[i] == '\t') {
        cells.add(Cell.of(text, from, i));
        from = i + 1;
      }
    }
    return cells;
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
    return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
  }
}
