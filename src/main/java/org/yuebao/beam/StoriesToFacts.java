package org.yuebao.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * Files in; sorted runs of stories, facts, provenance and rejections out. Reading, splitting,
 * extracting and writing are one step: a story never travels on its own, which on the DirectRunner
 * would cost more than the work, and would keep all of them in memory.
 */
public final class StoriesToFacts extends PTransform<PCollection<List<Portion>>, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  /** Namespace of the counters: documents, facts, rejections, bytes. */
  public static final String COUNTERS = "yuebao";

  /** Stage and file of each run. */
  public static final TupleTag<KV<String, String>> RUNS = new TupleTag<>() {};

  public static final TupleTag<FactRun> FACT_RUNS = new TupleTag<>() {};

  /** Where the sketches of a part lie. */
  static final TupleTag<KV<Integer, Section>> SKETCHES = new TupleTag<>() {};

  private final StoryReader reader;
  private final Extractor extractor;
  private final String work;
  private final @Nullable SketchParts parts;

  /**
   * @param work folder of the runs, until they are merged; seen by every worker
   * @param parts in which sketches are compared; null where nobody does
   */
  StoriesToFacts(
      StoryReader reader, Extractor extractor, String work, @Nullable SketchParts parts) {
    this.reader = reader;
    this.extractor = extractor;
    this.work = work;
    this.parts = parts;
  }

  @Override
  public PCollectionTuple expand(PCollection<List<Portion>> buckets) {
    return coded(
        buckets.apply(
            "ReadSplitExtract",
            ParDo.of(new ReadSplitExtract(reader, extractor, work, parts))
                .withOutputTags(RUNS, TupleTagList.of(FACT_RUNS).and(SKETCHES))));
  }

  static PCollectionTuple coded(PCollectionTuple told) {
    told.get(RUNS).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    told.get(FACT_RUNS).setCoder(SerializableCoder.of(FactRun.class));
    told.get(SKETCHES).setCoder(Section.coder());
    return told;
  }

  private static final class ReadSplitExtract extends DoFn<List<Portion>, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    /** Place of what is said of a file as a whole. */
    private static final long BEHIND_ALL = Long.MAX_VALUE;

    private final Counter documents = counter("documents");
    private final Counter facts = counter("facts");
    private final Counter rejected = counter("rejections");
    private final Counter bytes = counter("bytes");
    private final StoryReader reader;
    private final Extractor extractor;
    private final String work;
    private final @Nullable SketchParts parts;
    private transient StoryRuns runs;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private ReadSplitExtract(
        StoryReader reader, Extractor extractor, String work, @Nullable SketchParts parts) {
      this.reader = reader;
      this.extractor = extractor;
      this.work = work;
      this.parts = parts;
    }

    private static Counter counter(String name) {
      return Metrics.counter(COUNTERS, name);
    }

    @StartBundle
    public void start() {
      runs = new StoryRuns(work, parts);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(context);
    }

    @ProcessElement
    public void process(@Element List<Portion> bucket) throws IOException {
      for (Portion portion : bucket) {
        try (DigestInputStream in =
            new DigestInputStream(LocalFiles.open(portion.path()), sha256())) {
          reader.read(portion, in, document -> take(portion, document));
          bytes.inc(portion.weight());
          if (isChanged(portion, in)) {
            runs.add(
                new Provenance(portion.name(), BEHIND_ALL, List.of(), List.of(changed(portion))));
          }
        } catch (FileNotFoundException e) {
          if (portion.part() == 0) {
            runs.add(new Provenance(portion.name(), 0, List.of(), List.of(unreadable(portion, e))));
          }
        }
      }
    }

    private static MessageDigest sha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** Whether what was read is something else than what the run began with. */
    private static boolean isChanged(Portion portion, DigestInputStream in) throws IOException {
      if (portion.sha256().isEmpty()) {
        return false;
      }
      in.transferTo(OutputStream.nullOutputStream());
      return !HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(portion.sha256());
    }

    private static Rejection changed(Portion portion) {
      return Rejection.ofDocument(
          "read",
          "document.changed",
          portion.name(),
          portion.name()
              + ": was written to during the run, so that its facts may be of half a file; run again when it is whole");
    }

    /** Gone, or not ours to read; told once, however many parts the file was dealt in. */
    private static Rejection unreadable(Portion portion, FileNotFoundException problem) {
      String reason =
          problem instanceof LocalFiles.NoFile ? "document.special" : "document.unreadable";
      String detail = portion.name() + ": " + problem.getMessage();
      return Rejection.ofDocument("read", reason, portion.name(), detail);
    }

    private void take(Portion portion, StoryReader.ReadDocument document) {
      List<String> stories = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>();
      for (Outcome<Story> outcome : document.stories()) {
        if (outcome instanceof Outcome.Kept<Story> kept) {
          stories.add(kept.value().story());
          rejections.addAll(extract(kept));
        } else if (outcome instanceof Outcome.Rejected<Story> rejected) {
          rejections.add(rejected.rejection());
        }
      }
      documents.inc();
      rejected.inc(rejections.size());
      runs.add(new Provenance(portion.name(), document.record(), stories, rejections));
    }

    /**
     * A doubt about the document is one about each of its facts.
     *
     * @return the numbers that were not kept
     */
    private List<Rejection> extract(Outcome.Kept<Story> story) {
      runs.add(story.value());
      Extraction extraction = extraction(story.value());
      facts.inc(extraction.facts().size());
      for (Fact fact : extraction.facts()) {
        runs.add(fact.withDoubts(story.reservations()));
      }
      for (Fact milestone : extraction.milestones()) {
        runs.addMilestone(milestone.withDoubts(story.reservations()));
      }
      return extraction.rejections();
    }

    /** A defect of ours must say which story brought it out. */
    private Extraction extraction(Story story) {
      try {
        return extractor.extract(story);
      } catch (RuntimeException e) {
        throw new IllegalStateException("story " + story.story() + " of " + story.doc(), e);
      }
    }
  }
}
