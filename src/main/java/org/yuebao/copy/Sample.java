package org.yuebao.copy;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The smallest hashes of a text, ordered: a list that is compared without a box a number. */
final class Sample extends AbstractList<Long> implements RandomAccess {
  private static final int PERCENT = 100;

  private final long[] hashes;

  private Sample(long[] hashes) {
    this.hashes = hashes;
  }

  static Sample of(List<Long> hashes) {
    return hashes instanceof Sample sample
        ? sample
        : new Sample(hashes.stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * How many percent of the fewer ones stand among the others too; -1 when it cannot be told.
   *
   * @param most size of a sample that may not hold all hashes of its text
   * @param least with fewer to compare nothing can be said
   */
  int contained(Sample other, int most, int least) {
    long last = Math.min(last(most), other.last(most));
    int mine = 0;
    int theirs = 0;
    int common = 0;
    while (mine < hashes.length && hashes[mine] <= last) {
      while (theirs < other.hashes.length && other.hashes[theirs] < hashes[mine]) {
        theirs++;
      }
      if (theirs < other.hashes.length && other.hashes[theirs] == hashes[mine]) {
        common++;
      }
      mine++;
    }
    while (theirs < other.hashes.length && other.hashes[theirs] <= last) {
      theirs++;
    }
    int fewer = Math.min(mine, theirs);
    return fewer < least ? -1 : common * PERCENT / fewer;
  }

  /** Up to where a sample is complete. */
  private long last(int most) {
    return hashes.length < most ? Long.MAX_VALUE : hashes[hashes.length - 1];
  }

  @Override
  public Long get(int index) {
    return hashes[index];
  }

  @Override
  public int size() {
    return hashes.length;
  }
}
