package org.yuebao.publish.sdmx;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yuebao.publish.csv.CsvLine;
import org.yuebao.publish.tidy.TidyRow;

/** {@code sdmx.csv}: SDMX-CSV 2.0, one row an observation. */
final class SdmxCsv implements Closeable {
  private static final String FLOW =
      Messages.AGENCY + ":" + Messages.ID + "(" + Messages.VERSION + ")";

  private final Writer out;
  private final CsvLine line;
  private long rows;

  SdmxCsv(Path file, List<Dimension> dimensions) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    line = new CsvLine(out);
    line.text("STRUCTURE").text("STRUCTURE_ID").text("ACTION");
    for (Dimension dimension : dimensions) {
      line.text(dimension.id());
    }
    line.text("TIME_PERIOD").text("OBS_VALUE").text("UNIT_MULT").text("TITLE");
    for (Attribute attribute : Attribute.OF_OBSERVATIONS) {
      line.text(attribute.id());
    }
    line.end();
  }

  void add(Map<String, String> key, String title, TidyRow row) throws IOException {
    line.text("dataflow").text(FLOW).text("R");
    for (String code : key.values()) {
      line.text(code);
    }
    line.text(row.timePeriod()).number(row.obsValue()).number(row.unitMult()).text(Xml.flat(title));
    for (Map.Entry<String, String> each : Values.of(row).entrySet()) {
      if (each.getKey().equals("OBS_BOUND") || each.getKey().equals("OBS_VALUE_UPPER")) {
        line.symbol(each.getValue());
      } else {
        line.text(Xml.flat(each.getValue()));
      }
    }
    line.end();
    rows++;
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
