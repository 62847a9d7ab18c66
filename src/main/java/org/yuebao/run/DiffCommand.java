package org.yuebao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.Difference.Kind;
import org.yuebao.publish.diff.SeriesComparison;
import org.yuebao.publish.jsonl.DifferenceLines;
import org.yuebao.publish.terminal.DifferenceTable;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: what a release says that the one before did not. */
@Command(
    name = "diff",
    header = "Compares two releases: new, revised and withdrawn values, new conflicts and support.",
    description = {
      "A release is the folder of a run: out/current, out/runs/ID. Equal releases have no"
          + " differences, and differences are no failure."
    },
    footer = {
      "",
      "Examples:",
      "  yuebao diff out/runs/demo-20240801T063000Z out/current",
      "  yuebao diff before/current after/current --kind=revised,conflict --json"
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier release.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later release.")
  private String after;

  @Option(names = "--json", description = "Prints every difference as a line of JSON.")
  private boolean json;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Only these: ${COMPLETION-CANDIDATES}, in any case.")
  private Set<Kind> kinds = EnumSet.allOf(Kind.class);

  @Option(
      names = "--derived",
      description = "Derived values as well; by default only what was printed.")
  private boolean derived;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "Rows of the table for each kind. Default: ${DEFAULT-VALUE}.")
  private int most;

  @Option(
      names = "--knowledge",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "Folder with the names of indicators and regions. Default: ${DEFAULT-VALUE}, else the"
              + " jar's own.")
  private String knowledge = "data";

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  DiffCommand() {}

  @Override
  public Integer call() throws IOException {
    if (most < 1) {
      throw new ParameterException(
          spec.commandLine(), "--most=" + most + ": give 1 or more, or --json for everything");
    }
    try (SeriesFile old = SeriesFile.open(before);
        SeriesFile now = SeriesFile.open(after)) {
      warnOfUnpublished(before);
      warnOfUnpublished(after);
      compare(old, now);
    }
    return ExitCode.OK.code();
  }

  private void warnOfUnpublished(String release) {
    if (!Files.exists(Path.of(release).resolve("_SUCCESS"))) {
      spec.commandLine().getErr().println(release + ": staged, but not published");
    }
  }

  private void compare(SeriesFile old, SeriesFile now) throws IOException {
    Knowledge known = Knowledge.load(PackedData.knowledge(knowledge));
    Labels labels = new Labels(known.catalogue(), known.gazetteer());
    SeriesComparison comparison = new SeriesComparison(new TidyRows(labels));
    PrintWriter out = spec.commandLine().getOut();
    DifferenceTable table = new DifferenceTable(labels, most);
    DifferenceLines lines = new DifferenceLines();
    Differences.each(
        old,
        now,
        comparison,
        each -> {
          if (!isWanted(each)) {
            return;
          }
          if (json) {
            lines.write(each, out);
          } else {
            table.add(each);
          }
        });
    if (!json) {
      table.print(out);
    }
  }

  private boolean isWanted(Difference difference) {
    boolean printed = difference.standing().row().formula().isEmpty();
    return kinds.contains(difference.kind()) && (derived || printed);
  }
}
