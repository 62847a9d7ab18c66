package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param line the line that it is
 * @param name its head: the cell that says what its values are of
 * @param unit the cell with their unit; null when there is none
 * @param values in order, gaps among them
 */
record TableRow(TableLine line, Cell name, @Nullable Cell unit, List<Value> values) {
  TableRow {
    values = List.copyOf(values);
  }

  /**
   * A value's cell.
   *
   * @param column index of the cell in its line
   * @param cell where it stands
   * @param gap whether a mark stands there for no value
   */
  record Value(int column, Cell cell, boolean gap) {}
}
