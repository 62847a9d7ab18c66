package org.yuebao.run;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Withdrawal;
import org.yuebao.story.Story;

/** What a run found, in numbers. */
final class Tally {
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final SortedMap<String, Long> rejections = new TreeMap<>();
  private final Set<String> documents = new HashSet<>();
  private final SortedSet<String> sources = new TreeSet<>();
  private final Set<String> applied = new HashSet<>();
  private long rejectedDocuments;
  private @Nullable LocalDate newest;

  Tally() {
    for (String stage :
        new String[] {
          "stories",
          "facts",
          "factsOpen",
          "milestones",
          "observations",
          "series",
          "points",
          "projects",
          "copies"
        }) {
      counts.put(stage, 0L);
    }
    counts.put("projectDoubts", 0L);
    for (String kind :
        new String[] {
          "factsActual",
          "factsForecast",
          "factsTarget",
          "conflicts",
          "pointsRevised",
          "pointsWithdrawn",
          "pointsDoubted",
          "seriesDerived",
          "pointsDerived"
        }) {
      counts.put(kind, 0L);
    }
  }

  void add(Story story) {
    documents.add(story.doc());
    sources.add(story.source());
    LocalDate day = story.published() == null ? null : story.published().lastDay();
    newest = newest == null || day != null && day.isAfter(newest) ? day : newest;
    add("stories");
  }

  void add(Fact fact) {
    add("facts");
    add(
        switch (fact.status()) {
          case ACTUAL -> "factsActual";
          case FORECAST -> "factsForecast";
          case TARGET -> "factsTarget";
        });
    if (fact.indicator() == null) {
      add("factsOpen");
    }
  }

  /** What a project has reached, told without a figure. */
  void addMilestone() {
    add("milestones");
  }

  void addObservation() {
    add("observations");
  }

  void add(Series series) {
    for (Point point : series.points()) {
      point.reviews().forEach(review -> applied.add(review.id()));
    }
    for (Withdrawal gap : series.withdrawn()) {
      gap.reviews().forEach(review -> applied.add(review.id()));
      add("pointsWithdrawn");
    }
    if (series.formula() != null) {
      add("seriesDerived");
      counts.merge("pointsDerived", (long) series.points().size(), Long::sum);
      return;
    }
    add("series");
    for (Point point : series.points()) {
      add("points");
      if (point.vintages().size() > 1) {
        add("pointsRevised");
      }
      if (point.reservations().stream().anyMatch(each -> each.reason().startsWith("check."))) {
        add("pointsDoubted");
      }
      counts.merge("conflicts", (long) point.disputes().size(), Long::sum);
    }
  }

  void add(Project project) {
    add("projects");
    project.settlements().forEach(settled -> applied.add(settled.id()));
    counts.merge("projectDoubts", (long) project.doubts().size(), Long::sum);
  }

  void addCopy() {
    add("copies");
  }

  void add(Rejection rejection) {
    rejections.merge(rejection.reason(), 1L, Long::sum);
    if (isOfDocument(rejection)) {
      rejectedDocuments++;
    }
  }

  /** Whether nothing of a document was kept. */
  static boolean isOfDocument(Rejection rejection) {
    return rejection.stage().equals("read") || rejection.stage().equals("split");
  }

  private void add(String stage) {
    counts.merge(stage, 1L, Long::sum);
  }

  /**
   * Whether a decision met a fact, a point or two names.
   *
   * @param decision file and line
   */
  boolean isApplied(String decision) {
    return applied.contains(decision);
  }

  long documents() {
    return documents.size() + rejectedDocuments;
  }

  long rejectedDocuments() {
    return rejectedDocuments;
  }

  long rejected() {
    return rejections.values().stream().mapToLong(Long::longValue).sum();
  }

  long count(String stage) {
    return counts.getOrDefault(stage, 0L);
  }

  /** The publications that stories are from, ordered; empty for one that is unknown. */
  SortedSet<String> sources() {
    return sources;
  }

  /** The last day of publication; null when none is known. */
  @Nullable LocalDate newest() {
    return newest;
  }

  /** By stage. */
  SortedMap<String, Long> counts() {
    SortedMap<String, Long> all = new TreeMap<>(counts);
    all.put("documents", documents());
    all.put("documentsRejected", rejectedDocuments);
    return all;
  }

  /** By reason. */
  SortedMap<String, Long> rejections() {
    return rejections;
  }
}
