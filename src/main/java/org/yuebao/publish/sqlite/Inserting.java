package org.yuebao.publish.sqlite;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;

/** Rows of a table, written in the order in which they come. */
final class Inserting implements AutoCloseable {
  private static final int BATCH = 500;

  private final PreparedStatement statement;
  private int waiting;
  private long rows;

  Inserting(Connection connection, String table, int columns) throws SQLException {
    String marks = String.join(",", Collections.nCopies(columns, "?"));
    statement = connection.prepareStatement("INSERT INTO " + table + " VALUES(" + marks + ")");
  }

  /** Null and empty text are NULL. */
  void add(List<? extends @Nullable Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      set(i + 1, values.get(i));
    }
    statement.addBatch();
    rows++;
    if (++waiting == BATCH) {
      flush();
    }
  }

  private void set(int index, @Nullable Object value) throws SQLException {
    if (value instanceof BigDecimal number) {
      // A number to SQLite is 64 bits of binary fraction, as it is to a spreadsheet.
      statement.setDouble(index, number.doubleValue());
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value == null || value.toString().isEmpty()) {
      statement.setNull(index, Types.NULL);
    } else {
      statement.setString(index, CleanText.of(value.toString()));
    }
  }

  void flush() throws SQLException {
    if (waiting > 0) {
      statement.executeBatch();
      waiting = 0;
    }
  }

  long rows() {
    return rows;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
