package org.yuebao.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.knowledge.Reasons;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.publish.manifest.Manifest.Output;

/** What a run leaves for its operator: manifest, gates, and a summary in a few lines. */
final class RunRecord {
  private static final int MOST_REASONS = 12;
  private static final int MOST_ROWS = 5;
  private static final Pattern SECRET =
      Pattern.compile("password|secret|token|credential|key", Pattern.CASE_INSENSITIVE);
  static final String QUALITY = "quality.json";

  /** What the manifest has in place of an option that may be a secret. */
  static final String MASKED = "***";

  private final RunSpec spec;
  private final Intake intake;
  private final Knowledge knowledge;
  private final Tally tally;
  private final Map<String, Long> rows;
  private final Map<String, String> hashes;
  private final List<Gate> gates;

  RunRecord(RunSpec spec, Intake intake, Knowledge knowledge, Tables tables) {
    this.spec = spec;
    this.intake = intake;
    this.knowledge = knowledge;
    this.tally = tables.tally();
    this.rows = tables.rows();
    this.hashes = tables.hashes();
    this.gates = tables.gates();
  }

  boolean passes() {
    return gates.stream().noneMatch(Gate::failed);
  }

  /** Writes manifest and gates; what was written before is replaced. */
  Manifest write(Path folder, Manifest.RunTimes times) throws IOException {
    Files.deleteIfExists(folder.resolve(QUALITY));
    Files.deleteIfExists(folder.resolve(Manifest.FILE));
    Manifest manifest =
        new Manifest(
            spec.name(),
            Program.version(),
            Program.hash(),
            spec.hash(),
            knowledge.hash(),
            intake.hashes().reading(),
            intake.hashes().decisions(),
            text(spec.interval().start()),
            text(spec.interval().end()),
            text(spec.asOf()),
            times,
            masked(spec.beam()),
            intake.inputs(),
            tally.counts(),
            tally.rejections(),
            published(),
            gates,
            outputs(folder));
    try (BufferedWriter out = writer(folder, QUALITY)) {
      manifest.writeQuality(out);
    }
    writeWhole(manifest, folder);
    return manifest;
  }

  private List<String> published() {
    List<String> words = new ArrayList<>();
    spec.output().publish().forEach(sink -> words.add(sink.word()));
    if (!spec.output().store().isEmpty()) {
      words.add(spec.output().store());
    }
    return words;
  }

  /** A run with a manifest came to its end, so that half a one must never have its name. */
  private static void writeWhole(Manifest manifest, Path folder) throws IOException {
    String part = "." + Manifest.FILE + ".part";
    try (BufferedWriter out = writer(folder, part)) {
      manifest.write(out);
    }
    Files.move(folder.resolve(part), folder.resolve(Manifest.FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a secret may hide behind must not reach a file that is passed on. */
  private static SortedMap<String, String> masked(Map<String, String> options) {
    SortedMap<String, String> masked = new TreeMap<>(options);
    masked.replaceAll((name, value) -> SECRET.matcher(name).find() ? MASKED : value);
    return masked;
  }

  private List<Output> outputs(Path folder) throws IOException {
    List<Output> outputs = new ArrayList<>();
    for (Path file : Folders.files(folder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      outputs.add(new Output(path, rows.get(path), Files.size(file), hash(path, file)));
    }
    return outputs;
  }

  private String hash(String path, Path file) throws IOException {
    String known = hashes.get(path);
    if (known != null) {
      return known;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  /** For the terminal. */
  List<String> summary() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "%,d files, %,d documents (%,d rejected), %,d stories (%,d copies)"
            .formatted(
                intake.inputs().size(),
                tally.documents(),
                tally.rejectedDocuments(),
                tally.count("stories"),
                tally.count("copies")));
    lines.add(
        "%,d facts (%,d open), %,d observations, %,d series with %,d points, %,d conflicts"
            .formatted(
                tally.count("facts"),
                tally.count("factsOpen"),
                tally.count("observations"),
                tally.count("series"),
                tally.count("points"),
                tally.count("conflicts")));
    lines.add(
        "%,d points revised, %,d doubted by checks, %,d more derived in %,d series"
            .formatted(
                tally.count("pointsRevised"),
                tally.count("pointsDoubted"),
                tally.count("pointsDerived"),
                tally.count("seriesDerived")));
    lines.addAll(reasons());
    gates.stream()
        .filter(gate -> !gate.status().equals(Gate.PASS))
        .forEach(gate -> lines.addAll(told(gate)));
    return lines;
  }

  private static List<String> told(Gate gate) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Gate %s %s: %s".formatted(gate.id(), gate.failed() ? "failed" : "warns", gate.message()));
    gate.rows().stream()
        .limit(MOST_ROWS)
        .map(row -> Stream.of(row.about(), row.file(), row.doc(), row.sentence()))
        .forEach(
            row ->
                lines.add(
                    "  " + row.filter(part -> !part.isEmpty()).collect(Collectors.joining("  "))));
    if (gate.rows().size() > MOST_ROWS) {
      lines.add("  and more: " + QUALITY);
    }
    return lines;
  }

  private List<String> reasons() {
    List<String> lines = new ArrayList<>();
    if (tally.rejected() > 0) {
      lines.add(
          "%,d rejections (rejections/rejections.jsonl; what to do: data/catalogue/reasons.tsv)"
              .formatted(tally.rejected()));
    }
    tally.rejections().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .forEach(
            each ->
                lines.add(
                    "%,8d  %-24s  %s"
                        .formatted(each.getValue(), each.getKey(), meaning(each.getKey()))
                        .stripTrailing()));
    return lines;
  }

  /** The beginning of what the catalogue says; it also says what to do. */
  private String meaning(String reason) {
    Reasons.Reason known = knowledge.reasons().get(reason);
    return known == null ? "" : known.meaning().split("[:(.;]", 2)[0].strip();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }

  private static BufferedWriter writer(Path folder, String file) throws IOException {
    return Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8);
  }
}
