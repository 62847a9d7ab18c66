package org.yuebao.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.yuebao.observation.Fingerprint;

/**
 * How many different facts there are, in bounded memory: the smallest of their hashes. Exact below
 * {@value #MOST}, from there on an estimate from how densely the smallest lie, within some ten
 * percent. Counting a fact twice changes nothing, nor does the order: counts of parts can be
 * joined.
 *
 * <p>The k minimum values of Bar-Yossef et al., "Counting Distinct Elements in a Data Stream"
 * (2002).
 */
final class FactCount {
  static final int MOST = 128;

  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(Long.SIZE);

  /** Ascending, without signs. */
  private long[] smallest = new long[2];

  private int held;

  void add(String evidence) {
    add(hash(evidence));
  }

  void addAll(Collection<Long> hashes) {
    hashes.forEach(this::add);
  }

  void addAll(FactCount other) {
    for (int i = 0; i < other.held; i++) {
      add(other.smallest[i]);
    }
  }

  private void add(long hash) {
    if (held == MOST && Long.compareUnsigned(hash, smallest[held - 1]) >= 0) {
      return;
    }
    int place = place(hash);
    if (place < held && smallest[place] == hash) {
      return;
    }
    if (held == smallest.length && held < MOST) {
      smallest = Arrays.copyOf(smallest, Math.min(MOST, held * 2));
    }
    int moved = Math.min(held, smallest.length - 1) - place;
    System.arraycopy(smallest, place, smallest, place + 1, moved);
    smallest[place] = hash;
    held = Math.min(held + 1, MOST);
  }

  /** Where the hash stands, or would stand. */
  private int place(long hash) {
    int low = 0;
    int high = held;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(smallest[middle], hash) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Its state, ordered: what can be joined with another's. */
  List<Long> hashes() {
    List<Long> hashes = new ArrayList<>(held);
    for (int i = 0; i < held; i++) {
      hashes.add(smallest[i]);
    }
    return hashes;
  }

  int size() {
    if (held < MOST) {
      return held;
    }
    BigInteger densest =
        new BigInteger(Long.toUnsignedString(smallest[held - 1])).max(BigInteger.ONE);
    BigInteger estimate = RANGE.multiply(BigInteger.valueOf(MOST - 1L)).divide(densest);
    return estimate.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  static int size(Collection<Long> hashes) {
    FactCount count = new FactCount();
    count.addAll(hashes);
    return count.size();
  }

  /** The bits are mixed once more, so that the smallest are a fair sample. */
  static long hash(String text) {
    long hash = Fingerprint.number(text);
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
