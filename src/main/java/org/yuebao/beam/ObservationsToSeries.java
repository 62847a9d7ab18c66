package org.yuebao.beam;

import java.io.Serial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.series.Series;
import org.yuebao.series.Weighing;

/**
 * One series for each key.
 *
 * <p>Keys are grouped by partition, not each on its own: the DirectRunner makes a bundle of every
 * group, and there are tens of thousands of keys. No combiner, since a series keeps all of its
 * evidence: there is nothing to make smaller on the way.
 */
public final class ObservationsToSeries
    extends PTransform<PCollection<Observation>, PCollection<Series>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  public ObservationsToSeries(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Series> expand(PCollection<Observation> observations) {
    int count = partitions;
    return observations
        .apply(
            "ByPartition",
            WithKeys.of((Observation each) -> partition(each.key(), count))
                .withKeyType(TypeDescriptors.integers()))
        .apply("Group", GroupByKey.create())
        .apply("Weigh", ParDo.of(new Weigh()));
  }

  /** Not {@code hashCode}: an enum's differs from one JVM to the next. */
  static int partition(SeriesKey key, int partitions) {
    return Math.floorMod(key.id().hashCode(), partitions);
  }

  private static final class Weigh extends DoFn<KV<Integer, Iterable<Observation>>, Series> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Observation>> partition, OutputReceiver<Series> out) {
      Map<SeriesKey, List<Observation>> byKey = new HashMap<>();
      for (Observation each : partition.getValue()) {
        byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each);
      }
      byKey.values().forEach(observations -> out.output(Weighing.series(observations)));
    }
  }
}
