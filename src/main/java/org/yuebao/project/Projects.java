package org.yuebao.project;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.Fingerprint;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Review;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Reservation;
import org.yuebao.region.Gazetteer;

/**
 * Makes projects of observations. They may be dealt into blocks, each worked on by itself: names of
 * different blocks never mean one project. Immutable, shared by all threads.
 */
public final class Projects {
  private static final Comparator<Observation> FIRST_TOLD =
      comparing(Life::day, nullsLast(naturalOrder()))
          .thenComparing(Observation::evidence)
          .thenComparing(Observation::toString);

  private final ProjectWords words;
  private final Catalogue catalogue;
  private final Gazetteer gazetteer;
  private final NameReader names;
  private final Rulings rulings;
  private final List<Settlement> settlements;
  private final Blocks blocks;

  /**
   * What planners decided.
   *
   * @param reviews decisions on points, by the id of the series
   * @param settlements decisions on names
   */
  public record Decided(Map<String, List<Review>> reviews, List<Settlement> settlements) {
    public static final Decided NOTHING = new Decided(Map.of(), List.of());
  }

  public Projects(ProjectWords words, Catalogue catalogue, Gazetteer gazetteer, Decided decided) {
    this.words = words;
    this.catalogue = catalogue;
    this.gazetteer = gazetteer;
    this.names = new NameReader(words, gazetteer);
    this.rulings = new Rulings(decided.reviews());
    this.settlements = decided.settlements().stream().sorted().toList();
    this.blocks = new Blocks(names, settlements);
  }

  /** The block that an observation belongs to; null when it is of no project. */
  public @Nullable String block(Observation observation) {
    SeriesKey key = observation.key();
    Indicator indicator = catalogue.get(key.indicator());
    if (key.subject() == null || indicator == null || !indicator.isOfProject()) {
      return null;
    }
    return blocks.of(key.region(), key.subject());
  }

  /**
   * The block that a project was made in; null when the project alone does not say so, for {@link
   * #areBlocksJoined}.
   */
  public @Nullable String block(Project project) {
    return blocks.areJoined() ? null : blocks.of(project.region(), project.name());
  }

  /** Whether planners' decisions join what would be several blocks. */
  public boolean areBlocksJoined() {
    return blocks.areJoined();
  }

  /**
   * The projects of one block, ordered by id.
   *
   * @param block all observations of the block, in any order
   */
  public List<Project> of(Collection<Observation> block) {
    Collection<Candidate> candidates = candidates(block);
    Merging merging = new Merging(gazetteer, candidates);
    Settling settling = new Settling(candidates, names, gazetteer);
    settlements.forEach(each -> settling.settle(each, merging));
    merging.merge();
    Map<Candidate, List<Candidate>> members = merging.groups().members();
    Map<Candidate, Project> projects = new TreeMap<>(Candidate.ORDER);
    members.forEach((leader, group) -> projects.put(leader, project(group)));
    Map<Candidate, List<Doubt>> doubts = doubts(projects, merging);
    return projects.entrySet().stream()
        .map(
            entry ->
                related(
                    entry.getValue(),
                    whole(members.getOrDefault(entry.getKey(), List.of()), projects, merging),
                    doubts.getOrDefault(entry.getKey(), List.of()),
                    settling.of(entry.getKey(), merging.groups())))
        .sorted(comparing(Project::id).thenComparing(Project::name))
        .toList();
  }

  private Collection<Candidate> candidates(Collection<Observation> block) {
    Map<Candidate, Candidate> found = new TreeMap<>(Candidate.ORDER);
    block.stream()
        .sorted(FIRST_TOLD)
        .distinct()
        .forEach(
            each -> {
              String region = each.key().region();
              String subject = Objects.requireNonNull(each.key().subject());
              Candidate candidate = new Candidate(names.read(subject, region), region);
              Candidate known = found.computeIfAbsent(candidate, Function.identity());
              Observation heard = rulings.heard(each, known.decided);
              if (heard != null) {
                known.told.add(heard);
              }
            });
    found.values().removeIf(each -> each.told.isEmpty());
    return found.values();
  }

