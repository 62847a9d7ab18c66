package org.yuebao.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a text. Rows alone are none: a header has to stand above them, or a unit in
 * each of them, or one unit for the whole table; between tabs a row with its unit needs no other.
 */
final class TableFinder {
  private static final int HEADER_LINES = 3;
  private static final int CAPTION_LINES = 4;
  private static final int LONGEST_HEADER = 24;
  private static final int LONGEST_GROUP = 24;
  private static final int LONGEST_TITLE = 60;

  private final char[] text;
  private final CellReader cells;
  private final LabelReader labels;
  private final CaptionReader captionReader;
  private final RowReader rows;
  private final List<TableLine> lines = new ArrayList<>();
  private final List<@Nullable TableRow> rowOf = new ArrayList<>();

  /** Headers that stood one cell below the other. */
  private final Set<TableLine> headers = Collections.newSetFromMap(new IdentityHashMap<>());

  TableFinder(char[] text, CellReader cells, LabelReader labels, CaptionReader captions) {
    this.text = text;
    this.cells = cells;
    this.labels = labels;
    this.captionReader = captions;
    this.rows = new RowReader(cells);
  }

  /** The tables in order. */
  List<TextTable> tables() {
    cutLines();
    List<TextTable> tables = new ArrayList<>();
    int free = 0;
    int i = 0;
    while (i < lines.size()) {
      if (rowOf.get(i) == null) {
        i++;
        continue;
      }
      int end = endOfRows(i);
      TextTable table = table(i, end, free);
      if (table != null) {
        tables.add(table);
        free = end;
      }
      i = end;
    }
    return tables;
  }

