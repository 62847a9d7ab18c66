package org.yuebao.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.PathPattern;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.publish.postgres.Server;
import org.yuebao.run.RunSpec.Budget;
import org.yuebao.run.RunSpec.Input;
import org.yuebao.run.RunSpec.Interval;
import org.yuebao.run.RunSpec.Mode;
import org.yuebao.run.RunSpec.Output;
import org.yuebao.run.watching.Watch;
import org.yuebao.story.PublicationDate;

/**
 * Reads the spec of a run. Strict: what it does not know is a problem, and every problem is told
 * with its line.
 */
public final class SpecReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?) ?%");
  private static final Pattern ADDRESS = Pattern.compile("^[a-z][a-z0-9+.-]*://");
  private static final Pattern HTTP = Pattern.compile("https?://[^\\s/]+(/\\S*)?");
  private static final Pattern LICENCE = Pattern.compile("[-a-zA-Z0-9._]*");
  private static final String URL_EXAMPLE =
      "postgres: {url: jdbc:postgresql://localhost/statistics}";
  private static final BigDecimal ALL = new BigDecimal(100);

  private final String file;
  private final byte[] bytes;
  private final YamlProblems problems;

  private final UnaryOperator<@Nullable String> environment;

  private SpecReader(String file, byte[] bytes, UnaryOperator<@Nullable String> environment) {
    this.file = file;
    this.bytes = bytes;
    this.problems = new YamlProblems(file);
    this.environment = environment;
  }

  /**
   * The spec in {@code bytes}.
   *
   * @param file its name, for messages
   * @throws BadSpec with all its problems
   */
  public static RunSpec read(String file, byte[] bytes) {
    return read(file, bytes, System::getenv);
  }

  /**
   * The spec in {@code bytes}.
   *
   * @param environment gives the value of a variable; null when it is not set
   */
  static RunSpec read(String file, byte[] bytes, UnaryOperator<@Nullable String> environment) {
    return new SpecReader(file, bytes, environment).spec();
  }

  private RunSpec spec() {
    YamlSection root =
        YamlSection.ofFile(
            problems,
            root(),
            "name",
            "about",
            "environment",
            "input",
            "limits",
            "knowledge",
            "reviews",
            "settlements",
            "output",
            "publish",
            "postgres",
            "interval",
            "asOf",
            "mode",
            "budget",
            "gates",
            "watch",
            "beam");
    checkVariables(root);
    RunSpec spec =
        new RunSpec(
            file,
            Sha256.of(bytes),
            name(root),
            root.text("about", ""),
            input(root),
            root.text("knowledge", "data"),
            root.text("reviews", ""),
            root.text("settlements", ""),
            output(root),
            interval(root),
            root.day("asOf"),
            root.choice("mode", Mode.FULL),
            budget(root),
            gates(root),
            watch(root),
            beam(root));
    problems.stop();
    return spec;
  }

  /** Their values stand in place already. */
  private static void checkVariables(YamlSection root) {
    for (String name : root.texts("environment", "write environment: [ARCHIVE], say")) {
      if (!VARIABLE.matcher(name).matches()) {
        root.bad("environment", "\"" + name + "\" is no name of a variable", "write ARCHIVE, say");
      }
    }
  }

  private MappingNode root() {
    MappingNode root = YamlFile.root(problems, file, bytes, "write name:, input: and output:");
    new SpecVariables(problems, environment).fill(root);
    return root;
  }

  private static String name(YamlSection root) {
    root.need("name", "write name: daily, say");
    String name = root.text("name", "unnamed");
    if (!NAME.matcher(name).matches()) {
      root.bad("name", "\"" + name + "\" cannot be part of a file's name", "use a-z, 0-9 and -");
    }
    return name;
  }

  private static Input input(YamlSection root) {
    root.need("input", "write input: with files: [data/sample/pages/*.txt], say");
    YamlSection input =
        root.section(
            "input",
            "files",
            "fields",
            "path",
            "published",
            "source",
            "region",
            "needsPublished",
            "mayBeEmpty");
    input.need("files", "write files: [data/sample/pages/*.txt], say");
    return new Input(
        files(input),
        fields(input),
        path(input),
        published(input),
        input.text("source", ""),
        input.text("region", ""),
        input.truth("needsPublished", false),
        input.truth("mayBeEmpty", false),
        limits(root));
  }

  private static ReadingLimits limits(YamlSection root) {
    YamlSection limits =
        root.section("limits", "documentBytes", "ratio", "nesting", "entries", "pages", "seconds");
    ReadingLimits usual = ReadingLimits.USUAL;
    return new ReadingLimits(
        limits.count("documentBytes", 1, (int) usual.documentBytes()),
        limits.count("ratio", 1, usual.ratio()),
        limits.count("nesting", 0, usual.nesting()),
        limits.count("entries", 1, usual.entries()),
        limits.count("pages", 1, usual.pages()),
        limits.count("seconds", 1, usual.seconds()));
  }

  private static List<String> files(YamlSection input) {
    List<String> files = input.texts("files", "write files: [data/sample/pages/*.txt], say");
    if (input.isList("files") && (files.isEmpty() || files.stream().anyMatch(String::isBlank))) {
      input.bad("files", "names no file", "write files: [data/sample/pages/*.txt], say");
    }
    return files;
  }

  private static Map<String, String> fields(YamlSection input) {
    Map<String, String> fields =
        input.map("fields", "write {text: content}, say: our name, then the file's");
    for (String field : fields.keySet()) {
      if (!DocumentDefaults.FIELDS.contains(field)) {
        input.bad(
            "fields",
            "\"" + field + "\" is no field of ours",
            "write one of " + String.join(", ", new TreeSet<>(DocumentDefaults.FIELDS)));
      }
    }
    return fields;
  }

  private static String path(YamlSection input) {
    String path = input.text("path", "");
    try {
      if (!path.isEmpty()) {
        PathPattern.parse(path);
      }
    } catch (PatternSyntaxException e) {
      input.bad("path", "no regular expression (" + e.getDescription() + ")", "quote it: '…'");
    } catch (IllegalArgumentException e) {
      input.bad(
          "path",
          String.valueOf(e.getMessage()),
          "write {source}/{yyyy}/{MM}/{dd}/{page}.txt, say");
    }
    return path;
  }

  private static String published(YamlSection input) {
    String published = input.text("published", "");
    if (!published.isEmpty() && PublicationDate.parse(published) == null) {
      input.bad(
          "published", "\"" + published + "\" is no date", "write 2024, 2024-08 or 2024-08-31");
    }
    return published;
  }

  private static Output output(YamlSection root) {
    root.need("output", "write output: with folder: out, say");
    YamlSection output =
        root.section("output", "folder", "shards", "table", "licence", "keepRuns", "store");
    output.need("folder", "write folder: out, say");
    return new Output(
        output.text("folder", "out"),
        output.count("shards", 1, 1),
        output.truth("table", false),
        licence(output),
        output.count("keepRuns", 0, 0),
        publish(root),
        postgres(root),
        store(output));
  }

  private static String store(YamlSection output) {
    String store = output.text("store", "");
    if (!store.isEmpty() && !ADDRESS.matcher(store).find()) {
      output.bad(
          "store", "\"" + store + "\" is no address", "write store: s3://bucket/folder, say");
    }
    return store;
  }

  private static @Nullable Server postgres(YamlSection root) {
    YamlSection section = root.section("postgres", "url", "schema", "credentials");
    String url = section.text("url", "");
    String schema = section.text("schema", "yuebao");
    boolean asked = root.texts("publish", "").contains(SinkName.POSTGRES.word());
    if (url.isEmpty()) {
      if (asked) {
        root.bad("publish", "postgres has no address", "write " + URL_EXAMPLE);
      }
      section.need("url", "write url: jdbc:postgresql://localhost/statistics, say");
      return null;
    }
    if (!Server.isUrl(url)) {
      section.bad("url", "\"" + url + "\" is no address of PostgreSQL", "write " + URL_EXAMPLE);
    }
    if (Server.holdsSecret(url)) {
      section.bad(
          "url",
          "user and password do not belong in a spec",
          "put them into the environment or into the file of postgres.credentials");
    }
    if (!Server.isSchema(schema)) {
      section.bad("schema", "\"" + schema + "\" is no name of a schema", "use a-z, 0-9 and _");
    }
    return new Server(url, schema, section.text("credentials", ""));
  }

  private static String licence(YamlSection output) {
    String licence = output.text("licence", "");
    if (!LICENCE.matcher(licence).matches()) {
      output.bad(
          "licence", "\"" + licence + "\" is no identifier of a licence", "write CC-BY-4.0, say");
    }
    return licence;
  }

  private static List<SinkName> publish(YamlSection root) {
    List<SinkName> sinks = new ArrayList<>();
    for (String name : root.texts("publish", "write publish: [wide, datapackage], say")) {
      SinkName sink = SinkName.of(name);
      if (sink == null) {
        root.bad("publish", "\"" + name + "\" is no sink", SinkName.mend(name));
      } else if (sinks.contains(sink)) {
        root.bad("publish", "\"" + name + "\" stands twice", "keep one of them");
      } else {
        sinks.add(sink);
      }
    }
    return root.isList("publish") ? sinks : SinkName.USUAL;
  }

  private static Interval interval(YamlSection root) {
    YamlSection interval = root.section("interval", "start", "end");
    LocalDate start = interval.day("start");
    LocalDate end = interval.day("end");
    if (start != null && end != null && !start.isBefore(end)) {
      interval.bad(
          "end", end + " is not after the start " + start, "the end is the day after the last");
    }
    return new Interval(start, end);
  }

  private static Budget budget(YamlSection root) {
    YamlSection budget = root.section("budget", "rejectedDocuments", "rejectedShare");
    int documents = budget.count("rejectedDocuments", 0, 0);
    String share = budget.text("rejectedShare", "0%");
    var percent = PERCENT.matcher(share);
    if (percent.matches() && new BigDecimal(percent.group(1)).compareTo(ALL) <= 0) {
      return new Budget(documents, new BigDecimal(percent.group(1)));
    }
    budget.bad(
        "rejectedShare", "\"" + share + "\" is no share of the documents", "write 0% to 100%");
    return new Budget(documents, BigDecimal.ZERO);
  }

  private static Map<String, GateSetting> gates(YamlSection root) {
    YamlSection section = root.section("gates", GateSetting.GATES.toArray(String[]::new));
    Map<String, GateSetting> gates = new TreeMap<>();
    for (String gate : GateSetting.GATES) {
      String words = section.text(gate, "");
      GateSetting setting = GateSetting.parse(words);
      if (setting != null) {
        gates.put(gate, setting);
      } else if (section.isList(gate)) {
        section.bad(
            gate,
            "\"" + words + "\" says neither how severe it is nor how much passes",
            "write error 1%, warn 3, error, 3 or off, say");
      }
    }
    return gates;
  }

  private static Watch watch(YamlSection root) {
    YamlSection watch = root.section("watch", "metrics", "lineage", "namespace", "log");
    String lineage = watch.text("lineage", Watch.NONE.lineage());
    if (ADDRESS.matcher(lineage).find() && !HTTP.matcher(lineage).matches()) {
      watch.bad(
          "lineage",
          "\"" + lineage + "\" is neither a file nor an address of HTTP",
          "write http://lineage:5000/api/v1/lineage, say");
    }
    return new Watch(
        watch.text("metrics", Watch.NONE.metrics()),
        lineage,
        watch.text("namespace", Watch.NONE.namespace()),
        watch.choice("log", Watch.NONE.log()));
  }

  private static Map<String, String> beam(YamlSection root) {
    Map<String, String> options = root.map("beam", "write {targetParallelism: 2}, say");
    for (String option : options.keySet()) {
      if (option.startsWith("-")) {
        root.bad(
            "beam",
            "\"" + option + "\" begins with a dash",
            "write " + option.replaceFirst("^-+", "") + ": value");
      }
    }
    return options;
  }
}
