package org.yuebao.publish.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.observation.Fingerprint;

/**
 * What a sink looks up by the ids of facts or stories: a row's number, a place in a file. A hash
 * table in a file beside the release, some 50 bytes an id; memory does not grow with it.
 */
public final class IdIndex implements Closeable {
  private static final int SLOT = 2 * Long.BYTES;
  private static final long FIRST_SLOTS = 1 << 12;

  /** What is mapped at once: a power of two, below what a buffer can hold. */
  private static final long PIECE = 1L << 26;

  private final Path path;
  private List<MappedByteBuffer> slotsInFile;
  private long slots = FIRST_SLOTS;
  private long size;

  /** Where a search ended: a slot, and the place that it holds; 0 when it is free. */
  private record Found(long slot, long place) {}

  /**
   * @param path of a file that is made, and deleted when the index is closed
   */
  public IdIndex(Path path) throws IOException {
    this.path = path;
    this.slotsInFile = mapped(path, slots);
  }

  /** Free slots, mapped into memory: a search asks the system for nothing. */
  private static List<MappedByteBuffer> mapped(Path path, long slots) throws IOException {
    List<MappedByteBuffer> pieces = new ArrayList<>();
    try (FileChannel file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      fill(file, slots * SLOT);
      for (long at = 0; at < slots * SLOT; at += PIECE) {
        pieces.add(
            file.map(FileChannel.MapMode.READ_WRITE, at, Math.min(PIECE, slots * SLOT - at)));
      }
    }
    return pieces;
  }

  /** A disk that is full says so here; behind a mapping it would stop the program. */
  private static void fill(FileChannel file, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect((int) FIRST_SLOTS * SLOT);
    for (long written = 0; written < bytes; ) {
      written += file.write(zeros.clear());
    }
  }

  /**
   * Keeps a place by an id, unless the id has one.
   *
   * @param place from 1
   * @return whether the id is new
   */
  public boolean add(String id, long place) throws IOException {
    if (2 * (size + 1) > slots) {
      grow();
    }
    long hash = Fingerprint.number(id);
    Found found = find(hash);
    if (found.place != 0) {
      return false;
    }
    write(found.slot, hash, place);
    size++;
    return true;
  }

  /** The place of an id; 0 when it has none. */
  public long of(String id) throws IOException {
    return find(Fingerprint.number(id)).place;
  }

  /** How many ids have a place. */
  public long size() {
    return size;
  }

  private Found find(long hash) {
    long slot = (hash ^ hash >>> 32) & slots - 1;
    while (true) {
      MappedByteBuffer piece = piece(slot);
      int at = (int) (slot * SLOT & PIECE - 1);
      long place = piece.getLong(at + Long.BYTES);
      if (place == 0 || piece.getLong(at) == hash) {
        return new Found(slot, place);
      }
      slot = slot + 1 & slots - 1;
    }
  }

  private MappedByteBuffer piece(long slot) {
    return slotsInFile.get((int) (slot * SLOT / PIECE));
  }

  private void write(long slot, long hash, long place) {
    int at = (int) (slot * SLOT & PIECE - 1);
    piece(slot).putLong(at, hash).putLong(at + Long.BYTES, place);
  }

  private void grow() throws IOException {
    Path larger = path.resolveSibling(path.getFileName() + ".larger");
    List<MappedByteBuffer> before = slotsInFile;
    slots = 2 * slots;
    slotsInFile = mapped(larger, slots);
    for (MappedByteBuffer some : before) {
      for (int at = 0; at < some.capacity(); at += SLOT) {
        long place = some.getLong(at + Long.BYTES);
        if (place != 0) {
          long hash = some.getLong(at);
          write(find(hash).slot, hash, place);
        }
      }
    }
    Files.move(larger, path, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    slotsInFile = List.of();
    Files.deleteIfExists(path);
  }
}
