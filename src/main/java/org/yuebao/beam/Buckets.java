package org.yuebao.beam;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Deals the files of a run into buckets of about the same weight, so that a worker takes many small
 * files at once, and many workers share a big one. An element a file costs the DirectRunner five
 * times the work itself.
 */
public final class Buckets {
  /** From here on a file of many records is dealt to several workers; each reads all of it. */
  private static final long BIG = 4L << 20;

  private Buckets() {}

  /**
   * The files in at most {@code buckets} buckets.
   *
   * @param buckets at least one; empty ones are left out
   */
  public static List<List<Portion>> deal(List<InputFile> files, int buckets) {
    return deal(files, buckets, BIG);
  }

  static List<List<Portion>> deal(List<InputFile> files, int buckets, long big) {
    PriorityQueue<Bucket> lightest =
        new PriorityQueue<>(
            comparingLong((Bucket bucket) -> bucket.weight)
                .thenComparingInt(bucket -> bucket.number));
    for (int i = 0; i < buckets; i++) {
      lightest.add(new Bucket(i));
    }
    for (Portion portion : portions(files, buckets, big)) {
      Bucket bucket = lightest.remove();
      bucket.portions.add(portion);
      bucket.weight += portion.weight();
      lightest.add(bucket);
    }
    return lightest.stream()
        .sorted(Comparator.comparingInt(bucket -> bucket.number))
        .map(bucket -> bucket.portions)
        .filter(portions -> !portions.isEmpty())
        .toList();
  }

  /** The heavy ones first: what comes last evens the buckets out. */
  private static List<Portion> portions(List<InputFile> files, int buckets, long big) {
    List<Portion> portions = new ArrayList<>();
    for (InputFile file : files) {
      if (file.isSidecar()) {
        continue;
      }
      int parts = parts(file, buckets, big);
      for (int part = 0; part < parts; part++) {
        portions.add(
            new Portion(
                file.path(), file.name(), file.size(), file.sha256(), file.sidecar(), part, parts));
      }
    }
    portions.sort(
        comparingLong(Portion::weight)
            .reversed()
            .thenComparing(Portion::name)
            .thenComparingInt(Portion::part));
    return portions;
  }

  private static int parts(InputFile file, int buckets, long big) {
    return file.holdsManyRecords() ? (int) Math.min(buckets, 1 + file.size() / big) : 1;
  }

  private static final class Bucket {
    private final int number;
    private final List<Portion> portions = new ArrayList<>();
    private long weight;

    private Bucket(int number) {
      this.number = number;
    }
  }
}
