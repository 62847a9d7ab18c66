package org.yuebao.publish.csv;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.publish.sink.TableFile;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Table;

/** A table as CSV: a line of names, then a line a row. */
public final class CsvTable<R> implements TableFile<R> {
  /** The form of such files. */
  public static final TableFile.Form FORM =
      new TableFile.Form() {
        @Override
        public String ending() {
          return "csv";
        }

        @Override
        public <R> TableFile<R> open(Path file, Table<R> table) throws IOException {
          return new CsvTable<>(file, table.columns());
        }
      };

  private final List<Column<R>> columns;
  private final Writer out;
  private final CsvLine line;
  private long rows;

  CsvTable(Path file, List<Column<R>> columns) throws IOException {
    this.columns = columns;
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.line = new CsvLine(out);
    for (Column<R> column : columns) {
      line.text(column.name());
    }
    line.end();
  }

  @Override
  public void add(R row) throws IOException {
    for (Column<R> column : columns) {
      line.value(column.kind(), column.of(row));
    }
    line.end();
    rows++;
  }

  @Override
  public long finish() throws IOException {
    out.close();
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
