package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.EvidenceId;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.report.Heading;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A sentence of ten million characters and a name longer than a cell of Excel, made of all that a
 * format may stumble over, through every sink of files in one run; each file is opened by a reader.
 */
@Tag("large")
class LongTextTest {
  private static final int SENTENCE = 10_000_000;
  private static final int NAME = 40_000;
  private static final int CELL = 32_767;
  private static final String QUANTITY = "5.2亿元";
  private static final List<SinkName> SINKS =
      List.of(
          SinkName.CSV,
          SinkName.WIDE,
          SinkName.EVIDENCE,
          SinkName.XLSX,
          SinkName.REPORT,
          SinkName.SDMX,
          SinkName.PARQUET,
          SinkName.SQLITE,
          SinkName.DATAPACKAGE);

  /** A formula first, then all of it again and again. */
  private static final String NAMED = hostile("=cmd|'/C calc'!A0", NAME);

  private static final String SAID = hostile("=cmd|", SENTENCE) + QUANTITY;

  @TempDir private Path release;

  private final Series series;
  private final List<TidyRow> rows;
  private final Fact fact;

  LongTextTest() {
    int inside = SAID.length() - QUANTITY.length();
    fact = HostileText.fact(NAMED, SAID, inside, SAID.codePointCount(0, inside));
    series = HostileText.series(NAMED, EvidenceId.of(fact), 0);
    rows = new TidyRows(HostileText.labels()).of(series);
  }

  private static String hostile(String beginning, int length) {
    StringBuilder text = new StringBuilder(beginning);
    while (text.length() < length) {
      HostileText.TEXTS.forEach(text::append);
    }
    return text.toString();
  }

  @Test
  void everySinkStaysReadable() throws Exception {
    publish();
    tables();
    evidence();
    database();
    workbook();
    messages();
    page();
    description();
  }

  private void publish() throws IOException {
    String yaml = "name: long\ninput: {files: a.txt}\noutput: {folder: out}\n";
    RunSpec spec = SpecReader.read("long.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    Heading heading = new Heading("long", "", "", "", Map.of(), Map.of());
    Story story =
        new Story(
            fact.doc(),
            fact.story(),
            SAID,
            "",
            PublicationDate.parse("2024-03-05"),
            "=来源",
            "320412",
            SAID,
            OffsetMap.identity(SAID));
    try (Sinks sinks = Sinks.open(SINKS, release, HostileText.labels(), heading)) {
      sinks.story(story, List.of(fact));
      sinks.series(series, rows);
      Knowledge knowledge = Knowledge.load(Path.of("data"));
      sinks.finish(new Holdings(spec, release, knowledge, List.of(), new TreeMap<>()));
    }
  }

  /** CSV and Parquet by DuckDB: every value, and the name whole. */
  private void tables() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      String csv = "read_csv('" + release.resolve("observations.csv") + "', all_varchar=true)";
      String parquet = "'" + release.resolve("observations.parquet") + "'";
      assertEquals(List.of(rows.size() + "|'" + clean()), subjects(duck, csv));
      assertEquals(List.of(rows.size() + "|" + clean()), subjects(duck, parquet));
      for (String wide : List.of("A", "Q", "M")) {
        String file = "read_csv('" + release.resolve("wide/" + wide + ".csv") + "', header=true)";
        assertEquals(List.of("1|'" + clean()), subjects(duck, file), wide);
      }
    }
  }

  private static String clean() {
    return CleanText.of(NAMED);
  }

  private static List<String> subjects(Connection duck, String table) throws SQLException {
    return answers(duck, "SELECT count(*) || '|' || subject FROM " + table + " GROUP BY subject");
  }

  private static List<String> answers(Connection connection, String sql) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        answers.add(found.getString(1));
      }
    }
    return answers;
  }

  private void evidence() throws IOException {
    JsonNode line = new ObjectMapper().readTree(release.resolve("evidence.jsonl").toFile());
    String text = line.get("text").asText();
    assertEquals(CleanText.of(SAID), text);
    JsonNode extraction = line.get("extractions").get(0);
    JsonNode span = extraction.get("char_interval");
    int start = text.offsetByCodePoints(0, span.get("start_pos").asInt());
    int end = text.offsetByCodePoints(0, span.get("end_pos").asInt());
    assertEquals(QUANTITY, text.substring(start, end));
  }

  private void database() throws SQLException {
    try (Connection file =
        DriverManager.getConnection("jdbc:sqlite:" + release.resolve("yuebao.sqlite"))) {
      assertEquals(List.of(), answers(file, "PRAGMA foreign_key_check"));
      assertEquals(
          List.of(CleanText.of(SAID)),
          answers(
              file,
              "SELECT sentence FROM evidence WHERE id IN"
                  + " (SELECT rowid FROM evidence_search WHERE evidence_search MATCH '高新')"));
    }
  }

  private void workbook() throws IOException {
    double usual = ZipSecureFile.getMinInflateRatio();
    ZipSecureFile.setMinInflateRatio(0.001); // what is said again and again packs better than most
    try {
      cells();
    } finally {
      ZipSecureFile.setMinInflateRatio(usual);
    }
  }

  private void cells() throws IOException {
    int names = 0;
    try (var in = Files.newInputStream(release.resolve("indicators.xlsx"));
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (var sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean isSum = sheet.getSheetName().equals("总览");
            assertTrue(
                isSum || cell.getCellType() != CellType.FORMULA, cell.getAddress()::toString);
            if (cell.getCellType() == CellType.STRING) {
              String text = cell.getStringCellValue();
              assertTrue(text.length() <= CELL, "Excel takes no longer cell");
              names += text.startsWith("=cmd|'/C calc'!A0") ? 1 : 0;
            }
          }
        }
      }
    }
    assertTrue(names > 0, "the name is there, as text");
  }

  private void messages() throws IOException, XMLStreamException {
    for (String flow : List.of("", "vintages-")) {
      for (String kind : List.of("dataflow", "structure", "data")) {
        Path file = release.resolve("sdmx/" + flow + kind + ".xml");
        int observations = 0;
        try (var in = Files.newInputStream(file)) {
          XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
          while (xml.hasNext()) {
            boolean isStart = xml.next() == XMLStreamReader.START_ELEMENT;
            observations += isStart && xml.getLocalName().equals("Obs") ? 1 : 0;
          }
        }
        if (flow.isEmpty() && kind.equals("data")) {
          assertEquals(rows.size(), observations);
        }
      }
    }
  }

  private void page() throws IOException {
    String page = Files.readString(release.resolve("report.html"));
    Matcher block =
        Pattern.compile("(?s)<script type=\"application/json\" id=\"(\\w+)\">(.*?)</script>")
            .matcher(page);
    int blocks = 0;
    while (block.find()) {
      new ObjectMapper().readTree(block.group(2));
      blocks++;
    }
    assertEquals(4, blocks);
    assertTrue(page.length() < SENTENCE / 2, "the page quotes the beginning of the sentence");
  }

  private void description() throws IOException {
    JsonNode all = new ObjectMapper().readTree(release.resolve("datapackage.json").toFile());
    for (JsonNode each : all.get("resources")) {
      Path file = release.resolve(each.get("path").asText());
      assertEquals(Files.size(file), each.get("bytes").asLong(), each.get("path")::asText);
    }
  }
}
