package org.yuebao.beam;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.util.MimeTypes;
import org.apache.beam.sdk.values.KV;

/**
 * The records that a bundle deals to parts, each part's behind the other's in temporary files. A
 * runner may keep in memory what waits for its group: so what waits for the others of its part
 * waits on disk, and what travels is where it lies.
 */
final class Sections {
  /** As many bytes as a worker may hold at once. */
  private static final int MOST_BYTES = 32 << 20;

  private static final byte[] NO_HEAD = {};

  private final String folder;
  private final String name;
  private final SortedMap<Integer, List<Dealt>> parts = new TreeMap<>();
  private final List<KV<Integer, Section>> written = new ArrayList<>();
  private int held;

  /**
   * @param folder seen by every worker
   * @param name of what is dealt, for the names of the files
   */
  Sections(String folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** A record for one part: what only that part has, and what others may share. */
  private record Dealt(byte[] head, byte[] body) {
    /** With the number that is written before it. */
    int size() {
      return Integer.BYTES + head.length + body.length;
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(head.length + body.length);
      out.write(head);
      out.write(body);
    }
  }

  void add(int part, byte[] record) {
    add(part, NO_HEAD, record);
  }

  /**
   * @param head what begins the record in this part only
   * @param body what follows it, the same array in every part that has it
   */
  void add(int part, byte[] head, byte[] body) {
    Dealt dealt = new Dealt(head, body);
    parts.computeIfAbsent(part, none -> new ArrayList<>()).add(dealt);
    held += dealt.size();
    if (held >= MOST_BYTES) {
      write();
    }
  }

  /** Writes what is left, and tells where each part lies. */
  void finish(Consumer<KV<Integer, Section>> out) {
    if (held > 0) {
      write();
    }
    written.forEach(out);
    written.clear();
  }

  private void write() {
    ResourceId file = SortedRuns.newFile(folder, name);
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                Channels.newOutputStream(FileSystems.create(file, MimeTypes.BINARY))))) {
      long start = 0;
      for (var part : parts.entrySet()) {
        int length = write(part.getValue(), out);
        written.add(KV.of(part.getKey(), new Section(file.toString(), start, length)));
        start += length;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    parts.clear();
    held = 0;
  }

  private static int write(List<Dealt> records, DataOutputStream out) throws IOException {
    int length = 0;
    for (Dealt each : records) {
      each.write(out);
      length += each.size();
    }
    return length;
  }
}
