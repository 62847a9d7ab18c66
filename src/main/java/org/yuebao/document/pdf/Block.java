package org.yuebao.document.pdf;

import java.util.List;

/**
 * Lines below each other that belong together: a part of a column, a headline, a table.
 *
 * @param lines as they stand, from top to bottom; of a table all its cells
 * @param rows of a table, cells between tabs; empty for text
 */
record Block(List<Piece> lines, List<String> rows, float left, float right) {
  static Block ofText(List<Piece> lines) {
    return new Block(List.copyOf(lines), List.of(), leftOf(lines), rightOf(lines));
  }

  static Block ofTable(List<Piece> cells, List<String> rows) {
    return new Block(List.copyOf(cells), List.copyOf(rows), leftOf(cells), rightOf(cells));
  }

  private static float leftOf(List<Piece> lines) {
    return lines.stream().map(Piece::left).min(Float::compare).orElseThrow();
  }

  private static float rightOf(List<Piece> lines) {
    return lines.stream().map(Piece::right).max(Float::compare).orElseThrow();
  }

  boolean isTable() {
    return !rows.isEmpty();
  }

  float top() {
    return lines.get(0).top();
  }

  float bottom() {
    return lines.get(lines.size() - 1).bottom();
  }
}
