package org.yuebao.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.region.Gazetteer;

/**
 * Finds which candidates of a block are one project. What is not certain stays apart, with the
 * reason.
 *
 * <p>Only names that share their head, their tail or their figures are compared, in small sets:
 * time does not grow with the square of the block. Every step looks at all candidates at once and
 * in their order, so that the result depends on the set alone.
 */
final class Merging {
  /** Of more names with one head a short form says nothing; longer heads are tried instead. */
  private static final int MOST_ALIKE = 100;

  private static final int HEAD = 2;
  private static final int LONGEST_HEAD = 8;
  private static final int TAIL = 4;
  private static final int MOST_OF_SAME_FIGURES = 5;
  private static final int FIGURES = 2;

  /**
   * Two candidates that may be one project.
   *
   * @param reason why they were kept apart
   */
  record Pair(Candidate one, Candidate other, String reason, String detail) {}

  private final Gazetteer gazetteer;
  private final List<Candidate> candidates;
  private final Groups groups;
  private final List<Pair> doubts = new ArrayList<>();
  private final Set<Candidate> settled = new HashSet<>();

  Merging(Gazetteer gazetteer, Collection<Candidate> candidates) {
    this.gazetteer = gazetteer;
    this.candidates = candidates.stream().sorted(Candidate.ORDER).toList();
    this.groups = new Groups(candidates);
  }

  /**
   * What a planner decided, before anything else is looked at.
   *
   * @param ones the candidates of the one name
   * @param others the candidates of the other
   */
  void settle(Settlement.Verdict verdict, List<Candidate> ones, List<Candidate> others) {
    for (Candidate one : ones) {
      for (Candidate other : others) {
        if (verdict == Settlement.Verdict.SAME) {
          groups.join(one, other);
          settled.add(one);
          settled.add(other);
        } else {
          groups.keepApart(one, other);
        }
      }
    }
  }

  void merge() {
    sameNames();
    shortNames();
    sameFigures();
  }

  Groups groups() {
    return groups;
  }

  /** Pairs that were kept apart, also those that another pair has joined after all. */
  List<Pair> doubts() {
    return doubts;
  }

  // ---- one name, told of a district and of its city

  private void sameNames() {
    Map<String, List<Candidate>> byName = new TreeMap<>();
    for (Candidate each : candidates) {
      byName
          .computeIfAbsent(each.name.core() + "\t" + each.name.phase(), none -> new ArrayList<>())
          .add(each);
    }
    byName.values().forEach(this::joinRegions);
  }

  private void joinRegions(List<Candidate> sameName) {
    for (Candidate each : sameName) {
      List<Candidate> inside =
          sameName.stream()
              .filter(other -> other != each && isInside(other, each))
              .filter(other -> sameName.stream().noneMatch(deeper -> isInside(deeper, other)))
              .toList();
      joinIfOne(each, inside, "project.severalRegions");
    }
  }

  private boolean isInside(Candidate inner, Candidate outer) {
    return inner.region != null
        && outer.region != null
        && !inner.region.equals(outer.region)
        && gazetteer.holds(outer.region, inner.region);
  }

  // ---- short names

  private void shortNames() {
    Map<Candidate, List<Candidate>> fullOf = new TreeMap<>(Candidate.ORDER);
    alike(candidates, HEAD, fullOf);
    Map<String, List<Candidate>> byTail = new TreeMap<>();
    for (Candidate each : candidates) {
      String core = each.name.core();
      if (core.length() >= TAIL) {
        byTail
            .computeIfAbsent(core.substring(core.length() - TAIL), none -> new ArrayList<>())
            .add(each);
      }
    }
    byTail.values().stream()
        .filter(tail -> tail.size() <= MOST_ALIKE)
        .forEach(tail -> compare(tail, fullOf));
    fullOf.forEach((brief, full) -> joinShort(brief, full, fullOf));
  }

