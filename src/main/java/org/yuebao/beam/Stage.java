package org.yuebao.beam;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.series.Series;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;
import org.yuebao.wire.Wire;

/**
 * A set of records that a run leaves behind, and the one order that its file has, whatever order
 * they came in.
 *
 * @param name name of its folder
 * @param wire its contract
 * @param order total but for records that are equal
 * @param document what records stand together by that were read together: their document or a part
 *     of their file; null for records that come of many documents
 */
public record Stage<T>(
    String name, Wire<T> wire, Comparator<T> order, @Nullable Function<T, String> document) {
  /** So many records of a file stand together. */
  private static final int RECORDS_TOGETHER = 64;

  private Stage(String name, Wire<T> wire, Comparator<T> order) {
    this(name, wire, order, null);
  }

  public static final Stage<Story> STORIES =
      new Stage<>(
          "stories",
          Wire.STORY,
          comparing(Story::doc)
              .thenComparingInt(story -> story.offsets().toDocument(0))
              .thenComparing(Story::story)
              .thenComparing(Story::toString),
          Story::doc);

  private static final Comparator<Fact> OF_FACTS =
      comparing(Fact::doc)
          .thenComparingInt(Fact::start)
          .thenComparingInt(Fact::end)
          .thenComparing(EvidenceId::of)
          .thenComparing(Fact::toString);

  public static final Stage<Fact> FACTS = new Stage<>("facts", Wire.FACT, OF_FACTS, Fact::doc);

  /** What projects have reached, told without a number or a date: no figures, and so no facts. */
  public static final Stage<Fact> MILESTONES =
      new Stage<>("milestones", Wire.FACT, OF_FACTS, Fact::doc);

  public static final Stage<Observation> OBSERVATIONS =
      new Stage<>(
          "observations",
          Wire.OBSERVATION,
          comparing(Observation::key)
              .thenComparing(Observation::period)
              .thenComparing(Observation::evidence)
              .thenComparing(Observation::toString));

  public static final Stage<Series> SERIES =
      new Stage<>(
          "series",
          Wire.SERIES,
          comparing(Series::key).thenComparing(Series::formula, nullsFirst(naturalOrder())));

  public static final Stage<Project> PROJECTS =
      new Stage<>(
          "projects",
          Wire.PROJECT,
          comparing(Project::id).thenComparing(Project::name).thenComparing(Project::toString));

  public static final Stage<Copy> COPIES = new Stage<>("copies", Wire.COPY, Copy.ORDER);

  public static final Stage<Provenance> PROVENANCE =
      new Stage<>(
          "provenance",
          Wire.PROVENANCE,
          comparing(Provenance::file).thenComparingLong(Provenance::record),
          told -> told.file() + "#" + told.record() / RECORDS_TOGETHER);

  public static final Stage<Rejection> REJECTIONS =
      new Stage<>(
          "rejections",
          Wire.REJECTION,
          comparing(Rejection::doc)
              .thenComparing(comparingInt(Rejection::start))
              .thenComparingInt(Rejection::end)
              .thenComparing(Rejection::toString));

  public static List<Stage<?>> all() {
    return List.of(
        STORIES, FACTS, MILESTONES, OBSERVATIONS, SERIES, PROJECTS, COPIES, PROVENANCE, REJECTIONS);
  }

  /** Those that a run keeps of files which have not changed, as they are. */
  static List<Stage<?>> kept() {
    return List.of(STORIES, FACTS, MILESTONES, PROVENANCE);
  }

  /** Finds it again on another machine. */
  public static Stage<?> named(String name) {
    return all().stream()
        .filter(stage -> stage.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stage is named " + name));
  }

  /** Where its records stand below the folder of a release. */
  public String path() {
    return name + "/" + name + ".avro";
  }
}
