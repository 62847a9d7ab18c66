package org.yuebao.publish.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.yuebao.publish.tidy.Table;

/**
 * A file that holds a table.
 *
 * @param <R> its rows
 */
public interface TableFile<R> extends Closeable {
  void add(R row) throws IOException;

  /** Ends the file; it holds so many rows. */
  long finish() throws IOException;

  /** A form of such files. */
  interface Form {
    /** How the names of its files end, without the dot. */
    String ending();

    <R> TableFile<R> open(Path file, Table<R> table) throws IOException;
  }
}
