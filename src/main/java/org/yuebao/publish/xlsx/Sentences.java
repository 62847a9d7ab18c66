package org.yuebao.publish.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Fingerprint;
import org.yuebao.publish.tidy.CleanText;

/**
 * Where each fact stands on the sheet of evidence, and its sentence. The sentences lie in a file;
 * in memory a fact takes some 30 bytes.
 */
final class Sentences implements Closeable {
  private static final int LONGEST = 4_000;

  private final Path path;
  private final RandomAccessFile file;
  private long[] hashes = new long[1024];
  private int[] rows = new int[1024];
  private long[] offsets = new long[1024];
  private int size;

  /** A fact's row on the sheet of evidence, counted from 0, and its sentence. */
  record Place(int row, String sentence) {}

  Sentences(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  void add(String id, int row, String sentence) throws IOException {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    int slot = slot(hash(id));
    if (rows[slot] != 0) {
      return;
    }
    hashes[slot] = hash(id);
    rows[slot] = row;
    offsets[slot] = file.length();
    size++;
    String some = sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence;
    byte[] bytes = CleanText.of(some).getBytes(StandardCharsets.UTF_8);
    file.seek(file.length());
    file.writeInt(bytes.length);
    file.write(bytes);
  }

  /** Null for what is no fact of the sheet. */
  @Nullable Place find(String id) throws IOException {
    int slot = slot(hash(id));
    if (rows[slot] == 0) {
      return null;
    }
    file.seek(offsets[slot]);
    byte[] bytes = new byte[file.readInt()];
    file.readFully(bytes);
    return new Place(rows[slot], new String(bytes, StandardCharsets.UTF_8));
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ (hash >>> 32)) & mask;
    while (rows[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    long[] oldOffsets = offsets;
    hashes = new long[oldHashes.length * 2];
    rows = new int[hashes.length];
    offsets = Arrays.copyOf(offsets, hashes.length);
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldHashes[i]);
        hashes[slot] = oldHashes[i];
        rows[slot] = oldRows[i];
        offsets[slot] = oldOffsets[i];
      }
    }
  }

  /** FNV-1a: two of a million ids share one once in forty million releases. */
  private static long hash(String id) {
    return Fingerprint.number(id);
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
