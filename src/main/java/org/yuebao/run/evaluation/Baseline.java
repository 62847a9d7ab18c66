package org.yuebao.run.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores that were reached and must not be lost: a JSON file with one entry a gold folder, by
 * the folder's name.
 */
public final class Baseline {
  /** A score may fall by half a point, no more. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  public Baseline(Path file) {
    this.file = file;
  }

  /** One line for every F1 that fell by more than half a point; empty when none did. */
  public List<String> losses(String gold, Evaluation evaluation) {
    JsonNode entry = read().get(gold);
    if (entry == null) {
      throw new BadEvaluationInput(
          file + ": no entry \"" + gold + "\"; write one with --write-baseline, and commit it");
    }
    List<String> losses = new ArrayList<>();
    scores(evaluation.total()).forEach((level, score) -> compare(level, score, entry, losses));
    return losses;
  }

  private void compare(String level, Score score, JsonNode entry, List<String> losses) {
    JsonNode committed = entry.path(level).path("f1");
    if (!committed.isNumber()) {
      throw new BadEvaluationInput(
          file
              + ": the entry has no number at "
              + level
              + ".f1; write it anew with --write-baseline");
    }
    BigDecimal before = committed.decimalValue();
    BigDecimal now = Score.rounded(score.f1(), 4);
    if (before.subtract(now).compareTo(TOLERANCE) > 0) {
      losses.add(level + " F1 fell from " + before + " to " + now);
    }
  }

  /** Puts the evaluation's scores in the place of the folder's entry; the other entries stay. */
  public void write(String gold, Evaluation evaluation) {
    ObjectNode json = Files.exists(file) ? read() : JSON.createObjectNode();
    json.set(gold, EvaluationJson.levels(evaluation));
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
    } catch (IOException e) {
      throw new BadEvaluationInput(file + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  private ObjectNode read() {
    try {
      if (JSON.readTree(Files.readString(file)) instanceof ObjectNode json) {
        return json;
      }
      throw new BadEvaluationInput(
          file + ": not a JSON object; write it anew with --write-baseline");
    } catch (IOException e) {
      throw new BadEvaluationInput(
          file + ": cannot be read as JSON; write it with --write-baseline");
    }
  }

  private static Map<String, Score> scores(Tally total) {
    Map<String, Score> scores = new LinkedHashMap<>();
    scores.put("quantity", total.quantityScore());
    scores.put("link", total.linkScore());
    scores.put("full", total.fullScore());
    return scores;
  }
}
