package org.yuebao.publish.sdmx;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code data.xml}: structure-specific, observations in their series. */
final class DataMessage implements Closeable {
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final Xml xml;

  DataMessage(Path file, Flow flow) throws IOException {
    xml = new Xml(file);
    xml.root(
        "mes:StructureSpecificData",
        new TreeMap<>(Map.of("xsi", INSTANCE, "ns1", Messages.namespace(flow))));
    Messages.header(xml, "DATA");
    xml.start("mes:Structure")
        .with("structureID", flow.id())
        .with("namespace", Messages.namespace(flow))
        .with("dimensionAtObservation", "TIME_PERIOD");
    xml.start("com:Structure")
        .start("Ref")
        .with("agencyID", Messages.AGENCY)
        .with("id", flow.id())
        .with("version", Messages.VERSION)
        .end()
        .end()
        .end()
        .end();
    xml.start("mes:DataSet")
        .with("ss:structureRef", flow.id())
        .with("xsi:type", "ns1:DataSetType")
        .with("ss:dataScope", "DataStructure")
        .with("action", "Replace");
  }

  /**
   * A series.
   *
   * @param key codes by dimension
   * @param unitMult of all its values
   */
  void add(Map<String, String> key, String title, int unitMult, List<Obs> observations)
      throws IOException {
    xml.start("Series");
    for (Map.Entry<String, String> each : key.entrySet()) {
      xml.with(each.getKey(), each.getValue());
    }
    xml.with("UNIT_MULT", Integer.toString(unitMult)).with("TITLE", title);
    for (Obs obs : observations) {
      xml.start("Obs").with("TIME_PERIOD", obs.time());
      xml.with("OBS_VALUE", obs.value().toPlainString());
      for (Map.Entry<String, String> each : obs.attributes().entrySet()) {
        if (!each.getValue().isEmpty()) {
          xml.with(each.getKey(), each.getValue());
        }
      }
      xml.end();
    }
    xml.end();
  }

  void finish() throws IOException {
    xml.finish();
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
