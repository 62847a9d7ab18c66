package org.yuebao.publish.csv;

import java.io.IOException;
import java.util.List;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;

/** {@code observations.csv}: the tidy table, one row a value. */
public final class ObservationsCsv {
  /** The columns in their order. */
  public static final List<String> COLUMNS = TidyColumns.ALL.stream().map(Column::name).toList();

  private final CsvLine line;

  /** Writes the header. */
  public ObservationsCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(TidyRow row) throws IOException {
    for (Column<TidyRow> column : TidyColumns.ALL) {
      line.value(column.kind(), column.of(row));
    }
    line.end();
  }
}
