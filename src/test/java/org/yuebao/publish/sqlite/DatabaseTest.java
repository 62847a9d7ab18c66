package org.yuebao.publish.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.TidyRow;

class DatabaseTest {
  @TempDir private Path release;

  @BeforeEach
  void publish() throws IOException {
    Publishing.publish(DatabaseTest::open, release);
  }

  private static Database open(Path folder) throws IOException {
    return new Database(folder, HostileText.labels());
  }

  private List<String> query(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    String url = "jdbc:sqlite:" + release.resolve("yuebao.sqlite");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          cells.add(rows.getString(i));
        }
        found.add(String.join("|", cells));
      }
    }
    return found;
  }

  @Test
  void foreignKeysHoldAndTheFileIsWhole() throws SQLException {
    assertEquals(List.of(), query("PRAGMA foreign_key_check"));
    assertEquals(List.of("ok"), query("PRAGMA integrity_check"));
    assertTrue(query("PRAGMA foreign_key_list(observation)").size() >= 2);
  }

  @Test
  void everyValueOfTheTidyTableIsCurrent() throws SQLException {
    Map<String, String> expected = new TreeMap<>();
    for (TidyRow row : HostileText.rows()) {
      expected.put(
          CleanText.of(row.seriesId()) + " " + row.timePeriod(),
          row.obsValue().doubleValue() + " " + row.obsBound() + " " + row.refAreaName());
    }
    Map<String, String> found = new TreeMap<>();
    for (String row :
        query(
            "SELECT hex(series_id), time_period, obs_value, obs_bound, area FROM current"
                + " WHERE sentence LIKE '%地区生产总值%'")) {
      String[] cells = row.split("\\|");
      String series =
          new String(
              java.util.HexFormat.of().parseHex(cells[0]), java.nio.charset.StandardCharsets.UTF_8);
      found.put(
          series + " " + cells[1], Double.valueOf(cells[2]) + " " + cells[3] + " " + cells[4]);
    }
    assertEquals(expected, found);
  }

  @Test
  void hostileTextIsTextAndNothingElse() throws SQLException {
    List<String> subjects = query("SELECT subject FROM fact ORDER BY id");
    assertEquals(HostileText.TEXTS.stream().map(CleanText::of).toList(), subjects);
  }

  @ParameterizedTest
  @ValueSource(strings = {"高新", "新技术", "高新技术", "技术企业", "高新技术 技术企业"})
  void aWordIsFoundInsideALongerOne(String words) throws SQLException {
    List<String> found =
        query(
            "SELECT subject FROM evidence WHERE id IN"
                + " (SELECT rowid FROM evidence_search WHERE evidence_search MATCH '"
                + words
                + "')");
    assertEquals(List.of("高新技术企业"), found);
  }

  @ParameterizedTest
  @CsvSource({
    "高新技术企业, 高新 高新技 高新技术 新技 新技术 新技术企 技术 技术企 技术企业 术企 术企业 企业",
    "'5G基站，达12个', 5G 基站 12",
    "'😀', ''",
    "区, ''",
  })
  void wordsOfTheIndex(String text, String words) {
    assertEquals(words, Grams.of(text));
  }

  @Test
  void theViewsAnswer() throws SQLException {
    assertEquals(
        List.of(Integer.toString(HostileText.TEXTS.size())),
        query("SELECT count(*) FROM conflicts WHERE stands IS NOT NULL AND sentence IS NOT NULL"));
    assertEquals(
        List.of(Integer.toString(HostileText.TEXTS.size())),
        query("SELECT count(*) FROM evidence WHERE published = '2024-03-05'"));
    assertEquals(
        List.of(Integer.toString(HostileText.TEXTS.size())),
        query("SELECT count(*) FROM projects WHERE total_inv = 12.6 AND stage_name = '开工'"));
    assertEquals(
        List.of(Integer.toString(HostileText.TEXTS.size())),
        query(
            "SELECT count(*) FROM vintages WHERE realtime_end = '2024-03-04'"
                + " AND disputed = '2024-01-25/2024-02-10 2024-03-01/'"));
    assertEquals(
        List.of(Integer.toString(HostileText.TEXTS.size())),
        query(
            "SELECT count(*) FROM vintages WHERE time_period = '2020' AND realtime_end = '2024-02-01'"
                + " AND sentence IS NOT NULL"));
    assertTrue(
        query("EXPLAIN QUERY PLAN SELECT * FROM series WHERE ref_area='CN320412'")
            .toString()
            .contains("series_place"));
  }

  @Test
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws IOException {
    Publishing.publish(DatabaseTest::open, other);
    assertArrayEquals(
        Files.readAllBytes(release.resolve("yuebao.sqlite")),
        Files.readAllBytes(other.resolve("yuebao.sqlite")));
    try (var files = Files.list(release)) {
      assertEquals(1, files.count());
    }
  }
}
