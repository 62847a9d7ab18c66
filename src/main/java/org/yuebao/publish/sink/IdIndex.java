package org.yuebao.publish.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.yuebao.observation.Fingerprint;

/**
 * What a sink looks up by the ids of facts or stories: a row's number, a place in a file. A hash
 * table in a file beside the release, some 50 bytes an id; memory does not grow with it.
 */
public final class IdIndex implements Closeable {
  private static final int SLOT = 2 * Long.BYTES;
  private static final int SLOTS_AT_ONCE = 8;
  private static final long FIRST_SLOTS = 1 << 12;

  private final Path path;
  private final ByteBuffer read = ByteBuffer.allocateDirect(SLOTS_AT_ONCE * SLOT);
  private final ByteBuffer written = ByteBuffer.allocateDirect(SLOT);
  private FileChannel file;
  private long slots = FIRST_SLOTS;
  private long size;

  /** Where a search ended: a slot, and the place that it holds; 0 when it is free. */
  private record Found(long slot, long place) {}

  /**
   * @param path of a file that is made, and deleted when the index is closed
   */
  public IdIndex(Path path) throws IOException {
    this.path = path;
    this.file = open(path);
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
    while (true) {
      read(file, slot);
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
    written.clear();
    written.putLong(hash).putLong(place).flip();
    while (written.hasRemaining()) {
      file.write(written, slot * SLOT + written.position());
    }
  }

  private void grow() throws IOException {
    Path larger = path.resolveSibling(path.getFileName() + ".larger");
    try (FileChannel before = file) {
      long many = slots;
      file = open(larger);
      slots = 2 * many;
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
    file.close();
    Files.deleteIfExists(path);
  }
}
