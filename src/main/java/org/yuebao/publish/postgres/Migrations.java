package org.yuebao.publish.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The schema, step by step: each step is a resource and is applied once, in a transaction with the
 * note that it was. A step that was published is never edited; another one follows it.
 */
final class Migrations {
  static final List<String> STEPS = List.of("1-tables.sql", "2-views.sql", "3-disputed.sql");

  private final Connection connection;
  private final String schema;
  private final List<String> steps;

  Migrations(Connection connection, String schema, List<String> steps) {
    this.connection = connection;
    this.schema = schema;
    this.steps = steps;
  }

  /** Applies what is missing, in the transaction that is open. */
  void apply() throws SQLException, IOException {
    if (!exists(connection, schema)) {
      execute("CREATE SCHEMA " + schema);
    }
    execute("SET LOCAL search_path TO " + schema);
    execute(
        "CREATE TABLE IF NOT EXISTS migration (step int PRIMARY KEY, name text NOT NULL,"
            + " sha256 text NOT NULL, applied timestamptz NOT NULL DEFAULT now())");
    Map<Integer, String> applied = applied();
    refuseNewer(applied, steps.size(), schema);
    for (int i = 0; i < steps.size(); i++) {
      String sql = text(steps.get(i));
      String before = applied.get(i + 1);
      if (before == null) {
        execute(sql);
        note(i + 1, steps.get(i), sha256(sql));
      } else if (!before.equals(sha256(sql))) {
        throw new IOException(
            "schema "
                + schema
                + ": step "
                + steps.get(i)
                + " was applied in another form; give the release a schema of its own under"
                + " postgres.schema");
      }
    }
  }

  /** Refuses a schema that a newer program has made, before any work is done. */
  static void check(Connection connection, String schema) throws SQLException, IOException {
    String migration = schema + ".migration";
    try (PreparedStatement asked = connection.prepareStatement("SELECT to_regclass(?)")) {
      asked.setString(1, migration);
      try (ResultSet row = asked.executeQuery()) {
        row.next();
        if (row.getString(1) == null) {
          return;
        }
      }
    }
    refuseNewer(applied(connection, migration), STEPS.size(), schema);
  }

  private static void refuseNewer(Map<Integer, String> applied, int known, String schema)
      throws IOException {
    if (applied.size() > known) {
      throw new IOException(
          "schema "
              + schema
              + " was made by a newer program ("
              + applied.size()
              + " steps, this one knows "
              + known
              + "); run that one, or give another postgres.schema");
    }
  }

  private static boolean exists(Connection connection, String schema) throws SQLException {
    try (PreparedStatement asked =
        connection.prepareStatement("SELECT 1 FROM pg_namespace WHERE nspname = ?")) {
      asked.setString(1, schema);
      try (ResultSet rows = asked.executeQuery()) {
        return rows.next();
      }
    }
  }

  private Map<Integer, String> applied() throws SQLException {
    return applied(connection, "migration");
  }

  private static Map<Integer, String> applied(Connection connection, String table)
      throws SQLException {
    Map<Integer, String> applied = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT step, sha256 FROM " + table)) {
      while (rows.next()) {
        applied.put(rows.getInt(1), rows.getString(2));
      }
    }
    return applied;
  }

  private void note(int step, String name, String sha256) throws SQLException {
    try (PreparedStatement note =
        connection.prepareStatement("INSERT INTO migration(step, name, sha256) VALUES (?, ?, ?)")) {
      note.setInt(1, step);
      note.setString(2, name);
      note.setString(3, sha256);
      note.execute();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String text(String step) {
    try (InputStream in = Objects.requireNonNull(Migrations.class.getResourceAsStream(step))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
