package org.yuebao.copy;

import java.util.AbstractList;
import java.util.Arrays;
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
   * Whether so many percent of the fewer ones stand among the others too.
   *
   * @param most size of a sample that may not hold all hashes of its text
   * @param least with fewer to compare nothing can be said
   */
  boolean shares(Sample other, int percent, int most, int least) {
    long last = Math.min(last(most), other.last(most));
    int mine = upTo(last);
    int theirs = other.upTo(last);
    int fewer = Math.min(mine, theirs);
    int missing = fewer < least ? Integer.MAX_VALUE : (percent * fewer + PERCENT - 1) / PERCENT;
    int i = 0;
    int j = 0;
    while (missing > 0 && Math.min(mine - i, theirs - j) >= missing) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      if (order == 0) {
        missing--;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return missing <= 0;
  }

  private int upTo(long last) {
    if (hashes.length == 0 || hashes[hashes.length - 1] <= last) {
      return hashes.length; // true of one of any two that are compared
    }
    int at = Arrays.binarySearch(hashes, last);
    return at < 0 ? -at - 1 : at + 1;
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
