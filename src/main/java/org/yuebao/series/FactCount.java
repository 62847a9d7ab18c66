package org.yuebao.series;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

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

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(Long.SIZE);

  private final TreeSet<Long> smallest = new TreeSet<>(Long::compareUnsigned);

  void add(String evidence) {
    add(hash(evidence));
  }

  void addAll(Collection<Long> hashes) {
    hashes.forEach(this::add);
  }

  private void add(long hash) {
    if (smallest.size() == MOST && Long.compareUnsigned(hash, smallest.last()) >= 0) {
      return;
    }
    if (smallest.add(hash) && smallest.size() > MOST) {
      smallest.pollLast();
    }
  }

  /** Its state, ordered: what can be joined with another's. */
  List<Long> hashes() {
    return new ArrayList<>(smallest);
  }

  int size() {
    if (smallest.size() < MOST) {
      return smallest.size();
    }
    BigInteger densest = new BigInteger(Long.toUnsignedString(smallest.last())).max(BigInteger.ONE);
    BigInteger estimate = RANGE.multiply(BigInteger.valueOf(MOST - 1L)).divide(densest);
    return estimate.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  static int size(Collection<Long> hashes) {
    FactCount count = new FactCount();
    count.addAll(hashes);
    return count.size();
  }

  /** FNV-1a, its bits mixed once more: the same on every machine. */
  static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
