package org.yuebao.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Reservation;
import org.yuebao.quantity.Bound;

/** Everything that was told under one name in one region: a project, or one more name of one. */
final class Candidate {
  static final Comparator<Candidate> ORDER =
      comparing((Candidate each) -> each.name.core())
          .thenComparing(each -> each.name.phase())
          .thenComparing(each -> each.region, nullsFirst(naturalOrder()));

  /** By so much a project's total investment may be revised; more is another project's. */
  private static final BigDecimal REVISED = new BigDecimal("1.5");

  /** Figures that two projects hardly share by chance. */
  private static final List<String> TELLING =
      List.of(Project.TOTAL_INVESTMENT, "PROJ_LAND", "PROJ_FLOOR");

  final ProjectName name;
  final @Nullable String region;
  final List<Observation> told = new ArrayList<>();
  final List<Reservation> decided = new ArrayList<>();

  Candidate(ProjectName name, @Nullable String region) {
    this.name = name;
    this.region = region;
  }

  /** Whether a figure of one is a figure of the other. */
  boolean sharesFigure(Candidate other) {
    return TELLING.stream()
        .anyMatch(
            indicator ->
                pairs(indicator, other).stream().anyMatch(pair -> pair[0].agreesWith(pair[1])));
  }

  /** The total investments, when they are too far from each other for one project; empty if not. */
  String contradiction(Candidate other) {
    List<Reading[]> pairs = pairs(Project.TOTAL_INVESTMENT, other);
    return pairs.isEmpty() || pairs.stream().anyMatch(pair -> isRevision(pair[0], pair[1]))
        ? ""
        : pairs.get(0)[0].printed() + " / " + pairs.get(0)[1].printed();
  }

  /** The exact figures that tell projects apart, each as a text; two of them name a project. */
  List<String> fingerprint() {
    TreeSet<String> figures = new TreeSet<>();
    for (Observation each : told) {
      boolean exact =
          each.reading().bound() == Bound.EQUAL
              && each.reading().value2() == null
              && each.reading().value() != null;
      if (exact && TELLING.contains(each.key().indicator())) {
        figures.add(
            each.key().indicator() + " " + each.key().unit() + " " + each.reading().printed());
      }
    }
    return List.copyOf(figures);
  }

  private List<Reading[]> pairs(String indicator, Candidate other) {
    List<Reading[]> pairs = new ArrayList<>();
    for (Observation mine : readings(indicator)) {
      for (Observation theirs : other.readings(indicator)) {
        if (mine.key().unit().equals(theirs.key().unit())) {
          pairs.add(new Reading[] {mine.reading(), theirs.reading()});
        }
      }
    }
    return pairs;
  }

  /** Each value once, in the order of the values. */
  private List<Observation> readings(String indicator) {
    TreeSet<Observation> readings =
        new TreeSet<>(
            comparing((Observation each) -> each.key().unit())
                .thenComparing(Observation::reading, Reading.byText()));
    told.stream().filter(each -> each.key().indicator().equals(indicator)).forEach(readings::add);
    return List.copyOf(readings);
  }

  private static boolean isRevision(Reading one, Reading other) {
    if (one.agreesWith(other) || one.value() == null || other.value() == null) {
      return true;
    }
    BigDecimal low = one.value().min(other.value());
    return one.value().max(other.value()).compareTo(low.multiply(REVISED)) <= 0;
  }
}
