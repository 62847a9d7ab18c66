package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.observation.Observation;
import org.yuebao.project.Project;
import org.yuebao.wire.Wire;

/**
 * Projects of the observations that are about one. Names are compared within their blocks only; the
 * blocks are grouped by partition, as the keys of {@link ClaimsToSeries} are.
 */
public final class ObservationsToProjects
    extends PTransform<PCollection<KV<Integer, Section>>, PCollection<Project>> {
  @Serial private static final long serialVersionUID = 1;

  private final Projecting projecting;

  public ObservationsToProjects(Projecting projecting) {
    this.projecting = projecting;
  }

  @Override
  public PCollection<Project> expand(PCollection<KV<Integer, Section>> observations) {
    return observations
        .apply("ByBlock", GroupByKey.create())
        .apply("Tell", ParDo.of(new Tell(projecting)));
  }

  private static final class Tell extends DoFn<KV<Integer, Iterable<Section>>, Project> {
    @Serial private static final long serialVersionUID = 1;

    private final Projecting projecting;

    private Tell(Projecting projecting) {
      this.projecting = projecting;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Section>> partition, OutputReceiver<Project> out)
        throws IOException {
      Map<String, List<Observation>> blocks = new HashMap<>();
      for (Section section : partition.getValue()) {
        for (ByteBuffer record : section.records()) {
          take(Wire.OBSERVATION.read(record), blocks);
        }
      }
      blocks.values().forEach(block -> projecting.projects().of(block).forEach(out::output));
    }

    private void take(Observation observation, Map<String, List<Observation>> blocks) {
      String block = projecting.projects().block(observation);
      if (block != null) {
        blocks.computeIfAbsent(block, none -> new ArrayList<>()).add(observation);
      }
    }
  }
}
