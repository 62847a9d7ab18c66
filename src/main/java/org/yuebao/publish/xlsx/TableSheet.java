package org.yuebao.publish.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A sheet with one row of titles and rows below it. */
final class TableSheet {
  private final Worksheet sheet;
  private final int columns;
  private final Marks marks;
  private int rows = 1;
  private int leftOut;

  TableSheet(Workbook workbook, String name, List<String> titles, int frozenColumns, Marks marks) {
    this.marks = marks;
    this.sheet = workbook.newWorksheet(name);
    this.columns = titles.size();
    for (int i = 0; i < columns; i++) {
      sheet.value(0, i, titles.get(i));
      sheet.width(i, Math.max(10, titles.get(i).length() * 2.5));
    }
    Look.titles(sheet, 0, columns);
    sheet.freezePane(frozenColumns, 1);
    Look.print(sheet, 0); // before the first rows are flushed: it stands at the head of the file
  }

  TableSheet widths(int... widths) {
    for (int i = 0; i < widths.length; i++) {
      sheet.width(i, widths[i]);
    }
    return this;
  }

  /** Columns that programs need and people do not. */
  TableSheet hide(List<Integer> hidden) {
    hidden.forEach(sheet::hideColumn);
    return this;
  }

  /** Columns whose titles stand to the right, as their numbers do. */
  TableSheet numbers(int... numbers) {
    for (int column : numbers) {
      Look.numberTitles(sheet, 0, column, column);
    }
    return this;
  }

  /** Rows below the titles. */
  int rows() {
    return rows - 1;
  }

  /**
   * Adds a row.
   *
   * @param values text or numbers; null leaves a cell empty
   */
  void add(List<? extends @Nullable Object> values) {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
        sheet.value(rows, i, (Number) value);
      } else if (value != null && !value.toString().isEmpty()) {
        sheet.inlineString(rows, i, CellText.of(value.toString()));
      }
    }
    rows++;
  }

  /** Counts a row that the sheet has no room for. */
  void leaveOut() {
    leftOut++;
  }

  /** How many rows it holds, and where the others are. */
  String told(String elsewhere) {
    String rest = leftOut == 0 ? "" : "，其余 " + leftOut + " 行见 " + elsewhere;
    return sheet.getName() + "（" + rows() + rest + "）";
  }

  /** Writes the rows so far; only while no other sheet is open. */
  void flush() throws IOException {
    sheet.flush();
  }

  /** Gives a cell of the row that was added last a link, a comment and a colour. */
  void mark(int column, Object value, Sentences.@Nullable Place place, @Nullable String fill) {
    int row = rows - 1;
    if (place != null) {
      marks.mark(sheet, row, column, place.row(), CellText.comment(place.sentence().strip()));
    }
    if (value instanceof BigDecimal number) {
      sheet.value(row, column, number);
    } else {
      sheet.inlineString(row, column, CellText.of(value.toString()));
    }
    if (fill != null) {
      sheet.style(row, column).fillColor(fill).set();
    }
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
    sheet.finish();
  }
}
