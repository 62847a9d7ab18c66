package org.yuebao.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the copies among stories that have a piece of text in common.
 *
 * <p>What a story repeats is decided by earlier stories alone: a later one can neither join nor
 * part two that were there before it. So a run as of a day finds what was found on that day.
 */
public final class Copies {
  /**
   * So often each copy leaps {@link #onward}, all of them at once; each time the way to the first
   * print halves. Copies of copies of copies: no paper goes further than the sixteen that four
   * leaps reach.
   */
  public static final int LEAPS = 4;

  private Copies() {}

  /**
   * The copies among stories that share a key.
   *
   * @param alike the stories in any order; read twice, never held all at once
   */
  public static List<Copy> among(Iterable<Sketch> alike) {
    List<Sketch> originals = originals(alike);
    List<Copy> copies = new ArrayList<>();
    for (Sketch each : alike) {
      Copy copy = copy(each, originals, each::repeats);
      if (copy != null) {
        copies.add(copy);
      }
    }
    return copies;
  }

  /**
   * What a story repeats of the originals among those that share a key with it; null for none.
   *
   * @param repeats whether it repeats one that is earlier
   */
  static @Nullable Copy copy(Sketch each, List<Sketch> originals, Predicate<Sketch> repeats) {
    for (Sketch original : originals) {
      if (Sketch.ORDER.compare(original, each) >= 0) {
        return null;
      }
      if (!original.story().equals(each.story()) && repeats.test(original)) {
        return new Copy(each.story(), original.story(), original.origin(), original.published());
      }
    }
    return null;
  }

  /** The earliest stories, each of which repeats none of the others. */
  private static List<Sketch> originals(Iterable<Sketch> alike) {
    Earliest earliest = new Earliest();
    alike.forEach(earliest::add);
    return originals(earliest);
  }

  /** Those of the earliest that repeat none before them. */
  static List<Sketch> originals(Earliest earliest) {
    List<Sketch> originals = new ArrayList<>();
    for (Sketch each : earliest.inOrder()) {
      if (originals.stream().noneMatch(each::repeats)) {
        originals.add(each);
      }
    }
    return originals;
  }

  /** One copy for each story: of the originals that several keys gave, the earliest. */
  public static List<Copy> earliest(Iterable<Copy> copies) {
    Map<String, Copy> earliest = new TreeMap<>();
    for (Copy each : copies) {
      earliest.merge(
          each.story(), each, (one, other) -> Copy.ORDER.compare(one, other) <= 0 ? one : other);
    }
    return List.copyOf(earliest.values());
  }

  /**
   * Each copy with the first print in place of what it repeats, after {@link #LEAPS}.
   *
   * @param repeats one for each story that is a copy
   */
  public static List<Copy> firstPrints(List<Copy> repeats) {
    List<Copy> copies = repeats;
    for (int i = 0; i < LEAPS; i++) {
      Map<String, Copy> byStory = new HashMap<>();
      copies.forEach(copy -> byStory.put(copy.story(), copy));
      copies = copies.stream().map(copy -> leapt(copy, byStory.get(copy.original()))).toList();
    }
    return copies;
  }

  private static Copy leapt(Copy copy, @Nullable Copy original) {
    return original == null ? copy : onward(copy, original);
  }

  /**
   * The copy as one of what its original repeats: a reprint of a reprint repeats the first.
   *
   * @param original what is known of the story that it repeats
   */
  public static Copy onward(Copy copy, Copy original) {
    return new Copy(copy.story(), original.original(), original.origin(), original.published());
  }
}
