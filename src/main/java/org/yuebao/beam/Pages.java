package org.yuebao.beam;

import java.io.Serial;
import java.util.List;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/**
 * The files that are read, dealt to the workers. Reshuffled, so that every bucket is a bundle of
 * its own and finds a free worker.
 */
final class Pages extends PTransform<PBegin, PCollection<List<Portion>>> {
  @Serial private static final long serialVersionUID = 1;

  private final List<List<Portion>> buckets;

  Pages(List<List<Portion>> buckets) {
    this.buckets = buckets;
  }

  @Override
  public PCollection<List<Portion>> expand(PBegin begin) {
    return begin
        .apply(
            "Files",
            Create.of(buckets).withCoder(ListCoder.of(SerializableCoder.of(Portion.class))))
        .apply("ToWorkers", Reshuffle.viaRandomKey());
  }
}
