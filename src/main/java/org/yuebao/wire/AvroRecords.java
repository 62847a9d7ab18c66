package org.yuebao.wire;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileStream;
import org.jspecify.annotations.Nullable;

/** The records of an Avro file one by one, the next one in sight: for files read side by side. */
public final class AvroRecords<T> implements Closeable {
  private final DataFileStream<T> in;
  private @Nullable T next;

  public AvroRecords(Wire<T> wire, Path file) throws IOException {
    in = AvroFile.read(wire, new BufferedInputStream(Files.newInputStream(file)));
    next = advance();
  }

  /** The record that {@link #take} gives next; null at the end. */
  public @Nullable T next() {
    return next;
  }

  /**
   * The next record.
   *
   * @throws UncheckedIOException when the file is damaged behind it
   */
  public T take() {
    T taken = next;
    if (taken == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return taken;
  }

  private @Nullable T advance() {
    try {
      if (in.hasNext()) {
        return in.next();
      }
      // Avro takes a block that is cut off for the end, and on asking again for one yet to come.
      if (in.hasNext()) {
        throw new UncheckedIOException(new EOFException("it ends in the middle of a block"));
      }
      return null;
    } catch (AvroRuntimeException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
