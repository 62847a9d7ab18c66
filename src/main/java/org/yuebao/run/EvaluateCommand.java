package org.yuebao.run;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.fact.Fact;
import org.yuebao.run.evaluation.Baseline;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.EvaluationJson;
import org.yuebao.run.evaluation.EvaluationTable;
import org.yuebao.run.evaluation.Gold;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Judgement;
import org.yuebao.run.evaluation.Mention;
import org.yuebao.run.evaluation.MentionLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how right the facts are, against documents that people annotated. */
@Command(
    name = "evaluate",
    header = "Compares facts with gold: precision, recall, F1, and every error.",
    description = {
      "Three levels: quantity (value and unit are right), link (indicator and measure as well),",
      "full (bound, period, region and status as well)."
    },
    footer = {
      "",
      "Examples:",
      "  yuebao evaluate pipelines/evaluate.yaml",
      "  yuebao evaluate --gold=data/gold/sample --documents=data/sample --errors=20 --kind=missed",
      "  yuebao evaluate --gold=data/gold/sample --documents=data/sample --html=evaluation.html",
      "  yuebao evaluate --gold=data/gold/sample --facts=facts.jsonl --hold-out=4"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** What the scores can be broken down by. */
  enum Breakdown {
    FIELD,
    INDICATOR,
    GENRE,
    DOCUMENT,
    CONFIDENCE;

    /** As it is written on the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private HelpOption help;
  @Mixin private DocumentOptions reading;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC",
      description = "The spec of an evaluation, a YAML file; options stand above it.")
  private @Nullable String file;

  @Option(
      names = "--gold",
      paramLabel = "DIR",
      description = "Folder with ID.gold.jsonl. Needed where no spec names it.")
  private @Nullable Path givenGold;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Folder with ID.txt, where they do not lie beside the gold; may be repeated.")
  private List<Path> documentFolders = List.of();

  @Option(
      names = "--facts",
      paramLabel = "FILE",
      description = "Facts as JSON Lines, scored as they are. Without it the documents are read.")
  private @Nullable Path factsFile;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "Shows the first N errors.")
  private int errors;

  @Option(
      names = "--kind",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Shows only errors whose kind has TEXT in it: missed, \"not linked\", \"wrong period\","
              + " spurious …")
  private String kind;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "WHAT",
      description =
          "Breakdowns of the scores: ${COMPLETION-CANDIDATES}. Default:"
              + " field,genre,confidence.")
  private Set<Breakdown> breakdowns = EnumSet.noneOf(Breakdown.class);

  @Option(names = "--by-doc", description = "The same as adding document to --by.")
  private boolean byDocument;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Writes a page for a browser: scores, each error with both readings and what decided"
              + " ours, the documents with gold and facts side by side.")
  private @Nullable Path html;

  @Option(names = "--json", description = "Prints one JSON object with everything.")
  private boolean json;

  @Option(names = "--only", split = ",", paramLabel = "ID", description = "Only these documents.")
  private Set<String> only = Set.of();

  @Option(
      names = "--hold-out",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Reports every Nth document apart, by its three scores alone: its errors stay unseen.")
  private int holdOut;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Ends with exit code 3 when an F1 lies more than half a point below the one of this"
              + " file.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      description = "Writes the scores into the file of --baseline instead.")
  private boolean writeBaseline;

  private Path goldFolder = Path.of("");

  @SuppressWarnings("NullAway.Init") // picocli fills in the options
  EvaluateCommand() {}

  @Override
  public Integer call() {
    if (file != null) {
      take(Specs.ofEvaluation(file));
    }
    if (givenGold == null) {
      throw bad("nothing names the gold; give a spec, or --gold=DIR");
    }
    goldFolder = givenGold;
    if (breakdowns.isEmpty()) {
      breakdowns = EnumSet.of(Breakdown.FIELD, Breakdown.GENRE, Breakdown.CONFIDENCE);
    }
    checkOptions();
    Gold gold = Gold.read(goldFolder);
    checkIds(gold);
    Gold chosen = only.isEmpty() ? gold : gold.only(only::contains);
    GoldDocuments documents = documents(chosen);
    List<Mention> facts =
        factsFile == null ? extracted(chosen, documents) : MentionLines.read(factsFile);
    report(chosen, documents, facts);
    ExitCode code = baseline == null ? ExitCode.OK : baseline(baseline, Evaluation.of(gold, facts));
    out().flush();
    return code.code();
  }

  /** The spec holds where no option says otherwise. */
  private void take(EvaluationSpec named) {
    givenGold = givenGold == null ? named.gold() : givenGold;
    documentFolders = documentFolders.isEmpty() ? named.documents() : documentFolders;
    baseline = baseline == null ? named.baseline() : baseline;
    holdOut = holdOut == 0 ? named.holdOut() : holdOut;
    breakdowns = breakdowns.isEmpty() ? named.by() : breakdowns;
  }

  private void checkOptions() {
    if (writeBaseline && baseline == null) {
      throw bad("--write-baseline needs --baseline=FILE, the file to write");
    }
    if (baseline != null && !only.isEmpty()) {
      throw bad("--baseline compares all documents of the gold; leave out --only");
    }
    if (holdOut < 0 || holdOut == 1) {
      throw bad("--hold-out=" + holdOut + ": give 2 or more; 4 keeps every fourth document apart");
    }
    if (errors < 0) {
      throw bad("--errors=" + errors + ": give 0 or more");
    }
  }

  private void checkIds(Gold gold) {
    Set<String> unknown = new TreeSet<>(only);
    unknown.removeAll(gold.lines().keySet());
    if (!unknown.isEmpty()) {
      throw bad("--only: " + goldFolder + " has no document " + String.join(", ", unknown));
    }
  }

  private List<Path> folders() {
    List<Path> folders = new ArrayList<>();
    folders.add(goldFolder);
    folders.addAll(documentFolders);
    return folders;
  }

  private GoldDocuments documents(Gold gold) {
    // Facts from a file need no knowledge: the documents are read for their genres and words only.
    DocumentDefaults defaults = factsFile == null ? reading.defaults() : DocumentDefaults.none();
    return GoldDocuments.find(gold.lines().keySet(), folders(), defaults);
  }

  private List<Mention> extracted(Gold gold, GoldDocuments documents) {
    Set<String> missing = new TreeSet<>(gold.lines().keySet());
    missing.removeAll(documents.documents().keySet());
    if (!missing.isEmpty()) {
      throw bad(
          "no readable text for "
              + String.join(", ", missing)
              + "; name its folder by --documents=DIR");
    }
    PlainExtraction extraction = reading.extraction();
    return documents.documents().values().parallelStream()
        .flatMap(document -> extraction.extract(document).facts().stream())
        .map(EvaluateCommand::mention)
        .toList();
  }

  private static Mention mention(Fact fact) {
    return new Mention(
        fact.doc(),
        fact.start(),
        fact.end(),
        fact.text(),
        null,
        fact.indicator(),
        fact.concept(),
        fact.measure().name(),
        fact.printedValue(),
        fact.value2() == null ? null : fact.value2().toPlainString(),
        fact.unit(),
        fact.bound().symbol(),
        fact.period() == null ? null : fact.period().code(),
        fact.region(),
        fact.zone(),
        fact.subject(),
        fact.status().name(),
        fact.confidence());
  }

  private void report(Gold gold, GoldDocuments documents, List<Mention> facts) {
    Set<String> held = holdOut == 0 ? Set.of() : gold.everyNth(holdOut);
    Evaluation seen = Evaluation.of(gold.only(doc -> !held.contains(doc)), facts);
    Evaluation unseen = Evaluation.of(gold.only(held::contains), facts);
    List<Judgement> shown =
        seen.errors().stream()
            .filter(error -> String.valueOf(error.error()).contains(kind))
            .limit(errors)
            .toList();
    if (html != null) {
      Evaluation hidden = holdOut == 0 ? null : unseen;
      new EvaluationPageWriter(reading, factsFile == null).write(html, seen, hidden, documents);
    }
    if (json) {
      var object = EvaluationJson.all(seen, documents, shown);
      if (holdOut > 0) {
        object.set("heldOut", EvaluationJson.levels(unseen));
      }
      out().println(object.toPrettyString());
      return;
    }
    EvaluationTable table = new EvaluationTable(out());
    table.levels(seen);
    if (holdOut > 0) {
      out().printf("%nheld out: every %dth document%n", holdOut);
      table.levels(unseen);
      table.gap(seen, unseen);
    }
    breakdowns(table, seen, documents);
    table.errors(shown, documents);
  }

  private void breakdowns(EvaluationTable table, Evaluation evaluation, GoldDocuments documents) {
    if (breakdowns.contains(Breakdown.FIELD)) {
      table.fields(evaluation);
    }
    if (breakdowns.contains(Breakdown.INDICATOR)) {
      table.indicators(evaluation);
    }
    if (breakdowns.contains(Breakdown.GENRE)) {
      table.groups("genre", evaluation.by(documents::genre));
    }
    if (byDocument || breakdowns.contains(Breakdown.DOCUMENT)) {
      table.documents(evaluation);
    }
    if (breakdowns.contains(Breakdown.CONFIDENCE)) {
      table.calibration(evaluation);
    }
  }

  private ExitCode baseline(Path file, Evaluation evaluation) {
    String name = String.valueOf(goldFolder.toAbsolutePath().normalize().getFileName());
    if (writeBaseline) {
      new Baseline(file).write(name, evaluation);
      return ExitCode.OK;
    }
    List<String> losses = new Baseline(file).losses(name, evaluation);
    losses.forEach(loss -> err().println(file + ": " + name + ": " + loss));
    return losses.isEmpty() ? ExitCode.OK : ExitCode.GATE_FAILED;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private ParameterException bad(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
