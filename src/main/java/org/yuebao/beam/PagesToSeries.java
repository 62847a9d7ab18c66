package org.yuebao.beam;

import java.io.Serial;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Rejection;
import org.yuebao.project.Project;
import org.yuebao.series.Series;

/**
 * The whole line: pages become stories, facts, observations, series and projects, each stage one
 * file.
 */
public final class PagesToSeries extends PTransform<PBegin, PCollection<String>> {
  @Serial private static final long serialVersionUID = 1;

  private static final long BYTES_OF_PART = 2L << 20;
  private static final long BYTES_OF_PARTITION = 4L << 20;
  private static final long MOST_PARTS = 1_000_000;

  private final List<List<Portion>> buckets;
  private final @Nullable Kept kept;
  private final StoryReader reader;
  private final Extractor extractor;
  private final Observing observer;
  private final Believing believing;
  private final Projecting projecting;
  private final Target target;

  /**
   * Where the files go.
   *
   * @param folder gets each stage's file at its {@link Stage#path()}
   * @param work for temporary files; seen by every worker
   * @param metadata of every file
   * @param partitions into how many parts the keys of the series are dealt; any number gives the
   *     same files
   */
  public record Target(String folder, String work, Map<String, String> metadata, int partitions)
      implements java.io.Serializable {
    public Target {
      metadata = Map.copyOf(metadata);
    }
  }

  /**
   * @param buckets the files that are read, dealt to the workers
   * @param kept what an earlier release knows of other files; null for nothing
   */
  public PagesToSeries(
      List<List<Portion>> buckets,
      @Nullable Kept kept,
      StoryReader reader,
      Extractor extractor,
      Observing observer,
      Believing believing,
      Projecting projecting,
      Target target) {
    this.buckets = buckets;
    this.kept = kept;
    this.reader = reader;
    this.extractor = extractor;
    this.observer = observer;
    this.believing = believing;
    this.projecting = projecting;
    this.target = target;
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    PCollectionTuple read = read(begin);
    PCollection<Fact> facts = read.get(StoriesToFacts.FACTS);
    PCollectionTuple observed =
        facts.apply("FactsToObservations", new FactsToObservations(observer));
    PCollection<Copy> copies =
        read.get(StoriesToFacts.STORIES).apply("StoriesToCopies", new StoriesToCopies(parts()));
    PCollection<Observation> observations =
        observed
            .get(FactsToObservations.OBSERVATIONS)
            .apply("TellCopies", new TellCopies(copies, parts()));
    PCollection<Series> series =
        observations.apply(
            "ObservationsToSeries", new ObservationsToSeries(partitions(), believing));
    PCollection<Project> projects =
        observations.apply(
            "ObservationsToProjects", new ObservationsToProjects(projecting, target.partitions()));
    PCollection<Rejection> rejections =
        PCollectionList.of(read.get(StoriesToFacts.REJECTIONS))
            .and(observed.get(FactsToObservations.REJECTIONS))
            .apply("Rejections", Flatten.pCollections());

    return PCollectionList.of(written(Stage.STORIES, read.get(StoriesToFacts.STORIES)))
        .and(written(Stage.FACTS, facts))
        .and(written(Stage.OBSERVATIONS, observations))
        .and(written(Stage.SERIES, series))
        .and(written(Stage.PROJECTS, projects))
        .and(written(Stage.COPIES, copies))
        .and(written(Stage.PROVENANCE, read.get(StoriesToFacts.PROVENANCE)))
        .and(written(Stage.REJECTIONS, rejections))
        .apply("MergeRuns", new MergeRuns(target.work(), target.folder(), target.metadata()));
  }

  private PCollectionTuple read(PBegin begin) {
    PCollectionTuple read =
        files(begin).apply("StoriesToFacts", new StoriesToFacts(reader, extractor));
    if (kept == null) {
      return read;
    }
    PCollectionTuple known = begin.apply("KeptToFacts", new KeptToFacts(kept));
    PCollectionTuple all = PCollectionTuple.empty(begin.getPipeline());
    all = both(Stage.FACTS, StoriesToFacts.FACTS, all, read, known);
    all = both(Stage.STORIES, StoriesToFacts.STORIES, all, read, known);
    all = both(Stage.PROVENANCE, StoriesToFacts.PROVENANCE, all, read, known);
    return both(Stage.REJECTIONS, StoriesToFacts.REJECTIONS, all, read, known);
  }

  private static <T> PCollectionTuple both(
      Stage<T> stage,
      TupleTag<T> tag,
      PCollectionTuple all,
      PCollectionTuple read,
      PCollectionTuple known) {
    return all.and(
        tag,
        PCollectionList.of(read.get(tag))
            .and(known.get(tag))
            .apply("All " + stage.name(), Flatten.pCollections()));
  }

  /** Samples and copies of some thousand stories each, which a worker may hold at once. */
  private int parts() {
    return parts(BYTES_OF_PART);
  }

  /** Places of some ten thousand facts each; any number gives the same series. */
  private int partitions() {
    return parts(BYTES_OF_PARTITION);
  }

  private int parts(long bytesOfOne) {
    long bytes = buckets.stream().flatMap(List::stream).mapToLong(Portion::weight).sum();
    bytes += kept == null ? 0 : KeptToFacts.bytes(kept);
    return (int) Math.min(MOST_PARTS, Math.max(target.partitions(), bytes / bytesOfOne));
  }

  /** Reshuffled, so that every bucket is a bundle of its own and finds a free worker. */
  private PCollection<List<Portion>> files(PBegin begin) {
    return begin
        .apply(
            "Files",
            Create.of(buckets).withCoder(ListCoder.of(SerializableCoder.of(Portion.class))))
        .apply("ToWorkers", Reshuffle.viaRandomKey());
  }

  private <T> PCollection<KV<String, String>> written(Stage<T> stage, PCollection<T> records) {
    return records.apply("Write " + stage.name(), new WriteSorted<>(stage, target.work()));
  }
}
