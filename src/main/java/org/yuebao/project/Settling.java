package org.yuebao.project;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yuebao.observation.Observation;
import org.yuebao.region.Gazetteer;

/** Brings planners' decisions on names to the candidates of a block. */
final class Settling {
  private final NameReader names;
  private final Gazetteer gazetteer;
  private final Map<String, Set<Candidate>> byName = new HashMap<>();
  private final Map<Settlement, List<Candidate>> settled = new HashMap<>();

  Settling(Collection<Candidate> candidates, NameReader names, Gazetteer gazetteer) {
    this.names = names;
    this.gazetteer = gazetteer;
    for (Candidate each : candidates) {
      add(known(each.name), each);
      for (Observation told : each.told) {
        add(String.valueOf(told.key().subject()), each);
      }
    }
  }

  private void add(String name, Candidate candidate) {
    byName.computeIfAbsent(name, none -> new HashSet<>()).add(candidate);
  }

  private static String known(ProjectName name) {
    return name.core() + "\t" + name.phase();
  }

  /** Settles what is about names of this block. */
  void settle(Settlement settlement, Merging merging) {
    List<Candidate> ones = candidates(settlement.name(), settlement.region());
    List<Candidate> others = candidates(settlement.other(), settlement.region());
    if (!ones.isEmpty() && !others.isEmpty()) {
      merging.settle(settlement.verdict(), ones, others);
      List<Candidate> both = new ArrayList<>(ones);
      both.addAll(others);
      settled.put(settlement, both);
    }
  }

  private List<Candidate> candidates(String name, String region) {
    Set<Candidate> found = new HashSet<>(byName.getOrDefault(name, Set.of()));
    found.addAll(byName.getOrDefault(known(names.read(name, region)), Set.of()));
    return found.stream().filter(each -> isNear(each, region)).sorted(Candidate.ORDER).toList();
  }

  private boolean isNear(Candidate candidate, String region) {
    return candidate.region != null
        && (candidate.region.equals(region)
            || gazetteer.holds(region, candidate.region)
            || gazetteer.holds(candidate.region, region));
  }

  /** What was settled of a group, and has come to be so. */
  List<Settlement> of(Candidate leader, Groups groups) {
    List<Settlement> some = new ArrayList<>();
    settled.forEach(
        (settlement, both) -> {
          boolean about = both.stream().anyMatch(each -> groups.leader(each) == leader);
          if (about && holds(settlement, both, groups)) {
            some.add(settlement);
          }
        });
    return some;
  }

  /** Decisions may contradict each other: the later line gives way. */
  private static boolean holds(Settlement settlement, List<Candidate> both, Groups groups) {
    long projects = both.stream().map(groups::leader).distinct().count();
    return (settlement.verdict() == Settlement.Verdict.SAME) == (projects == 1);
  }
}
