package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.util.Map;
import org.apache.avro.file.DataFileStream;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.wire.AvroFile;

/**
 * Facts in the terms of the catalogue, each told whom its story repeats, and a rejection for each
 * that does not fit them. A run of facts is read when the copies among its stories are known;
 * observations and rejections go to runs of their own, and what travels is where the claims of
 * series and the observations that are about projects lie.
 */
public final class FactsToObservations extends PTransform<PCollection<FactRun>, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  /** Stage and file of each run of observations and of rejections. */
  public static final TupleTag<KV<String, String>> RUNS = new TupleTag<>() {};

  /** What {@link ClaimsToSeries} takes. */
  static final TupleTag<KV<Integer, Section>> CLAIMS = new TupleTag<>() {};

  /** What {@link ObservationsToProjects} takes. */
  static final TupleTag<KV<Integer, Section>> OF_PROJECTS = new TupleTag<>() {};

  private final PCollection<Copy> copies;
  private final Observing observer;
  private final Projecting projecting;
  private final Parts parts;

  /**
   * Into how many parts work is dealt; any numbers give the same result.
   *
   * @param stories parts of the stories
   * @param batches parts of the runs; of a part each period of a series travels once
   * @param places parts of the places that series are of, and of the blocks of projects
   * @param work folder of the runs, until they are merged; seen by every worker
   */
  public record Parts(int stories, int batches, int places, String work) implements Serializable {}

  public FactsToObservations(
      PCollection<Copy> copies, Observing observer, Projecting projecting, Parts parts) {
    this.copies = copies;
    this.observer = observer;
    this.projecting = projecting;
    this.parts = parts;
  }

  @Override
  public PCollectionTuple expand(PCollection<FactRun> runs) {
    PCollectionTuple observed =
        runs.apply("CopiesOfRuns", new CopiesOfRuns(copies, parts.stories(), parts.batches()))
            .apply(
                "Observe",
                ParDo.of(new Observe(observer, new ProjectParts(projecting, parts.places()), parts))
                    .withOutputTags(RUNS, TupleTagList.of(CLAIMS).and(OF_PROJECTS)));
    observed.get(RUNS).setCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of()));
    observed.get(CLAIMS).setCoder(Section.coder());
    observed.get(OF_PROJECTS).setCoder(Section.coder());
    return observed;
  }

  private static final class Observe extends DoFn<KV<Integer, CoGbkResult>, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    private final Observing observer;
    private final ProjectParts projects;
    private final Parts parts;
    private transient StageRuns runs;
    private transient SortedRuns<Observation> observations;
    private transient SortedRuns<Rejection> rejections;
    private transient Gatherer gatherer;
    private transient Sections ofProjects;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private Observe(Observing observer, ProjectParts projects, Parts parts) {
      this.observer = observer;
      this.projects = projects;
      this.parts = parts;
    }

    @StartBundle
    public void start() {
      runs = new StageRuns(parts.work());
      observations = runs.of(Stage.OBSERVATIONS);
      rejections = runs.of(Stage.REJECTIONS);
      gatherer = new Gatherer(parts.places(), parts.work());
      ofProjects = new Sections(parts.work(), "of-projects");
    }

    @ProcessElement
    public void process(@Element KV<Integer, CoGbkResult> batch) throws IOException {
      Map<String, Copy> copies = CopiesOfRuns.byStory(batch.getValue());
      for (String file : CopiesOfRuns.files(batch.getValue())) {
        observe(file, copies);
      }
    }

    private void observe(String file, Map<String, Copy> copies) throws IOException {
      var resource = FileSystems.matchNewResource(file, false);
      try (DataFileStream<Fact> facts =
          AvroFile.read(Stage.FACTS.wire(), Channels.newInputStream(FileSystems.open(resource)))) {
        while (facts.hasNext()) {
          Outcome<Observation> outcome = observer.observe(facts.next());
          if (outcome instanceof Outcome.Kept<Observation> kept) {
            take(kept.value(), copies.get(kept.value().story()));
          } else if (outcome instanceof Outcome.Rejected<Observation> rejected) {
            rejections.add(rejected.rejection());
          }
        }
      }
    }

    private void take(Observation observed, @Nullable Copy copy) {
      Observation told = copy == null ? observed : observed.repeating(copy.origin());
      observations.add(told);
      gatherer.add(told);
      projects.deal(told, ofProjects);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(
          file -> context.output(file, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
      gatherer.finish(claims -> tell(CLAIMS, claims, context));
      ofProjects.finish(observed -> tell(OF_PROJECTS, observed, context));
    }

    private static void tell(
        TupleTag<KV<Integer, Section>> tag,
        KV<Integer, Section> section,
        FinishBundleContext context) {
      context.output(tag, section, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
    }
  }
}
