package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yuebao.document.page.InTime;

/**
 * Finds the tables of a page: figures that stand below each other, each with the name of its row to
 * the left, and above them a header.
 *
 * @param tables blocks whose rows are known
 * @param rest what stands in none of them, from top to bottom
 */
record PrintedTables(List<Block> tables, List<Piece> rest) {
  /** A number, which may have its unit, or the dash of a cell that is empty. */
  private static final Pattern FIGURE =
      Pattern.compile("[-+－＋]?[0-9０-９][0-9.,，]*[%％‰]?\\p{IsHan}{0,3}|[-—–…]{1,3}");

  /** In sizes of the font: rows are not further apart. */
  private static final float FAR = 3.5f;

  static PrintedTables of(List<Piece> pieces) {
    List<List<Piece>> bands = Bands.of(pieces);
    Set<Piece> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Block> tables = new ArrayList<>();
    for (List<Integer> rows : rowsOfTables(bands)) {
      PrintedTable table = PrintedTable.of(bands, rows);
      if (table != null && table.cells().stream().noneMatch(taken::contains)) {
        taken.addAll(table.cells());
        tables.add(Block.ofTable(table.cells(), table.lines()));
      }
    }
    List<Piece> rest = pieces.stream().filter(piece -> !taken.contains(piece)).toList();
    return new PrintedTables(tables, rest);
  }

  static boolean isFigure(Piece piece) {
    return piece.text().length() <= 16 && FIGURE.matcher(piece.text()).matches();
  }

  /** Numbers of bands with figures below each other, and of those between them. */
  private static List<List<Integer>> rowsOfTables(List<List<Piece>> bands) {
    List<List<Integer>> tables = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      InTime.check();
      if (figures(bands.get(i)).isEmpty()) {
        continue;
      }
      if (!rows.isEmpty() && !isBelow(bands.get(rows.get(rows.size() - 1)), bands.get(i))) {
        tables.add(rows);
        rows = new ArrayList<>();
      }
      rows.add(i);
    }
    tables.add(rows);
    return tables.stream().filter(table -> table.size() > 1).toList();
  }

  static List<Piece> figures(List<Piece> band) {
    return band.stream().filter(piece -> piece != band.get(0) && isFigure(piece)).toList();
  }

  private static boolean isBelow(List<Piece> upper, List<Piece> lower) {
    float distance = lower.get(0).baseline() - upper.get(0).baseline();
    return distance <= FAR * lower.get(0).size()
        && figures(upper).stream()
            .anyMatch(figure -> figures(lower).stream().anyMatch(figure::isOver));
  }
}
