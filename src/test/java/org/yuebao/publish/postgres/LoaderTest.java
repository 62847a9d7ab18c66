package org.yuebao.publish.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.postgres.Load.Changes;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Table;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;

/** Against a real server. Each test has a schema of its own. */
class LoaderTest {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static final List<Integer> NO_MORE = List.of();
  private static final List<Integer> AT_ONCE = List.of(10, 10);

  @TempDir private Path folder;
  private TestServer postgres;
  private Server server;
  private Batches all;

  @BeforeEach
  void open() throws Exception {
    postgres = TestServer.shared();
    server = postgres.server("test_" + SCHEMAS.incrementAndGet());
    Publishing.publish(
        there -> {
          all = new Batches(there.resolve("all"), HostileText.labels());
          return all;
        },
        folder);
  }

  /** The series of the hostile release but the first. */
  private Batches fewer() throws IOException {
    Batches batches = new Batches(folder.resolve("fewer"), HostileText.labels());
    TidyRows tidy = new TidyRows(HostileText.labels());
    List<Series> series = HostileText.series();
    for (Series each : series.subList(1, series.size())) {
      batches.series(each, tidy.of(each));
    }
    batches.finish();
    return batches;
  }

  private Loader loader(List<Integer> pauses) {
    return new Loader(server, "test", pauses);
  }

  /** What workers do. */
  private void fill(Load load, Batches batches) throws SQLException {
    for (Map.Entry<String, List<String>> each : batches.files().entrySet()) {
      Load.Worker worker = load.worker(each.getKey());
      try (Connection connection = server.connect();
          PreparedStatement statement = connection.prepareStatement(worker.statement())) {
        for (String file : each.getValue()) {
          worker.set(file, statement);
          statement.execute();
        }
      }
    }
  }

  private List<String> query(String sql) throws SQLException {
    return postgres.query(sql.replace("$", server.schema() + "."));
  }

  /** Where each row stands and which transaction wrote or locked it last. */
  private List<String> versions() throws SQLException {
    List<String> versions = new ArrayList<>();
    for (Table<?> table : Loaded.ALL) {
      versions.addAll(query("SELECT ctid, xmin, xmax FROM $" + table.name() + " ORDER BY ctid"));
    }
    return versions;
  }

  @Test
  void everyValueIsThatOfTheTidyTable() throws Exception {
    loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    List<String> expected = new ArrayList<>();
    for (TidyRow row : HostileText.rows()) {
      List<String> cells = new ArrayList<>();
      TidyColumns.ALL.forEach(
          column -> {
            Object value = column.of(row);
            boolean there = value != null && !value.toString().isEmpty();
            cells.add(there ? CleanText.of(value.toString()) : null);
          });
      expected.add(String.join("|", cells));
    }
    List<String> found =
        query(
            "SELECT %s FROM $observations"
                .formatted(String.join(", ", Table.OBSERVATIONS.names())));
    expected.sort(null);
    found.sort(null);
    assertEquals(expected, found);
    int texts = HostileText.TEXTS.size();
    assertEquals(
        List.of(texts + "|" + 3 * texts + "|" + 2 * texts),
        query(
            "SELECT (SELECT count(*) FROM $projects WHERE total_inv = 12.6),"
                + " (SELECT count(*) FROM $vintages),"
                + " (SELECT count(*) FROM $project_changes)"));
    assertEquals(
        List.of(Integer.toString(texts)),
        query(
            "SELECT count(*) FROM $vintages"
                + " WHERE disputed = '2024-01-25/2024-02-10 2024-03-01/'"));
    assertEquals(
        List.of(texts + "|" + texts),
        query(
            "SELECT (SELECT count(*) FROM $open_conflicts WHERE sentence IS NOT NULL),"
                + " (SELECT count(DISTINCT sentence) FROM $current)"));
  }

  @Test
  void theSameReleaseAgainTouchesNoRow() throws Exception {
    Changes first = loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    assertTrue(first.written() > 0);
    List<String> before = versions();
    assertEquals(new Changes(0, 0), loader(NO_MORE).load("run-2", all, load -> fill(load, all)));
    assertEquals(before, versions());
    assertEquals(List.of("2"), query("SELECT count(*) FROM $release"));
  }

  @Test
  void aBatchThatIsSentTwiceChangesNothing() throws Exception {
    Changes once = loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    List<String> before = query("SELECT * FROM $observations ORDER BY series_id, time_period");
    server = postgres.server(server.schema() + "b");
    Changes twice =
        loader(NO_MORE)
            .load(
                "run-1",
                all,
                load -> {
                  fill(load, all);
                  fill(load, all);
                });
    assertEquals(once, twice);
    assertEquals(before, query("SELECT * FROM $observations ORDER BY series_id, time_period"));
  }

