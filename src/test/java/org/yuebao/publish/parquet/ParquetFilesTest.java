package org.yuebao.publish.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.csv.ObservationsCsv;
import org.yuebao.publish.csv.ProjectsCsv;
import org.yuebao.publish.csv.VintagesCsv;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.VintageColumns;
import org.yuebao.publish.tidy.VintageRow;
import org.yuebao.series.Series;

/** The files are read by DuckDB. */
class ParquetFilesTest {
  /** What {@code CsvLine} puts before text that begins like a formula. */
  private static final String PLAIN_TEXT =
      "regexp_replace(%1$s, '^''([=+@＝＋－＠\\t\\r\\n-])', '\\1')";

  @TempDir private Path release;

  private static ParquetFiles open(Path folder) throws IOException {
    return new ParquetFiles(folder, HostileText.labels());
  }

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private <T> List<T> query(String sql, Reading<T> reading) throws SQLException {
    List<T> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.replace("$", release + "/"))) {
      while (rows.next()) {
        found.add(reading.of(rows));
      }
    }
    return found;
  }

  @Test
  void everyValueIsThatOfTheTidyTable() throws Exception {
    Publishing.publish(ParquetFilesTest::open, release);
    List<List<String>> expected = new ArrayList<>();
    for (TidyRow row : HostileText.rows()) {
      expected.add(TidyColumns.ALL.stream().map(column -> text(column.of(row))).toList());
    }
    List<List<String>> found =
        query("SELECT * FROM '$observations.parquet'", ParquetFilesTest::cells);
    assertEquals(expected, found);
  }

  private static List<String> cells(ResultSet row) throws SQLException {
    List<String> cells = new ArrayList<>();
    for (int i = 1; i <= TidyColumns.ALL.size(); i++) {
      cells.add(text(row.getObject(i)));
    }
    return cells;
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : CleanText.of(value.toString());
  }

  @Test
  void everyColumnHasItsType() throws Exception {
    Publishing.publish(ParquetFilesTest::open, release);
    List<String> expected = new ArrayList<>();
    for (Column<TidyRow> column : TidyColumns.ALL) {
      String type =
          switch (column.kind()) {
            case TEXT, SYMBOL -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DECIMAL(38,12)";
            case DATE -> "DATE";
          };
      expected.add(column.name() + " " + type);
    }
    assertEquals(
        expected,
        query(
            "DESCRIBE SELECT * FROM '$observations.parquet'",
            row -> row.getString(1) + " " + row.getString(2)));
    assertEquals(
        List.of("DECIMAL(38,12)"),
        query(
            "SELECT column_type FROM (DESCRIBE SELECT total_inv FROM '$projects.parquet')",
            row -> row.getString(1)));
  }

  @Test
  void theCsvHoldsTheSame() throws Exception {
    Publishing.publish(ParquetFilesTest::open, release);
    try (Writer out = Files.newBufferedWriter(release.resolve("observations.csv"))) {
      ObservationsCsv csv = new ObservationsCsv(out);
      for (TidyRow row : HostileText.rows()) {
        csv.write(row);
      }
    }
    String typed =
        TidyColumns.ALL.stream().map(ParquetFilesTest::cast).collect(Collectors.joining(", "));
    String csv =
        "SELECT "
            + typed
            + " FROM read_csv('$observations.csv', all_varchar=true, header=true, quote='\"',"
            + " escape='\"', delim=',', new_line='\\r\\n', parallel=false)";
    String parquet = "SELECT * FROM '$observations.parquet'";
    assertEquals(
        List.of("0 0 " + HostileText.rows().size()),
        query(
            "SELECT (SELECT count(*) FROM (%1$s EXCEPT ALL %2$s)), (SELECT count(*) FROM (%2$s EXCEPT ALL %1$s)), (SELECT count(*) FROM (%1$s))"
                .formatted(csv, parquet),
            row -> row.getLong(1) + " " + row.getLong(2) + " " + row.getLong(3)));
  }

  private static String cast(Column<TidyRow> column) {
    String name = column.name();
    return switch (column.kind()) {
      case TEXT -> PLAIN_TEXT.formatted(name);
      case SYMBOL -> name;
      case INTEGER -> name + "::INTEGER";
      case DECIMAL -> name + "::DECIMAL(38,12)";
      case DATE -> name + "::DATE";
    };
  }

  @Test
  void manyGroupsAndExtremeValues() throws Exception {
    List<Column<Integer>> columns =
        List.of(
            new Column<>("i", Column.Kind.INTEGER, "", "", i -> i % 3 == 0 ? null : i - 60_000),
            new Column<>(
                "d",
                Column.Kind.DECIMAL,
                "",
                "",
                i -> BigDecimal.valueOf(i - 60_000).scaleByPowerOfTen(i % 37 - 16)),
            new Column<>("t", Column.Kind.TEXT, "", "", i -> "x".repeat(i % 5)));
    try (ParquetTable<Integer> table = new ParquetTable<>(release.resolve("n.parquet"), columns)) {
      for (int i = 0; i < 120_001; i++) {
        table.add(i);
      }
      assertEquals(120_001, table.finish());
    }
    List<List<String>> found =
        query(
            "SELECT * FROM '$n.parquet'",
            row -> List.of(text(row.getObject(1)), text(row.getObject(2)), text(row.getObject(3))));
    List<List<String>> expected =
        IntStream.range(0, 120_001)
            .mapToObj(
                i ->
                    List.of(
                        text(columns.get(0).of(i)),
                        text(
                            ((BigDecimal) columns.get(1).of(i))
                                .setScale(12, java.math.RoundingMode.HALF_EVEN)),
                        text(columns.get(2).of(i))))
            .toList();
    assertEquals(expected, found);
    assertEquals(
        List.of(3L),
        query(
            "SELECT count(DISTINCT row_group_id) FROM parquet_metadata('$n.parquet')",
            row -> row.getLong(1)));
  }

  @Test
  void vintagesHaveDaysAndTheSameNamesAsTheirCsv() throws Exception {
    Publishing.publish(ParquetFilesTest::open, release);
    List<String> columns =
        query(
            "DESCRIBE SELECT * FROM '$vintages.parquet'",
            row -> row.getString(1) + " " + row.getString(2));
    assertEquals(
        VintagesCsv.COLUMNS, columns.stream().map(each -> each.replaceAll(" .*", "")).toList());
    for (String day : List.of("pub_date", "realtime_start", "realtime_end")) {
      assertTrue(columns.contains(day + " DATE"), columns.toString());
    }
    List<List<String>> expected = new ArrayList<>();
    TidyRows tidy = new TidyRows(HostileText.labels());
    for (Series series : HostileText.series()) {
      for (VintageRow row : tidy.vintages(series)) {
        expected.add(VintageColumns.ALL.stream().map(column -> text(column.of(row))).toList());
      }
    }
    List<List<String>> found =
        query(
            "SELECT * FROM '$vintages.parquet'",
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= VintageColumns.ALL.size(); i++) {
                cells.add(text(row.getObject(i)));
              }
              return cells;
            });
    assertEquals(3 * HostileText.TEXTS.size(), found.size());
    assertEquals(expected, found);
  }

  @Test
  void projectsHaveTheNamesOfTheirCsv() {
    assertEquals(ProjectsCsv.COLUMNS, ProjectColumns.ALL.stream().map(Column::name).toList());
  }

  @Test
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws IOException {
    Publishing.publish(ParquetFilesTest::open, release);
    Publishing.publish(ParquetFilesTest::open, other);
    for (String file : List.of("observations.parquet", "vintages.parquet", "projects.parquet")) {
      assertArrayEquals(
          Files.readAllBytes(release.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }
}
