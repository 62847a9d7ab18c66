package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table as its header names them. A header whose columns cannot be told one by one
 * from those of the rows names none.
 */
final class TableColumns {
  private final LabelReader labels;
  private final CellReader cells;

  /** By the cell's index between tabs. */
  private final List<TableLabel> byCell = new ArrayList<>();

  /** By the value's place in its row, for cells between blanks. */
  private List<TableLabel> byPlace = List.of();

  private final boolean named;

  TableColumns(TextTable table, LabelReader labels, CellReader cells) {
    this.labels = labels;
    this.cells = cells;
    this.named = !table.header().isEmpty();
    boolean tabbed = table.header().stream().allMatch(TableLine::tabbed);
    if (named && tabbed && table.rows().get(0).line().tabbed()) {
      readCells(table.header());
    } else if (named) {
      int places = table.rows().stream().mapToInt(row -> row.values().size()).max().orElse(0);
      readPlaces(table, places);
    }
  }

  /** The column of a value; null when the header does not tell. */
  @Nullable TableLabel of(TableRow row, int place) {
    if (!byCell.isEmpty()) {
      int cell = row.values().get(place).column();
      return cell < byCell.size() && !byCell.get(cell).text.isEmpty() ? byCell.get(cell) : null;
    }
    if (named) {
      return byPlace.size() == row.values().size() ? byPlace.get(place) : null;
    }
    return place == 0 ? TableLabel.NONE : unnamed(row.values().get(place).cell());
  }

  /** Without a header, a percentage after the amount is its growth; nothing else is clear. */
  private @Nullable TableLabel unnamed(Cell cell) {
    return cell.text().endsWith(TableUnits.PERCENT) ? TableLabel.growth() : null;
  }

  // ---- tabs

  private void readCells(List<TableLine> header) {
    int widest = header.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    for (int column = 0; column < widest; column++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < header.size(); i++) {
        text.append(cellOf(header.get(i), column, i + 1 < header.size()));
      }
      byCell.add(labels.read(text.toString()));
    }
    tellOwners(byCell);
  }

  /** A cell of an upper line that is empty belongs to the group on its left. */
  private String cellOf(TableLine line, int column, boolean upper) {
    int at = Math.min(column, line.cells().size() - 1);
    while (upper && at > 1 && line.cells().get(at).isEmpty()) {
      at--;
    }
    return at < column && !upper ? "" : cells.asText(line.cells().get(at));
  }

  // ---- blanks

  private void readPlaces(TextTable table, int places) {
    List<String> texts = new ArrayList<>();
    for (TableLine line : table.header()) {
      List<String> next = joined(line);
      if (texts.isEmpty()) {
        texts = next;
      } else if (next.stream().allMatch(this::isUnitOnly)) {
        mergeBases(texts, places + 1);
        append(texts, next);
      } else {
        texts = under(texts, next);
      }
    }
    boolean units = table.rows().stream().anyMatch(row -> row.unit() != null);
    List<String> values = valuesOnly(texts, units);
    mergeBases(values, places);
    if (values.size() == places + 1 && !labels.read(values.get(0)).hasMeasure()) {
      values.remove(0);
    }
    byPlace = values.size() == places ? values.stream().map(labels::read).toList() : List.of();
    tellOwners(byPlace);
  }

  /** 增长（%） beside 地区生产总值（亿元） is its growth, and 同比 beside 11月 that month's. */
  private static void tellOwners(List<TableLabel> columns) {
    TableLabel owner = null;
    for (TableLabel column : columns) {
      boolean says = column.isChangeOnly() || (column.rank && column.isPlain());
      if (says && column.tokens.isEmpty()) {
        column.owner = owner;
      } else {
        owner = column;
      }
    }
  }

  /** The cells of a line; what brackets and single characters were parted from is joined again. */
  private List<String> joined(TableLine line) {
    List<String> texts = new ArrayList<>();
    boolean units =
        line.cells().stream().allMatch(cell -> cell.isEmpty() || isUnitOnly(cell.text()));
    boolean single = false;
    for (Cell cell : line.cells()) {
      String text = cells.asText(cell);
      if (text.isEmpty()) {
        continue;
      }
      boolean one = text.length() == 1 && Character.isIdeographic(text.charAt(0));
      int last = texts.size() - 1;
      if (last >= 0 && (!units && isUnitOnly(text) || single && one)) {
        texts.set(last, texts.get(last) + text);
      } else {
        texts.add(text);
      }
      single = one;
    }
    return texts;
  }

  /** （亿元）, %: goes with the words before it. */
  private boolean isUnitOnly(String text) {
    char first = text.charAt(0);
    return first == '（' || first == '(' || text.equals("%") || text.equals("±%");
  }

  /** A line of units belongs to the last columns of the line above. */
  private static void append(List<String> texts, List<String> units) {
    int from = texts.size() - units.size();
    for (int i = 0; i < units.size() && from >= 0; i++) {
      texts.set(from + i, texts.get(from + i) + units.get(i));
    }
  }

  /** Columns under groups: each group's words go before those of its columns. */
  private List<String> under(List<String> groups, List<String> columns) {
    List<String> above = valuesOnly(groups, true);
    List<String> below = valuesOnly(columns, true);
    boolean even = !above.isEmpty() && below.size() % above.size() == 0;
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < below.size(); i++) {
      String group = even ? above.get(i * above.size() / below.size()) : "";
      texts.add(group + below.get(i));
    }
    return texts;
  }

  /** Without the columns of row numbers, heads and units. */
  private List<String> valuesOnly(List<String> texts, boolean units) {
    List<String> values = new ArrayList<>();
    boolean named = false;
    for (String text : texts) {
      boolean unit = units && cells.is(text, ColumnWord.Role.UNIT);
      boolean name = values.isEmpty() && !named && cells.is(text, ColumnWord.Role.NAME);
      if (values.isEmpty() && (unit || name || cells.is(text, ColumnWord.Role.NUMBER))) {
        named |= name;
      } else {
        values.add(text);
      }
    }
    return values;
  }

  /** 比上年 and 增长 were one column when there are more words than columns. */
  private void mergeBases(List<String> texts, int most) {
    int i = 0;
    while (texts.size() > most && i + 1 < texts.size()) {
      TableLabel left = labels.read(texts.get(i));
      TableLabel right = labels.read(texts.get(i + 1));
      boolean cut = left.changes && !left.grows && right.grows && right.names.isEmpty();
      if (cut) {
        texts.set(i, texts.get(i) + texts.remove(i + 1));
      } else {
        i++;
      }
    }
  }
}
