package org.yuebao.run.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads gold and facts from JSON Lines. */
public final class MentionLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private MentionLines() {}

  /** Every line of the file; blank lines are skipped. */
  public static List<Mention> read(Path file) {
    List<Mention> mentions = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank()) {
        mentions.add(mention(line, file + ":" + number));
      }
    }
    return mentions;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw new BadEvaluationInput(file + ": no such file; give the path of a JSON Lines file");
    } catch (MalformedInputException e) {
      throw new BadEvaluationInput(file + ": not UTF-8; write it in UTF-8");
    } catch (IOException e) {
      throw new BadEvaluationInput(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  static Mention mention(String line, String place) {
    JsonNode node = tree(line, place);
    return new Mention(
        required(node, "doc", place).asText(),
        offset(node, "start", place),
        offset(node, "end", place),
        text(node, "text"),
        text(node, "tier"),
        text(node, "indicator"),
        text(node, "concept"),
        text(node, "measure"),
        text(node, "value"),
        text(node, "value2"),
        text(node, "unit"),
        text(node, "bound"),
        text(node, "period"),
        text(node, "region"),
        text(node, "zone"),
        text(node, "subject"),
        text(node, "status"),
        node.path("confidence").asInt(-1));
  }

  private static JsonNode tree(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new BadEvaluationInput(place + ": broken JSON: " + e.getOriginalMessage());
    }
    throw new BadEvaluationInput(place + ": not a JSON object; one fact a line, {\"doc\": …}");
  }

  private static int offset(JsonNode node, String name, String place) {
    JsonNode offset = required(node, name, place);
    if (!offset.canConvertToInt()) {
      throw new BadEvaluationInput(
          place + ": \"" + name + "\" is not a whole number; it counts code points of the body");
    }
    return offset.asInt();
  }

  private static JsonNode required(JsonNode node, String name, String place) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new BadEvaluationInput(place + ": \"" + name + "\" is missing");
    }
    return value;
  }

  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull() ? null : value.asText();
  }
}
