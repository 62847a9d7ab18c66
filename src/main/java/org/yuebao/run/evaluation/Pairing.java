package org.yuebao.run.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts and gold lines of one document, paired one to one where their spans overlap, the largest
 * overlap first.
 */
final class Pairing {
  private record Pair(int overlap, int gold, int fact) {}

  private static final Comparator<Pair> LARGEST_FIRST =
      Comparator.comparingInt(Pair::overlap)
          .reversed()
          .thenComparingInt(Pair::gold)
          .thenComparingInt(Pair::fact);

  private final List<Mention> facts;
  private final int[] factOf;
  private final boolean[] used;

  Pairing(List<Mention> gold, List<Mention> facts) {
    this.facts = facts;
    this.factOf = new int[gold.size()];
    this.used = new boolean[facts.size()];
    Arrays.fill(factOf, -1);
    for (Pair pair : overlaps(gold, facts)) {
      if (factOf[pair.gold] < 0 && !used[pair.fact]) {
        factOf[pair.gold] = pair.fact;
        used[pair.fact] = true;
      }
    }
  }

  private static List<Pair> overlaps(List<Mention> gold, List<Mention> facts) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < facts.size(); j++) {
        int overlap = gold.get(i).overlap(facts.get(j));
        if (overlap > 0) {
          pairs.add(new Pair(overlap, i, j));
        }
      }
    }
    pairs.sort(LARGEST_FIRST);
    return pairs;
  }

  /** The fact of the gold line at {@code index}; null when it was missed. */
  @Nullable Mention factOf(int index) {
    return factOf[index] < 0 ? null : facts.get(factOf[index]);
  }

  /** Facts that no gold line was paired with, in their order. */
  List<Mention> spurious() {
    List<Mention> rest = new ArrayList<>();
    for (int j = 0; j < facts.size(); j++) {
      if (!used[j]) {
        rest.add(facts.get(j));
      }
    }
    return rest;
  }
}
