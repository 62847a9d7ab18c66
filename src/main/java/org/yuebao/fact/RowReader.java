package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.TableRow.Value;

/**
 * Reads a line as a row of a table: {@code 水泥⇥万吨⇥236.6⇥-3.7%}, {@code 其中：城镇 231.9 66.9}. A line of
 * prose is none: no mark of a sentence may stand in a row's head, and nothing but values after it.
 */
final class RowReader {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_WORD = 30;
  private static final String SENTENCE_MARKS = "。！？；，!?;";

  private final CellReader cells;

  RowReader(CellReader cells) {
    this.cells = cells;
  }

  /**
   * The row; null when the line is none.
   *
   * @param units whether the header has a column of units: its cells are units though nobody knows
   *     them
   */
  @Nullable TableRow read(TableLine line, boolean units) {
    if (line.filled() < 2) {
      return null;
    }
    TableRow row = line.tabbed() ? tabbed(line, units) : spaced(line, units);
    return row != null && isHead(row.name()) && row.values().stream().anyMatch(v -> !v.gap())
        ? row
        : null;
  }

  // ---- cells between tabs

  private @Nullable TableRow tabbed(TableLine line, boolean units) {
    int head = headOf(line);
    if (head < 0) {
      return null;
    }
    Cell unit = null;
    List<Value> values = new ArrayList<>();
    for (int i = head + 1; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      boolean word = units && !cell.isEmpty() && !cells.isValue(cell) && !cells.isGap(cell);
      if (values.isEmpty() && unit == null && (word || cells.isUnit(cell.text()))) {
        unit = cell;
      } else if (cells.isValue(cell)) {
        values.add(new Value(i, cell, false));
      } else if (cell.isEmpty() || cells.isGap(cell)) {
        values.add(new Value(i, cell, true));
      } else if (!isWord(cell)) {
        return null;
      }
    }
    return new TableRow(line, line.cells().get(head), unit, values);
  }

  /** The first cell that holds something, a row's number left aside. */
  private int headOf(TableLine line) {
    int head = -1;
    for (int i = 0; i < line.cells().size() && head < 0; i++) {
      Cell cell = line.cells().get(i);
      boolean number = cells.isNumber(cell) && i + 1 < line.cells().size();
      if (!cell.isEmpty() && !(number && isHead(line.cells().get(i + 1)))) {
        head = i;
      }
    }
    return head;
  }

  private static boolean isWord(Cell cell) {
    return cell.text().length() <= LONGEST_WORD && !hasSentenceMark(cell.text());
  }

  // ---- cells between blanks

  private @Nullable TableRow spaced(TableLine line, boolean units) {
    List<Cell> all = line.cells();
    int first = all.size();
    while (first > 0
        && (cells.isBareValue(all.get(first - 1)) || cells.isGap(all.get(first - 1)))) {
      first--;
    }
    if (first == 0) {
      return years(line);
    }
    boolean hasUnit = first > 1 && (units || cells.isUnit(all.get(first - 1).text()));
    int nameEnd = hasUnit ? first - 1 : first;
    int nameStart = nameEnd > 1 && cells.isNumber(all.get(0)) ? 1 : 0;
    Cell name = all.get(nameStart);
    for (int i = nameStart; i < nameEnd; i++) {
      if (cells.isBareValue(all.get(i))) {
        return null;
      }
      name = i == nameStart ? name : name.join(all.get(i));
    }
    return new TableRow(line, name, hasUnit ? all.get(first - 1) : null, values(line, first));
  }

  /** 2019 8000.1 6.0: a year and its values. */
  private @Nullable TableRow years(TableLine line) {
    Cell head = line.cells().get(0);
    return cells.isYear(head) ? new TableRow(line, head, null, values(line, 1)) : null;
  }

  private List<Value> values(TableLine line, int from) {
    List<Value> values = new ArrayList<>();
    for (int i = from; i < line.cells().size(); i++) {
      Cell cell = line.cells().get(i);
      values.add(new Value(i, cell, cells.isGap(cell)));
    }
    return values;
  }

  // ---- heads

  private boolean isHead(Cell cell) {
    String text = cell.text();
    if (text.length() > LONGEST_NAME || hasSentenceMark(text)) {
      return false;
    }
    if (cells.isYear(cell)) {
      return true;
    }
    return text.codePoints().anyMatch(Character::isLetter)
        && !cells.is(text, ColumnWord.Role.CAPTION)
        && !cells.is(text, ColumnWord.Role.INDEX_BASE)
        && !cells.isUnit(text)
        && !cells.isValue(cell);
  }

  static boolean hasSentenceMark(String text) {
    return text.chars().anyMatch(c -> SENTENCE_MARKS.indexOf(c) >= 0);
  }
}
