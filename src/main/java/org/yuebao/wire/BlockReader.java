package org.yuebao.wire;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a file that a {@link BlockWriter} wrote, one by one.
 *
 * @param <T> its records
 */
public final class BlockReader<T> implements Closeable {
  private static final int SYNC_LENGTH = 16;

  private final InputStream in;
  private final BinaryDecoder blocks;
  private final DatumReader<T> reader;
  private final byte[] sync;

  private BlockReader(Wire<T> wire, byte[] header, InputStream in) {
    this.in = in;
    this.blocks = DecoderFactory.get().binaryDecoder(in, null);
    this.reader = wire.reader();
    this.reader.setSchema(wire.schema());
    this.sync = Arrays.copyOfRange(header, header.length - SYNC_LENGTH, header.length);
  }

  /** Null when the file begins otherwise than the other: its blocks cannot stand there. */
  public static <T> @Nullable BlockReader<T> like(
      BlockWriter<T> other, Wire<T> wire, InputStream in) throws IOException {
    byte[] header = other.header();
    return Arrays.equals(in.readNBytes(header.length), header)
        ? new BlockReader<>(wire, header, in)
        : null;
  }

  /** The next block; null at the end. */
  public @Nullable Block next() throws IOException {
    if (blocks.isEnd()) {
      return null;
    }
    long records = blocks.readLong();
    byte[] deflated = new byte[Math.toIntExact(blocks.readLong())];
    blocks.readFixed(deflated);
    byte[] mark = new byte[SYNC_LENGTH];
    blocks.readFixed(mark);
    if (!Arrays.equals(mark, sync)) {
      throw new IOException(
          "a file of the release before is damaged: a block does not end with its mark; run with"
              + " mode: full");
    }
    return new Block(records, deflated);
  }

  /** The first of its records. */
  public T first(Block block) throws IOException {
    return records(block, 1).get(0);
  }

  public List<T> records(Block block) throws IOException {
    return records(block, block.records());
  }

  private List<T> records(Block block, long count) throws IOException {
    Inflater inflater = new Inflater(true);
    try (InputStream inflated =
        new InflaterInputStream(new ByteArrayInputStream(block.deflated()), inflater)) {
      BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(inflated, null);
      List<T> records = new ArrayList<>();
      for (long i = 0; i < count; i++) {
        records.add(reader.read(null, decoder));
      }
      return records;
    } finally {
      inflater.end();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
