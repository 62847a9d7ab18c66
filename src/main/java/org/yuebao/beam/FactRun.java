package org.yuebao.beam;

import java.io.ByteArrayOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of facts that waits until it is known which stories are copies. Of each story it has four
 * bytes: many of them wait at once, and ids would weigh as much as the facts.
 */
public final class FactRun implements Serializable {
  @Serial private static final long serialVersionUID = 1;

  private final String file;
  private final String key;
  private final byte[] hashes;

  /**
   * @param file a sorted run of facts
   * @param stories ids of the stories that have facts in it, each once
   */
  public FactRun(String file, List<String> stories) {
    this.file = file;
    this.key = stories.get(0) + " " + stories.size() + " " + stories.hashCode();
    ByteBuffer buffer = ByteBuffer.allocate(stories.size() * Integer.BYTES);
    stories.forEach(story -> buffer.putInt(story.hashCode()));
    this.hashes = buffer.array();
  }

  String file() {
    return file;
  }

  /**
   * Tells runs apart by what they hold. A runner that loses a worker may write a run again for one
   * of its readers and not for the other: the file then has two names, but one key.
   */
  String key() {
    return key;
  }

  /** The hashes of its stories' ids, four bytes each, in the parts that their stories belong to. */
  Map<Integer, byte[]> hashes(int partitions) {
    TreeMap<Integer, ByteArrayOutputStream> parts = new TreeMap<>();
    ByteBuffer all = ByteBuffer.wrap(hashes);
    for (int i = 0; i < hashes.length; i += Integer.BYTES) {
      parts
          .computeIfAbsent(
              JoinCopies.partition(all.getInt(i), partitions), part -> new ByteArrayOutputStream())
          .write(hashes, i, Integer.BYTES);
    }
    TreeMap<Integer, byte[]> dealt = new TreeMap<>();
    parts.forEach((part, bytes) -> dealt.put(part, bytes.toByteArray()));
    return dealt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactRun that
        && file.equals(that.file)
        && key.equals(that.key)
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key + " in " + file;
  }
}
