package org.yuebao.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuebao.knowledge.GateRule;
import org.yuebao.outcome.Reservation;
import org.yuebao.project.Change;
import org.yuebao.project.Project;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** What counts against the gates: how many values and projects, and the first of them. */
final class Findings {
  static final String KEYS = "keys.unique";

  /** So many rows of a gate are told. */
  private static final int MOST_ROWS = 20;

  /**
   * A value or a project that counts against a gate.
   *
   * @param about names it as the tables do
   * @param evidence ids of facts, joined by blanks
   */
  record Finding(String about, String evidence) {}

  private final Map<String, Set<String>> gatesOf = new HashMap<>();
  private final Map<String, Long> failures = new HashMap<>();
  private final Map<String, List<Finding>> first = new HashMap<>();
  private final Set<String> keysOfSeries = new HashSet<>();
  private String seriesBefore = "";

  Findings(Collection<GateRule> rules) {
    for (GateRule rule : rules) {
      rule.reasons()
          .forEach(
              reason -> gatesOf.computeIfAbsent(reason, none -> new HashSet<>()).add(rule.id()));
    }
  }

  /**
   * Values as printed, and the keys of all.
   *
   * @param rows of the series, one a point
   */
  void add(Series series, List<TidyRow> rows) {
    if (!series.id().equals(seriesBefore)) {
      keysOfSeries.clear();
      seriesBefore = series.id();
    }
    for (int i = 0; i < rows.size(); i++) {
      TidyRow row = rows.get(i);
      Point point = series.points().get(i);
      Finding finding = new Finding(row.seriesId() + " " + row.timePeriod(), point.evidence());
      if (!keysOfSeries.add(finding.about)) {
        found(KEYS, finding);
      }
      if (series.formula() == null) {
        gates(point.reservations().stream()).forEach(gate -> found(gate, finding));
      }
    }
  }

  /** A project counts once, however often it fails. */
  void add(Project project) {
    Map<String, Finding> found = new HashMap<>();
    for (Change change : project.changes()) {
      Finding finding =
          new Finding(project.id() + " " + project.name(), String.join(" ", change.evidence()));
      gates(change.reservations().stream()).forEach(gate -> found.putIfAbsent(gate, finding));
    }
    found.forEach(this::found);
  }

  private Set<String> gates(Stream<Reservation> reservations) {
    return reservations
        .map(each -> gatesOf.getOrDefault(each.reason(), Set.of()))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private void found(String gate, Finding finding) {
    failures.merge(gate, 1L, Long::sum);
    List<Finding> some = first.computeIfAbsent(gate, none -> new ArrayList<>());
    if (some.size() < MOST_ROWS) {
      some.add(finding);
    }
  }

  long failures(String gate) {
    return failures.getOrDefault(gate, 0L);
  }

  /** The first in the order of the tables. */
  List<Finding> first(String gate) {
    return first.getOrDefault(gate, List.of());
  }
}
