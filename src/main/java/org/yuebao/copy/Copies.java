package org.yuebao.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Finds the copies among stories that have a piece of text in common.
 *
 * <p>What a story repeats is decided by earlier stories alone: a later one can neither join nor
 * part two that were there before it. So a run as of a day finds what was found on that day.
 */
public final class Copies {
  /**
   * So many originals share a piece, the earliest ones; with more of them it is a phrase that says
   * nothing.
   */
  private static final int MOST_ORIGINALS = 64;

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
      for (Sketch original : originals) {
        if (Sketch.ORDER.compare(original, each) >= 0) {
          break;
        }
        if (!original.story().equals(each.story()) && each.repeats(original)) {
          copies.add(
              new Copy(each.story(), original.story(), original.origin(), original.published()));
          break;
        }
      }
    }
    return copies;
  }

  /** The earliest stories, each of which repeats none of the others. */
  private static List<Sketch> originals(Iterable<Sketch> alike) {
    PriorityQueue<Sketch> earliest = new PriorityQueue<>(Sketch.ORDER.reversed());
    for (Sketch each : alike) {
      earliest.add(each);
      if (earliest.size() > MOST_ORIGINALS) {
        earliest.remove();
      }
    }
    List<Sketch> originals = new ArrayList<>();
    for (Sketch each : earliest.stream().sorted(Sketch.ORDER).toList()) {
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
   * The copy as one of what its original repeats: a reprint of a reprint repeats the first.
   *
   * @param original what is known of the story that it repeats
   */
  public static Copy onward(Copy copy, Copy original) {
    return new Copy(copy.story(), original.original(), original.origin(), original.published());
  }
}
