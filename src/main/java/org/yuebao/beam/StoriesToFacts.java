package org.yuebao.beam;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * Files in; stories, facts and rejections out. Reading, splitting and extracting are one step: a
 * story never travels on its own, which on the DirectRunner would cost more than the work.
 */
public final class StoriesToFacts extends PTransform<PCollection<List<Portion>>, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  /** Namespace of the counters: documents, facts, rejections, bytes. */
  public static final String COUNTERS = "yuebao";

  public static final TupleTag<Fact> FACTS = new TupleTag<>() {};
  public static final TupleTag<Story> STORIES = new TupleTag<>() {};
  public static final TupleTag<Provenance> PROVENANCE = new TupleTag<>() {};
  public static final TupleTag<Rejection> REJECTIONS = new TupleTag<>() {};

  private final StoryReader reader;
  private final Extractor extractor;

  public StoriesToFacts(StoryReader reader, Extractor extractor) {
    this.reader = reader;
    this.extractor = extractor;
  }

  @Override
  public PCollectionTuple expand(PCollection<List<Portion>> buckets) {
    return buckets.apply(
        "ReadSplitExtract",
        ParDo.of(new ReadSplitExtract(reader, extractor))
            .withOutputTags(FACTS, TupleTagList.of(STORIES).and(PROVENANCE).and(REJECTIONS)));
  }

  /** What a document gave, and what it did not. */
  static void tell(Provenance provenance, DoFn.MultiOutputReceiver out) {
    provenance.rejections().forEach(out.get(REJECTIONS)::output);
    out.get(PROVENANCE).output(provenance);
  }

  private static final class ReadSplitExtract extends DoFn<List<Portion>, Fact> {
    @Serial private static final long serialVersionUID = 1;

    private final Counter documents = counter("documents");
    private final Counter facts = counter("facts");
    private final Counter rejected = counter("rejections");
    private final Counter bytes = counter("bytes");
    private final StoryReader reader;
    private final Extractor extractor;

    private ReadSplitExtract(StoryReader reader, Extractor extractor) {
      this.reader = reader;
      this.extractor = extractor;
    }

    private static Counter counter(String name) {
      return Metrics.counter(COUNTERS, name);
    }

    @ProcessElement
    public void process(@Element List<Portion> bucket, MultiOutputReceiver out) throws IOException {
      for (Portion portion : bucket) {
        try {
          reader.read(portion, bytes(portion), document -> take(portion, document, out));
          bytes.inc(portion.weight());
        } catch (FileNotFoundException e) {
          if (portion.part() == 0) {
            tell(
                new Provenance(portion.name(), 0, List.of(), List.of(unreadable(portion, e))), out);
          }
        }
      }
    }

    /** Gone, or not ours to read; told once, however many parts the file was dealt in. */
    private static Rejection unreadable(Portion portion, FileNotFoundException problem) {
      String detail = portion.name() + ": " + problem.getMessage();
      return Rejection.ofDocument("read", "document.unreadable", portion.name(), detail);
    }

    private void take(Portion portion, StoryReader.ReadDocument document, MultiOutputReceiver out) {
      List<String> stories = new ArrayList<>();
      List<Rejection> rejections = new ArrayList<>();
      for (Outcome<Story> outcome : document.stories()) {
        if (outcome instanceof Outcome.Kept<Story> kept) {
          stories.add(kept.value().story());
          rejections.addAll(extract(kept, out));
        } else if (outcome instanceof Outcome.Rejected<Story> rejected) {
          rejections.add(rejected.rejection());
        }
      }
      documents.inc();
      rejected.inc(rejections.size());
      tell(new Provenance(portion.name(), document.record(), stories, rejections), out);
    }

    /**
     * A doubt about the document is one about each of its facts.
     *
     * @return the numbers that were not kept
     */
    private List<Rejection> extract(Outcome.Kept<Story> story, MultiOutputReceiver out) {
      out.get(STORIES).output(story.value());
      Extraction extraction = extraction(story.value());
      facts.inc(extraction.facts().size());
      for (Fact fact : extraction.facts()) {
        out.get(FACTS).output(fact.withDoubts(story.reservations()));
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

    private static byte[] bytes(Portion portion) throws IOException {
      var file = FileSystems.matchNewResource(portion.path(), false);
      try (InputStream in = Channels.newInputStream(FileSystems.open(file))) {
        return in.readAllBytes();
      }
    }
  }
}
