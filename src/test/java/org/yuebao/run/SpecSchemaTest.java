package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What editors are told of specs is what a run understands. */
class SpecSchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA = schema("spec.schema.json");

  static JsonNode schema(String name) {
    try {
      return JSON.readTree(Path.of("pipelines", name).toFile());
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("pipelines"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static List<String> problems(String yaml) {
    return problems(SCHEMA, yaml);
  }

  static List<String> problems(JsonNode schema, String yaml) {
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return rules.validate(JSON.valueToTree(read)).stream().map(Object::toString).toList();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void theSpecsFitIt(Path spec) throws IOException {
    String yaml = Files.readString(spec);
    String name = yaml.lines().filter(line -> line.contains("$schema=")).findFirst().orElse("");
    assertEquals(
        List.of(), problems(schema(name.substring(name.indexOf('=') + 1)), yaml), spec.toString());
  }

  /** In each section the same keys, in the same order. */
  @Test
  void theKeysAreThoseThatARunReads() {
    List<String> differ = new ArrayList<>();
    compare("", SCHEMA, differ);
    SCHEMA
        .get("properties")
        .properties()
        .forEach(section -> compare(section.getKey(), section.getValue(), differ));
    assertEquals(List.of(), differ);
  }

  private static void compare(String section, JsonNode schema, List<String> differ) {
    if (!schema.has("properties")) {
      return;
    }
    List<String> keys = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(keys::add);
    List<String> read = keysRead(section);
    if (!keys.equals(read)) {
      differ.add(section + ": the schema has " + keys + ", a run reads " + read);
    }
  }

  /** As the message about an unknown key lists them. */
  private static List<String> keysRead(String section) {
    String yaml = section.isEmpty() ? "qqqqqqqqqq: 1" : section + ": {qqqqqqqqqq: 1}";
    String told =
        assertThrows(
                BadSpec.class, () -> SpecReader.read("s", yaml.getBytes(StandardCharsets.UTF_8)))
            .getMessage();
    String known = told.substring(told.indexOf("known here: ") + "known here: ".length());
    return Arrays.asList(known.lines().findFirst().orElseThrow().split(", "));
  }

  /** A value that the schema gives as an example or takes when nothing is said can be run. */
  @Test
  void itsExamplesAreUnderstood() throws IOException {
    List<String> lines = new ArrayList<>();
    for (var key : SCHEMA.get("properties").properties()) {
      add(lines, key.getKey(), key.getValue());
    }
    String yaml = String.join("\n", lines);
    assertEquals(List.of(), problems(yaml), yaml);
    SpecReader.read("examples", yaml.getBytes(StandardCharsets.UTF_8), name -> "value");
  }

  private static void add(List<String> lines, String key, JsonNode schema) throws IOException {
    if (schema.has("properties")) {
      lines.add(key + ":");
      for (var inner : schema.get("properties").properties()) {
        add(lines, "  " + inner.getKey(), inner.getValue());
      }
      return;
    }
    JsonNode example =
        schema.has("examples") ? schema.get("examples").get(0) : schema.get("default");
    if (example != null && !key.equals("about")) {
      lines.add(key + ": " + JSON.writeValueAsString(example));
    }
  }

  @Test
  void itRefusesWhatARunRefuses() {
    String good = "name: a\ninput: {files: a.txt}\noutput: {folder: out}\n";
    assertEquals(List.of(), problems(good));
    for (String bad :
        List.of(
            "colour: red",
            "mode: fast",
            "publish: [xls]",
            "budget: {rejectedShare: 3}",
            "asOf: 31.8.2024",
            "output2: {}",
            "beam: {--runner: x}")) {
      assertFalse(problems(good + bad).isEmpty(), bad);
      assertThrows(
          BadSpec.class,
          () -> SpecReader.read("s", (good + bad).getBytes(StandardCharsets.UTF_8)),
          bad);
    }
    assertFalse(problems("name: a\noutput: {folder: out}\n").isEmpty());
  }
}
