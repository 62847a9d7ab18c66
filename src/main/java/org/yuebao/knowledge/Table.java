package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A tab-separated file: UTF-8, lines end in a line feed, the first line names the columns; lines
 * that begin with {@code ##} are remarks, empty ones count for nothing. {@code data/README.md} says
 * more.
 *
 * <p>Cells stay bytes until somebody asks for them: of most regions nobody asks for more than six
 * of thirteen.
 */
final class Table {
  private final String file;
  private final Problems problems;
  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable TableLines lines;

  private Table(String file, Problems problems, List<String> columns, @Nullable TableLines lines) {
    this.file = file;
    this.problems = problems;
    this.columns = columns;
    for (int i = columns.size() - 1; i >= 0; i--) {
      places.put(columns.get(i), i);
    }
    this.lines = lines;
  }

  /** Reads a file; every column of {@code wanted} has to be there, and a line below the header. */
  static Table read(DataFiles files, String name, Problems problems, String... wanted) {
    byte[] bytes = files.read(name, problems);
    String file = files.path(name);
    return bytes == null
        ? new Table(file, problems, List.of(wanted), null)
        : parse(file, bytes, problems, wanted);
  }

  /** As {@link #read}, from the bytes of the file. */
  static Table parse(String file, byte[] bytes, Problems problems, String... wanted) {
    TableLines lines = new TableLines(file, bytes, problems);
    List<String> columns = lines.header();
    if (columns.isEmpty()) {
      problems.add(file, 1, "is empty; the first line has to name " + String.join(", ", wanted));
      return new Table(file, problems, columns, null);
    }
    boolean complete = hasColumns(file, columns, problems, wanted);
    return new Table(file, problems, columns, complete ? lines : null);
  }

  private static boolean hasColumns(
      String file, List<String> columns, Problems problems, String... wanted) {
    List<String> missing = new ArrayList<>(Arrays.asList(wanted));
    missing.removeAll(columns);
    if (!missing.isEmpty()) {
      problems.add(
          file, 1, "the header lacks " + String.join(", ", missing) + "; add what is missing");
    }
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        problems.add(file, 1, "the header names " + column + " twice; remove one of the columns");
      }
    }
    return missing.isEmpty();
  }

  /** The lines below the header; to be called once. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    if (lines != null) {
      TableLines read = lines;
      lines.read(columns.size(), true, place -> rows.add(new Row(read, place)));
      checkRows(!rows.isEmpty());
    }
    return rows;
  }

  /**
   * Takes the lines below the header one by one; to be called once. The row is the same object each
   * time: what of it is needed later has to be read at once.
   */
  void forEach(Consumer<Row> action) {
    if (lines != null) {
      Row row = new Row(lines, 0);
      boolean[] some = new boolean[1];
      lines.read(
          columns.size(),
          false,
          place -> {
            some[0] = true;
            action.accept(row);
          });
      checkRows(some[0]);
    }
  }

  private void checkRows(boolean some) {
    if (!some) {
      problems.add(file, 1, "has no line below its header; restore the file");
    }
  }

  /** The place of a column; -1 when the header lacks it. */
  int column(String name) {
    return places.getOrDefault(name, -1);
  }

  /** A line of the table. */
  final class Row {
    private final TableLines lines;
    private final int place;

    Row(TableLines lines, int place) {
      this.lines = lines;
      this.place = place;
    }

    /** The cell, without the blanks around it; empty when the table has no such column. */
    String get(String column) {
      return get(column(column));
    }

    /** The cell of the column at {@code index}. */
    String get(int index) {
      return index < 0 ? "" : lines.cell(place, index, columns.get(index));
    }

    /** The cell, which must not be empty. */
    String must(String column) {
      return must(column(column));
    }

    /** The cell of the column at {@code index}, which must not be empty. */
    String must(int index) {
      String cell = get(index);
      if (cell.isEmpty() && index >= 0) {
        problem(columns.get(index) + " is empty; fill it in");
      }
      return cell;
    }

    /** The cell's parts between semicolons. */
    List<String> list(String column) {
      return list(column(column));
    }

    /** The parts between semicolons of the cell of the column at {@code index}. */
    List<String> list(int index) {
      String cell = get(index);
      if (cell.isEmpty()) {
        return List.of();
      }
      List<String> parts = cell.indexOf(';') < 0 ? List.of(cell) : List.of(cell.split(";", -1));
      if (parts.contains("")) {
        problem(columns.get(index) + " has an empty part; remove the semicolon too many");
        return parts.stream().filter(part -> !part.isEmpty()).toList();
      }
      return parts;
    }

    /** The cell as a whole number; 0 when it is empty. */
    int integer(String column) {
      String cell = get(column);
      try {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
      } catch (NumberFormatException e) {
        problem(column + " is no whole number: " + cell + "; write digits only");
        return 0;
      }
    }

    /** The cell as a whole number, which has to lie between two others. */
    int integer(String column, int least, int most) {
      int number = integer(column);
      if (number < least || number > most) {
        problem(column + " is " + number + "; write a number from " + least + " to " + most);
      }
      return number;
    }

    /** The cell as a number; null when it is empty. */
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

    /** The constant of an enumeration; null, with a problem, when it has none of this name. */
    <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
      String cell = get(column);
      try {
        return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        problem(
            column + " is " + cell + "; write one of " + Arrays.toString(type.getEnumConstants()));
        return null;
      }
    }

    /** The cell, which has to be one of {@code words}. */
    String oneOf(String column, List<String> words) {
      String cell = get(column);
      if (!words.contains(cell)) {
        String said = cell.isEmpty() ? " is empty" : " is " + cell;
        String wanted = words.contains("") ? "; write nothing or " : "; write one of ";
        List<String> full = words.stream().filter(word -> !word.isEmpty()).toList();
        problem(column + said + wanted + String.join(", ", full));
      }
      return cell;
    }

    void problem(String what) {
      problems.add(file, line(), what);
    }

    int line() {
      return lines.number(place);
    }
  }
}
