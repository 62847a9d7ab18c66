package org.yuebao.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A table that planners write: CSV below a header that has to be this one. */
final class PlannersSheet {
  private final String file;
  private final List<String> columns;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param file its name, for messages
   * @param columns the header
   */
  PlannersSheet(String file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** A line with a cell for every column. */
  record Row(int number, List<String> columns, List<String> cells) {
    String cell(String column) {
      return cells.get(columns.indexOf(column));
    }
  }

  /** The lines that have a cell for every column; the others are problems. */
  List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    List<CsvRecords.Line> lines = CsvRecords.parse(text);
    if (lines.isEmpty() || !lines.get(0).cells().equals(columns)) {
      problem(1, "the first line has to be " + String.join(",", columns), "write it so");
      return rows;
    }
    for (CsvRecords.Line line : lines.subList(1, lines.size())) {
      if (line.cells().size() == columns.size()) {
        rows.add(new Row(line.number(), columns, line.cells()));
      } else {
        problem(
            line.number(),
            line.cells().size() + " cells instead of " + columns.size(),
            "put a cell that holds a comma between quotes");
      }
    }
    return rows;
  }

  /** Cells that must say something. */
  void checkFilled(Row row, String... needed) {
    for (String column : needed) {
      if (row.cell(column).isEmpty()) {
        problem(row.number(), column + " is empty", "fill it in");
      }
    }
  }

  /** The cell {@code date}. */
  void checkDay(Row row) {
    try {
      LocalDate.parse(row.cell("date"));
    } catch (DateTimeException e) {
      problem(row.number(), "date is \"" + row.cell("date") + "\"", "write it as 2024-08-31");
    }
  }

  void problem(int line, String what, String mend) {
    problems.add(file + ":" + line + ": " + what + "; " + mend);
  }

  /** How many problems there are. */
  int problems() {
    return problems.size();
  }

  /**
   * Ends the reading.
   *
   * @throws BadSpec with every problem as {@code file:line: what is wrong; how to mend it}
   */
  void stopAtProblems() {
    if (!problems.isEmpty()) {
      throw new BadSpec(problems);
    }
  }
}
