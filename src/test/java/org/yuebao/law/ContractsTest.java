package org.yuebao.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A contract explains each of its fields, and has one encoding for one value: a map has many. */
class ContractsTest {
  private static final Path CONTRACTS = House.FOLDER.resolve("data/contracts");
  private static final Path CANARY =
      House.FOLDER.resolve("src/test/resources/law/canary/contract.avsc");

  @Test
  void everyFieldIsExplainedAndNoneIsMap() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path contract : contracts()) {
      faults.addAll(faults(contract));
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void catchesCanary() throws IOException {
    assertEquals(
        List.of(
            "contract.avsc: Canary: no doc",
            "contract.avsc: Canary.silent: no doc",
            "contract.avsc: Canary.counts: a map",
            "contract.avsc: Canary.parts.Part.blank: no doc"),
        faults(CANARY));
  }

  private static List<Path> contracts() throws IOException {
    if (!Files.isDirectory(CONTRACTS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(CONTRACTS)) {
      return files.filter(file -> file.toString().endsWith(".avsc")).sorted().toList();
    }
  }

  private static List<String> faults(Path contract) throws IOException {
    List<String> faults = new ArrayList<>();
    collect(new ObjectMapper().readTree(contract.toFile()), "", faults);
    return faults.stream().map(fault -> contract.getFileName() + ": " + fault).toList();
  }

  private static void collect(JsonNode type, String place, List<String> faults) {
    if (type.isArray()) {
      type.forEach(branch -> collect(branch, place, faults));
    }
    if (type.path("type").asText().equals("map")) {
      faults.add(place + ": a map");
    }
    if (type.path("type").asText().equals("record")) {
      collectRecord(
          type, place + (place.isEmpty() ? "" : ".") + type.path("name").asText(), faults);
    }
    if (type.path("type").isContainerNode()) {
      collect(type.path("type"), place, faults);
    }
    collect(type, "items", place, faults);
    collect(type, "values", place, faults);
  }

  private static void collect(JsonNode type, String child, String place, List<String> faults) {
    if (type.path(child).isContainerNode()) {
      collect(type.path(child), place, faults);
    }
  }

  private static void collectRecord(JsonNode type, String place, List<String> faults) {
    explain(type, place, faults);
    for (JsonNode field : type.path("fields")) {
      String name = place + "." + field.path("name").asText();
      explain(field, name, faults);
      collect(field, name, faults);
    }
  }

  private static void explain(JsonNode node, String place, List<String> faults) {
    if (node.path("doc").asText().isBlank()) {
      faults.add(place + ": no doc");
    }
  }
}
