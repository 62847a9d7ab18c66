package org.yuebao.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/**
 * The engine that a spec asks for, with its options. Where the spec says nothing, the DirectRunner
 * on all cores and without its checks: they copy every element twice, and cost four times the work.
 */
final class Engines {
  private static final String RUNNER = "runner";
  private static final String DIRECT = "DirectRunner";

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
    }
    String[] arguments =
        all.entrySet().stream()
            .map(option -> "--" + option.getKey() + "=" + option.getValue())
            .toArray(String[]::new);
    try {
      return new Engines(PipelineOptionsFactory.fromArgs(arguments).create(), Math.max(2, cores));
    } catch (IllegalArgumentException e) {
      throw new BadSpec(List.of(spec.file() + ": beam: " + e.getMessage()));
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
    PipelineResult.State state = pipeline.run().waitUntilFinish();
    if (state != PipelineResult.State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + state);
    }
  }
}
