package org.yuebao.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.fact.Engine;
import org.yuebao.outcome.Outcome;
import org.yuebao.publish.terminal.ExplanationText;
import org.yuebao.story.Document;
import org.yuebao.story.PageSplitter;
import org.yuebao.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: why a text's facts are what they are. */
@Command(
    name = "explain",
    header = "Shows what was seen in a text, what was weighed, and what became of every number.",
    description = {
      "A mark stands beneath everything that was recognised; * marks the indicator that was"
          + " chosen.",
    },
    footer = {
      "",
      "Example:",
      "  yuebao explain --published=2024-02-01 --region=320412 \"去年全区地区生产总值3222.84亿元，比上年增长6.8%%。\""
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private DocumentOptions documents;

  @Parameters(
      arity = "1..*",
      paramLabel = "TEXT",
      description = "The text; - reads it from standard input.")
  private List<String> words = List.of();

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      defaultValue = "100",
      description = "Columns of the terminal. Default: ${DEFAULT-VALUE}.")
  private int width;

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  ExplainCommand() {}

  @Override
  public Integer call() throws IOException {
    DocumentDefaults defaults = documents.defaults();
    Engine engine = documents.engine();
    PageSplitter splitter = documents.knowledge().pageSplitter();
    ExplanationText text = new ExplanationText(spec.commandLine().getOut(), Math.max(20, width));
    for (Outcome<Document> outcome : DocumentReader.read("text", bytes(), defaults)) {
      if (outcome instanceof Outcome.Kept<Document> kept) {
        for (Story story : splitter.split(kept.value())) {
          text.print(engine.explain(story));
        }
      } else if (outcome instanceof Outcome.Rejected<Document> rejected) {
        spec.commandLine().getErr().println(ExtractCommand.line(rejected.rejection()));
      }
    }
    return ExitCode.OK.code();
  }

  private byte[] bytes() throws IOException {
    return words.equals(List.of("-"))
        ? System.in.readAllBytes()
        : String.join(" ", words).getBytes(StandardCharsets.UTF_8);
  }
}
