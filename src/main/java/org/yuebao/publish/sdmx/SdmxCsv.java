package org.yuebao.publish.sdmx;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yuebao.publish.csv.CsvLine;

/** {@code sdmx.csv}: SDMX-CSV 2.0, one row an observation. */
final class SdmxCsv implements Closeable {
  private final String flow;
  private final Writer out;
  private final CsvLine line;
  private long rows;

  SdmxCsv(Path file, Flow flow) throws IOException {
    this.flow = Messages.AGENCY + ":" + flow.id() + "(" + Messages.VERSION + ")";
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    line = new CsvLine(out);
    line.text("STRUCTURE").text("STRUCTURE_ID").text("ACTION");
    for (Dimension dimension : flow.dimensions()) {
      line.text(dimension.id());
    }
    line.text("TIME_PERIOD").text("OBS_VALUE").text("UNIT_MULT").text("TITLE");
    for (Attribute attribute : flow.attributes()) {
      line.text(attribute.id());
    }
    line.end();
  }

  void add(Map<String, String> key, String title, int unitMult, Obs obs) throws IOException {
    line.text("dataflow").text(flow).text("R");
    for (String code : key.values()) {
      line.text(code);
    }
    line.text(obs.time()).number(obs.value()).number(unitMult).text(Xml.flat(title));
    for (Map.Entry<String, String> each : obs.attributes().entrySet()) {
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
