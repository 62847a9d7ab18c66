package org.yuebao.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;

/**
 * Gathers what was told of one period of one series. Of bounded size, however much is told;
 * gathering twice changes nothing, and neither does the order: parts may be gathered anywhere and
 * joined. Not for several threads.
 */
public final class Gathering {
  private final SeriesKey key;
  private final Period period;
  private final TreeMap<Claim.Id, Gathered> claims = new TreeMap<>(Claim.ORDER);
  private final FactCount more = new FactCount();

  public Gathering(SeriesKey key, Period period) {
    this.key = key;
    this.period = period;
  }

  /** An observation of this series and period. */
  public void add(Observation observation) {
    Claim.Id id =
        new Claim.Id(
            observation.reading(),
            observation.finality(),
            observation.authority(),
            observation.notice(),
            observation.review());
    gathered(id).add(observation);
    dropSurplus();
  }

  /** What was gathered elsewhere. */
  public void add(Claims other) {
    for (Claim claim : other.claims()) {
      gathered(claim.id()).add(claim);
      dropSurplus();
    }
    more.addAll(other.more());
  }

  private Gathered gathered(Claim.Id id) {
    return claims.computeIfAbsent(id, none -> new Gathered());
  }

  private void dropSurplus() {
    if (claims.size() > Claims.MOST) {
      more.addAll(claims.pollLastEntry().getValue().facts.hashes());
    }
  }

  public Claims claims() {
    List<Claim> all = new ArrayList<>();
    claims.forEach((id, gathered) -> all.add(gathered.claim(id)));
    return new Claims(key, period, all, more.hashes());
  }

  /** What is kept of one claim. */
  private static final class Gathered {
    private final Map<String, Witness> witnesses = new HashMap<>();
    private final TreeSet<String> support = new TreeSet<>();
    private final FactCount facts = new FactCount();

    private void add(Observation observation) {
      add(Witness.of(observation));
      addSupport(observation.evidence());
      facts.add(observation.evidence());
    }

    private void add(Claim claim) {
      claim.witnesses().forEach(this::add);
      claim.support().forEach(this::addSupport);
      facts.addAll(claim.facts());
    }

    /** Of each source its first telling, and of the sources those that told it first. */
    private void add(Witness witness) {
      witnesses.merge(
          witness.origin(), witness, (one, other) -> one.compareTo(other) <= 0 ? one : other);
      if (witnesses.size() > Claim.MOST_WITNESSES) {
        Witness last = witnesses.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        witnesses.remove(last.origin());
      }
    }

    private void addSupport(String evidence) {
      support.add(evidence);
      if (support.size() > Claim.MOST_SUPPORT) {
        support.pollLast();
      }
    }

    private Claim claim(Claim.Id id) {
      return new Claim(
          id.reading(),
          id.finality(),
          id.authority(),
          id.notice(),
          id.review(),
          witnesses.values().stream().sorted().toList(),
          List.copyOf(support),
          facts.hashes());
    }
  }
}
