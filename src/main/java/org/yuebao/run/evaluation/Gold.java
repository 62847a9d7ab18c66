package org.yuebao.run.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Annotated documents: a folder of {@code ID.gold.jsonl}.
 *
 * @param lines by the document's id; a document without a quantity has an empty list
 */
public record Gold(Map<String, List<Mention>> lines) {
  static final String ENDING = ".gold.jsonl";

  /** Reads the folder's gold files, in the order of their names. */
  public static Gold read(Path folder) {
    Map<String, List<Mention>> lines = new LinkedHashMap<>();
    for (Path file : files(folder)) {
      String name = file.getFileName().toString();
      lines.computeIfAbsent(
          name.substring(0, name.length() - ENDING.length()), doc -> new ArrayList<>());
      for (Mention mention : MentionLines.read(file)) {
        lines.computeIfAbsent(mention.doc(), doc -> new ArrayList<>()).add(mention);
      }
    }
    return new Gold(lines);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
      if (files.isEmpty()) {
        throw new BadEvaluationInput(folder + ": no gold here; expected files named ID" + ENDING);
      }
      return files;
    } catch (IOException e) {
      throw new BadEvaluationInput(
          folder + ": no such folder; give the folder that holds ID" + ENDING);
    }
  }

  /** The documents whose id passes. */
  public Gold only(Predicate<String> wanted) {
    Map<String, List<Mention>> kept = new LinkedHashMap<>();
    lines.forEach(
        (doc, mentions) -> {
          if (wanted.test(doc)) {
            kept.put(doc, mentions);
          }
        });
    return new Gold(kept);
  }

  /**
   * The last of every {@code n} documents, by the order of their ids: kept unseen while rules are
   * written.
   */
  public TreeSet<String> everyNth(int n) {
    TreeSet<String> held = new TreeSet<>();
    int index = 0;
    for (String doc : new TreeSet<>(lines.keySet())) {
      if (index++ % n == n - 1) {
        held.add(doc);
      }
    }
    return held;
  }
}
