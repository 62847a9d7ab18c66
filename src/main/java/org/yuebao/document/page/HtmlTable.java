package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as rows of cells between tabs; a cell that spans several is repeated in each.
 */
final class HtmlTable {
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_SPAN = 1000;

  private final List<List<@Nullable String>> grid = new ArrayList<>();

  private HtmlTable(Element table) {
    List<Element> rows = table.select("tr").stream().filter(row -> around(row) == table).toList();
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i);
    }
  }

  /** The innermost table that an element stands in; null when it stands in none. */
  static @Nullable Element around(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      if (each.normalName().equals("table")) {
        return each;
      }
    }
    return null;
  }

  /** Old sites lay out whole pages by tables: such hold tables, or few and long cells. */
  static boolean isData(Element table) {
    if (table.select("table").size() > 1) {
      return false;
    }
    List<List<@Nullable String>> grid = new ArrayList<>();
    for (Element row : table.select("tr")) {
      List<@Nullable String> cells = new ArrayList<>();
      row.select("td, th").forEach(cell -> cells.add(cell.text()));
      grid.add(cells);
    }
    return TableRows.isOfFigures(grid);
  }

  private void place(Element row, int number) {
    while (grid.size() <= number) {
      grid.add(new ArrayList<>());
    }
    int column = 0;
    for (Element cell : row.select("> td, > th")) {
      while (column < grid.get(number).size() && grid.get(number).get(column) != null) {
        column++;
      }
      int wide = span(cell, "colspan", MOST_COLUMNS - column);
      int high = span(cell, "rowspan", MOST_SPAN);
      for (int down = 0; down < high; down++) {
        for (int across = 0; across < wide; across++) {
          set(number + down, column + across, words(cell));
        }
      }
      column += wide;
    }
  }

  private static int span(Element cell, String name, int most) {
    String said = cell.attr(name).strip();
    boolean number =
        !said.isEmpty() && said.length() < 4 && said.chars().allMatch(Character::isDigit);
    return Math.max(1, Math.min(number ? Integer.parseInt(said) : 1, most));
  }

  private static String words(Element cell) {
    return HtmlText.line(cell).replace('\t', ' ');
  }

  private void set(int row, int column, String words) {
    while (grid.size() <= row) {
      grid.add(new ArrayList<>());
    }
    List<@Nullable String> cells = grid.get(row);
    while (cells.size() <= column) {
      cells.add(null);
    }
    if (cells.get(column) == null) {
      cells.set(column, words);
    }
  }

  /** The table in lines. */
  static List<String> lines(Element table) {
    List<String> lines = new ArrayList<>();
    Element caption = table.selectFirst("caption");
    if (caption != null && !HtmlText.line(caption).isBlank()) {
      lines.add(HtmlText.line(caption));
    }
    lines.addAll(TableRows.lines(new HtmlTable(table).grid));
    return lines;
  }
}
