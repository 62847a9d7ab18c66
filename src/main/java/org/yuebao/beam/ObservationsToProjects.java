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
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.observation.Observation;
import org.yuebao.project.Project;

/**
 * Projects of the observations that are about one. Names are compared within their blocks only; the
 * blocks are grouped by partition, as the keys of {@link ClaimsToSeries} are.
 */
public final class ObservationsToProjects
    extends PTransform<PCollection<Observation>, PCollection<Project>> {
  @Serial private static final long serialVersionUID = 1;

  private final Projecting projecting;
  private final int partitions;

  public ObservationsToProjects(Projecting projecting, int partitions) {
    this.projecting = projecting;
    this.partitions = partitions;
  }

  @Override
  public PCollection<Project> expand(PCollection<Observation> observations) {
    return observations
        .apply("ByPartition", ParDo.of(new ByPartition(projecting, partitions)))
        .apply("Group", GroupByKey.create())
        .apply("Tell", ParDo.of(new Tell(projecting)));
  }

  private static final class ByPartition extends DoFn<Observation, KV<Integer, Observation>> {
    @Serial private static final long serialVersionUID = 1;

    private final Projecting projecting;
    private final int partitions;

    private ByPartition(Projecting projecting, int partitions) {
      this.projecting = projecting;
      this.partitions = partitions;
    }

    @ProcessElement
    public void process(
        @Element Observation observation, OutputReceiver<KV<Integer, Observation>> out) {
      String block = projecting.projects().block(observation);
      if (block != null) {
        out.output(KV.of(Math.floorMod(block.hashCode(), partitions), observation));
      }
    }
  }

  private static final class Tell extends DoFn<KV<Integer, Iterable<Observation>>, Project> {
    @Serial private static final long serialVersionUID = 1;

    private final Projecting projecting;

    private Tell(Projecting projecting) {
      this.projecting = projecting;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, Iterable<Observation>> partition, OutputReceiver<Project> out) {
      Map<String, List<Observation>> blocks = new HashMap<>();
      for (Observation each : partition.getValue()) {
        String block = projecting.projects().block(each);
        if (block != null) {
          blocks.computeIfAbsent(block, none -> new ArrayList<>()).add(each);
        }
      }
      blocks.values().forEach(block -> projecting.projects().of(block).forEach(out::output));
    }
  }
}
