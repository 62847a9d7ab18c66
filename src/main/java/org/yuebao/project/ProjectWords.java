package org.yuebao.project;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the names of projects are made of, and the stages of their lives.
 *
 * @param endings words that a name may end in or not: 项目, 工程; the longest first
 * @param phases words for a phase, each with its number: 首期 and 一期 are {@code 1}
 * @param parts words for a part that has a letter or number before it: 地块, 标段
 * @param kinds words that say what is built: 产业园, 基地
 * @param stages in their order
 */
public record ProjectWords(
    List<String> endings,
    Map<String, String> phases,
    List<String> parts,
    Set<String> kinds,
    List<Stage> stages) {
  public ProjectWords {
    endings = endings.stream().sorted(LONGEST_FIRST).toList();
    phases = Map.copyOf(phases);
    parts = List.copyOf(parts);
    kinds = Set.copyOf(kinds);
    stages = stages.stream().sorted(Comparator.comparingInt(Stage::rank)).toList();
  }

  static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());
}
