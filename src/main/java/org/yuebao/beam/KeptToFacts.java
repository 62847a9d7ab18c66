package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.yuebao.fact.Fact;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * What an earlier release knows of files that have not changed: the same outputs as {@link
 * StoriesToFacts} gives of them, without reading them again; but for the runs of what the release
 * keeps as it is, which {@link MergeRuns} takes from its files. Several workers share a file of the
 * release, each a stretch of its bytes.
 */
public final class KeptToFacts extends PTransform<PBegin, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  private static final long STRETCH = 8L << 20;

  /** How often the bytes of a text are those of its file. */
  private static final long DEFLATED = 3;

  private final Kept kept;
  private final String work;
  private final SketchParts parts;

  /**
   * @param work folder of the runs, until they are merged; seen by every worker
   * @param parts in which sketches are compared
   */
  KeptToFacts(Kept kept, String work, SketchParts parts) {
    this.kept = kept;
    this.work = work;
    this.parts = parts;
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return StoriesToFacts.coded(
        begin
            .apply(
                "Stretches",
                Create.of(Stretch.of(kept, Stage.read(), STRETCH))
                    .withCoder(SerializableCoder.of(Stretch.class)))
            .apply("ToWorkers", Reshuffle.viaRandomKey())
            .apply(
                "ReadKept",
                ParDo.of(new ReadKept(kept, work, parts))
                    .withOutputTags(
                        StoriesToFacts.RUNS,
                        TupleTagList.of(StoriesToFacts.FACT_RUNS).and(StoriesToFacts.SKETCHES))));
  }

  /** About how many bytes the documents had that are kept. */
  static long bytes(Kept kept) {
    return kept.file(Stage.STORIES).length() * DEFLATED;
  }

  private static final class ReadKept extends DoFn<Stretch, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    private final Kept kept;
    private final String work;
    private final SketchParts parts;
    private transient StoryRuns runs;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private ReadKept(Kept kept, String work, SketchParts parts) {
      this.kept = kept;
      this.work = work;
      this.parts = parts;
    }

    @StartBundle
    public void start() {
      runs = StoryRuns.ofKept(work, parts);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(context);
    }

    @ProcessElement
    public void process(@Element Stretch stretch) throws IOException {
      Stage<?> stage = Stage.named(stretch.stage());
      stretch.each(stage, kept, record -> take(stage, record));
    }

    private void take(Stage<?> stage, Object record) {
      if (record instanceof Story story) {
        runs.sketch(story);
      } else if (record instanceof Provenance provenance) {
        runs.addRejections(provenance);
      } else if (record instanceof Fact fact && stage == Stage.MILESTONES) {
        runs.addMilestone(fact);
      } else if (record instanceof Fact fact) {
        runs.add(fact);
      }
    }
  }
}
