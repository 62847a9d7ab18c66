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
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.observation.Observation;
import org.yuebao.project.Project;
import org.yuebao.wire.Wire;

/**
 * Runs of the projects of observations that are about one. Names are compared within their blocks
 * only; the blocks are grouped by partition, as the keys of {@link ClaimsToSeries} are.
 */
final class ObservationsToProjects
    extends PTransform<PCollection<KV<Integer, Section>>, PCollection<KV<String, String>>> {
  @Serial private static final long serialVersionUID = 1;

  private final Projecting projecting;
  private final String work;

  /**
   * @param work folder of the runs, until they are merged; seen by every worker
   */
  ObservationsToProjects(Projecting projecting, String work) {
    this.projecting = projecting;
    this.work = work;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<KV<Integer, Section>> observations) {
    return observations
        .apply("ByBlock", GroupByKey.create())
        .apply("Tell", ParDo.of(new Tell(projecting, work)));
  }

  private static final class Tell extends DoFn<KV<Integer, Iterable<Section>>, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    private final Projecting projecting;
    private final String work;
    private transient StageRuns runs;
    private transient SortedRuns<Project> projects;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private Tell(Projecting projecting, String work) {
      this.projecting = projecting;
      this.work = work;
    }

    @StartBundle
    public void start() {
      runs = new StageRuns(work);
      projects = runs.of(Stage.PROJECTS);
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Section>> partition) throws IOException {
      Map<String, List<Observation>> blocks = new HashMap<>();
      for (Section section : partition.getValue()) {
        for (ByteBuffer record : section.records()) {
          take(Wire.OBSERVATION.read(record), blocks);
        }
      }
      blocks.values().forEach(block -> projecting.projects().of(block).forEach(projects::add));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(
          file -> context.output(file, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }

    private void take(Observation observation, Map<String, List<Observation>> blocks) {
      String block = projecting.projects().block(observation);
      if (block != null) {
        blocks.computeIfAbsent(block, none -> new ArrayList<>()).add(observation);
      }
    }
  }
}
