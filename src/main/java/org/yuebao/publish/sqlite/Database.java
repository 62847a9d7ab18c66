package org.yuebao.publish.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Reading;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.IdIndex;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Withdrawal;
import org.yuebao.story.Story;

/**
 * {@code yuebao.sqlite}: tables with foreign keys that hold, and the views {@code current}, {@code
 * vintages}, {@code projects}, {@code conflicts}, {@code evidence}. Rows are written in the order
 * in which they come, in one transaction, so that equal releases give equal bytes.
 */
public final class Database implements Sink {
  private static final String FILE = "yuebao.sqlite";

  /** 32 MB: keys come in no order, and a page that was let go is read again for the next one. */
  private static final int PAGES_IN_MEMORY = 8_000;

  private final Labels labels;
  private final TidyRows tidy;
  private final Connection connection;
  private final Map<String, Inserting> tables = new LinkedHashMap<>();
  private final IdIndex stories;
  private final IdIndex facts;
  private final Set<String> areas = new HashSet<>();
  private final Set<String> indicators = new HashSet<>();

  /**
   * @param release the folder of the release
   */
  public Database(Path release, Labels labels) throws IOException {
    this.labels = labels;
    this.tidy = new TidyRows(labels);
    Path file = release.resolve(FILE);
    Files.createFile(file); // what stands in the way is told as a file's problem
    this.stories = new IdIndex(release.resolve("." + FILE + ".stories"));
    this.facts = new IdIndex(release.resolve("." + FILE + ".facts"));
    try {
      connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute("PRAGMA foreign_keys = OFF"); // held by the order, checked by the tests
        statement.execute("PRAGMA encoding = 'UTF-8'");
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
        statement.execute("PRAGMA cache_size = " + PAGES_IN_MEMORY);
      }
      connection.setAutoCommit(false);
      script("tables.sql");
      execute("INSERT INTO evidence_search(evidence_search, rank) VALUES('hashsize', 16000000)");
      execute("INSERT INTO evidence_search(evidence_search, rank) VALUES('automerge', 0)");
      execute(
          "CREATE TABLE project ("
              + ProjectColumns.ALL.stream().map(Database::column).collect(Collectors.joining(", "))
              + ") WITHOUT ROWID");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String column(Column<ProjectRow> column) {
    String type =
        switch (column.kind()) {
          case TEXT, SYMBOL, DATE -> " TEXT";
          case INTEGER -> " INTEGER";
          case DECIMAL -> " REAL";
        };
    String key =
        switch (column.name()) {
          case "project_id" -> " PRIMARY KEY";
          case "ref_area" -> " REFERENCES area(area)";
          default -> "";
        };
    return column.name() + type + key;
  }

  private void script(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String code = text.replaceAll("--[^\n]*", "");
      for (String statement : code.split(";")) {
        if (!statement.isBlank()) {
          execute(statement);
        }
      }
    }
  }

  private void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void insert(String table, @Nullable Object... values) throws IOException {
    insert(table, Arrays.asList(values));
  }

  private void insert(String table, List<? extends @Nullable Object> values) throws IOException {
    try {
      Inserting rows = tables.get(table);
      if (rows == null) {
        rows = new Inserting(connection, table, values.size());
        tables.put(table, rows);
      }
      rows.add(values);
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  // ---- stories

  @Override
  public void story(Story story, List<Fact> told) throws IOException {
    if (stories.add(story.story(), 1)) {
      insert(
          "story",
          story.story(),
          story.doc(),
          story.title(),
          Objects.toString(story.published(), null),
          story.source());
    }
    for (Fact fact : told) {
      fact(fact);
    }
  }

  private void fact(Fact fact) throws IOException {
    String id = EvidenceId.of(fact);
    long number = facts.size() + 1;
    if (!facts.add(id, number)) {
      return;
    }
    insert(
        "fact",
        number,
        id,
        fact.story(),
        fact.text(),
        fact.sentence(),
        fact.indicator(),
        fact.concept(),
        fact.measure().name(),
        fact.printedValue(),
        fact.unit(),
        fact.bound().symbol(),
        fact.period() == null ? null : fact.period().code(),
        fact.region(),
        fact.zone(),
        fact.subject(),
        fact.status().name(),
        fact.rule(),
        fact.confidence());
    insert("evidence_search(rowid, words)", number, Grams.of(fact.sentence()));
  }

  private @Nullable Long fact(String evidence) throws IOException {
    // What was derived names several facts; the first leads to its sentence.
    long number = facts.of(evidence.split(" ", 2)[0]);
    return number == 0 ? null : number;
  }

  // ---- series

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      TidyRow row = rows.get(i);
      if (names.add(row.seriesId())) {
        series(series, row);
      }
      observation(row);
      Point point = series.points().get(i);
      for (int n = 0; n < point.conflicts().size(); n++) {
        conflict(row, n + 1, point.conflicts().get(n));
      }
      for (int n = 0; n < point.vintages().size(); n++) {
        vintage(row, n + 1, point.vintages().get(n));
      }
    }
    for (Withdrawal gap : series.withdrawn()) {
      List<TidyRow> history = tidy.of(series, gap);
      for (int n = 0; n < history.size(); n++) {
        TidyRow row = history.get(n);
        if (names.add(row.seriesId())) {
          series(series, row);
        }
        vintage(row, n + 1, gap.vintages().get(n));
      }
    }
  }

