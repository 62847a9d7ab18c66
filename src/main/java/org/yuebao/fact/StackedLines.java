package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Lays the cells of a table side by side that a web page's text has one below the other: the header
 * says how many make a row, and at least two rows have to bear it out.
 */
final class StackedLines {
  private static final int LEAST_ROWS = 2;
  private static final int MOST_COLUMNS = 20;
  private static final int LONGEST_HEAD = 24;

  private final List<TableLine> lines;
  private final CellReader cells;
  private final Set<TableLine> headers = Collections.newSetFromMap(new IdentityHashMap<>());

  StackedLines(List<TableLine> lines, CellReader cells) {
    this.lines = lines;
    this.cells = cells;
  }

  /** The lines, those of such tables folded into one for each row. */
  List<TableLine> folded() {
    List<TableLine> folded = new ArrayList<>(lines.size());
    int at = 0;
    while (at < lines.size()) {
      int width = begins(at) ? width(at) : 0;
      int end = width == 0 ? at : endOfRows(at, width);
      if (end - at < width * (1 + LEAST_ROWS) || width == 0) {
        folded.add(lines.get(at++));
        continue;
      }
      TableLine header = row(at, width);
      headers.add(header);
      folded.add(header);
      for (at += width; at < end; at += width) {
        folded.add(row(at, width));
      }
    }
    return folded;
  }

  /** Whether a line that was folded is the header of its table. */
  boolean isHeader(TableLine line) {
    return headers.contains(line);
  }

  /** 指标 on a line of its own, or the first of some lines that a bar ends. */
  private boolean begins(int at) {
    if (!isCell(at)) {
      return false;
    }
    boolean barred = lines.get(at).tabbed() && !(at > 0 && lines.get(at - 1).tabbed());
    String text = cell(at).text();
    return text.length() <= LONGEST_HEAD && (barred || cells.is(text, ColumnWord.Role.NAME));
  }

  /** How many cells make a row, by the header and the first row; 0 when that is not clear. */
  private int width(int from) {
    int values = from;
    boolean units = false;
    while (isCell(values) && !isValue(values) && values - from <= 2 * MOST_COLUMNS) {
      units |= cells.is(cell(values).text(), ColumnWord.Role.UNIT);
      values++;
    }
    int end = values;
    while (isCell(end) && isValue(end) && end - values <= MOST_COLUMNS) {
      end++;
    }
    int words = values - from;
    if (end == values) {
      return 0;
    }
    if (isYear(values)) {
      return words > 1 ? words : 0;
    }
    int heads = units ? 2 : 1;
    int width = end - values + heads;
    return words == width + heads && width > heads ? width : 0;
  }

  private int endOfRows(int from, int width) {
    int heads = 1;
    for (int i = from + 1; i < from + width; i++) {
      heads += cells.is(cell(i).text(), ColumnWord.Role.UNIT) ? 1 : 0;
    }
    int at = from + width;
    boolean years = at < lines.size() && isYear(at);
    while (isRow(at, width, heads) && isYear(at) == years) {
      at += width;
    }
    return at;
  }

  private boolean isYear(int at) {
    return isCell(at) && cells.isYear(cell(at));
  }

  private boolean isRow(int from, int width, int heads) {
    boolean any = false;
    for (int i = 0; i < width; i++) {
      if (!isCell(from + i)) {
        return false;
      }
      boolean value = isValue(from + i);
      boolean head = i < heads;
      if (value == head && !(head && isYear(from + i))) {
        return false;
      }
      any |= !head && cells.isValue(cell(from + i));
    }
    return any;
  }

  private boolean isCell(int at) {
    return at < lines.size() && lines.get(at).cells().size() == 1;
  }

  private boolean isValue(int at) {
    return cells.isValue(cell(at)) || cells.isGap(cell(at));
  }

  private Cell cell(int at) {
    return lines.get(at).cells().get(0);
  }

  private TableLine row(int from, int width) {
    List<Cell> row = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      row.add(cell(from + i));
    }
    TableLine last = lines.get(from + width - 1);
    return new TableLine(lines.get(from).start(), last.end(), row, true);
  }
}
