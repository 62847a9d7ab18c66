package org.yuebao.publish.csv;

import java.io.IOException;
import java.util.List;
import org.yuebao.publish.tidy.VintageRow;

/** {@code vintages.csv}: what was believed since when, one row a vintage. */
public final class VintagesCsv {
  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "series_id",
          "time",
          "pub_date",
          "value",
          "realtime_start",
          "realtime_end",
          "obs_bound",
          "finality",
          "decision",
          "source",
          "evidence_id");

  private final CsvLine line;

  /** Writes the header. */
  public VintagesCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(VintageRow row) throws IOException {
    line.text(row.seriesId())
        .text(row.time())
        .text(row.pubDate())
        .number(row.value())
        .text(row.realtimeStart())
        .text(row.realtimeEnd())
        .symbol(row.obsBound())
        .text(row.finality())
        .text(row.decision())
        .text(row.source())
        .text(row.evidenceId())
        .end();
  }
}