  private void cutLines() {
    int start = 0;
    List<TableLine> all = new ArrayList<>();
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == '\n') {
        TableLine line = TableLine.of(text, start, i);
        if (line.filled() > 0 && !line.isRule()) {
          all.add(line);
        }
        start = i + 1;
      }
    }
    StackedLines stacked = new StackedLines(all, cells);
    for (TableLine line : stacked.folded()) {
      if (stacked.isHeader(line)) {
        headers.add(line);
      }
      lines.add(line);
      rowOf.add(isHeader(line) ? null : rows.read(line, false));
    }
  }

  // ---- rows

  /** The line after the last row; page numbers and headings of groups may stand between rows. */
  private int endOfRows(int first) {
    int end = first + 1;
    int at = end;
    int groups = 0;
    while (at < lines.size()) {
      if (rowOf.get(at) != null) {
        end = ++at;
        groups = 0;
      } else if (CaptionReader.isPageNumber(lines.get(at)) || isRepeatedHeader(at, first)) {
        at++;
      } else if (groups == 0 && isGroup(lines.get(at))) {
        groups++;
        at++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean isRepeatedHeader(int at, int first) {
    return first > 0 && lines.get(at).text().equals(lines.get(first - 1).text());
  }

  /** 按产业分, or the first half of a long row head. */
  private boolean isGroup(TableLine line) {
    String words = line.text();
    return words.length() <= LONGEST_GROUP
        && !isHeader(line)
        && !captionReader.isNumbered(line)
        && !RowReader.hasSentenceMark(words)
        && words.chars().noneMatch(Character::isDigit);
  }

  // ---- headers

  /** Whether the line names columns, the column of the row heads first. */
  private boolean isHeader(TableLine line) {
    if (headers.contains(line)) {
      return true;
    }
    if (line.filled() < 2 || !isHeaderText(line)) {
      return false;
    }
    Cell first = firstOf(line);
    return headsNames(line, first) && restIsWords(line, first);
  }

  private boolean headsNames(TableLine line, Cell first) {
    if (cells.is(first.text(), ColumnWord.Role.NAME)) {
      return true;
    }
    if (cells.is(first.text(), ColumnWord.Role.NUMBER) || isUnitHead(line, first)) {
      return true;
    }
    // 指 标: the word's characters stand apart.
    String two = line.cells().size() > 2 ? first.text() + line.cells().get(1).text() : "";
    return first.text().length() == 1 && cells.is(two, ColumnWord.Role.NAME);
  }

  /** 单位 before the header of a column of values. */
  private boolean isUnitHead(TableLine line, Cell first) {
    return cells.is(first.text(), ColumnWord.Role.UNIT) && line.filled() > 1;
  }

  private boolean restIsWords(TableLine line, Cell first) {
    return line.cells().stream()
        .filter(cell -> cell != first)
        .allMatch(cell -> cell.isEmpty() || cells.isYear(cell) || !cells.isValue(cell));
  }

  /** Whether a line above a header, or between it and the rows, belongs to it. */
  private boolean isPartOfHeader(TableLine line) {
    if (!isHeaderText(line)
        || captionReader.isNumbered(line)
        || captionReader.unit(line) != null
        || CaptionReader.isPageNumber(line)) {
      return false;
    }
    boolean words = line.cells().stream().allMatch(cell -> cell.isEmpty() || isHeaderWord(cell));
    return words && (line.filled() > 1 || isInBrackets(firstOf(line)));
  }

  /** A measure, a unit, a period: what only headers consist of. */
  private boolean isHeaderWord(Cell cell) {
    if (cells.isYear(cell)) {
      return true;
    }
    TableLabel label = labels.read(cell.text());
    boolean said = label.hasMeasure() || !label.unit.isEmpty() || !label.tokens.isEmpty();
    return said && label.rest.isEmpty();
  }

  private static boolean isInBrackets(Cell cell) {
    return cell.text().charAt(0) == '（' || cell.text().charAt(0) == '(';
  }

  private boolean isHeaderText(TableLine line) {
    return line.cells().stream()
        .allMatch(
            cell ->
                cell.text().length() <= LONGEST_HEADER
                    && !RowReader.hasSentenceMark(cell.text())
                    && cell.text().indexOf('：') < 0);
  }

  private static Cell firstOf(TableLine line) {
    return line.cells().stream().filter(cell -> !cell.isEmpty()).findFirst().orElseThrow();
  }

  // ---- captions

  private List<TableLine> captions(int header, int free) {
    List<TableLine> captions = new ArrayList<>();
    for (int i = header - 1; i >= free && captions.size() < CAPTION_LINES; i--) {
      TableLine line = lines.get(i);
      if (rowOf.get(i) != null) {
        break;
      }
      boolean note = isShort(line) && captionReader.isNote(line);
      boolean title = !note && isTitle(line);
      if (note || title) {
        captions.add(line);
      }
      if (!note) {
        break;
      }
    }
    Collections.reverse(captions);
    return captions;
  }

  private static boolean isShort(TableLine line) {
    return line.end() - line.start() <= LONGEST_TITLE;
  }

  private boolean isTitle(TableLine line) {
    String words = line.text();
    return words.length() <= LONGEST_TITLE
        && (captionReader.isNumbered(line) || !RowReader.hasSentenceMark(words));
  }

  // ---- the table

  private @Nullable TextTable table(int first, int end, int free) {
    int header = first;
    while (header > free && first - header < HEADER_LINES && isHeaderLine(header - 1)) {
      header--;
    }
    List<TableLine> above = lines.subList(header, first);
    List<TableLine> captions = captions(header, free);
    List<TableRow> found = new ArrayList<>();
    List<TableLine> others = new ArrayList<>();
    boolean units = above.stream().anyMatch(this::hasUnits);
    for (int i = first; i < end; i++) {
      TableRow row = rowOf.get(i);
      if (units && row != null && row.unit() == null) {
        TableRow again = rows.read(lines.get(i), true);
        row = again == null ? row : again;
      }
      if (row != null) {
        found.add(row);
      } else {
        others.add(lines.get(i));
      }
    }
    return isTable(captions, above, found) ? new TextTable(captions, above, found, others) : null;
  }

  /** Whether a column of units stands beside that of the row heads. */
  private boolean hasUnits(TableLine header) {
    return header.cells().stream()
        .skip(1)
        .anyMatch(cell -> cells.is(cell.text(), ColumnWord.Role.UNIT));
  }

  private boolean isHeaderLine(int at) {
    return rowOf.get(at) == null && (isHeader(lines.get(at)) || isPartOfHeader(lines.get(at)));
  }

  private boolean isTable(List<TableLine> captions, List<TableLine> header, List<TableRow> found) {
    if (header.stream().anyMatch(this::isHeader)) {
      return true;
    }
    int values = found.get(0).values().size();
    boolean units = found.stream().allMatch(row -> row.unit() != null);
    if (found.size() < 2) {
      return units && found.get(0).line().tabbed();
    }
    if (found.stream().anyMatch(row -> row.values().size() != values)) {
      return false;
    }
    boolean columns = header.stream().anyMatch(line -> line.filled() >= values);
    boolean unit = captions.stream().anyMatch(line -> captionReader.unit(line) != null);
    return units || columns || (unit && values == 1);
  }
}
