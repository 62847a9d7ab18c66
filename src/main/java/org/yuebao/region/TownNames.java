package org.yuebao.region;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of an area's towns, found in a text. Only full names that end as towns do count: 湖塘镇,
 * 横山桥镇, 天宁街道, not 前黄.
 */
public final class TownNames {
  private static final String ENDINGS = "镇乡道";
  private static final int SHORTEST = 3;
  private static final int FIRST_BITS = 12;

  /** The first character of each name, ordered; the town of each at the same place. */
  private final char[] firsts;

  private final Region[] towns;

  /** A bit for each first character, shared by some that are none: most of a text is left here. */
  private final long[] may = new long[1 << (FIRST_BITS - 6)];

  TownNames(Collection<Region> area) {
    List<Region> named =
        area.stream().filter(town -> isDistinct(town.name())).sorted(TownNames::order).toList();
    this.towns = named.toArray(Region[]::new);
    this.firsts = new char[towns.length];
    for (int i = 0; i < towns.length; i++) {
      firsts[i] = towns[i].name().charAt(0);
      may[bit(firsts[i]) >>> 6] |= 1L << bit(firsts[i]);
    }
  }

  private static boolean isDistinct(String name) {
    return name.length() >= SHORTEST && ENDINGS.indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /** By the first character, the longest first. */
  private static int order(Region one, Region other) {
    int byFirst = Character.compare(one.name().charAt(0), other.name().charAt(0));
    int byLength = Integer.compare(other.name().length(), one.name().length());
    return byFirst != 0 ? byFirst : byLength != 0 ? byLength : one.code().compareTo(other.code());
  }

  private static int bit(char c) {
    return c & (1 << FIRST_BITS) - 1;
  }

  /** Whether a town's name may begin with the character. */
  public boolean mayBegin(char c) {
    return (may[bit(c) >>> 6] & 1L << bit(c)) != 0;
  }

  /** The town with the longest name that begins at {@code at}; null when none does. */
  public @Nullable Region at(char[] text, int at, int limit) {
    if (!mayBegin(text[at])) {
      return null;
    }
    int place = Arrays.binarySearch(firsts, text[at]);
    if (place < 0) {
      return null;
    }
    while (place > 0 && firsts[place - 1] == text[at]) {
      place--;
    }
    for (int i = place; i < towns.length && firsts[i] == text[at]; i++) {
      if (stands(towns[i].name(), text, at, limit)) {
        return towns[i];
      }
    }
    return null;
  }

  private static boolean stands(String name, char[] text, int at, int limit) {
    if (name.length() > limit - at) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != text[at + i]) {
        return false;
      }
    }
    return true;
  }
}
