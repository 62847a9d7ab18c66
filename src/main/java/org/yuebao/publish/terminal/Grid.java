package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in columns as wide as their widest cell; Chinese and Latin letters stand in line.
 */
final class Grid {
  private static final String GAP = "  ";

  private final int texts;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param texts how many columns, from the left, hold text and begin at the left; the others hold
   *     figures and end at the right
   */
  Grid(int texts) {
    this.texts = texts;
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** A line across the whole width. */
  void rule() {
    rows.add(List.of());
  }

  int width() {
    List<Integer> widths = widths();
    return widths.stream().mapToInt(Integer::intValue).sum()
        + GAP.length() * Math.max(0, widths.size() - 1);
  }

  void print(PrintWriter out) {
    List<Integer> widths = widths();
    String rule = "─".repeat(width());
    for (List<String> row : rows) {
      out.println(row.isEmpty() ? rule : line(row, widths).stripTrailing());
    }
  }

  private String line(List<String> row, List<Integer> widths) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(
          i < texts
              ? DisplayWidth.padEnd(row.get(i), widths.get(i))
              : DisplayWidth.padStart(row.get(i), widths.get(i)));
    }
    return String.join(GAP, cells);
  }

  private List<Integer> widths() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(
          rows.stream()
              .filter(row -> row.size() > column)
              .mapToInt(row -> DisplayWidth.of(row.get(column)))
              .max()
              .orElse(0));
    }
    return widths;
  }
}
