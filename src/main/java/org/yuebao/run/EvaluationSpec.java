package org.yuebao.run;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.run.EvaluateCommand.Breakdown;

/**
 * What an evaluation compares: a YAML file of {@code pipelines/}, as a record.
 *
 * @param gold folder with ID.gold.jsonl
 * @param documents folders with ID.txt, where they do not lie beside the gold
 * @param baseline file of the scores that must not be lost; null for none
 * @param holdOut every so many-th document is told of by its three scores alone; 0 for none
 * @param by breakdowns of the scores; empty for the usual ones
 */
record EvaluationSpec(
    Path gold, List<Path> documents, @Nullable Path baseline, int holdOut, Set<Breakdown> by) {
  /** A file of this key is the spec of an evaluation, not of a run. */
  static final String MARK = "gold";

  EvaluationSpec {
    documents = List.copyOf(documents);
    by = Set.copyOf(by);
  }

  /**
   * The spec in {@code bytes}.
   *
   * @param file its name, for messages
   * @throws BadSpec with all its problems
   */
  static EvaluationSpec read(String file, byte[] bytes) {
    YamlProblems problems = new YamlProblems(file);
    YamlSection root =
        YamlSection.ofFile(
            problems,
            YamlFile.root(problems, file, bytes, "write gold: data/gold/sample, say"),
            "name",
            "about",
            MARK,
            "documents",
            "baseline",
            "holdOut",
            "by");
    root.need(MARK, "write gold: data/gold/sample, say");
    String baseline = root.text("baseline", "");
    EvaluationSpec spec =
        new EvaluationSpec(
            Path.of(root.text(MARK, ".")),
            root.texts("documents", "write documents: [data/sample], say").stream()
                .map(Path::of)
                .toList(),
            baseline.isEmpty() ? null : Path.of(baseline),
            root.count("holdOut", 0, 0),
            breakdowns(root));
    problems.stop();
    return spec;
  }

  private static Set<Breakdown> breakdowns(YamlSection root) {
    Set<Breakdown> found = EnumSet.noneOf(Breakdown.class);
    String all =
        String.join(", ", List.of(Breakdown.values()).stream().map(Breakdown::toString).toList());
    for (String word : root.texts("by", "write by: [genre], say")) {
      try {
        found.add(Breakdown.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        root.bad("by", "\"" + word + "\" is no breakdown", "write one of " + all);
      }
    }
    return found;
  }
}
