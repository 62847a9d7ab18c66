package org.yuebao.knowledge;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A tab-separated file with a header row; lines that begin with {@code ##} are remarks. */
final class Table {
  private final String file;
  private final List<String> columns;
  private final List<Row> rows;

  private Table(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
    this.rows = new ArrayList<>();
  }

  /** Reads {@code folder/name}; every column of {@code wanted} has to be there. */
  static Table read(Path folder, String name, Problems problems, String... wanted) {
    Path path = folder.resolve(name);
    String text;
    try {
      text = Files.readString(path);
    } catch (IOException e) {
      problems.add(
          path.toString(),
          1,
          "cannot be read (" + e.getClass().getSimpleName() + "); restore the file");
      return new Table(path.toString(), List.of(wanted));
    }
    return parse(path.toString(), text, problems, wanted);
  }

  static Table parse(String file, String text, Problems problems, String... wanted) {
    int headerEnd = text.indexOf('\n');
    String header = headerEnd < 0 ? text : text.substring(0, headerEnd);
    Table table = new Table(file, Arrays.asList(header.strip().split("\t", -1)));
    Set<String> missing = new TreeSet<>(Arrays.asList(wanted));
    missing.removeAll(table.columns);
    if (!missing.isEmpty()) {
      problems.add(file, 1, "the header lacks " + missing + "; add the column");
      return table;
    }
    if (headerEnd >= 0) {
      table.readRows(text, headerEnd + 1, problems);
    }
    return table;
  }

  private void readRows(String text, int from, Problems problems) {
    int line = 2;
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int last = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      if (last > at && !text.startsWith("##", at)) {
        rows.add(new Row(cells(text, at, last, line, problems), line, problems));
      }
      at = end + 1;
      line++;
    }
  }

  private String[] cells(String text, int from, int end, int line, Problems problems) {
    String[] cells = new String[columns.size()];
    Arrays.fill(cells, "");
    int column = 0;
    int at = from;
    while (at <= end) {
      int tab = text.indexOf('\t', at);
      tab = tab < 0 || tab > end ? end : tab;
      if (column < cells.length) {
        cells[column] = text.substring(at, tab);
      } else if (tab > at) {
        problems.add(file, line, "has more cells than the header; remove a tab");
        return cells;
      }
      column++;
      at = tab + 1;
    }
    return cells;
  }

  List<Row> rows() {
    return rows;
  }

  String file() {
    return file;
  }

  /** A line of the table. */
  final class Row {
    private final String[] cells;
    private final int line;
    private final Problems problems;

    Row(String[] cells, int line, Problems problems) {
      this.cells = cells;
      this.line = line;
      this.problems = problems;
    }

    String get(String column) {
      int index = columns.indexOf(column);
      return index < 0 ? "" : cells[index];
    }

    /** The cell, which must not be empty. */
    String must(String column) {
      String cell = get(column);
      if (cell.isBlank()) {
        problem(column + " is empty; fill it in");
      }
      return cell;
    }

    /** The cell's parts between semicolons. */
    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    int integer(String column) {
      String cell = get(column);
      try {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
      } catch (NumberFormatException e) {
        problem(column + " is no whole number: " + cell + "; write digits only");
        return 0;
      }
    }

    @Nullable BigDecimal decimal(String column) {
      String cell = get(column);
      if (cell.isEmpty()) {
        return null;
      }
      try {
        return new BigDecimal(cell);
      } catch (NumberFormatException e) {
        problem(column + " is no number: " + cell + "; write digits and a point");
        return null;
      }
    }

    /** The constant of an enumeration. */
    <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
      String cell = get(column);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(cell)) {
          return constant;
        }
      }
      problem(
          column + " is " + cell + "; write one of " + Arrays.toString(type.getEnumConstants()));
      return null;
    }

    void problem(String what) {
      problems.add(file, line, what);
    }

    int line() {
      return line;
    }
  }
}
