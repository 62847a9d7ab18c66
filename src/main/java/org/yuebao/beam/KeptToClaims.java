package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
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
  private final Concerns concerns;

  /**
   * @param places parts of the places that series are of
   */
  KeptToClaims(Kept kept, Projecting projecting, int places, Concerns concerns) {
    this.kept = kept;
    this.projecting = projecting;
    this.places = places;
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
    told.get(FactsToObservations.CLAIMS)
        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()));
    return told;
  }

  private static final class ReadConcerned extends DoFn<Stretch, KV<Integer, byte[]>> {
    @Serial private static final long serialVersionUID = 1;

    private final Kept kept;
    private final Projecting projecting;
    private final int places;
    private final Concerns concerns;
    private transient Gatherer gatherer;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private ReadConcerned(KeptToClaims all) {
      this.kept = all.kept;
      this.projecting = all.projecting;
      this.places = all.places;
      this.concerns = all.concerns;
    }

    @StartBundle
    public void start() {
      gatherer = new Gatherer(places);
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      context.element().each(Stage.OBSERVATIONS, kept, each -> take(concerns.told(each), context));
    }

    private void take(Observation told, ProcessContext context) {
      if (concerns.places().contains(Gatherer.place(told.key()))) {
        gatherer.add(told, context::output);
      }
      if (concerns.concernProject(told, projecting.projects())) {
        context.output(FactsToObservations.OF_PROJECTS, told);
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      gatherer.finish(
          claims ->
              context.output(claims, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }
  }
}
