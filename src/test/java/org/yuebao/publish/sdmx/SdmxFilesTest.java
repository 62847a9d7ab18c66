package org.yuebao.publish.sdmx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.bancaditalia.oss.sdmx.api.DataFlowStructure;
import it.bancaditalia.oss.sdmx.api.Dataflow;
import it.bancaditalia.oss.sdmx.api.PortableTimeSeries;
import it.bancaditalia.oss.sdmx.parser.v21.CompactDataParser;
import it.bancaditalia.oss.sdmx.parser.v21.DataStructureParser;
import it.bancaditalia.oss.sdmx.parser.v21.DataflowParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.Csv;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import sdmxdl.DatabaseRef;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.file.FileSource;
import sdmxdl.file.SdmxFileManager;

/** The messages are read by two clients that no one here wrote. */
class SdmxFilesTest {
  @TempDir private Path release;

  /** Values by key and time. */
  private final Map<String, Double> expected = new TreeMap<>();

  @BeforeEach
  void publish() throws IOException {
    Publishing.publish(SdmxFilesTest::open, release);
    Structure structure = new Structure(HostileText.labels());
    TidyRows tidy = new TidyRows(HostileText.labels());
    for (Series series : HostileText.series()) {
      for (TidyRow row : tidy.of(series)) {
        String key = String.join(".", structure.key(series, row).values());
        Double before = expected.put(key + " " + row.timePeriod(), row.obsValue().doubleValue());
        assertEquals(null, before, "no two values share a key");
      }
    }
    assertEquals(HostileText.rows().size(), expected.size());
  }

  private static SdmxFiles open(Path folder) throws IOException {
    return new SdmxFiles(folder, HostileText.labels());
  }

  @Test
  void sdmxDlFindsEverySeriesAndObservation() throws IOException {
    FileSource source =
        FileSource.builder()
            .data(release.resolve("sdmx/data.xml").toFile())
            .structure(release.resolve("sdmx/structure.xml").toFile())
            .build();
    Map<String, Double> found = new TreeMap<>();
    try (var connection = SdmxFileManager.ofServiceLoader().getConnection(source, Languages.ANY)) {
      var flow = connection.getFlows(DatabaseRef.NO_DATABASE).iterator().next();
      var meta = connection.getMeta(DatabaseRef.NO_DATABASE, flow.getRef());
      assertEquals(12, meta.getStructure().getDimensions().size());
      assertEquals("TIME_PERIOD", meta.getStructure().getTimeDimensionId());
      for (sdmxdl.Series series :
          connection.getData(DatabaseRef.NO_DATABASE, flow.getRef(), Query.ALL)) {
        for (sdmxdl.Obs obs : series.getObs()) {
          found.put(series.getKey() + " " + time(obs, series.getKey().get(0)), obs.getValue());
          assertTrue(obs.getMeta().containsKey("EVIDENCE_ID"), obs.toString());
        }
      }
    }
    assertEquals(expected, found);
  }

  /** The client counts the first moment of a period. */
  private static String time(sdmxdl.Obs obs, String frequency) {
    var start = obs.getPeriod().getStart();
    String month = start.toString().substring(0, 7);
    return switch (frequency) {
      case "A" -> month.substring(0, 4);
      case "Q" -> month.substring(0, 4) + "-Q" + (start.getMonthValue() + 2) / 3;
      default -> month;
    };
  }

  @Test
  void theBankOfItalysClientFindsEverySeriesAndObservation() throws Exception {
    List<LanguageRange> languages = LanguageRange.parse("zh");
    Dataflow flow = read("dataflow.xml", in -> new DataflowParser().parse(in, languages)).get(0);
    DataFlowStructure structure =
        read("structure.xml", in -> new DataStructureParser().parse(in, languages)).get(0);
    Map<String, Double> found = new TreeMap<>();
    for (PortableTimeSeries<Double> series :
        read("data.xml", in -> new CompactDataParser(structure, flow, true).parse(in, languages))) {
      List<String> key = new ArrayList<>();
      for (Dimension dimension : new Structure(HostileText.labels()).dimensions()) {
        key.add(series.getDimension(dimension.id()));
      }
      for (int i = 0; i < series.size(); i++) {
        found.put(
            String.join(".", key) + " " + series.getTimeSlots().get(i),
            series.getObservations().get(i));
      }
    }
    assertEquals(expected, found);
    assertEquals("INDICATORS", flow.getId());
  }

  private interface Parse<T> {
    T of(javax.xml.stream.XMLEventReader in) throws Exception;
  }

  private <T> T read(String file, Parse<T> parse) throws Exception {
    try (InputStream in = Files.newInputStream(release.resolve("sdmx").resolve(file))) {
      return parse.of(XMLInputFactory.newDefaultFactory().createXMLEventReader(in));
    }
  }

  @Test
  void codesHaveNamesInBothLanguages() throws Exception {
    String structure = Files.readString(release.resolve("sdmx/structure.xml"));
    assertTrue(structure.contains("<com:Name xml:lang=\"zh\">武进区</com:Name>"));
    assertTrue(structure.contains("<com:Name xml:lang=\"zh\">同比增速</com:Name>"));
    assertTrue(structure.contains("<com:Name xml:lang=\"en\">Growth over a year</com:Name>"));
    for (String text : HostileText.TEXTS) {
      String escaped =
          Xml.flat(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      assertTrue(structure.contains(">" + escaped + "</com:Name>"), text);
    }
  }

  @Test
  void theCsvHoldsTheSame() throws IOException {
    List<List<String>> rows = Csv.parse(Files.readString(release.resolve("sdmx.csv")));
    List<String> header = rows.get(0);
    assertEquals(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ"), header.subList(0, 4));
    int time = header.indexOf("TIME_PERIOD");
    Map<String, Double> found = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertEquals(header.size(), row.size());
      assertEquals("YUEBAO:INDICATORS(1.0)", row.get(1));
      found.put(
          String.join(".", row.subList(3, time)) + " " + row.get(time),
          Double.valueOf(row.get(time + 1)));
    }
    assertEquals(expected, new TreeMap<>(found));
  }

  @Test
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws IOException {
    Publishing.publish(SdmxFilesTest::open, other);
    for (String file :
        List.of("sdmx/dataflow.xml", "sdmx/structure.xml", "sdmx/data.xml", "sdmx.csv")) {
      assertArrayEquals(
          Files.readAllBytes(release.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }
}