  private Project project(List<Candidate> group) {
    List<Observation> told =
        group.stream().flatMap(each -> each.told.stream()).sorted(FIRST_TOLD).toList();
    Observation first = told.get(0);
    String region = deepest(group);
    ProjectName name = names.read(Objects.requireNonNull(first.key().subject()), region);
    List<Change> changes = Checks.checked(Life.steps(told));
    return new Project(
        id(region, name),
        mostOften(told, each -> each.key().subject()),
        told.stream().map(each -> String.valueOf(each.key().subject())).toList(),
        region,
        told.stream().anyMatch(each -> each.key().zone() != null)
            ? mostOften(told, each -> each.key().zone())
            : null,
        group.get(0).name.phase(),
        null,
        stage(changes),
        changes,
        List.of(),
        List.of(),
        group.stream().flatMap(each -> each.decided.stream()).toList());
  }

  /** What was told most often; the first in order among equals. */
  private static String mostOften(
      List<Observation> told, Function<Observation, @Nullable String> what) {
    Map<String, Long> counts =
        told.stream()
            .map(what)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  private @Nullable String deepest(List<Candidate> group) {
    String deepest = group.get(0).region;
    for (Candidate each : group) {
      if (deepest != null && each.region != null && gazetteer.holds(deepest, each.region)) {
        deepest = each.region;
      }
    }
    return deepest;
  }

  private String stage(List<Change> changes) {
    return words.stages().stream()
        .filter(
            stage ->
                changes.stream()
                    .anyMatch(
                        each ->
                            each.isActual()
                                && !stage.impliedBy().isEmpty()
                                && each.indicator().equals(stage.impliedBy())))
        .reduce((earlier, later) -> later)
        .map(Stage::code)
        .orElse("");
  }

  /** Both projects of a pair that was kept apart tell of each other. */
  private static Map<Candidate, List<Doubt>> doubts(
      Map<Candidate, Project> projects, Merging merging) {
    Map<Candidate, List<Doubt>> doubts = new TreeMap<>(Candidate.ORDER);
    for (Merging.Pair pair : merging.doubts()) {
      Candidate one = merging.groups().leader(pair.one());
      Candidate other = merging.groups().leader(pair.other());
      if (one != other && !merging.groups().areApart(one, other)) {
        doubts
            .computeIfAbsent(one, none -> new ArrayList<>())
            .add(doubt(pair, projects.get(other)));
        doubts
            .computeIfAbsent(other, none -> new ArrayList<>())
            .add(doubt(pair, projects.get(one)));
      }
    }
    return doubts;
  }

  private static Doubt doubt(Merging.Pair pair, @Nullable Project other) {
    Project that = Objects.requireNonNull(other);
    return new Doubt(that.id(), that.name(), pair.reason(), pair.detail());
  }

  /** With what it has to do with other projects of the block. */
  private static Project related(
      Project project, @Nullable String partOf, List<Doubt> doubts, List<Settlement> settlements) {
    return new Project(
        project.id(),
        project.name(),
        project.names(),
        project.region(),
        project.zone(),
        project.phase(),
        partOf,
        project.stage(),
        project.changes(),
        doubts,
        settlements,
        reservations(project, settlements));
  }

  /** The project that this is a phase of. */
  private static @Nullable String whole(
      List<Candidate> group, Map<Candidate, Project> projects, Merging merging) {
    for (Candidate each : group) {
      if (!each.name.phase().isEmpty()) {
        Candidate whole =
            new Candidate(new ProjectName(each.name.core(), each.name.kind(), ""), each.region);
        Project project = projects.get(merging.groups().leader(whole));
        if (project != null) {
          return project.id();
        }
      }
    }
    return null;
  }

  private static List<Reservation> reservations(Project project, List<Settlement> settlements) {
    List<Reservation> all = new ArrayList<>(project.reservations());
    settlements.forEach(each -> all.add(reservation(each)));
    project.changes().stream()
        .flatMap(each -> each.reservations().stream())
        .filter(each -> each.reason().startsWith("project"))
        .forEach(all::add);
    Reservation early =
        Checks.finishedTooEarly(project.actual(Project.START), project.actual(Project.FINISH));
    if (early != null) {
      all.add(early);
    }
    return all;
  }

  private static Reservation reservation(Settlement settled) {
    return new Reservation(
        "project.settled",
        "%s %s %s: %s / %s"
            .formatted(
                settled.verdict(),
                settled.reviewer(),
                settled.day(),
                settled.name(),
                settled.other()));
  }

  private static String id(@Nullable String region, ProjectName name) {
    return Objects.requireNonNullElse(region, "XX")
        + "-"
        + Fingerprint.of(name.core() + "\t" + name.phase());
  }
}
