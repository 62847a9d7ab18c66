package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.wire.Wire;

/**
 * Runs of the series of each key, and of those that are derived from them, of what bundles of
 * observations have gathered.
 *
 * <p>Groups are partitions of whole places, not single keys: the DirectRunner makes a bundle of
 * every group, and there are tens of thousands of keys; and what is derived needs the other series
 * of its place. What a place holds is bounded by the catalogue and the calendar, not by the facts.
 */
final class ClaimsToSeries
    extends PTransform<PCollection<KV<Integer, Section>>, PCollection<KV<String, String>>> {
  @Serial private static final long serialVersionUID = 1;

  private final Believing believing;
  private final String work;

  /**
   * @param work folder of the runs, until they are merged; seen by every worker
   */
  ClaimsToSeries(Believing believing, String work) {
    this.believing = believing;
    this.work = work;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Integer, Section>> claims) {
    return claims
        .apply("ByPlace", GroupByKey.create())
        .apply("Believe", ParDo.of(new Believe(believing, work)));
  }

  private static final class Believe
      extends DoFn<KV<Integer, Iterable<Section>>, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    private final Believing believing;
    private final String work;
    private transient StageRuns runs;
    private transient SortedRuns<Series> series;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private Believe(Believing believing, String work) {
      this.believing = believing;
      this.work = work;
    }

    @StartBundle
    public void start() {
      runs = new StageRuns(work);
      series = runs.of(Stage.SERIES);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Section>> partition) throws IOException {
      believing.believe(joined(partition.getValue())).forEach(series::add);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(
          file -> context.output(file, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }

    private static Collection<Claims> joined(Iterable<Section> sections) throws IOException {
      Map<Gatherer.Cell, Gathering> cells = new HashMap<>();
      for (Section section : sections) {
        for (ByteBuffer record : section.records()) {
          Claims part = Wire.CLAIMS.read(record);
          cells
              .computeIfAbsent(
                  new Gatherer.Cell(part.key(), part.period()),
                  cell -> new Gathering(cell.key(), cell.period()))
              .add(part);
        }
      }
      List<Claims> whole = new ArrayList<>();
      cells.values().forEach(gathering -> whole.add(gathering.claims()));
      return whole;
    }
  }
}
