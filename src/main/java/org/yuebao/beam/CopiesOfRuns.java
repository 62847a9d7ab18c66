package org.yuebao.beam;

import java.io.Serial;
import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TupleTag;
import org.yuebao.copy.Copy;

/**
 * The copies that each run of facts has to know of: those of its own stories. What meets the copies
 * is the ids of stories, not what was told in them: a runner that keeps in memory what waits keeps
 * an id a story.
 */
final class CopiesOfRuns
    extends PTransform<PCollection<FactRun>, PCollection<KV<String, CoGbkResult>>> {
  @Serial private static final long serialVersionUID = 1;

  /** One for each run. */
  private static final TupleTag<String> FILES = new TupleTag<>("files");

  private static final TupleTag<Copy> COPIES = new TupleTag<>("copies");
  private static final TupleTag<KV<String, String>> STORIES = new TupleTag<>("stories");

  private final PCollection<Copy> copies;
  private final int partitions;

  /**
   * @param partitions into how many parts the stories are dealt; any number gives the same
   */
  CopiesOfRuns(PCollection<Copy> copies, int partitions) {
    this.copies = copies;
    this.partitions = partitions;
  }

  /** The runs of a group: one, or more that tell the same stories. */
  static Iterable<String> files(CoGbkResult run) {
    return run.getAll(FILES);
  }

  /** What a group of the result tells: the copies among the stories of its run, by story. */
  static Map<String, Copy> byStory(CoGbkResult run) {
    Map<String, Copy> byStory = new HashMap<>();
    run.getAll(COPIES).forEach(copy -> byStory.put(copy.story(), copy));
    return byStory;
  }

  @Override
  public PCollection<KV<String, CoGbkResult>> expand(PCollection<FactRun> runs) {
    KvCoder<String, String> texts = KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of());
    PCollection<KV<String, String>> stories =
        runs.apply("Stories", ParDo.of(new Stories())).setCoder(texts);
    PCollection<KV<String, Copy>> ofRuns =
        KeyedPCollectionTuple.of(
                STORIES, stories.apply("ByStory", JoinCopies.dealt(KV::getKey, partitions)))
            .and(COPIES, copies.apply("CopiesByStory", JoinCopies.dealt(Copy::story, partitions)))
            .apply("Meet", CoGroupByKey.create())
            .apply("ToRun", ParDo.of(new ToRun()));
    return KeyedPCollectionTuple.of(
            FILES, runs.apply("Files", ParDo.of(new Files())).setCoder(texts))
        .and(COPIES, ofRuns)
        .apply("ByRun", CoGroupByKey.create());
  }

  private static final class Files extends DoFn<FactRun, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element FactRun run, OutputReceiver<KV<String, String>> out) {
      out.output(KV.of(run.key(), run.file()));
    }
  }

  private static final class Stories extends DoFn<FactRun, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element FactRun run, OutputReceiver<KV<String, String>> out) {
      String key = run.key();
      run.stories().forEach(story -> out.output(KV.of(story, key)));
    }
  }

  private static final class ToRun extends DoFn<KV<Integer, CoGbkResult>, KV<String, Copy>> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> partition, OutputReceiver<KV<String, Copy>> out) {
      Map<String, Copy> copies = byStory(partition.getValue());
      for (KV<String, String> story : partition.getValue().getAll(STORIES)) {
        Copy copy = copies.get(story.getKey());
        if (copy != null) {
          out.output(KV.of(story.getValue(), copy));
        }
      }
    }
  }
}
