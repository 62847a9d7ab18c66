package org.yuebao.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Engine;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.BadKnowledge;
import org.yuebao.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code validate}: whether a spec and the knowledge that it names can be run. */
@Command(
    name = "validate",
    header = "Checks a spec, its input files, and catalogue, lexicon and rules.",
    description = {
      "Lists every problem as file:line: what is wrong; how to mend it. Exit code 2 when there is"
          + " one. Reads the examples of the rules, too."
    },
    footer = {"", "Example:", "  yuebao validate pipelines/demo.yaml"})
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;

  @Parameters(
      paramLabel = "SPEC",
      description = "The spec of a run or of an evaluation, a YAML file.")
  private String file;

  private final List<String> problems = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  ValidateCommand() {}

  @Override
  public Integer call() {
    RunSpec read = read();
    Knowledge knowledge = knowledge(read == null ? "data" : read.knowledge());
    if (read != null) {
      problems.addAll(SpecCheck.problems(read));
    }
    if (read != null && knowledge != null) {
      checkRegion(read, knowledge);
    }
    if (knowledge != null) {
      Engine engine = new Engine(knowledge.vocabulary(), new HanlpSegmenter());
      problems.addAll(knowledge.failingExamples(engine));
    }
    return told(knowledge).code();
  }

  /** Null for the spec of an evaluation as well, which needs nothing but itself. */
  private @Nullable RunSpec read() {
    try {
      byte[] bytes = Specs.bytes(file);
      if (Specs.isOfEvaluation(file, bytes)) {
        EvaluationSpec.read(file, bytes);
        return null;
      }
      return SpecReader.read(file, bytes);
    } catch (BadSpec e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private @Nullable Knowledge knowledge(String folder) {
    try {
      return Knowledge.load(PackedData.knowledge(folder));
    } catch (BadKnowledge e) {
      problems.addAll(e.problems());
      return null;
    }
  }

  private void checkRegion(RunSpec read, Knowledge knowledge) {
    String region = read.input().region();
    if (!region.isEmpty() && knowledge.gazetteer().get(region) == null) {
      problems.add(
          file + ": input.region: " + region + " is unknown; use a code of catalogue/regions.tsv");
    }
  }

  private ExitCode told(@Nullable Knowledge knowledge) {
    if (problems.isEmpty() && knowledge != null) {
      spec.commandLine()
          .getOut()
          .println(
              file
                  + ": nothing to mend; "
                  + knowledge.catalogue().all().size()
                  + " indicators, knowledge "
                  + knowledge.hash().substring(0, 12));
      return ExitCode.OK;
    }
    problems.forEach(spec.commandLine().getErr()::println);
    spec.commandLine()
        .getErr()
        .println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
    return ExitCode.BAD_CONFIGURATION;
  }
}
