package org.yuebao.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.InputFile;
import org.yuebao.document.Sidecar;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.publish.jsonl.FactLines;
import org.yuebao.publish.jsonl.RejectionLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code extract}: the facts of documents as JSON Lines, without a pipeline. */
@Command(
    name = "extract",
    header = "Prints the facts of documents as JSON Lines.",
    description = {
      "Text or JSON Lines in UTF-8, GB18030 or UTF-16, pages of the web, PDF, DOCX or XLSX, plain,"
          + " gzipped, or in a zip, tar or web archive. What is not kept is told on standard error.",
    },
    footer = {
      "",
      "Examples:",
      "  yuebao extract data/sample/pages/*/*.txt > facts.jsonl",
      "  curl -s https://example.org/page.txt | yuebao extract --published=2024-08-01"
          + " --region=320412 -"
    })
final class ExtractCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private DocumentOptions documents;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILES",
      description = "Files to read; - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--evidence",
      description = "Adds id, story, sentence, rule, confidence and reservations to every fact.")
  private boolean evidence;

  @Option(
      names = "--rejections",
      paramLabel = "FILE",
      description = "Writes what was not kept as JSON Lines into FILE instead of telling it.")
  private @Nullable Path rejectionsFile;

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  ExtractCommand() {}

  /** As a run finds it, when it is among its files. */
  private static @Nullable Sidecar sidecar(String file) throws IOException {
    for (String ending : Sidecar.ENDINGS) {
      Path beside = Path.of(Sidecar.stem(file) + ending);
      if (InputFile.mayHaveSidecar(file) && Files.isRegularFile(beside)) {
        return new Sidecar(beside.toString(), Files.readAllBytes(beside));
      }
    }
    return null;
  }

  @Override
  public Integer call() throws IOException {
    checkFiles();
    checkRejectionsFile();
    PlainExtraction plain = documents.extraction();
    List<Rejection> rejections = new ArrayList<>();
    FactLines lines = new FactLines(evidence);
    PrintWriter out = spec.commandLine().getOut();
    for (String file : files) {
      Extraction extraction = plain.extract(name(file), bytes(file), sidecar(file));
      for (Fact fact : extraction.facts()) {
        lines.write(fact, out);
      }
      rejections.addAll(extraction.rejections());
    }
    out.flush();
    tell(rejections);
    return ExitCode.OK.code();
  }

  /** Before anything is printed: half an answer helps nobody. */
  private void checkFiles() {
    List<String> problems = new ArrayList<>();
    for (String file : files) {
      if (!file.equals(STANDARD_INPUT)) {
        if (!Files.exists(Path.of(file))) {
          problems.add(file + ": no such file; correct the path");
        } else if (Files.isDirectory(Path.of(file))) {
          problems.add(file + ": a folder; name the files in it, " + file + "/*.txt say");
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(spec.commandLine(), String.join("\n", problems));
    }
  }

  private void checkRejectionsFile() {
    Path folder = rejectionsFile == null ? null : rejectionsFile.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), "--rejections: no folder " + folder + "; make it first");
    }
  }

  private static String name(String file) {
    return file.equals(STANDARD_INPUT) ? "stdin" : file;
  }

  private static byte[] bytes(String file) throws IOException {
    return file.equals(STANDARD_INPUT)
        ? System.in.readAllBytes()
        : Files.readAllBytes(Path.of(file));
  }

  private void tell(List<Rejection> rejections) throws IOException {
    if (rejectionsFile == null) {
      rejections.forEach(rejection -> spec.commandLine().getErr().println(line(rejection)));
      spec.commandLine().getErr().flush();
      return;
    }
    RejectionLines lines = new RejectionLines(documents.knowledge().reasons());
    try (Writer out = Files.newBufferedWriter(rejectionsFile)) {
      for (Rejection rejection : rejections) {
        lines.write(rejection, out);
      }
    }
  }

  /** {@code d1:4-5: not kept: number.latin: 5 | 全区建成5G网络。}. */
  static String line(Rejection rejection) {
    StringBuilder line = new StringBuilder(rejection.doc());
    if (rejection.start() >= 0) {
      line.append(':').append(rejection.start()).append('-').append(rejection.end());
    }
    line.append(": not kept: ").append(rejection.reason());
    if (!rejection.rule().isEmpty() && !rejection.rule().equals(rejection.reason())) {
      line.append(" (").append(rejection.rule()).append(')');
    }
    String detail = withoutPath(rejection);
    if (!detail.isEmpty()) {
      line.append(": ").append(detail);
    }
    if (!rejection.evidence().isEmpty()) {
      line.append(" | ").append(rejection.evidence().strip().replaceAll("\\s+", " "));
    }
    return line.toString();
  }

  /**
   * A rejection of a whole document begins its detail with the path, which the line has already.
   */
  private static String withoutPath(Rejection rejection) {
    String path = rejection.doc() + ": ";
    return rejection.detail().startsWith(path)
        ? rejection.detail().substring(path.length())
        : rejection.detail();
  }
}
