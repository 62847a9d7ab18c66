package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTagList;
import org.yuebao.observation.Observation;

/**
 * What the kept observations tell of places and projects that the day concerns, which are made
 * again of all that is told of them.
 */
final class KeptToClaims extends PTransform<PBegin, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  /** Bytes of observations that one worker reads: some ten thousand. */
  private static final long STRETCH = 1L << 20;

  private final Kept kept;
  private final Projecting projecting;
  private final int places;
  private final String work;
  private final Concerns concerns;

  /**
   * @param places parts of the places that series are of, and of the blocks of projects
   * @param work folder of what waits for its part; seen by every worker
   */
  KeptToClaims(Kept kept, Projecting projecting, int places, String work, Concerns concerns) {
    this.kept = kept;
    this.projecting = projecting;
    this.places = places;
    this.work = work;
    this.concerns = concerns;
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    PCollectionTuple told =
        begin
            .apply(
                "Stretches",
                Create.of(Stretch.of(kept, List.of(Stage.OBSERVATIONS), STRETCH))
                    .withCoder(SerializableCoder.of(Stretch.class)))
            .apply(
                "ReadConcerned",
                ParDo.of(new ReadConcerned(this))
                    .withOutputTags(
                        FactsToObservations.CLAIMS,
                        TupleTagList.of(FactsToObservations.OF_PROJECTS)));
    told.get(FactsToObservations.CLAIMS).setCoder(Section.coder());
    told.get(FactsToObservations.OF_PROJECTS).setCoder(Section.coder());
    return told;
  }

  private static final class ReadConcerned extends DoFn<Stretch, KV<Integer, Section>> {
    @Serial private static final long serialVersionUID = 1;

    private final Kept kept;
    private final Projecting projecting;
    private final ProjectParts projects;
    private final int places;
    private final String work;
    private final Concerns concerns;
    private transient Gatherer gatherer;
    private transient Sections ofProjects;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private ReadConcerned(KeptToClaims all) {
      this.kept = all.kept;
      this.projecting = all.projecting;
      this.projects = new ProjectParts(all.projecting, all.places);
      this.places = all.places;
      this.work = all.work;
      this.concerns = all.concerns;
    }

    @StartBundle
    public void start() {
      gatherer = new Gatherer(places, work);
      ofProjects = new Sections(work, "of-projects");
    }

    @ProcessElement
    public void process(@Element Stretch stretch) throws IOException {
      stretch.each(Stage.OBSERVATIONS, kept, each -> take(concerns.told(each)));
    }

    private void take(Observation told) {
      if (concerns.places().contains(Gatherer.place(told.key()))) {
        gatherer.add(told);
      }
      if (concerns.concernProject(told, projecting.projects())) {
        projects.deal(told, ofProjects);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      gatherer.finish(
          claims ->
              context.output(claims, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
      ofProjects.finish(
          observed ->
              context.output(
                  FactsToObservations.OF_PROJECTS,
                  observed,
                  BoundedWindow.TIMESTAMP_MIN_VALUE,
                  GlobalWindow.INSTANCE));
    }
  }
}
