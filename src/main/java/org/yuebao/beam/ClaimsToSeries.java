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
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.wire.Wire;

/**
 * One series for each key, and those that are derived from them, of what bundles of observations
 * have gathered.
 *
 * <p>Groups are partitions of whole places, not single keys: the DirectRunner makes a bundle of
 * every group, and there are tens of thousands of keys; and what is derived needs the other series
 * of its place. What a place holds is bounded by the catalogue and the calendar, not by the facts.
 */
public final class ClaimsToSeries
    extends PTransform<PCollection<KV<Integer, Section>>, PCollection<Series>> {
  @Serial private static final long serialVersionUID = 1;

  private final Believing believing;

  public ClaimsToSeries(Believing believing) {
    this.believing = believing;
  }

  @Override
  public PCollection<Series> expand(PCollection<KV<Integer, Section>> claims) {
    return claims
        .apply("ByPlace", GroupByKey.create())
        .apply("Believe", ParDo.of(new Believe(believing)));
  }

  private static final class Believe extends DoFn<KV<Integer, Iterable<Section>>, Series> {
    @Serial private static final long serialVersionUID = 1;

    private final Believing believing;

    private Believe(Believing believing) {
      this.believing = believing;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Section>> partition, OutputReceiver<Series> out)
        throws IOException {
      believing.believe(joined(partition.getValue())).forEach(out::output);
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
