package org.yuebao.beam;

import java.io.Serial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.region.RegionCode;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.wire.Wire;

/**
 * One series for each key, and those that are derived from them.
 *
 * <p>Observations are gathered where they are made: what travels is one record of bounded size for
 * each period of each series and bundle, so that a key with a million facts costs a group no more
 * than one with a thousand. It travels as its bytes, which are much smaller than the object: a
 * runner may keep in memory what waits for its group.
 *
 * <p>Groups are partitions of whole places, not single keys: the DirectRunner makes a bundle of
 * every group, and there are tens of thousands of keys; and what is derived needs the other series
 * of its place. What a place holds is bounded by the catalogue and the calendar, not by the facts.
 */
public final class ObservationsToSeries
    extends PTransform<PCollection<Observation>, PCollection<Series>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;
  private final Believing believing;

  public ObservationsToSeries(int partitions, Believing believing) {
    this.partitions = partitions;
    this.believing = believing;
  }

  @Override
  public PCollection<Series> expand(PCollection<Observation> observations) {
    return observations
        .apply("Gather", ParDo.of(new Gather(partitions)))
        .apply("ByPlace", GroupByKey.create())
        .apply("Believe", ParDo.of(new Believe(believing)));
  }

  /**
   * A city and its districts lie in one, since no part has more than the whole. Not {@code
   * hashCode} of the record: an enum's differs from one JVM to the next.
   */
  static int partition(SeriesKey key, int partitions) {
    String region = key.region() == null ? null : RegionCode.prefecture(key.region());
    String place = Objects.requireNonNullElse(region, key.zone());
    return Math.floorMod(Objects.requireNonNullElse(place, key.subject()).hashCode(), partitions);
  }

  private record Cell(SeriesKey key, Period period) {}

  private static final class Gather extends DoFn<Observation, KV<Integer, byte[]>> {
    @Serial private static final long serialVersionUID = 1;

    /** As many as a worker may hold at once: some 20 MB. */
    private static final int MOST_CELLS = 10_000;

    private final int partitions;
    private transient Map<Cell, Gathering> cells = new HashMap<>();

    private Gather(int partitions) {
      this.partitions = partitions;
    }

    @StartBundle
    public void start() {
      cells = new HashMap<>();
    }

    @ProcessElement
    public void process(@Element Observation each, OutputReceiver<KV<Integer, byte[]>> out) {
      cells
          .computeIfAbsent(
              new Cell(each.key(), each.period()), cell -> new Gathering(cell.key, cell.period))
          .add(each);
      if (cells.size() == MOST_CELLS) {
        cells.values().forEach(gathering -> out.output(dealt(gathering.claims())));
        cells.clear();
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      for (Gathering gathering : cells.values()) {
        context.output(
            dealt(gathering.claims()), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
      cells.clear();
    }

    private KV<Integer, byte[]> dealt(Claims claims) {
      return KV.of(partition(claims.key(), partitions), Wire.CLAIMS.bytes(claims));
    }
  }

  private static final class Believe extends DoFn<KV<Integer, Iterable<byte[]>>, Series> {
    @Serial private static final long serialVersionUID = 1;

    private final Believing believing;

    private Believe(Believing believing) {
      this.believing = believing;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<byte[]>> partition, OutputReceiver<Series> out) {
      believing.believe(joined(partition.getValue())).forEach(out::output);
    }

    private static Collection<Claims> joined(Iterable<byte[]> parts) {
      Map<Cell, Gathering> cells = new HashMap<>();
      for (byte[] bytes : parts) {
        Claims part = Wire.CLAIMS.read(bytes);
        cells
            .computeIfAbsent(
                new Cell(part.key(), part.period()), cell -> new Gathering(cell.key, cell.period))
            .add(part);
      }
      List<Claims> whole = new ArrayList<>();
      cells.values().forEach(gathering -> whole.add(gathering.claims()));
      return whole;
    }
  }
}
