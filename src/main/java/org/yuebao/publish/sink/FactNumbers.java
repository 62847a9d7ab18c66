package org.yuebao.publish.sink;

import java.util.Arrays;
import org.yuebao.observation.Fingerprint;

/** The number of each fact, from 1, by its id; 12 to 24 bytes a fact. */
public final class FactNumbers {
  private long[] hashes = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  /** The number of a new fact; 0 when the id had one before. */
  public int add(String id) {
    if (2 * (size + 1) > hashes.length) {
      grow();
    }
    long hash = hash(id);
    int slot = slot(hash);
    if (numbers[slot] != 0) {
      return 0;
    }
    hashes[slot] = hash;
    numbers[slot] = ++size;
    return size;
  }

  /** 0 for what is no fact. */
  public int of(String id) {
    return numbers[slot(hash(id))];
  }

  private int slot(long hash) {
    int mask = hashes.length - 1;
    int slot = (int) (hash ^ hash >>> 32) & mask;
    while (numbers[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] before = Arrays.copyOf(hashes, hashes.length);
    int[] then = Arrays.copyOf(numbers, numbers.length);
    hashes = new long[before.length * 2];
    numbers = new int[hashes.length];
    for (int i = 0; i < before.length; i++) {
      if (then[i] != 0) {
        int slot = slot(before[i]);
        hashes[slot] = before[i];
        numbers[slot] = then[i];
      }
    }
  }

  /** FNV-1a: two of a million ids share one once in forty million releases. */
  private static long hash(String id) {
    return Fingerprint.number(id);
  }
}
