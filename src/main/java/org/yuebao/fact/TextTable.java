package org.yuebao.fact;

import java.util.List;

/**
 * A table in a text: lines that are rows, with what stands above them.
 *
 * @param captions lines above it that are read as prose too: title, unit, base of an index
 * @param header its header's lines; empty when it has none
 * @param rows its rows
 * @param others lines among the rows that are none: page numbers, headings of groups
 */
record TextTable(
    List<TableLine> captions, List<TableLine> header, List<TableRow> rows, List<TableLine> others) {
  TextTable {
    captions = List.copyOf(captions);
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /** First character of its header, or of its first row. */
  int start() {
    return header.isEmpty() ? rows.get(0).line().start() : header.get(0).start();
  }

  /** The line end after its last row. */
  int end() {
    return rows.get(rows.size() - 1).line().end();
  }
}
