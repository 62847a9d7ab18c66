package org.yuebao.beam;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;

/**
 * The whole line: pages become stories, facts, observations, series and projects, each stage one
 * file.
 */
public final class PagesToSeries extends PTransform<PBegin, PCollection<String>> {
  @Serial private static final long serialVersionUID = 1;

  private static final long BYTES_OF_PART = 2L << 20;
  static final long BYTES_OF_PARTITION = 4L << 20;
  private static final long BYTES_OF_BATCH = 16L << 20;
  private static final long MOST_PARTS = 1_000_000;

  private final List<List<Portion>> buckets;
  private final @Nullable Kept kept;
  private final Core core;
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

    /** How many parts of some size the work on some bytes of documents is dealt into, at least. */
    int parts(long bytesOfOne, long bytes) {
      return (int) Math.min(MOST_PARTS, Math.max(partitions, bytes / bytesOfOne));
    }
  }

  /**
   * @param buckets the files that are read, dealt to the workers
   * @param kept what an earlier release knows of other files; null for nothing
   */
  public PagesToSeries(List<List<Portion>> buckets, @Nullable Kept kept, Core core, Target target) {
    this.buckets = buckets;
    this.kept = kept;
    this.core = core;
    this.target = target;
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    SketchParts sketches = new SketchParts(parts());
    PCollectionTuple read =
        begin
            .apply("Pages", new Pages(buckets))
            .apply(
                "StoriesToFacts",
                new StoriesToFacts(core.reader(), core.extractor(), target.work(), sketches));
    List<PCollectionTuple> told = new ArrayList<>(List.of(read));
    if (kept != null) {
      told.add(begin.apply("KeptToFacts", new KeptToFacts(kept, target.work(), sketches)));
    }
    PCollection<Copy> repeats =
        all("sketches", StoriesToFacts.SKETCHES, told)
            .apply("SketchesToRepeats", new SketchesToRepeats(parts()));
    PCollection<Copy> copies = repeats.apply("RepeatsToCopies", new RepeatsToCopies(parts()));
    PCollectionTuple observed =
        all("fact runs", StoriesToFacts.FACT_RUNS, told)
            .apply(
                "FactsToObservations",
                new FactsToObservations(
                    copies,
                    core.observer(),
                    core.projecting(),
                    new FactsToObservations.Parts(
                        parts(), parts(BYTES_OF_BATCH), partitions(), target.work())));
    PCollection<KV<String, String>> series =
        observed
            .get(FactsToObservations.CLAIMS)
            .apply("ClaimsToSeries", new ClaimsToSeries(core.believing(), target.work()));
    PCollection<KV<String, String>> projects =
        observed
            .get(FactsToObservations.OF_PROJECTS)
            .apply(
                "ObservationsToProjects",
                new ObservationsToProjects(core.projecting(), target.work()));

    return PCollectionList.of(all("runs", StoriesToFacts.RUNS, told))
        .and(observed.get(FactsToObservations.RUNS))
        .and(series)
        .and(projects)
        .and(written(Stage.REPEATS, repeats))
        .and(written(Stage.COPIES, copies))
        .apply("MergeRuns", new MergeRuns(standing(), target));
  }

  private @Nullable Standing standing() {
    return kept == null ? null : new Standing(kept, null, core.projecting());
  }

  private static <T> PCollection<T> all(String name, TupleTag<T> tag, List<PCollectionTuple> told) {
    PCollectionList<T> list = PCollectionList.empty(told.get(0).getPipeline());
    for (PCollectionTuple each : told) {
      list = list.and(each.get(tag));
    }
    return list.apply("All " + name, Flatten.pCollections());
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
    return target.parts(bytesOfOne, bytes + (kept == null ? 0 : KeptToFacts.bytes(kept)));
  }

  private <T> PCollection<KV<String, String>> written(Stage<T> stage, PCollection<T> records) {
    return records.apply("Write " + stage.name(), new WriteSorted<>(stage, target.work()));
  }
}
