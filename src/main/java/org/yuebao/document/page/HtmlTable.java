package org.yuebao.document.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures as rows of cells between tabs. A cell that spans several is repeated in each,
 * rows of a header that stand above each other become one, and a row of one cell is a line of its
 * own: 单位：亿元.
 */
final class HtmlTable {
  private static final int LONGEST_CELL = 60;
  private static final int MOST_COLUMNS = 64;
  private static final int MOST_SPAN = 1000;

  private final List<List<String>> grid = new ArrayList<>();

  private HtmlTable(Element table) {
    List<Element> rows = table.select("tr").stream().filter(row -> tableOf(row) == table).toList();
    for (int i = 0; i < rows.size(); i++) {
      place(rows.get(i), i);
    }
  }

  /** The table of figures that an element stands in; null when it stands in none. */
  static @Nullable Element dataTableAround(Element element) {
    Element table = tableOf(element);
    return table != null && isData(table) ? table : null;
  }

  private static @Nullable Element tableOf(Element element) {
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
    int cells = 0;
    int longOnes = 0;
    int rows = 0;
    for (Element row : table.select("tr")) {
      List<Element> own = row.select("td, th");
      rows += own.size() > 1 ? 1 : 0;
      cells += own.size();
      for (Element cell : own) {
        longOnes += cell.text().length() > LONGEST_CELL ? 1 : 0;
      }
    }
    return rows > 1 && longOnes * 10 <= cells;
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
    List<String> cells = grid.get(row);
    while (cells.size() <= column) {
      cells.add(null);
    }
    if (cells.get(column) == null) {
      cells.set(column, words);
    }
  }

  /** The table in lines. */
  static List<String> lines(Element table) {
    HtmlTable read = new HtmlTable(table);
    List<String> lines = new ArrayList<>();
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      lines.add(HtmlText.line(caption));
    }
    List<List<String>> header = new ArrayList<>();
    boolean inHeader = true;
    for (List<String> row : read.grid) {
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

  private static boolean isOneCell(List<String> row) {
    return !row.isEmpty() && row.get(0) != null && row.stream().distinct().count() == 1;
  }

  /**
   * Behind the first column, which holds names: a cell that begins with a digit, and is no year.
   */
  private static boolean holdsFigure(List<String> row) {
    return row.stream()
        .skip(1)
        .anyMatch(cell -> cell != null && cell.matches("[-+－＋]?[0-9０-９][0-9.,，％%]*"));
  }

  private static List<String> rowOf(List<List<String>> header) {
    if (header.isEmpty()) {
      return List.of();
    }
    int wide = header.stream().mapToInt(List::size).max().orElse(0);
    List<String> merged = new ArrayList<>();
    for (int column = 0; column < wide; column++) {
      StringBuilder words = new StringBuilder();
      String last = "";
      for (List<String> row : header) {
        String cell = column < row.size() && row.get(column) != null ? row.get(column) : "";
        if (!cell.equals(last)) {
          words.append(cell);
        }
        last = cell;
      }
      merged.add(words.toString());
    }
    return List.of(row(merged));
  }

  private static String row(List<String> cells) {
    List<String> words = cells.stream().map(cell -> cell == null ? "" : cell).toList();
    return String.join("\t", words);
  }
}
