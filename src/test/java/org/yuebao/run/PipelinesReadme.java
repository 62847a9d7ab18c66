package org.yuebao.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code pipelines/README.md}, made of the specs there, their schemas and a frame of words. */
final class PipelinesReadme {
  private static final String NEEDED = "must be given";

  private PipelinesReadme() {}

  static String text() throws IOException {
    String frame = Files.readString(Path.of("src/test/resources/org/yuebao/run/pipelines.md"));
    List<String> specs = new ArrayList<>();
    for (Path spec : SpecSchemaTest.specs()) {
      specs.add(spec(spec));
    }
    return frame
        .replace("{specs}", String.join("\n", specs))
        .replace("{keys}", keys("spec.schema.json"))
        .replace("{evaluation}", keys("evaluation.schema.json"));
  }

  /** What its first lines say, the command last. */
  private static String spec(Path file) throws IOException {
    List<String> comments =
        Files.readAllLines(file).stream()
            .takeWhile(line -> line.startsWith("#"))
            .filter(line -> !line.contains("$schema="))
            .map(line -> line.substring(1).strip())
            .toList();
    String command = comments.get(comments.size() - 1);
    String words = String.join(" ", comments.subList(0, comments.size() - 1));
    return "- [`%s`](%s): %s%n\n  ```bash\n  %s\n  ```"
        .formatted(file.getFileName(), file.getFileName(), words.replaceFirst(":$", "."), command)
        .replace("\r", "");
  }

  private static String keys(String schema) {
    List<String> rows = new ArrayList<>();
    rows.add("| key | means | otherwise |");
    rows.add("|---|---|---|");
    add(rows, "", SpecSchemaTest.schema(schema));
    return String.join("\n", rows);
  }

  private static void add(List<String> rows, String above, JsonNode schema) {
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(key -> required.add(key.asText()));
    schema
        .get("properties")
        .properties()
        .forEach(
            key -> {
              String name = above + key.getKey();
              if (key.getValue().has("properties")) {
                add(rows, name + ".", key.getValue());
              } else {
                rows.add(row(name, key.getValue(), required.contains(key.getKey())));
              }
            });
  }

  private static String row(String name, JsonNode schema, boolean isRequired) {
    String otherwise = isRequired ? NEEDED : otherwise(schema);
    return "| `%s` | %s | %s |"
        .formatted(name, schema.get("description").asText(), otherwise)
        .replace("|  |", "| |");
  }

  private static String otherwise(JsonNode schema) {
    if (schema.has("x-otherwise")) {
      return schema.get("x-otherwise").asText();
    }
    JsonNode value = schema.path("default");
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      value.forEach(word -> words.add(word.asText()));
      return words.stream().collect(Collectors.joining(", ", "`[", "]`"));
    }
    return value.asText().isEmpty() ? "" : "`" + value.asText() + "`";
  }
}
