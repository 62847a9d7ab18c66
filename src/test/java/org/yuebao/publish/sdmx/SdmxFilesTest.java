package org.yuebao.publish.sdmx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.yuebao.publish.tidy.VintageRow;
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

  /** Vintages by key, with the day of the edition, and time. */
  private final Map<String, Double> editions = new TreeMap<>();

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
      for (VintageRow row : tidy.vintages(series)) {
        Map<String, String> key = structure.key(series, tidy.of(series).get(0));
        key.put("FREQ", row.seriesId().substring(0, row.seriesId().indexOf('.')));
        key.put("EDITION", row.realtimeStart());
        Double before =
            editions.put(
                String.join(".", key.values()) + " " + row.time(), row.value().doubleValue());
        assertEquals(null, before, "no two vintages share a key");
      }
    }
    assertEquals(HostileText.rows().size(), expected.size());
  }

  private static SdmxFiles open(Path folder) throws IOException {
    return new SdmxFiles(folder, HostileText.labels());
  }

  @Test
  void sdmxDlFindsEverySeriesAndObservation() throws IOException {
    assertEquals(expected, sdmxDl("", 12));
    assertEquals(editions, sdmxDl("vintages-", 13));
  }

  private Map<String, Double> sdmxDl(String name, int dimensions) throws IOException {
    FileSource source =
        FileSource.builder()
            .data(release.resolve("sdmx/" + name + "data.xml").toFile())
            .structure(release.resolve("sdmx/" + name + "structure.xml").toFile())
            .build();
    Map<String, Double> found = new TreeMap<>();
    try (var connection = SdmxFileManager.ofServiceLoader().getConnection(source, Languages.ANY)) {
      var flow = connection.getFlows(DatabaseRef.NO_DATABASE).iterator().next();
      var meta = connection.getMeta(DatabaseRef.NO_DATABASE, flow.getRef());
      assertEquals(dimensions, meta.getStructure().getDimensions().size());
      assertEquals("TIME_PERIOD", meta.getStructure().getTimeDimensionId());
      for (sdmxdl.Series series :
          connection.getData(DatabaseRef.NO_DATABASE, flow.getRef(), Query.ALL)) {
        for (sdmxdl.Obs obs : series.getObs()) {
          found.put(series.getKey() + " " + time(obs, series.getKey().get(0)), obs.getValue());
          assertTrue(obs.getMeta().containsKey("EVIDENCE_ID"), obs.toString());
        }
      }
    }
    return found;
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
    Structure structure = new Structure(HostileText.labels());
    assertEquals(expected, bankOfItaly(Flow.indicators(structure)));
    assertEquals(editions, bankOfItaly(Flow.vintages(structure)));
  }

  private Map<String, Double> bankOfItaly(Flow ours) throws Exception {
    List<LanguageRange> languages = LanguageRange.parse("zh");
    String name = ours.file();
    Dataflow flow =
        read(name + "dataflow.xml", in -> new DataflowParser().parse(in, languages)).get(0);
    DataFlowStructure structure =
        read(name + "structure.xml", in -> new DataStructureParser().parse(in, languages)).get(0);
    Map<String, Double> found = new TreeMap<>();
    for (PortableTimeSeries<Double> series :
        read(
            name + "data.xml",
            in -> new CompactDataParser(structure, flow, true).parse(in, languages))) {
      List<String> key = new ArrayList<>();
      for (Dimension dimension : ours.dimensions()) {
        key.add(series.getDimension(dimension.id()));
      }
      for (int i = 0; i < series.size(); i++) {
        found.put(
            String.join(".", key) + " " + series.getTimeSlots().get(i),
            series.getObservations().get(i));
      }
    }
    assertEquals(ours.id(), flow.getId());
    return found;
  }

  /** Debian's r-cran-rsdmx. */
  @Test
  void rsdmxFindsEverySeriesAndObservation() throws Exception {
    Path script = release.resolve("read.R");
    Files.writeString(
        script,
        """
        if (!requireNamespace("rsdmx", quietly = TRUE)) quit(status = 77)
        for (name in c("", "vintages-")) {
          read <- function(kind) rsdmx::readSDMX(paste0("sdmx/", name, kind, ".xml"), isURL = FALSE)
          structure <- read("structure")
          dimensions <- structure@datastructures@datastructures[[1]]@Components@Dimensions
          keys <- sapply(dimensions, function(each) each@conceptRef)
          rows <- as.data.frame(read("data"))
          key <- do.call(paste, c(rows[keys], sep = "."))
          lines <- paste0(key, " ", rows$TIME_PERIOD, "\t", as.numeric(rows$OBS_VALUE))
          writeLines(lines, paste0(name, "rows.txt"), useBytes = TRUE)
        }
        """);
    assumeTrue(rscript(script) == 0, "no R with rsdmx here: apt-get install r-cran-rsdmx");
    assertEquals(expected, rows("rows.txt"));
    assertEquals(editions, rows("vintages-rows.txt"));
  }

  private int rscript(Path script) throws IOException, InterruptedException {
    try {
      int code =
          new ProcessBuilder("Rscript", "--vanilla", script.toString())
              .directory(release.toFile())
              .redirectErrorStream(true)
              .redirectOutput(release.resolve("read.txt").toFile())
              .start()
              .waitFor();
      boolean known = code == 0 || code == 77;
      assertTrue(known, () -> "R fails: " + tail(release.resolve("read.txt")));
      return code;
    } catch (IOException none) {
      return 77;
    }
  }

  private static String tail(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, Double> rows(String file) throws IOException {
    Map<String, Double> found = new TreeMap<>();
    for (String line : Files.readAllLines(release.resolve(file))) {
      String[] cells = line.split("\t");
      assertEquals(null, found.put(cells[0], Double.valueOf(cells[1])), "twice: " + line);
    }
    return found;
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
    assertEquals(expected, csv("sdmx.csv", "INDICATORS"));
    assertEquals(editions, csv("vintages-sdmx.csv", "VINTAGES"));
  }

  private Map<String, Double> csv(String file, String flow) throws IOException {
    List<List<String>> rows = Csv.parse(Files.readString(release.resolve(file)));
    List<String> header = rows.get(0);
    assertEquals(List.of("STRUCTURE", "STRUCTURE_ID", "ACTION", "FREQ"), header.subList(0, 4));
    int time = header.indexOf("TIME_PERIOD");
    Map<String, Double> found = new TreeMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertEquals(header.size(), row.size());
      assertEquals("YUEBAO:" + flow + "(1.0)", row.get(1));
      found.put(
          String.join(".", row.subList(3, time)) + " " + row.get(time),
          Double.valueOf(row.get(time + 1)));
    }
    return found;
  }

  /** What was believed for a month and taken back; no value stands. */
  @Test
  void aSeriesThatWasTakenBackAltogetherHasItsEditions(@TempDir Path other) throws IOException {
    Series whole = HostileText.series().get(0);
    Series gone = new Series(whole.key(), null, List.of(), whole.withdrawn());
    try (SdmxFiles files = open(other)) {
      files.series(gone, List.of());
      files.finish();
    }
    List<List<String>> rows = Csv.parse(Files.readString(other.resolve("vintages-sdmx.csv")));
    assertEquals(gone.withdrawn().size() + 1, rows.size());
    assertTrue(rows.get(1).containsAll(List.of("2020", "2024-01-05", "2024-02-01")), rows + "");
    assertEquals(1, Csv.parse(Files.readString(other.resolve("sdmx.csv"))).size());
  }

  @Test
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws IOException {
    Publishing.publish(SdmxFilesTest::open, other);
    for (String file :
        List.of(
            "sdmx/dataflow.xml",
            "sdmx/structure.xml",
            "sdmx/data.xml",
            "sdmx.csv",
            "sdmx/vintages-dataflow.xml",
            "sdmx/vintages-structure.xml",
            "sdmx/vintages-data.xml",
            "vintages-sdmx.csv")) {
      assertArrayEquals(
          Files.readAllBytes(release.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }
}
