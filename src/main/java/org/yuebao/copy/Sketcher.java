package org.yuebao.copy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.Story;

/** Makes sketches of stories. */
public final class Sketcher {
  /** Characters of a piece: two or three words. */
  private static final int PIECE = 8;

  /** A shorter text says too little: two brief notes may be alike by chance. */
  private static final int SHORTEST = 40;

  private static final long BASE = 1_000_003;

  private Sketcher() {}

  /** Null for a text that is too short to tell whose it is. */
  public static @Nullable Sketch sketch(Story story) {
    char[] text = letters(story.body());
    if (text.length < SHORTEST) {
      return null;
    }
    return new Sketch(
        story.story(),
        story.origin(),
        story.published(),
        smallest(pieces(text), Sketch.MOST_PIECES),
        smallest(figures(story.body()), Sketch.MOST_FIGURES));
  }

  /** Papers set marks and blanks as they like. */
  private static char[] letters(String body) {
    char[] letters = new char[body.length()];
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      if (Character.isLetterOrDigit(body.charAt(i)) || Character.isSurrogate(body.charAt(i))) {
        letters[count++] = body.charAt(i);
      }
    }
    return Arrays.copyOf(letters, count);
  }

  private static long[] pieces(char[] text) {
    long oldest = 1;
    for (int i = 1; i < PIECE; i++) {
      oldest *= BASE;
    }
    long[] hashes = new long[text.length - PIECE + 1];
    long rolling = 0;
    for (int i = 0; i < text.length; i++) {
      if (i >= PIECE) {
        rolling -= text[i - PIECE] * oldest;
      }
      rolling = rolling * BASE + text[i];
      if (i >= PIECE - 1) {
        hashes[i - PIECE + 1] = mixed(rolling);
      }
    }
    return hashes;
  }

  /** Numbers of two digits and more, as printed. */
  private static long[] figures(String body) {
    long[] hashes = new long[body.length() / 2 + 1];
    int count = 0;
    long number = 0;
    int length = 0;
    for (int i = 0; i <= body.length(); i++) {
      char c = i < body.length() ? body.charAt(i) : ' ';
      boolean digit = c >= '0' && c <= '9';
      if (digit || (c == '.' && length > 0)) {
        number = number * BASE + c;
        length++;
      } else {
        if (length > 1) {
          hashes[count++] = mixed(number);
        }
        number = 0;
        length = 0;
      }
    }
    return Arrays.copyOf(hashes, count);
  }

  /**
   * Spreads the bits, so that the order of hashes says nothing of what they are of (SplitMix64).
   */
  private static long mixed(long hash) {
    long bits = hash + 0x9e3779b97f4a7c15L;
    bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }

  private static List<Long> smallest(long[] hashes, int most) {
    return Arrays.stream(hashes).sorted().distinct().limit(most).boxed().toList();
  }
}
