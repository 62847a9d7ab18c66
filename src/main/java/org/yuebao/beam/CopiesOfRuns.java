package org.yuebao.beam;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
 * The copies that runs of facts have to know of: those of their own stories. What meets the copies
 * is four bytes a story, a hash of its id, in one record for each run and part: a runner that keeps
 * in memory what waits keeps no more. A copy that goes to a run because another story has the same
 * hash is looked up by nobody.
 *
 * <p>Several runs make a batch, since what is gathered of a batch travels once.
 */
final class CopiesOfRuns
    extends PTransform<PCollection<FactRun>, PCollection<KV<Integer, CoGbkResult>>> {
  @Serial private static final long serialVersionUID = 1;

  /** The key of a run, and its file. */
  static final TupleTag<KV<String, String>> FILES = new TupleTag<>("files");

  /** The key of a run, and a copy among its stories. */
  static final TupleTag<KV<String, Copy>> COPIES_OF_RUNS = new TupleTag<>("copiesOfRuns");

  private static final TupleTag<Copy> COPIES = new TupleTag<>("copies");

  /** The key of a run, and the hashes of its stories. */
  private static final TupleTag<KV<String, byte[]>> STORIES = new TupleTag<>("stories");

  private final PCollection<Copy> copies;
  private final int partitions;
  private final int batches;

  /**
   * @param partitions into how many parts the stories are dealt; any number gives the same
   * @param batches into how many batches the runs are dealt
   */
  CopiesOfRuns(PCollection<Copy> copies, int partitions, int batches) {
    this.copies = copies;
    this.partitions = partitions;
    this.batches = batches;
  }

  /**
   * The files of a batch.
   *
   * @throws IllegalStateException when it was told of a copy in a run that is not there
   */
  static List<String> files(CoGbkResult batch) {
    List<String> files = new ArrayList<>();
    TreeSet<String> missing = new TreeSet<>();
    batch.getAll(COPIES_OF_RUNS).forEach(copy -> missing.add(copy.getKey()));
    for (KV<String, String> run : batch.getAll(FILES)) {
      files.add(run.getValue());
      missing.remove(run.getKey());
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "run of facts " + missing.first() + " was written again in other parts; run again");
    }
    return files;
  }

  /** The copies among the stories of a batch, by story. */
  static Map<String, Copy> byStory(CoGbkResult batch) {
    Map<String, Copy> byStory = new HashMap<>();
    batch
        .getAll(COPIES_OF_RUNS)
        .forEach(copy -> byStory.put(copy.getValue().story(), copy.getValue()));
    return byStory;
  }

  @Override
  public PCollection<KV<Integer, CoGbkResult>> expand(PCollection<FactRun> runs) {
    PCollection<KV<Integer, KV<String, byte[]>>> stories =
        runs.apply("Stories", ParDo.of(new Stories(partitions)))
            .setCoder(
                KvCoder.of(
                    VarIntCoder.of(), KvCoder.of(StringUtf8Coder.of(), ByteArrayCoder.of())));
    PCollection<KV<Integer, KV<String, Copy>>> ofRuns =
        KeyedPCollectionTuple.of(STORIES, stories)
            .and(COPIES, copies.apply("CopiesByStory", JoinCopies.dealt(Copy::story, partitions)))
            .apply("Meet", CoGroupByKey.create())
            .apply("ToBatch", ParDo.of(new ToBatch(batches)));
    return KeyedPCollectionTuple.of(FILES, runs.apply("Files", ParDo.of(new Files(batches))))
        .and(COPIES_OF_RUNS, ofRuns)
        .apply("ByBatch", CoGroupByKey.create());
  }

  private static int batch(String run, int batches) {
    return Math.floorMod(run.hashCode(), batches);
  }

  private static final class Files extends DoFn<FactRun, KV<Integer, KV<String, String>>> {
    @Serial private static final long serialVersionUID = 1;

    private final int batches;

    private Files(int batches) {
      this.batches = batches;
    }

    @ProcessElement
    public void process(@Element FactRun run, OutputReceiver<KV<Integer, KV<String, String>>> out) {
      String key = run.key();
      out.output(KV.of(batch(key, batches), KV.of(key, run.file())));
    }
  }

  private static final class Stories extends DoFn<FactRun, KV<Integer, KV<String, byte[]>>> {
    @Serial private static final long serialVersionUID = 1;

    private final int partitions;

    private Stories(int partitions) {
      this.partitions = partitions;
    }

    @ProcessElement
    public void process(@Element FactRun run, OutputReceiver<KV<Integer, KV<String, byte[]>>> out) {
      String key = run.key();
      run.hashes(partitions).forEach((part, hashes) -> out.output(KV.of(part, KV.of(key, hashes))));
    }
  }

  private static final class ToBatch
      extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, KV<String, Copy>>> {
    @Serial private static final long serialVersionUID = 1;

    private final int batches;

    private ToBatch(int batches) {
      this.batches = batches;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, CoGbkResult> partition,
        OutputReceiver<KV<Integer, KV<String, Copy>>> out) {
      Map<Integer, List<Copy>> copies = new TreeMap<>();
      for (Copy copy : partition.getValue().getAll(COPIES)) {
        copies.computeIfAbsent(copy.story().hashCode(), none -> new ArrayList<>(1)).add(copy);
      }
      if (copies.isEmpty()) {
        return;
      }
      for (KV<String, byte[]> run : partition.getValue().getAll(STORIES)) {
        ByteBuffer hashes = ByteBuffer.wrap(run.getValue());
        while (hashes.hasRemaining()) {
          for (Copy copy : copies.getOrDefault(hashes.getInt(), List.of())) {
            out.output(KV.of(batch(run.getKey(), batches), KV.of(run.getKey(), copy)));
          }
        }
      }
    }
  }
}
