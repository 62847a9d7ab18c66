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
import org.yuebao.copy.Sketch;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
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
 * @param document what records stand together by that come and go together: their document, a part
 *     of their file or an indicator of a place; null where none do
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
              .thenComparing(Observation::toString),
          observation -> together(observation.key()));

  public static final Stage<Series> SERIES =
      new Stage<>(
          "series",
          Wire.SERIES,
          comparing(Series::key).thenComparing(Series::formula, nullsFirst(naturalOrder())),
          series -> together(series.key()));

  public static final Stage<Project> PROJECTS =
      new Stage<>(
          "projects",
          Wire.PROJECT,
          comparing(Project::id).thenComparing(Project::name).thenComparing(Project::toString));

  /** What finds copies among them and the stories of later runs. */
  public static final Stage<Sketch> SKETCHES =
      new Stage<>(
          "sketches",
          Wire.SKETCH,
          comparing(Sketch::story).thenComparing(Sketch::toString),
          Sketch::story);

  /** The story that each copy was found to repeat, which may itself be one. */
  public static final Stage<Copy> REPEATS = new Stage<>("repeats", Wire.COPY, Copy.ORDER);

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
              .thenComparing(Rejection::toString),
          Rejection::doc);

  /** What an indicator of a place has, one series behind the other. */
  private static String together(SeriesKey key) {
    return key.region() + " " + key.zone() + " " + key.subject() + " " + key.indicator();
  }

  public static List<Stage<?>> all() {
    return List.of(
        STORIES,
        FACTS,
        MILESTONES,
        OBSERVATIONS,
        SERIES,
        PROJECTS,
        SKETCHES,
        REPEATS,
        COPIES,
        PROVENANCE,
        REJECTIONS);
  }

  /** Those that are read from documents: kept of files that have not changed, as they are. */
  static List<Stage<?>> read() {
    return List.of(STORIES, FACTS, MILESTONES, PROVENANCE);
  }

  /** Those that are kept as well when nothing but documents came and went. */
  static List<Stage<?>> settled() {
    return List.of(
        STORIES,
        FACTS,
        MILESTONES,
        PROVENANCE,
        SKETCHES,
        OBSERVATIONS,
        SERIES,
        PROJECTS,
        REJECTIONS);
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
