package org.yuebao.wire;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Fingerprint;

/**
 * Writes an Avro file whose blocks end where the records say so: after a document whose name's hash
 * ends in zeros, or when a block is full. Where records are put in or left out, the blocks before
 * and behind stay as they are, and can be {@linkplain #copy copied} from an earlier file.
 *
 * @param <T> its records
 */
public final class BlockWriter<T> implements Closeable {
  /** Of so many documents one ends a block. */
  private static final int DOCUMENTS = 16;

  private static final int FULL = 1 << 18;

  /** As many bytes as a block of records that are of no document has in Avro's own files. */
  private static final int FULL_WITHOUT_DOCUMENTS = 64_000;

  private final OutputStream out;
  private final byte[] header;
  private final byte[] sync;
  private final DatumWriter<T> writer;
  private final @Nullable Function<T, String> document;
  private final int full;
  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(block, null);
  private final Deflater deflater = new Deflater(AvroFile.LEVEL, true);
  private long records;
  private @Nullable T last;

  /**
   * @param metadata as of {@link AvroFile#create}
   * @param document what records stand together by; null when they are of none
   */
  public BlockWriter(
      Wire<T> wire,
      Map<String, String> metadata,
      @Nullable Function<T, String> document,
      OutputStream out)
      throws IOException {
    this.out = out;
    this.writer = wire.writer();
    this.document = document;
    this.full = document == null ? FULL_WITHOUT_DOCUMENTS : FULL;
    ByteArrayOutputStream begun = new ByteArrayOutputStream();
    AvroFile.create(wire, metadata, begun).close();
    this.header = begun.toByteArray();
    this.sync = AvroFile.sync(wire, metadata);
    out.write(header);
  }

  /** What the file begins with: contract, metadata, and the mark between blocks. */
  byte[] header() {
    return header.clone();
  }

  public void append(T record) throws IOException {
    if (records > 0 && endsBefore(record)) {
      end();
    }
    writer.write(record, encoder);
    encoder.flush();
    records++;
    last = record;
    if (block.size() >= full) {
      end();
    }
  }

  /** Whether a block begins with this record when it comes next. */
  public boolean endsBefore(T record) {
    if (records == 0 || document == null || last == null) {
      return records == 0;
    }
    String before = document.apply(last);
    return isLastOfBlock(before) && !before.equals(document.apply(record));
  }

  private static boolean isLastOfBlock(String document) {
    long hash = Fingerprint.number(document);
    return ((hash ^ hash >>> 32) & DOCUMENTS - 1) == 0;
  }

  /** Puts a block of another such file behind what was written. */
  public void copy(Block copied) throws IOException {
    end();
    write(copied);
  }

  private void end() throws IOException {
    if (records == 0) {
      return;
    }
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    deflater.reset();
    try (DeflaterOutputStream deflating = new DeflaterOutputStream(deflated, deflater)) {
      block.writeTo(deflating);
    }
    write(new Block(records, deflated.toByteArray()));
    block.reset();
    records = 0;
  }

  private void write(Block written) throws IOException {
    BinaryEncoder sizes = EncoderFactory.get().directBinaryEncoder(out, null);
    sizes.writeLong(written.records());
    sizes.writeLong(written.deflated().length);
    sizes.flush();
    out.write(written.deflated());
    out.write(sync);
  }

  @Override
  public void close() throws IOException {
    end();
    deflater.end();
    out.flush();
  }
}
