package org.yuebao.publish.wide;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yuebao.publish.csv.CsvLine;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;

/**
 * One table. Its columns are known when the last row is, so the rows wait in a file beside it.
 * Begins with a byte order mark: without it Excel takes Chinese for another encoding.
 */
final class WideTable implements Closeable {
  private static final Set<String> HEADS =
      Set.of(
          "series_id",
          "ref_area",
          "ref_area_name",
          "coverage",
          "subject",
          "indicator",
          "indicator_name",
          "transformation",
          "time_basis",
          "value_type",
          "counterpart_area",
          "unit_measure",
          "unit_mult");

  private static final List<Column<TidyRow>> HEAD =
      TidyColumns.ALL.stream().filter(column -> HEADS.contains(column.name())).toList();

  private final Path file;
  private final Path waiting;
  private final String name;
  private final String title;
  private final String periodsName;
  private final DataOutputStream spill;
  private final TreeSet<String> periods = new TreeSet<>();
  private long rows;

  WideTable(Path folder, String name, String title, String periodsName) throws IOException {
    this.file = folder.resolve(name + ".csv");
    this.waiting = folder.resolve("." + name + ".rows");
    this.name = name;
    this.title = title;
    this.periodsName = periodsName;
    this.spill = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting)));
  }

  /**
   * A row.
   *
   * @param points of one series and frequency, one or more
   */
  void add(List<TidyRow> points) throws IOException {
    StringBuilder head = new StringBuilder();
    CsvLine line = new CsvLine(head);
    for (Column<TidyRow> column : HEAD) {
      line.value(column.kind(), column.of(points.get(0)));
    }
    write(head.toString());
    spill.writeInt(points.size());
    for (TidyRow point : points) {
      periods.add(point.timePeriod());
      spill.writeUTF(point.timePeriod());
      write(point.obsValue().toPlainString());
    }
    rows++;
  }

  /** Longer than {@link DataOutputStream#writeUTF} takes. */
  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    spill.writeInt(bytes.length);
    spill.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  Resource finish() throws IOException {
    spill.close();
    try (DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting)));
        Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write('\uFEFF');
      header(out);
      for (long i = 0; i < rows; i++) {
        row(in, out);
      }
    }
    Files.delete(waiting);
    return new Resource(
        "wide/" + name + ".csv",
        title + "宽表",
        "One row a series, one column a period: " + periodsName,
        rows,
        columns(),
        List.of("series_id"));
  }

  private void header(Writer out) throws IOException {
    CsvLine line = new CsvLine(out);
    for (Column<?> column : columns()) {
      line.text(column.name());
    }
    line.end();
  }

  private void row(DataInputStream in, Writer out) throws IOException {
    out.write(read(in));
    Map<String, String> values = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.put(in.readUTF(), read(in));
    }
    for (String period : periods) {
      out.write(',');
      out.write(values.getOrDefault(period, ""));
    }
    out.write("\r\n");
  }

  private List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>(HEAD);
    for (String period : periods) {
      columns.add(
          new Column<Map<String, BigDecimal>>(
              period, Column.Kind.DECIMAL, period, "Value of " + period, row -> row.get(period)));
    }
    return columns;
  }

  @Override
  public void close() throws IOException {
    spill.close();
    Files.deleteIfExists(waiting);
  }
}
