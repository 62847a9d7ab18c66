package org.yuebao.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code run}: the main job. What is said on the command line stands above the spec. */
@Command(
    name = "run",
    header = "Runs a spec: reads, extracts, builds series, publishes.",
    description = {
      "Every option of Beam is passed on by its camelCase name: --runner=FlinkRunner"
          + " --targetParallelism=2."
    },
    footer = {
      "",
      "Examples:",
      "  yuebao run pipelines/demo.yaml",
      "  yuebao run pipelines/demo.yaml --output=releases --asOf=2020-12-31"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC",
      description = "The spec of the run, a YAML file.")
  private @Nullable String file;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      description = "The same, for schedulers that give options only; then run may be left out.")
  private @Nullable String specFile;

  @Option(names = "--output", paramLabel = "DIR", description = "Folder of the releases.")
  private String output = "";

  @Option(
      names = "--dataIntervalStart",
      paramLabel = "DAY",
      description =
          "First day of publication that is taken, 2024-08-01; a time after it is left off.")
  private String start = "";

  @Option(names = "--dataIntervalEnd", paramLabel = "DAY", description = "Day after the last.")
  private String end = "";

  @Option(
      names = "--asOf",
      paramLabel = "DAY",
      description = "Only what was published on or before this day counts.")
  private String asOf = "";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "FULL; INCREMENTAL, which reads only files that are new or changed since the newest"
              + " release; BACKFILL, which needs the interval; or REBUILD, which builds the series"
              + " again from the facts of the newest release.")
  private RunSpec.@Nullable Mode mode;

  @Option(
      names = "--keepRuns",
      paramLabel = "N",
      description = "So many runs stay, the newest good one among them; 0 for all.")
  private @Nullable Integer keepRuns;

  @Unmatched private List<String> beam = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  RunCommand() {}

  @Override
  public Integer call() throws Exception {
    String named = file == null ? specFile : file;
    if (named == null || (specFile != null && !named.equals(specFile))) {
      throw bad("give one spec, pipelines/demo.yaml say");
    }
    RunSpec run = overridden(Specs.ofRun(named));
    List<String> problems = SpecCheck.problems(run);
    if (!problems.isEmpty()) {
      throw new BadSpec(problems);
    }
    return Run.execute(run, RunOptions.now(), spec.commandLine().getOut()).code();
  }

  private RunSpec overridden(RunSpec read) {
    RunSpec run = output.isEmpty() ? read : read.withOutput(output);
    LocalDate first = day("--dataIntervalStart", start, read.interval().start());
    LocalDate after = day("--dataIntervalEnd", end, read.interval().end());
    if (first != null && after != null && !first.isBefore(after)) {
      throw bad(
          "--dataIntervalEnd="
              + after
              + " is not after --dataIntervalStart="
              + first
              + "; it is the day after the last");
    }
    run = run.withInterval(new RunSpec.Interval(first, after));
    run = run.withAsOf(day("--asOf", asOf, read.asOf()));
    run = run.withBeam(beamOptions(read.beam()));
    if (keepRuns != null && keepRuns < 0) {
      throw bad("--keepRuns=" + keepRuns + ": write how many runs stay, or 0 for all");
    }
    run = keepRuns == null ? run : run.withKeepRuns(keepRuns);
    return mode == null ? run : run.withMode(mode);
  }

  /** Schedulers give a time of day and a zone; the day counts. */
  private @Nullable LocalDate day(String option, String text, @Nullable LocalDate otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      return text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw bad(option + "=" + text + ": no day of the calendar; write it as 2024-08-31");
    }
  }

  /**
   * Whatever is not ours is Beam's, which checks it. An option that stands twice is a list, as
   * Airflow writes them.
   */
  private Map<String, String> beamOptions(Map<String, String> ofSpec) {
    Map<String, String> given = new TreeMap<>();
    for (String argument : beam) {
      if (!argument.startsWith("--") || argument.length() == 2) {
        throw bad("\"" + argument + "\" is not understood; options are written --name=value");
      }
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      String value = equals < 0 ? "true" : argument.substring(equals + 1);
      given.merge(name, value, (one, more) -> one + "," + more);
    }
    Map<String, String> all = new TreeMap<>(ofSpec);
    all.putAll(given);
    return all;
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