  /**
   * Compares the names that share a head; where there are too many, those that share a longer one.
   */
  private void alike(List<Candidate> names, int length, Map<Candidate, List<Candidate>> fullOf) {
    Map<String, List<Candidate>> byHead = new TreeMap<>();
    for (Candidate each : names) {
      if (each.name.core().length() >= length) {
        byHead
            .computeIfAbsent(each.name.core().substring(0, length), none -> new ArrayList<>())
            .add(each);
      }
    }
    for (List<Candidate> head : byHead.values()) {
      if (head.size() <= MOST_ALIKE) {
        compare(head, fullOf);
      } else if (length < LONGEST_HEAD) {
        alike(head, length + 1, fullOf);
      }
    }
  }

  private void compare(List<Candidate> alike, Map<Candidate, List<Candidate>> fullOf) {
    for (Candidate brief : alike) {
      for (Candidate full : alike) {
        if (brief.name.mayShorten(full.name) && isNear(brief, full)) {
          List<Candidate> known = fullOf.computeIfAbsent(brief, none -> new ArrayList<>());
          if (!known.contains(full)) {
            known.add(full);
          }
        }
      }
    }
  }

  private boolean isNear(Candidate one, Candidate other) {
    if (one.region == null || other.region == null) {
      return one.region == null && other.region == null;
    }
    return gazetteer.holds(one.region, other.region) || gazetteer.holds(other.region, one.region);
  }

  /**
   * A short name means the one full name that it fits; not one that is short for another itself.
   */
  private void joinShort(
      Candidate brief, List<Candidate> full, Map<Candidate, List<Candidate>> fullOf) {
    List<Candidate> longest = new ArrayList<>();
    for (Candidate each : full) {
      boolean isShort =
          fullOf.getOrDefault(each, List.of()).stream().anyMatch(other -> full.contains(other));
      if (!isShort) {
        longest.add(each);
      }
    }
    longest.sort(Candidate.ORDER);
    joinIfOne(brief, longest, "project.shortName");
  }

  private void joinIfOne(Candidate one, List<Candidate> all, String reasonOfSeveral) {
    if (settled.contains(one)
        && all.stream().anyMatch(other -> groups.leader(one) == groups.leader(other))) {
      return; // which one is meant is known
    }
    List<Candidate> others = all.stream().filter(each -> !groups.areApart(one, each)).toList();
    boolean several = others.stream().map(groups::leader).distinct().count() > 1;
    for (Candidate other : others) {
      Pair doubt = several ? new Pair(one, other, reasonOfSeveral, "") : doubt(one, other);
      if (doubt == null) {
        groups.join(one, other);
      } else {
        doubts.add(doubt);
      }
    }
  }

  private static @Nullable Pair doubt(Candidate one, Candidate other) {
    String contradiction = one.contradiction(other);
    if (!contradiction.isEmpty()) {
      return new Pair(one, other, "project.otherFigures", contradiction);
    }
    boolean sameHead = one.name.core().equals(other.name.core()) || one.name.beginsLike(other.name);
    return sameHead || one.sharesFigure(other)
        ? null
        : new Pair(one, other, "project.shortName", "");
  }

  // ---- other names, the same figures

  private void sameFigures() {
    Map<String, List<Candidate>> byFigures = new TreeMap<>();
    for (Candidate each : candidates) {
      List<String> figures = each.fingerprint();
      for (int i = 0; i < figures.size(); i++) {
        for (int j = i + 1; j < figures.size(); j++) {
          boolean other = !figures.get(i).split(" ")[0].equals(figures.get(j).split(" ")[0]);
          if (other && figures.size() <= FIGURES * MOST_OF_SAME_FIGURES) {
            byFigures
                .computeIfAbsent(figures.get(i) + ", " + figures.get(j), none -> new ArrayList<>())
                .add(each);
          }
        }
      }
    }
    byFigures.forEach(this::doubtSameFigures);
  }

  private void doubtSameFigures(String figures, List<Candidate> same) {
    if (same.size() > MOST_OF_SAME_FIGURES) {
      return;
    }
    for (int i = 0; i < same.size(); i++) {
      for (int j = i + 1; j < same.size(); j++) {
        Candidate one = same.get(i);
        Candidate other = same.get(j);
        if (isNear(one, other)
            && groups.leader(one) != groups.leader(other)
            && !groups.areApart(one, other)) {
          doubts.add(new Pair(one, other, "project.sameFigures", figures));
        }
      }
    }
  }
}
