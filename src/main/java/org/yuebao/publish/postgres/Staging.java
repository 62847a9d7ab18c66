package org.yuebao.publish.postgres;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import org.yuebao.publish.tidy.Table;

/**
 * The tables that one load fills before its rows count. Their names hold the load's own, so that a
 * worker of another one, which nobody waits for any more, cannot write into them.
 *
 * @param schema of all tables
 * @param load the name, letters and digits
 */
record Staging(String schema, String load) implements Serializable {
  static final String PREFIX = "load_";

  private String current(Table<?> table) {
    return schema + "." + table.name();
  }

  private String staged(Table<?> table) {
    return schema + "." + PREFIX + load + "_" + table.name();
  }

  /** Not logged: after a crash of the server the load begins again anyway. */
  String create(Table<?> table) {
    return "CREATE UNLOGGED TABLE %s (LIKE %s, PRIMARY KEY (%s))"
        .formatted(staged(table), current(table), String.join(", ", table.key()));
  }

  String drop(Table<?> table) {
    return "DROP TABLE IF EXISTS " + staged(table);
  }

  String analyze(Table<?> table) {
    return "ANALYZE " + staged(table);
  }

  String count(Table<?> table) {
    return "SELECT count(*) FROM " + staged(table);
  }

  /** Takes a batch: an array of texts a column. The same batch twice changes nothing. */
  String insert(Table<?> table) {
    String columns = String.join(", ", table.names());
    String values =
        table.columns().stream()
            .map(column -> column.name() + "::" + Loaded.type(column))
            .collect(joining(", "));
    String arrays = table.columns().stream().map(column -> "?::text[]").collect(joining(", "));
    return "INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS batch(%s) ON CONFLICT DO NOTHING"
        .formatted(staged(table), columns, values, arrays, columns);
  }

  /** Removes what the release does not hold any more. */
  String delete(Table<?> table) {
    return "DELETE FROM %s AS now WHERE NOT EXISTS (SELECT FROM %s AS new WHERE %s)"
        .formatted(current(table), staged(table), sameKey(table));
  }

  /** Adds what is new and changes what is different; equal rows are not touched, nor locked. */
  String upsert(Table<?> table) {
    String names = String.join(", ", table.names());
    return """
        INSERT INTO %1$s (%2$s)
        SELECT %3$s FROM %4$s AS new LEFT JOIN %1$s AS now ON %5$s
        WHERE now.%6$s IS NULL OR (%7$s) IS DISTINCT FROM (%3$s)
        ON CONFLICT (%8$s) DO UPDATE SET %9$s"""
        .formatted(
            current(table),
            names,
            listed("new", table),
            staged(table),
            sameKey(table),
            table.key().get(0),
            listed("now", table),
            String.join(", ", table.key()),
            Loaded.rest(table).map(name -> name + " = excluded." + name).collect(joining(", ")));
  }

  private static String listed(String row, Table<?> table) {
    return table.names().stream().map(name -> row + "." + name).collect(joining(", "));
  }

  private static String sameKey(Table<?> table) {
    return table.key().stream()
        .map(name -> "new.%1$s = now.%1$s".formatted(name))
        .collect(joining(" AND "));
  }
}
