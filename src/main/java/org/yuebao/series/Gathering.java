package org.yuebao.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.story.PublicationDate;

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
      more.addAll(claims.pollLastEntry().getValue().facts);
    }
  }

  public Claims claims() {
    List<Claim> all = new ArrayList<>();
    claims.forEach((id, gathered) -> all.add(gathered.claim(id)));
    return new Claims(key, period, all, more.hashes());
  }

  /** What is kept of one claim: short sorted lists, since most claims are told once or twice. */
  private static final class Gathered {
    private final List<Witness> witnesses = new ArrayList<>(1);
    private final List<String> support = new ArrayList<>(1);
    private final FactCount facts = new FactCount();

    private void add(Observation observation) {
      addIfEarly(observation);
      addSupport(observation.evidence());
      facts.add(observation.evidence());
    }

    private void add(Claim claim) {
      claim.witnesses().forEach(this::add);
      claim.support().forEach(this::addSupport);
      facts.addAll(claim.facts());
    }

    /** Most tellings of what is told often come too late to be a witness. */
    private void addIfEarly(Observation observation) {
      boolean full = witnesses.size() == Claim.MOST_WITNESSES;
      if (!full || !isLate(observation.published(), witnesses.get(witnesses.size() - 1))) {
        add(Witness.of(observation));
      }
    }

    private static boolean isLate(@Nullable PublicationDate published, Witness last) {
      LocalDate day = last.day();
      return day != null && (published == null || published.lastDay().isAfter(day));
    }

    /** Of each source its first telling, and of the sources those that told it first. */
    private void add(Witness witness) {
      int known = indexOf(witness.origin());
      if (known >= 0) {
        if (witnesses.get(known).compareTo(witness) <= 0) {
          return;
        }
        witnesses.remove(known);
      }
      int place = Collections.binarySearch(witnesses, witness);
      witnesses.add(place < 0 ? -place - 1 : place, witness);
      if (witnesses.size() > Claim.MOST_WITNESSES) {
        witnesses.remove(witnesses.size() - 1);
      }
    }

    private int indexOf(String origin) {
      for (int i = 0; i < witnesses.size(); i++) {
        if (witnesses.get(i).origin().equals(origin)) {
          return i;
        }
      }
      return -1;
    }

    private void addSupport(String evidence) {
      boolean full = support.size() == Claim.MOST_SUPPORT;
      if (full && evidence.compareTo(support.get(support.size() - 1)) >= 0) {
        return;
      }
      int place = Collections.binarySearch(support, evidence);
      if (place < 0) {
        support.add(-place - 1, evidence);
      }
      if (support.size() > Claim.MOST_SUPPORT) {
        support.remove(support.size() - 1);
      }
    }

    private Claim claim(Claim.Id id) {
      return new Claim(
          id.reading(),
          id.finality(),
          id.authority(),
          id.notice(),
          id.review(),
          witnesses,
          support,
          facts.hashes());
    }
  }
}