  private void series(Series series, TidyRow row) throws IOException {
    area(row.refArea(), row.refAreaName());
    area(row.counterpartArea(), labels.regionName(series.key().partner()));
    if (indicators.add(row.indicator())) {
      Indicator known = labels.indicator(row.indicator());
      insert(
          "indicator", row.indicator(), row.indicatorName(), known == null ? null : known.nameEn());
    }
    insert(
        "series",
        row.seriesId(),
        row.freq(),
        row.refArea(),
        row.coverage(),
        row.indicator(),
        row.transformation(),
        row.timeBasis(),
        row.valueType(),
        row.counterpartArea(),
        row.subject(),
        row.unitMeasure(),
        row.unitMult());
  }

  private void area(String code, String name) throws IOException {
    if (!code.isEmpty() && areas.add(code)) {
      insert("area", code, name.isEmpty() ? code : name);
    }
  }

  private void observation(TidyRow row) throws IOException {
    insert(
        "observation",
        row.seriesId(),
        row.timePeriod(),
        row.periodStart(),
        row.periodEnd(),
        row.obsValue(),
        row.obsValueUpper(),
        row.decimals(),
        row.obsStatus(),
        row.obsBound(),
        row.pubDate(),
        row.source(),
        row.nSupport(),
        row.nConflict(),
        row.confidence(),
        row.evidenceId(),
        fact(row.evidenceId()));
  }

  private void conflict(TidyRow row, int n, Conflict conflict) throws IOException {
    insert(
        "conflict",
        row.seriesId(),
        row.timePeriod(),
        n,
        value(conflict.reading(), row),
        date(conflict.reading()),
        conflict.reading().bound().symbol(),
        Objects.toString(conflict.published(), null),
        conflict.source(),
        conflict.decision().name(),
        conflict.settled() ? 1 : 0,
        conflict.facts(),
        conflict.support().isEmpty() ? null : fact(conflict.support().get(0)));
  }

  private void vintage(TidyRow row, int n, Vintage vintage) throws IOException {
    insert(
        "vintage",
        row.seriesId(),
        row.timePeriod(),
        n,
        value(vintage.reading(), row),
        date(vintage.reading()),
        vintage.reading().bound().symbol(),
        vintage.realtimeStart(),
        vintage.realtimeEnd(),
        vintage.source(),
        fact(vintage.evidence()),
        TidyRows.disputed(vintage));
  }

  private static @Nullable BigDecimal value(Reading reading, TidyRow row) {
    return reading.value() == null ? null : reading.value().movePointLeft(row.unitMult());
  }

  private static @Nullable String date(Reading reading) {
    return reading.date() == null ? null : reading.date().code();
  }

  // ---- projects

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {
    area(row.refArea(), row.refAreaName());
    insert("project", ProjectColumns.ALL.stream().map(column -> column.of(row)).toList());
    int n = 0;
    for (ProjectChangeRow change : changes) {
      insert(
          "project_change",
          change.projectId(),
          ++n,
          change.indicator(),
          change.indicatorName(),
          change.valueType(),
          change.timePeriod(),
          change.value(),
          change.bound(),
          change.unitMeasure(),
          change.unitMult(),
          change.firstTold(),
          change.lastTold(),
          change.nSources(),
          change.evidenceIds(),
          fact(change.evidenceIds().split(";", 2)[0]));
    }
  }

  // ---- the end

  @Override
  public List<Resource> finish() throws IOException {
    try {
      for (Inserting table : tables.values()) {
        table.flush();
        table.close();
      }
      script("views.sql");
      connection.commit();
      connection.setAutoCommit(true);
      execute("INSERT INTO evidence_search(evidence_search) VALUES('optimize')");
      execute("ANALYZE");
      close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
    return List.of(
        Resource.file(FILE, "数据库", "SQLite: tables, views and full-text search of the evidence"));
  }

  @Override
  public void close() throws IOException {
    stories.close();
    facts.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
