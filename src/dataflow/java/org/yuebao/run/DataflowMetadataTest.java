package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What Dataflow is told of a template's parameters is what {@code run} takes. {@code -Dwrite=true}
 * writes it again.
 */
class DataflowMetadataTest {
  private static final Path FILE = Path.of("pipelines/dataflow/metadata.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** By the label of an option. A day's run is two jobs, which no template holds. */
  private static final Map<String, String> REGEXES =
      Map.of(
          "FILE", "^.+\\.yaml$",
          "DIR", "^.+$",
          "DAY", "^\\d{4}-\\d{2}-\\d{2}(T.*)?$",
          "MODE", "^(FULL|BACKFILL)$",
          "N", "^\\d+$");

  /** Where a template takes other values than {@code run}, which says more of them than is true. */
  private static final Map<String, String> HELP =
      Map.of(
          "spec", "The spec of the run, a YAML file.",
          "mode", "FULL; or BACKFILL, which needs the interval.");

  @Test
  void isWhatRunTakes() throws IOException {
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(metadata()) + "\n";
    if (Boolean.getBoolean("write")) {
      Files.writeString(FILE, text);
    }
    assertEquals(text, Files.readString(FILE), "write it again: -Dwrite=true");
  }

  /** As the program, so the form: what the one refuses the other does not let through. */
  @Test
  void valuesAreThoseOfTheProgram() throws IOException {
    JsonNode parameters = JSON.readTree(FILE.toFile()).path("parameters");
    Map<String, String> good =
        Map.of("spec", "pipelines/demo.yaml", "asOf", "2020-12-31", "mode", "FULL");
    Map<String, String> bad = Map.of("spec", "demo", "asOf", "31.12.2020", "mode", "INCREMENTAL");
    for (JsonNode parameter : parameters) {
      String name = parameter.path("name").asText();
      String regex = parameter.path("regexes").path(0).asText();
      if (good.containsKey(name)) {
        assertTrue(good.get(name).matches(regex), name);
        assertFalse(bad.get(name).matches(regex), name);
      }
    }
    for (RunSpec.Mode mode : RunSpec.Mode.values()) {
      boolean oneJob = mode == RunSpec.Mode.FULL || mode == RunSpec.Mode.BACKFILL;
      assertEquals(oneJob, mode.name().matches(REGEXES.get("MODE")), mode.name());
    }
  }

  private static ObjectNode metadata() {
    ObjectNode metadata = JSON.createObjectNode();
    metadata.put("name", "Yuebao");
    metadata.put(
        "description",
        "Reads Chinese newspapers and reports, pulls out every figure with its evidence, and builds"
            + " time series. A full run: a day's is two jobs.");
    ArrayNode parameters = metadata.putArray("parameters");
    for (OptionSpec option : new CommandLine(new RunCommand()).getCommandSpec().options()) {
      if (!option.usageHelp()) {
        add(parameters, option);
      }
    }
    return metadata;
  }

  private static void add(ArrayNode parameters, OptionSpec option) {
    String name = option.longestName().substring(2);
    ObjectNode parameter = parameters.addObject().put("name", name);
    parameter.put("label", name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT));
    String help = String.join(" ", option.description());
    parameter.put("helpText", HELP.getOrDefault(name, help));
    parameter.put("isOptional", !name.equals("spec"));
    parameter.putArray("regexes").add(REGEXES.get(option.paramLabel()));
  }
}
