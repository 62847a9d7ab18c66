package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.page.TableRows;

/**
 * A table in print, whose columns are told by where its cells stand.
 *
 * @param cells from top to bottom
 * @param lines rows of cells between tabs
 */
record PrintedTable(List<Piece> cells, List<String> lines) {
  private static final int LONGEST_NAME = 24;
  private static final int LONGEST_SECOND = 12;
  private static final int SHORT = 8;
  private static final int MOST_HEADER = 4;

  /** In sizes of the font: rows of a header are not further apart. */
  private static final float FAR = 3.2f;

  /** The table whose figures stand in these rows; null when their rows have no names. */
  static @Nullable PrintedTable of(List<List<Piece>> bands, List<Integer> rows) {
    List<List<Piece>> named = new ArrayList<>();
    for (int row : rows) {
      List<Piece> cells = withNames(bands.get(row));
      if (!cells.isEmpty()) {
        named.add(cells);
      }
    }
    if (named.size() < 2 || named.size() * 5 < rows.size() * 3) {
      return null;
    }
    float left = edge(named, Comparator.comparing(Piece::left)).left();
    float right = edge(named, Comparator.comparing(Piece::right).reversed()).right();
    List<Piece> notes = new ArrayList<>();
    List<List<Piece>> all = header(bands, rows.get(0), left, right, notes);
    for (int i = rows.get(0); i <= rows.get(rows.size() - 1); i++) {
      List<Piece> within = within(bands.get(i), left, right);
      if (!within.isEmpty() && within.stream().allMatch(PrintedTable::isCell)) {
        all.add(within);
      }
    }
    List<Piece> cells = new ArrayList<>(notes);
    all.forEach(cells::addAll);
    List<String> lines = new ArrayList<>(notes.stream().map(Piece::text).toList());
    lines.addAll(TableRows.lines(new Grid(named).rows(all)));
    return new PrintedTable(cells, lines);
  }

  private static Piece edge(List<List<Piece>> rows, Comparator<Piece> order) {
    return rows.stream().flatMap(List::stream).min(order).orElseThrow();
  }

  /** Figures of a band and the names to their left; empty when a figure has none. */
  private static List<Piece> withNames(List<Piece> band) {
    List<Piece> figures = PrintedTables.figures(band);
    int first = band.indexOf(figures.get(0));
    int last = band.indexOf(figures.get(figures.size() - 1));
    List<Piece> cells = new ArrayList<>(band.subList(first, last + 1));
    Piece name = band.get(first - 1);
    if (!isCell(name) || !cells.stream().allMatch(PrintedTable::isCell)) {
      return List.of();
    }
    cells.add(0, name);
    boolean second = first > 1 && name.text().length() <= 4;
    if (second
        && isCell(band.get(first - 2))
        && band.get(first - 2).text().length() <= LONGEST_SECOND) {
      cells.add(0, band.get(first - 2));
    }
    return cells;
  }

  private static boolean isCell(Piece piece) {
    String text = piece.text();
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(c -> "，。；！？".indexOf(c) >= 0);
  }

  /** 单位：亿元, above a corner of the table. */
  private static boolean isNote(List<Piece> cells) {
    String text = cells.get(0).text();
    boolean labelled = text.indexOf('：') > 0 || text.indexOf(':') > 0;
    return cells.size() == 1 && labelled && text.length() <= LONGEST_SECOND;
  }

  /** 2023年, right above 绝对额 and 增长; not the title of a table. */
  private static boolean isOverColumns(Piece cell, List<Piece> header) {
    Piece name = header.get(0);
    boolean near = name.baseline() - cell.baseline() < 1.8f * cell.size();
    return near && cell.text().length() <= SHORT && cell.left() >= name.right();
  }

  /** Rows above the first with figures, downwards; a note above them goes to {@code notes}. */
  private static List<List<Piece>> header(
      List<List<Piece>> bands, int firstRow, float left, float right, List<Piece> notes) {
    List<List<Piece>> header = new ArrayList<>();
    List<List<Piece>> waiting = new ArrayList<>();
    float below = bands.get(firstRow).get(0).baseline();
    for (int i = firstRow - 1; i >= 0 && header.size() + waiting.size() < MOST_HEADER; i--) {
      List<Piece> cells = within(bands.get(i), left, right);
      if (cells.isEmpty()) {
        continue;
      }
      float size = cells.get(0).size();
      if (below - cells.get(0).baseline() > FAR * size
          || !cells.stream().allMatch(PrintedTable::isCell)) {
        break;
      }
      below = cells.get(0).baseline();
      if (isNote(cells)) {
        notes.add(0, cells.get(0));
        break;
      }
      waiting.add(0, cells);
      if (cells.size() > 1 || !header.isEmpty() && isOverColumns(cells.get(0), header.get(0))) {
        header.addAll(0, waiting);
        waiting.clear();
      }
    }
    return header;
  }

  /** What stands between two edges; nothing when something reaches over one of them. */
  private static List<Piece> within(List<Piece> band, float left, float right) {
    float hanging = 2 * band.get(0).size();
    List<Piece> cells = new ArrayList<>();
    for (Piece piece : band) {
      if (piece.left() < right && left < piece.right()) {
        if (piece.left() < left - hanging || piece.right() > right + hanging) {
          return List.of();
        }
        cells.add(piece);
      }
    }
    return cells;
  }

  /** Columns, as the cells of rows with figures lie over each other. */
  private static final class Grid {
    private final List<float[]> columns = new ArrayList<>();

    Grid(List<List<Piece>> rows) {
      rows.stream()
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Piece::left))
          .forEach(this::add);
    }

    private void add(Piece cell) {
      float[] last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
      if (last == null || cell.left() >= last[1]) {
        columns.add(new float[] {cell.left(), cell.right()});
      } else {
        last[1] = Math.max(last[1], cell.right());
      }
    }

    List<List<@Nullable String>> rows(List<List<Piece>> all) {
      List<List<@Nullable String>> grid = new ArrayList<>();
      for (List<Piece> cells : all) {
        List<@Nullable String> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          row.add(null);
        }
        cells.forEach(cell -> place(cell, row));
        grid.add(row);
      }
      return grid;
    }

    /** A cell of a header that stands over several columns is each one's. */
    private void place(Piece cell, List<@Nullable String> row) {
      int nearest = 0;
      float least = Float.MAX_VALUE;
      boolean over = false;
      for (int i = 0; i < columns.size(); i++) {
        float[] column = columns.get(i);
        float middle = (cell.left() + cell.right() - column[0] - column[1]) / 2;
        if (cell.left() < column[1] && column[0] < cell.right()) {
          over = true;
          put(cell, i, row);
        }
        if (Math.abs(middle) < least) {
          least = Math.abs(middle);
          nearest = i;
        }
      }
      if (!over) {
        put(cell, nearest, row);
      }
    }

    private static void put(Piece cell, int column, List<@Nullable String> row) {
      String said = row.get(column);
      row.set(column, said == null ? cell.text() : said + cell.text());
    }
  }
}
