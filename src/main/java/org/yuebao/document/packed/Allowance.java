package org.yuebao.document.packed;

/**
 * How much a file may still unpack to, and how many files may still come out of it. Each file of
 * the outermost archive has one of its own for what is packed in it, so that what one holds does
 * not depend on who read the others.
 */
final class Allowance {
  private final ReadingLimits limits;
  private final Counted raw;
  private final long from;
  private long unpacked;
  private int files;

  /**
   * @param raw the file itself, as far as it was read
   */
  Allowance(ReadingLimits limits, Counted raw) {
    this.limits = limits;
    this.raw = raw;
    this.from = raw.bytes();
  }

  void unpacked(long bytes) throws OverLimit {
    unpacked += bytes;
    boolean much = unpacked > ReadingLimits.ALWAYS_UNPACKED;
    if (much && unpacked / limits.ratio() > raw.bytes() - from) {
      throw new OverLimit(
          "unpacks to more than %d times its size, as a bomb does; if it is none, raise limits.ratio"
              .formatted(limits.ratio()));
    }
  }

  void file() throws OverLimit {
    if (++files > limits.entries()) {
      throw new OverLimit(
          "holds more than %d files; split it, or raise limits.entries"
              .formatted(limits.entries()));
    }
  }
}
