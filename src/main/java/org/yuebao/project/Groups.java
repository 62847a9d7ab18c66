package org.yuebao.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Candidates that were found to be one project: a union of sets, each led by its least member. */
final class Groups {
  private final Map<Candidate, Candidate> leaders = new TreeMap<>(Candidate.ORDER);

  private final List<List<Candidate>> apart = new ArrayList<>();

  Groups(Collection<Candidate> candidates) {
    candidates.forEach(each -> leaders.put(each, each));
  }

  Candidate leader(Candidate candidate) {
    Candidate at = candidate;
    Candidate next = leaders.getOrDefault(at, at);
    while (next != at) {
      at = next;
      next = leaders.getOrDefault(at, at);
    }
    leaders.replace(candidate, at);
    return at;
  }

  /** Two projects, whatever else is found out about them. */
  void keepApart(Candidate one, Candidate other) {
    apart.add(List.of(one, other));
  }

  /** Whether a planner told the groups of two candidates apart. */
  boolean areApart(Candidate one, Candidate other) {
    Candidate first = leader(one);
    Candidate second = leader(other);
    return first != second
        && apart.stream()
            .map(pair -> pair.stream().map(this::leader).toList())
            .anyMatch(pair -> pair.contains(first) && pair.contains(second));
  }

  /** Makes one group of two, unless a planner told them apart. */
  void join(Candidate one, Candidate other) {
    Candidate first = leader(one);
    Candidate second = leader(other);
    if (first == second || areApart(first, second)) {
      return;
    }
    if (Candidate.ORDER.compare(first, second) <= 0) {
      leaders.put(second, first);
    } else {
      leaders.put(first, second);
    }
  }

  /** The members of each group, in order, by its leader. */
  Map<Candidate, List<Candidate>> members() {
    Map<Candidate, List<Candidate>> members = new TreeMap<>(Candidate.ORDER);
    for (Candidate each : List.copyOf(leaders.keySet())) {
      members.computeIfAbsent(leader(each), none -> new ArrayList<>()).add(each);
    }
    return members;
  }
}
