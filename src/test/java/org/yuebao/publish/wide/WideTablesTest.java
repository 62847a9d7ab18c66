package org.yuebao.publish.wide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.publish.Csv;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.TidyRow;

class WideTablesTest {
  @TempDir private Path release;

  @ParameterizedTest
  @ValueSource(strings = {"A", "Q", "M"})
  void holdsWhatTheTidyTableHolds(String frequency) throws IOException {
    Publishing.publish(WideTables::new, release);
    Map<String, String> expected = new HashMap<>();
    for (TidyRow row : HostileText.rows()) {
      if (row.freq().equals(frequency)) {
        expected.put(
            CleanText.of(row.seriesId()) + " " + row.timePeriod(), row.obsValue().toPlainString());
      }
    }
    assertEquals(expected, read(release.resolve("wide/" + frequency + ".csv")));
    assertFalse(expected.isEmpty());
  }

  private static Map<String, String> read(Path file) throws IOException {
    String text = Files.readString(file);
    assertEquals('\uFEFF', text.charAt(0), "Excel needs the mark");
    List<List<String>> rows = Csv.parse(text.substring(1));
    List<String> header = rows.get(0);
    Map<String, String> values = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertEquals(header.size(), row.size());
      for (int i = header.indexOf("unit_mult") + 1; i < row.size(); i++) {
        if (!row.get(i).isEmpty()) {
          values.put(row.get(0) + " " + header.get(i), row.get(i));
        }
      }
    }
    return values;
  }

  @Test
  void periodsStandInOrderAndTheHeadersAreTold() throws IOException {
    Resource years = Publishing.publish(WideTables::new, release).get(0);
    List<String> names = years.columns().stream().map(Column::name).toList();
    assertEquals(List.of("2021", "2023", "2024"), names.subList(names.size() - 3, names.size()));
    assertEquals(
        names, Csv.parse(Files.readString(release.resolve(years.path())).substring(1)).get(0));
    assertEquals(HostileText.TEXTS.size(), years.rows());
  }

  @Test
  void leavesNothingElseAndTheSameBytes(@TempDir Path other) throws IOException {
    Publishing.publish(WideTables::new, release);
    Publishing.publish(WideTables::new, other);
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(release.resolve("wide"))) {
      all.map(file -> file.getFileName().toString()).sorted().forEach(files::add);
    }
    assertEquals(List.of("A.csv", "M.csv", "Q.csv"), files);
    for (String file : files) {
      assertArrayEquals(
          Files.readAllBytes(release.resolve("wide").resolve(file)),
          Files.readAllBytes(other.resolve("wide").resolve(file)));
    }
  }

  @Test
  void noTextBecomesAFormula() throws IOException {
    Publishing.publish(WideTables::new, release);
    String text = Files.readString(release.resolve("wide/A.csv")).substring(1);
    assertTrue(
        Csv.parse(text).stream()
            .flatMap(List::stream)
            .noneMatch(cell -> cell.matches("(?s)[=+@\t＝].*|-\\D.*")));
  }
}
