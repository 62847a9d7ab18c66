package org.yuebao.fact;

import org.yuebao.fact.RowHeads.RowHead;

/**
 * A value of a table with all that names it.
 *
 * @param row the row that it stands in
 * @param place its place among the row's values
 * @param head the row's head
 * @param column its column's header
 * @param of what row and column together say it is of
 */
record TableValue(TableRow row, int place, RowHead head, TableLabel column, Head of) {
  Cell cell() {
    return row.values().get(place).cell();
  }

  TableLabel label() {
    return head.label();
  }

  /** The unit that the row gives, in a cell of its own or in brackets; empty when it gives none. */
  String rowUnit() {
    return row.unit() != null ? row.unit().text() : label().unit;
  }

  /** Whether the column's words, or the row's, make the value a rate of change or a part. */
  boolean isRelative() {
    return label().changes
        || column.changes
        || column.share
        || column.completion
        || column.contribution;
  }
}