  @Test
  void whatAReleaseDoesNotHoldAnyMoreGoes() throws Exception {
    Batches fewer = fewer();
    loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    Changes changes = loader(NO_MORE).load("run-2", fewer, load -> fill(load, fewer));
    assertTrue(changes.removed() > 0);
    assertEquals(
        List.of(Integer.toString(HostileText.rows().size() - 7)),
        query("SELECT count(*) FROM $observations"));
    assertEquals(List.of("0"), query("SELECT count(*) FROM $projects"));
  }

  @Test
  void aBackendThatIsKilledIsLoadedAgain() throws Exception {
    Batches fewer = fewer();
    loader(NO_MORE).load("run-1", fewer, load -> fill(load, fewer));
    AtomicInteger attempts = new AtomicInteger();
    loader(AT_ONCE)
        .load(
            "run-2",
            all,
            load -> {
              fill(load, all);
              if (attempts.incrementAndGet() == 1) {
                terminateAll();
              }
            });
    assertEquals(2, attempts.get());
    assertEquals(
        List.of(Integer.toString(HostileText.rows().size())),
        query("SELECT count(*) FROM $observations"));
    assertEquals(
        List.of("0"),
        postgres.query("SELECT count(*) FROM pg_tables WHERE starts_with(tablename, 'load_')"));
  }

  @Test
  void whenItFailsForGoodTheOldReleaseStands() throws Exception {
    Batches fewer = fewer();
    loader(NO_MORE).load("run-1", fewer, load -> fill(load, fewer));
    List<String> before = versions();
    IOException problem =
        assertThrows(
            IOException.class,
            () ->
                loader(NO_MORE)
                    .load(
                        "run-2",
                        all,
                        load -> {
                          fill(load, all);
                          terminateAll();
                        }));
    assertTrue(problem.getMessage().contains("SQLSTATE"), problem.getMessage());
    assertEquals(before, versions());
    Changes next = loader(NO_MORE).load("run-3", all, load -> fill(load, all));
    assertTrue(next.written() > 0);
  }

  private void terminateAll() throws SQLException {
    postgres.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE application_name = 'yuebao' AND pid <> pg_backend_pid()");
  }

  @Test
  void rowsThatWereLostAreMissed() {
    IOException problem =
        assertThrows(IOException.class, () -> loader(NO_MORE).load("run-1", all, load -> {}));
    assertTrue(problem.getMessage().contains("0 rows were staged of"), problem.getMessage());
  }

  @Test
  void aSchemaIsOnePipelinesAndOneLoadsAtATime() throws Exception {
    loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    IOException other =
        assertThrows(
            IOException.class,
            () -> new Loader(server, "another", NO_MORE).load("run-2", all, load -> {}));
    assertTrue(other.getMessage().contains("holds the releases of test"), other.getMessage());
    loader(NO_MORE)
        .load(
            "run-3",
            all,
            load -> {
              fill(load, all);
              IOException held =
                  assertThrows(
                      IOException.class, () -> loader(NO_MORE).load("run-4", all, none -> {}));
              assertTrue(held.getMessage().contains("another run is loading"), held.getMessage());
            });
  }

  @Test
  void anOlderSchemaIsBroughtUpToDateAndANewerOneRefused() throws Exception {
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      new Migrations(connection, server.schema(), Migrations.STEPS.subList(0, 1)).apply();
      connection.commit();
    }
    assertThrows(SQLException.class, () -> query("SELECT * FROM $current"));
    loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    assertFalse(query("SELECT * FROM $current").isEmpty());
    assertEquals(
        List.of("1|1-tables.sql", "2|2-views.sql", "3|3-disputed.sql"),
        query("SELECT step, name FROM $migration ORDER BY step"));

    postgres.execute(
        "INSERT INTO " + server.schema() + ".migration VALUES (4, '4-more.sql', 'x', now())");
    IOException newer = assertThrows(IOException.class, () -> server.check());
    assertTrue(newer.getMessage().contains("made by a newer program"), newer.getMessage());
  }

  @Test
  void columnsAreThoseOfTheTables() throws Exception {
    loader(NO_MORE).load("run-1", all, load -> fill(load, all));
    for (Table<?> table : Loaded.ALL) {
      List<String> expected = new ArrayList<>();
      table.columns().forEach(column -> expected.add(column.name() + "|" + Loaded.type(column)));
      assertEquals(
          expected,
          postgres.query(
              "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '"
                  + server.schema()
                  + "' AND table_name = '"
                  + table.name()
                  + "' ORDER BY ordinal_position"));
    }
  }

  @Test
  void aWrongPasswordIsToldWithoutIt() throws Exception {
    Path file = folder.resolve("wrong.properties");
    Files.writeString(file, "user=" + TestServer.USER + "\npassword=wr0ng-" + TestServer.PASSWORD);
    Server wrong = new Server(postgres.url(), "yuebao", file.toString());
    IOException problem = assertThrows(IOException.class, wrong::check);
    assertTrue(problem.getMessage().contains("authentication failed"), problem.getMessage());
    assertFalse(problem.getMessage().contains(TestServer.USER), problem.getMessage());
    assertFalse(problem.getMessage().contains(TestServer.PASSWORD), problem.getMessage());
  }
}
