package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.yuebao.copy.Copy;
import org.yuebao.wire.Wire;

/**
 * A day's facts and the release before become a release, of which only what the day concerns is
 * made anew. The files are those that {@link PagesToSeries} makes of all pages.
 */
public final class DayToSeries extends PTransform<PBegin, PCollection<String>> {
  @Serial private static final long serialVersionUID = 1;

  private final Day day;
  private final Kept kept;
  private final Core core;
  private final PagesToSeries.Target target;

  public DayToSeries(Day day, Kept kept, Core core, PagesToSeries.Target target) {
    this.day = day;
    this.kept = kept;
    this.core = core;
    this.target = target;
  }

  @Override
  public PCollection<String> expand(PBegin begin) {
    int places = target.parts(PagesToSeries.BYTES_OF_PARTITION, KeptToFacts.bytes(kept));
    PCollectionTuple observed = observed(begin, places);
    PCollectionTuple before =
        begin.apply(
            "KeptToClaims",
            new KeptToClaims(kept, core.projecting(), places, target.work(), day.concerns()));
    PCollection<KV<String, String>> series =
        both("claims", FactsToObservations.CLAIMS, observed, before)
            .apply("ClaimsToSeries", new ClaimsToSeries(core.believing(), target.work()));
    PCollection<KV<String, String>> projects =
        both("of projects", FactsToObservations.OF_PROJECTS, observed, before)
            .apply(
                "ObservationsToProjects",
                new ObservationsToProjects(core.projecting(), target.work()));
    return PCollectionList.of(runs(begin))
        .and(observed.get(FactsToObservations.RUNS))
        .and(series)
        .and(projects)
        .apply(
            "MergeRuns",
            new MergeRuns(new Standing(kept, day.concerns(), core.projecting()), target));
  }

  private PCollectionTuple observed(PBegin begin, int places) {
    PCollection<Copy> copies =
        begin.apply("Copies", Create.of(day.copies()).withCoder(new WireCoder<>(Wire.COPY)));
    FactsToObservations.Parts parts =
        new FactsToObservations.Parts(
            target.partitions(), target.partitions(), places, target.work());
    return begin
        .apply("Facts", Create.of(day.facts()).withCoder(SerializableCoder.of(FactRun.class)))
        .apply(
            "FactsToObservations",
            new FactsToObservations(copies, core.observer(), core.projecting(), parts));
  }

  private PCollection<KV<String, String>> runs(PBegin begin) {
    return begin.apply(
        "Read",
        Create.of(day.runs()).withCoder(KvCoder.of(StringUtf8Coder.of(), StringUtf8Coder.of())));
  }

  private static <T> PCollection<T> both(
      String name, TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    return PCollectionList.of(one.get(tag))
        .and(other.get(tag))
        .apply("All " + name, Flatten.pCollections());
  }
}
