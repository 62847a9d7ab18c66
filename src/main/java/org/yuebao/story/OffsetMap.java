package org.yuebao.story;

import java.util.Arrays;

/**
 * The way back from a story's interpreted text to the document that it was read from.
 *
 * <p>Runs of characters that stand together in the document; character {@code i} of the text (a
 * UTF-16 index) that lies in run {@code r} stands at code point {@code targets[r] + (i -
 * starts[r])} of the document's body. A run ends where characters were left out (a joined line) and
 * inside a character outside the basic plane: both halves of a surrogate pair stand at the same
 * code point, so that within a run one {@code char} is one code point.
 */
public final class OffsetMap {
  private final int[] starts;
  private final int[] targets;

  private OffsetMap(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  /** The map of a text that stands in the document as it is, from its first code point. */
  public static OffsetMap identity(String text) {
    Builder builder = new Builder();
    int point = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean secondHalf = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      builder.add(i, secondHalf ? point - 1 : point++);
    }
    return builder.build();
  }

  /** From the runs as {@link #starts()} and {@link #targets()} give them. */
  public static OffsetMap of(int[] starts, int[] targets) {
    if (starts.length != targets.length) {
      throw new IllegalArgumentException("every run needs a start and a target");
    }
    return new OffsetMap(starts.clone(), targets.clone());
  }

  /** Code point in the document's body of the character at {@code index} of the text. */
  public int toDocument(int index) {
    int run = Arrays.binarySearch(starts, index);
    if (run < 0) {
      run = -run - 2;
    }
    return run < 0 ? index : targets[run] + (index - starts[run]);
  }

  /**
   * Code point after the last of a span that ends before {@code end}: the span's last character
   * plus one.
   */
  public int endToDocument(int end) {
    return end == 0 ? toDocument(0) : toDocument(end - 1) + 1;
  }

  public int[] starts() {
    return starts.clone();
  }

  public int[] targets() {
    return targets.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OffsetMap that
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(targets, that.targets);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(targets);
  }

  @Override
  public String toString() {
    return "OffsetMap of " + starts.length + " runs";
  }

  /** Collects characters in the order of the text and keeps the runs. */
  public static final class Builder {
    private int[] starts = new int[8];
    private int[] targets = new int[8];
    private int size;

    /**
     * The character at {@code index} of the text stands at code point {@code point} of the
     * document. Every {@code char} is given, in order; the two halves of a surrogate pair with the
     * same {@code point}.
     */
    public Builder add(int index, int point) {
      if (size > 0 && targets[size - 1] - starts[size - 1] == point - index) {
        return this;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
        targets = Arrays.copyOf(targets, size * 2);
      }
      starts[size] = index;
      targets[size++] = point;
      return this;
    }

    public OffsetMap build() {
      return new OffsetMap(Arrays.copyOf(starts, size), Arrays.copyOf(targets, size));
    }
  }
}
