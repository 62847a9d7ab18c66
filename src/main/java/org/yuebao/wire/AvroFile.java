package org.yuebao.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;

/** Records as Avro files whose bytes depend on the records and the metadata alone. */
public final class AvroFile {
  private static final int SYNC_LENGTH = 16;

  /** What the JDK's deflater calls its default; named, so that another JDK does the same. */
  static final int LEVEL = 6;

  private AvroFile() {}

  /**
   * A file to keep: compressed, with its sync marker drawn from schema and metadata where Avro
   * would draw it from the clock.
   *
   * @param metadata texts by name; names that begin with {@code avro.} belong to Avro
   */
  public static <T> DataFileWriter<T> create(
      Wire<T> wire, Map<String, String> metadata, OutputStream out) throws IOException {
    Map<String, String> ordered = new TreeMap<>(metadata);
    DataFileWriter<T> writer = new DataFileWriter<>(wire.writer());
    writer.setCodec(CodecFactory.deflateCodec(LEVEL));
    ordered.forEach(writer::setMeta);
    return writer.create(wire.schema(), out, sync(wire, ordered));
  }

  /** A file that is read once and deleted: not compressed. */
  public static <T> DataFileWriter<T> createTemporary(Wire<T> wire, OutputStream out)
      throws IOException {
    return new DataFileWriter<>(wire.writer()).create(wire.schema(), out);
  }

  public static <T> DataFileStream<T> read(Wire<T> wire, InputStream in) throws IOException {
    return new DataFileStream<>(in, wire.reader());
  }

  /** What is done with each record of a file. */
  @FunctionalInterface
  public interface Reader<T> {
    void take(T record) throws IOException;
  }

  /** Every record of a file, in its order. */
  public static <T> void read(Wire<T> wire, Path file, Reader<? super T> reader)
      throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataFileStream<T> records = read(wire, in)) {
      while (records.hasNext()) {
        reader.take(records.next());
      }
    }
  }

  static byte[] sync(Wire<?> wire, Map<String, String> metadata) {
    String content = wire.schema() + new TreeMap<>(metadata).toString();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(digest, SYNC_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
