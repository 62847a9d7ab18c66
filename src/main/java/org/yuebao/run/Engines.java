package org.yuebao.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.StoriesToFacts;
import org.yuebao.run.watching.Progress;

/**
 * The engine that a spec asks for, with its options. Where the spec says nothing, the DirectRunner
 * on all cores and without its checks: they copy every element twice, and cost four times the work.
 */
final class Engines {
  private static final String RUNNER = "runner";
  private static final String DIRECT = "DirectRunner";
  private static final String SPARK = "SparkRunner";
  private static final Duration GLANCE = Duration.millis(500);

  private final PipelineOptions options;
  private final int parallelism;

  private Engines(PipelineOptions options, int parallelism) {
    this.options = options;
    this.parallelism = parallelism;
  }

  /**
   * @throws BadSpec when an option is none of the engine's
   */
  static Engines of(RunSpec spec) {
    int cores = Runtime.getRuntime().availableProcessors();
    Map<String, String> all = new TreeMap<>(spec.beam());
    all.putIfAbsent(RUNNER, DIRECT);
    if (all.getOrDefault(RUNNER, "").endsWith(DIRECT)) {
      all.putIfAbsent("targetParallelism", Integer.toString(Math.max(2, cores)));
      all.putIfAbsent("enforceImmutability", "false");
      all.putIfAbsent("enforceEncodability", "false");
      all.putIfAbsent("blockOnRun", "false"); // waited for here, so that progress can be told
    }
    if (all.getOrDefault(RUNNER, "").endsWith(SPARK)) {
      // What does not fit in memory is otherwise read and extracted again for each of its readers.
      all.putIfAbsent("storageLevel", "MEMORY_AND_DISK");
    }
    return new Engines(options(spec.file() + ": beam", all), Math.max(2, cores));
  }

  /**
   * Options of Beam, which its file systems know from now on: input is listed before there is a
   * pipeline.
   *
   * @param place where they stand, for messages
   * @throws BadSpec when an option is none of the engine's
   */
  static PipelineOptions options(String place, Map<String, String> all) {
    String[] arguments =
        all.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      PipelineOptions options = PipelineOptionsFactory.fromArgs(arguments).create();
      FileSystems.setDefaultPipelineOptions(options);
      return options;
    } catch (IllegalArgumentException e) {
      throw new BadSpec(List.of(place + ": " + e.getMessage()));
    }
  }

  /** How many threads or workers it may use, as far as is known here. */
  int parallelism() {
    return parallelism;
  }

  Pipeline newPipeline() {
    return Pipeline.create(options);
  }

  /** Waits for the end. */
  void run(Pipeline pipeline) {
    run(pipeline, null);
  }

  /**
   * Waits for the end.
   *
   * @param progress is told how far it is; null when nobody looks on
   */
  void run(Pipeline pipeline, @Nullable Progress progress) {
    PipelineResult result = pipeline.run();
    PipelineResult.State state =
        progress == null ? result.waitUntilFinish() : watched(result, progress);
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + state);
    }
  }

  private static PipelineResult.State watched(PipelineResult result, Progress progress) {
    try (progress) {
      PipelineResult.State state = result.waitUntilFinish(GLANCE);
      while (state == null || !state.isTerminal()) {
        progress.show(count(result, "documents"), count(result, "facts"), count(result, "bytes"));
        state = result.waitUntilFinish(GLANCE);
      }
      return state;
    }
  }

  private static long count(PipelineResult result, String counter) {
    MetricsFilter filter =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(StoriesToFacts.COUNTERS, counter))
            .build();
    long count = 0;
    for (MetricResult<Long> each : result.metrics().queryMetrics(filter).getCounters()) {
      count += each.getAttempted();
    }
    return count;
  }
}
