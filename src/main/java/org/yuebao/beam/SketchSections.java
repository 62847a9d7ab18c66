package org.yuebao.beam;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/**
 * The sketches of a run, each once for every part that some of its keys belong to, one part behind
 * the other in a file. A sketch stands in up to eight parts, some six kilobytes in all: what waits
 * for the others of a part waits on disk, and what travels is where a part's sketches lie.
 */
final class SketchSections implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the keys are dealt; any number gives the same copies
   */
  SketchSections(int partitions) {
    this.partitions = partitions;
  }

  /**
   * What a file has for one part.
   *
   * @param start of its first byte
   * @param length in bytes
   */
  record Section(String file, long start, int length) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** Its sketches, as bytes that share one array. */
    List<DealtSketch> read() throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(bytes());
      List<DealtSketch> sketches = new ArrayList<>();
      while (bytes.hasRemaining()) {
        sketches.add(DealtSketch.next(bytes));
      }
      return sketches;
    }

    private byte[] bytes() throws IOException {
      ResourceId resource = FileSystems.matchNewResource(file, false);
      try (ReadableByteChannel channel = FileSystems.open(resource);
          InputStream in = at(channel)) {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
          throw new EOFException(file + " ends before byte " + (start + length));
        }
        return bytes;
      }
    }

    private InputStream at(ReadableByteChannel channel) throws IOException {
      if (channel instanceof SeekableByteChannel seekable) {
        return Channels.newInputStream(seekable.position(start));
      }
      InputStream in = Channels.newInputStream(channel);
      in.skipNBytes(start);
      return in;
    }
  }

  /** The part that a key belongs to. */
  int partition(long key) {
    return (int) Math.floorMod(key, (long) partitions);
  }

  /**
   * Writes them under a name that no other attempt has.
   *
   * @param folder seen by every worker
   * @return part → where its sketches lie
   */
  Map<Integer, Section> write(String folder, List<Sketch> sketches) throws IOException {
    ResourceId file = SortedRuns.newFile(folder, "parts-of-sketches");
    long[][] keys = sketches.stream().map(SketchSections::keys).toArray(long[][]::new);
    byte[][] bytes = sketches.stream().map(Wire.SKETCH::bytes).toArray(byte[][]::new);
    Map<Integer, Section> sections = new TreeMap<>();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(FileSystems.create(file, MimeTypes.BINARY))))) {
      long[] dealt = dealt(keys);
      long start = 0;
      for (int from = 0, to; from < dealt.length; from = to) {
        int part = part(dealt[from]);
        int length = 0;
        for (to = from; to < dealt.length && part(dealt[to]) == part; to++) {
          int index = (int) dealt[to];
          length += DealtSketch.write(of(part, keys[index]), bytes[index], out);
        }
        sections.put(part, new Section(file.toString(), start, length));
        start += length;
      }
    }
    return sections;
  }

  private static long[] keys(Sketch sketch) {
    return sketch.keys().stream().mapToLong(Long::longValue).toArray();
  }

  /** Each part with the place of each sketch that belongs there, as one number; by part. */
  private long[] dealt(long[][] keys) {
    return IntStream.range(0, keys.length)
        .mapToObj(index -> LongStream.of(keys[index]).map(key -> dealt(partition(key), index)))
        .flatMapToLong(each -> each)
        .sorted()
        .distinct()
        .toArray();
  }

  private static long dealt(int part, int index) {
    return (long) part << Integer.SIZE | index;
  }

  private static int part(long dealt) {
    return (int) (dealt >> Integer.SIZE);
  }

  private long[] of(int part, long[] keys) {
    return LongStream.of(keys).filter(key -> partition(key) == part).toArray();
  }
}
