package org.yuebao.publish.postgres;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.yuebao.publish.tidy.Table;

/**
 * One load of a release: takes hold of the schema, brings it up to date, lets workers fill staging
 * tables, and makes their rows the current ones in one transaction. One load at a time holds a
 * schema, by a lock that ends with its connection.
 */
public final class Load implements Closeable {
  private final Server server;
  private final Connection connection;
  private final Staging staging;

  /**
   * What a load has changed.
   *
   * @param written rows that are new or different
   * @param removed rows that the release does not hold any more
   */
  public record Changes(long written, long removed) {}

  /**
   * What a worker does with a batch.
   *
   * @param table its name
   * @param statement SQL that takes a batch
   */
  public record Worker(String table, String statement) implements Serializable {
    /** Gives the statement the batch of a file. */
    public void set(String file, PreparedStatement prepared) throws SQLException {
      try {
        Batch.set(Path.of(file), prepared);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Load(Server server, Connection connection) {
    this.server = server;
    this.connection = connection;
    this.staging =
        new Staging(
            server.schema(), UUID.randomUUID().toString().replace("-", "").substring(0, 12));
  }

  /**
   * Begins.
   *
   * @param pipeline name of the pipeline; a schema is one pipeline's
   * @throws SQLException when the database fails
   * @throws IOException when the schema is held by another run, belongs to another pipeline, or is
   *     a newer program's
   */
  static Load begin(Server server, String pipeline) throws SQLException, IOException {
    Connection connection = server.connect();
    try {
      connection.setAutoCommit(false);
      Load load = new Load(server, connection);
      load.lock();
      new Migrations(connection, server.schema(), Migrations.STEPS).apply();
      load.refuseOther(pipeline);
      load.dropOld();
      for (Table<?> table : Loaded.ALL) {
        load.execute(load.staging.create(table));
      }
      connection.commit();
      return load;
    } catch (SQLException | IOException e) {
      connection.close();
      throw e;
    }
  }

  private void lock() throws SQLException, IOException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, "yuebao " + server.schema());
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw new IOException(
              "another run is loading schema " + server.schema() + "; wait for its end");
        }
      }
    }
  }

  private void refuseOther(String pipeline) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT pipeline FROM release ORDER BY published DESC LIMIT 1")) {
      if (row.next() && !row.getString(1).equals(pipeline)) {
        throw new IOException(
            "schema "
                + server.schema()
                + " holds the releases of "
                + row.getString(1)
                + "; give "
                + pipeline
                + " a schema of its own under postgres.schema");
      }
    }
  }

  /** What loads that died have left. */
  private void dropOld() throws SQLException {
    List<String> old = new ArrayList<>();
    try (PreparedStatement asked =
        connection.prepareStatement(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                + " WHERE schemaname = ? AND starts_with(tablename, ?)")) {
      asked.setString(1, server.schema());
      asked.setString(2, Staging.PREFIX);
      try (ResultSet rows = asked.executeQuery()) {
        while (rows.next()) {
          old.add(rows.getString(1));
        }
      }
    }
    for (String table : old) {
      execute("DROP TABLE " + table);
    }
  }

  /** What a worker needs for each table that it fills. */
  public Worker worker(String table) {
    return new Worker(table, staging.insert(Loaded.named(table)));
  }

  /**
   * Makes what was staged the release that stands.
   *
   * @param run id of the run
   * @throws IOException when not every row was staged
   */
  Changes publish(String run, String pipeline, Batches batches) throws SQLException, IOException {
    check(batches);
    long written = 0;
    for (Table<?> table : Loaded.ALL) {
      written += update(staging.upsert(table));
    }
    List<Table<?>> fromTheLast = new ArrayList<>(Loaded.ALL);
    Collections.reverse(fromTheLast);
    long removed = 0;
    for (Table<?> table : fromTheLast) {
      removed += update(staging.delete(table));
    }
    note(run, pipeline, batches, written, removed);
    for (Table<?> table : Loaded.ALL) {
      execute(staging.drop(table));
    }
    connection.commit();
    return new Changes(written, removed);
  }

  private void check(Batches batches) throws SQLException, IOException {
    for (Table<?> table : Loaded.ALL) {
      execute(staging.analyze(table));
      long expected = batches.rows().getOrDefault(table.name(), 0L);
      long found = count(table);
      // The same mention twice is one row.
      if (found != expected && !table.equals(Loaded.EVIDENCE)) {
        throw new IOException(
            "table %s: %d rows were staged of %d: two share a key, or the server has lost some"
                .formatted(table.name(), found, expected));
      }
    }
  }

  private long count(Table<?> table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(staging.count(table))) {
      row.next();
      return row.getLong(1);
    }
  }

  private void note(String run, String pipeline, Batches batches, long written, long removed)
      throws SQLException {
    try (PreparedStatement note =
        connection.prepareStatement(
            "INSERT INTO "
                + server.schema()
                + ".release(run, pipeline, observations, rows_written, rows_removed)"
                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (run) DO NOTHING")) {
      note.setString(1, run);
      note.setString(2, pipeline);
      note.setLong(3, batches.rows().getOrDefault(Table.OBSERVATIONS.name(), 0L));
      note.setLong(4, written);
      note.setLong(5, removed);
      note.execute();
    }
  }

  private long update(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw server.told(e);
    }
  }

  /** Fills the staging tables. */
  public interface Filling {
    void fill(Load load) throws Exception;
  }
}
