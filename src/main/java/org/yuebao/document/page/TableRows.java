package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a table: cells between tabs. Rows of a header that stand above each other become
 * one, and a row of one cell is a line of its own: 单位：亿元.
 */
public final class TableRows {
  private static final int LONGEST_CELL = 60;

  private TableRows() {}

  /** Whether it is a table of figures: one that lays out a page has few and long cells. */
  public static boolean isOfFigures(List<List<@Nullable String>> grid) {
    int cells = 0;
    int longOnes = 0;
    int rows = 0;
    for (List<@Nullable String> row : grid) {
      rows += row.size() > 1 ? 1 : 0;
      cells += row.size();
      for (@Nullable String cell : row) {
        longOnes += cell != null && cell.length() > LONGEST_CELL ? 1 : 0;
      }
    }
    return rows > 1 && longOnes * 10 <= cells;
  }

  /**
   * @param grid rows of cells, null where a row has none; a cell that spans several is repeated in
   *     each
   */
  public static List<String> lines(List<List<@Nullable String>> grid) {
    List<String> lines = new ArrayList<>();
    List<List<@Nullable String>> header = new ArrayList<>();
    boolean inHeader = true;
    for (List<@Nullable String> row : grid) {
      if (isOneCell(row)) {
        lines.addAll(rowOf(header));
        header.clear();
        lines.add(String.valueOf(row.get(0)));
      } else if (inHeader && !holdsFigure(row)) {
        header.add(row);
      } else {
        inHeader = false;
        lines.addAll(rowOf(header));
        header.clear();
        lines.add(row(row));
      }
    }
    lines.addAll(rowOf(header));
    return lines.stream().filter(line -> !line.isBlank()).toList();
  }

  private static boolean isOneCell(List<@Nullable String> row) {
    return !row.isEmpty() && row.get(0) != null && row.stream().distinct().count() == 1;
  }

  /**
   * Behind the first column, which holds names: a cell that begins with a digit, and is no year.
   */
  private static boolean holdsFigure(List<@Nullable String> row) {
    return row.stream().skip(1).anyMatch(TableRows::isFigure);
  }

  /** Digits with a sign, points and a percent sign; no unit and no words. */
  public static boolean isFigure(@Nullable String cell) {
    return cell != null && cell.matches("[-+－＋]?[0-9０-９][0-9.,，％%]*");
  }

  private static List<String> rowOf(List<List<@Nullable String>> header) {
    if (header.isEmpty()) {
      return List.of();
    }
    int wide = header.stream().mapToInt(List::size).max().orElse(0);
    List<@Nullable String> merged = new ArrayList<>();
    for (int column = 0; column < wide; column++) {
      StringBuilder words = new StringBuilder();
      String last = "";
      for (List<@Nullable String> row : header) {
        @Nullable String said = column < row.size() ? row.get(column) : null;
        String cell = said == null ? "" : said;
        if (!cell.equals(last)) {
          words.append(cell);
        }
        last = cell;
      }
      merged.add(words.toString());
    }
    return List.of(row(merged));
  }

  private static String row(List<@Nullable String> cells) {
    List<String> words = cells.stream().map(cell -> cell == null ? "" : cell).toList();
    return String.join("\t", words);
  }
}
