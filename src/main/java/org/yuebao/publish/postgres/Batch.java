package org.yuebao.publish.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.publish.tidy.Column;

/** Some rows of a table as texts, by column: what one statement takes. */
final class Batch {
  private static final int MOST_ROWS = 2_000;
  private static final int MOST_CHARS = 4_000_000;

  private final List<List<@Nullable String>> columns = new ArrayList<>();
  private int rows;
  private int chars;

  Batch(int width) {
    for (int i = 0; i < width; i++) {
      columns.add(new ArrayList<>());
    }
  }

  <R> void add(List<Column<R>> kinds, R row) {
    for (int i = 0; i < kinds.size(); i++) {
      String text = text(kinds.get(i).of(row));
      columns.get(i).add(text);
      chars += text == null ? 0 : text.length();
    }
    rows++;
  }

  /** Null for what is absent, or empty. */
  private static @Nullable String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isEmpty() ? null : CleanText.of(text);
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** One more row would make it too large for a statement. */
  boolean isFull() {
    return rows >= MOST_ROWS || chars >= MOST_CHARS;
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(columns.size());
      out.writeInt(rows);
      for (List<@Nullable String> column : columns) {
        for (String text : column) {
          write(text, out);
        }
      }
    }
  }

  private static void write(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(-1);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  /** Gives a statement the columns of a file, each as an array. */
  static void set(Path file, PreparedStatement statement) throws IOException, SQLException {
    Connection connection = statement.getConnection();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int width = in.readInt();
      int height = in.readInt();
      for (int column = 1; column <= width; column++) {
        @Nullable String[] texts = new @Nullable String[height];
        for (int row = 0; row < height; row++) {
          texts[row] = read(in);
        }
        statement.setArray(column, connection.createArrayOf("text", texts));
      }
    }
  }

  private static @Nullable String read(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
