package org.yuebao.story;

/** A set of characters, asked with one look: for loops over every character of a text. */
public final class Characters {
  private static final int ALL = 1 << 16;

  private final long[] bits = new long[ALL >> 6];

  /** The characters of a string. */
  public static Characters of(String characters) {
    Characters set = new Characters();
    for (int i = 0; i < characters.length(); i++) {
      set.bits[characters.charAt(i) >>> 6] |= 1L << characters.charAt(i);
    }
    return set;
  }

  private Characters() {}

  public boolean has(char c) {
    return (bits[c >>> 6] & 1L << c) != 0;
  }
}
