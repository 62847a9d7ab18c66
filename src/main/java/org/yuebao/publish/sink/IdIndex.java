package org.yuebao.publish.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Fingerprint;

/**
 * What a sink looks up by the ids of facts or stories: a row's number, a place in a file. A hash
 * table of some 50 bytes an id: in memory while it is small beside the heap, then in a file beside
 * the release, so that memory does not grow with it.
 */
public final class IdIndex implements Closeable {
  private static final int SLOT = 2 * Long.BYTES;
  private static final int SLOTS_AT_ONCE = 8;
  private static final long FIRST_SLOTS = 1 << 12;

  /** Several sinks have an index or two each, and all of them share the heap. */
  private static final long MOST_IN_MEMORY =
      Math.min(1 << 28, Runtime.getRuntime().maxMemory() / 32);

  private final Path path;
  private final ByteBuffer read = ByteBuffer.allocateDirect(SLOTS_AT_ONCE * SLOT);
  private final ByteBuffer written = ByteBuffer.allocateDirect(SLOT);
  private final long mostInMemory;

  /** Null when they are in memory. */
  private @Nullable FileChannel file;

  /** Null when they are in the file. */
  private @Nullable ByteBuffer memory = ByteBuffer.allocate((int) FIRST_SLOTS * SLOT);

  private long slots = FIRST_SLOTS;
  private long size;

  /** Where a search ended: a slot, and the place that it holds; 0 when it is free. */
  private record Found(long slot, long place) {}

  /**
   * @param path of a file that is made when the index grows, and deleted when it is closed
   */
  public IdIndex(Path path) {
    this(path, MOST_IN_MEMORY);
  }

  /**
   * @param mostInMemory bytes of a table that may stand in memory
   */
  IdIndex(Path path, long mostInMemory) {
    this.path = path;
    this.mostInMemory = mostInMemory;
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
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

  private Found find(long hash) throws IOException {
    long slot = (hash ^ hash >>> 32) & slots - 1;
    return memory != null ? find(hash, slot, memory) : findInFile(hash, slot);
  }

  private Found find(long hash, long first, ByteBuffer table) {
    long slot = first;
    while (true) {
      int at = (int) slot * SLOT;
      long place = table.getLong(at + Long.BYTES);
      if (place == 0 || table.getLong(at) == hash) {
        return new Found(slot, place);
      }
      slot = slot + 1 & slots - 1;
    }
  }

  private Found findInFile(long hash, long first) throws IOException {
    long slot = first;
    while (true) {
      read(Objects.requireNonNull(file), slot);
      for (; read.remaining() >= SLOT; slot++) {
        long known = read.getLong();
        long place = read.getLong();
        if (place == 0 || known == hash) {
          return new Found(slot, place);
        }
      }
      slot = slot & slots - 1;
    }
  }

  /** Reads some slots from this one on; what was never written is free. */
  private void read(FileChannel from, long slot) throws IOException {
    read.clear().limit((int) Math.min(SLOTS_AT_ONCE, slots - slot) * SLOT);
    int end = read.limit();
    while (read.hasRemaining() && from.read(read, slot * SLOT + read.position()) > 0) {}
    while (read.position() < end) {
      read.put((byte) 0);
    }
    read.flip();
  }

  private void write(long slot, long hash, long place) throws IOException {
    if (memory != null) {
      memory.putLong((int) slot * SLOT, hash).putLong((int) slot * SLOT + Long.BYTES, place);
      return;
    }
    written.clear();
    written.putLong(hash).putLong(place).flip();
    FileChannel table = Objects.requireNonNull(file);
    while (written.hasRemaining()) {
      table.write(written, slot * SLOT + written.position());
    }
  }

  private void grow() throws IOException {
    ByteBuffer before = memory;
    long many = slots;
    slots = 2 * many;
    if (before == null) {
      growFile(many);
      return;
    }
    if (slots * SLOT <= mostInMemory) {
      memory = ByteBuffer.allocate((int) slots * SLOT);
    } else {
      memory = null;
      file = open(path);
    }
    move(before);
  }

  private void growFile(long many) throws IOException {
    Path larger = path.resolveSibling(path.getFileName() + ".larger");
    try (FileChannel before = Objects.requireNonNull(file)) {
      file = open(larger);
      ByteBuffer some = ByteBuffer.allocateDirect((int) FIRST_SLOTS * SLOT);
      for (long at = 0; at < many * SLOT; at += some.capacity()) {
        some.clear();
        while (some.hasRemaining() && before.read(some, at + some.position()) > 0) {}
        some.flip();
        move(some);
      }
    }
    Files.move(larger, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private void move(ByteBuffer some) throws IOException {
    while (some.remaining() >= SLOT) {
      long hash = some.getLong();
      long place = some.getLong();
      if (place != 0) {
        write(find(hash).slot, hash, place);
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
    Files.deleteIfExists(path);
  }
}
