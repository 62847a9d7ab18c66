package org.yuebao.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table, column by column: half the size of a list of rows, and faster to read. */
final class Columns {
  private final List<String> names;
  private final List<Pieces> columns = new ArrayList<>();
  private int rows;

  /**
   * @param waiting where the rows wait until they are written
   */
  Columns(Waiting waiting, String... names) {
    this.names = List.of(names);
    this.names.forEach(name -> columns.add(new Pieces(waiting)));
  }

  /** A row, its cells in the order of the columns. */
  void add(@Nullable Object... cells) throws IOException {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + names);
    }
    for (int i = 0; i < cells.length; i++) {
      columns.get(i).add(cells[i]);
    }
    rows++;
  }

  int rows() {
    return rows;
  }

  /** Leaves the memory to others for a while. */
  void rest() throws IOException {
    for (Pieces column : columns) {
      column.rest();
    }
  }

  void write(Writer out) throws IOException {
    char before = '{';
    for (int i = 0; i < columns.size(); i++) {
      StringBuilder name = new StringBuilder().append(before);
      Json.text(names.get(i), name);
      out.append(name).write(':');
      columns.get(i).write(out);
      before = ',';
    }
    out.write('}');
  }
}
