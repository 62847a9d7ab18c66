package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;

/** Facts in the terms of the catalogue, and a rejection for each that does not fit them. */
public final class FactsToObservations extends PTransform<PCollection<Fact>, PCollectionTuple> {
  @Serial private static final long serialVersionUID = 1;

  public static final TupleTag<Observation> OBSERVATIONS = new TupleTag<>() {};
  public static final TupleTag<Rejection> REJECTIONS = new TupleTag<>() {};

  private final Observing observer;

  public FactsToObservations(Observing observer) {
    this.observer = observer;
  }

  @Override
  public PCollectionTuple expand(PCollection<Fact> facts) {
    return facts.apply(
        "Observe",
        ParDo.of(new Observe(observer)).withOutputTags(OBSERVATIONS, TupleTagList.of(REJECTIONS)));
  }

  private static final class Observe extends DoFn<Fact, Observation> {
    @Serial private static final long serialVersionUID = 1;

    private final Observing observer;

    private Observe(Observing observer) {
      this.observer = observer;
    }

    @ProcessElement
    public void process(@Element Fact fact, MultiOutputReceiver out) {
      Outcome<Observation> outcome = observer.observe(fact);
      if (outcome instanceof Outcome.Kept<Observation> kept) {
        out.get(OBSERVATIONS).output(kept.value());
      } else if (outcome instanceof Outcome.Rejected<Observation> rejected) {
        out.get(REJECTIONS).output(rejected.rejection());
      }
    }
  }
}
