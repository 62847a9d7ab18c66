package org.yuebao.publish.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.csv.CsvTable;
import org.yuebao.publish.sink.TableFile;
import org.yuebao.publish.sink.TableFiles;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Table;

/** The files are read by DuckDB. */
class ParquetTableTest {
  /** What {@code CsvLine} puts before text that begins like a formula. */
  private static final String PLAIN_TEXT =
      "regexp_replace(%1$s, '^''([=+@＝＋－＠\\t\\r\\n-])', '\\1')";

  @TempDir private Path release;

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

  /** Keeps the rows of every table. */
  private static final class Rows implements TableFile.Form {
    final Map<Table<?>, List<Object>> byTable = new LinkedHashMap<>();

    @Override
    public String ending() {
      return "rows";
    }

    @Override
    public <R> TableFile<R> open(Path file, Table<R> table) {
      List<Object> rows = byTable.computeIfAbsent(table, none -> new ArrayList<>());
      return new TableFile<>() {
        @Override
        public void add(R row) {
          rows.add(row);
        }

        @Override
        public long finish() {
          return rows.size();
        }

        @Override
        public void close() {}
      };
    }
  }

  static Stream<Table<?>> tables() {
    return Stream.of(
        Table.OBSERVATIONS,
        Table.VINTAGES,
        Table.CONFLICTS,
        Table.PROJECTS,
        Table.PROJECT_CHANGES,
        Table.PROJECT_DOUBTS);
  }

  private void publish(TableFile.Form form) throws IOException {
    Publishing.publish(folder -> new TableFiles(folder, HostileText.labels(), form), release);
  }

  @ParameterizedTest
  @MethodSource("tables")
  <R> void everyValueIsThatOfTheRow(Table<R> table) throws Exception {
    Rows rows = new Rows();
    publish(rows);
    publish(ParquetTable.FORM);
    List<List<String>> expected = new ArrayList<>();
    for (Object row : rows.byTable.get(table)) {
      @SuppressWarnings("unchecked")
      R own = (R) row;
      expected.add(table.columns().stream().map(column -> text(column.of(own))).toList());
    }
    List<List<String>> found =
        query(
            "SELECT * FROM '$" + table.name() + ".parquet'",
            row -> {
              List<String> cells = new ArrayList<>();
              for (int i = 1; i <= table.columns().size(); i++) {
                cells.add(text(row.getObject(i)));
              }
              return cells;
            });
    assertTrue(expected.size() >= HostileText.TEXTS.size(), "rows: " + expected.size());
    assertEquals(expected, found);
  }

  private static String text(Object value) {
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return value == null ? "" : CleanText.of(value.toString());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnHasItsType(Table<?> table) throws Exception {
    publish(ParquetTable.FORM);
    List<String> expected = new ArrayList<>();
    for (Column<?> column : table.columns()) {
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
            "DESCRIBE SELECT * FROM '$" + table.name() + ".parquet'",
            row -> row.getString(1) + " " + row.getString(2)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theCsvHoldsTheSame(Table<?> table) throws Exception {
    publish(CsvTable.FORM);
    publish(ParquetTable.FORM);
    String typed =
        table.columns().stream().map(ParquetTableTest::cast).collect(Collectors.joining(", "));
    String csv =
        "SELECT "
            + typed
            + " FROM read_csv('$"
            + table.name()
            + ".csv', all_varchar=true, header=true, quote='\"',"
            + " escape='\"', delim=',', new_line='\\r\\n', parallel=false)";
    String parquet = "SELECT * FROM '$" + table.name() + ".parquet'";
    assertEquals(
        List.of("0 0"),
        query(
            "SELECT (SELECT count(*) FROM (%1$s EXCEPT ALL %2$s)), (SELECT count(*) FROM (%2$s EXCEPT ALL %1$s))"
                .formatted(csv, parquet),
            row -> row.getLong(1) + " " + row.getLong(2)));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void noTwoRowsShareTheKey(Table<?> table) throws Exception {
    publish(ParquetTable.FORM);
    if (!table.key().isEmpty()) {
      assertEquals(
          List.of(0L),
          query(
              "SELECT count(*) - count(DISTINCT (%s)) FROM '$%s.parquet'"
                  .formatted(String.join(", ", table.key()), table.name()),
              row -> row.getLong(1)));
    }
  }

  private static String cast(Column<?> column) {
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
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws IOException {
    publish(ParquetTable.FORM);
    Publishing.publish(
        folder -> new TableFiles(folder, HostileText.labels(), ParquetTable.FORM), other);
    for (Table<?> table : tables().toList()) {
      String file = table.name() + ".parquet";
      assertArrayEquals(
          Files.readAllBytes(release.resolve(file)), Files.readAllBytes(other.resolve(file)), file);
    }
  }
}
