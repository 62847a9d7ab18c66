package org.yuebao.publish.datapackage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.Csv;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.wide.WideTables;

class DataPackageTest {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  /** Of Table Schema. */
  private static final Set<String> TYPES = Set.of("string", "integer", "number", "date");

  @TempDir private Path release;

  private JsonNode written(String licence, List<String> sources) throws IOException {
    List<Resource> resources = Publishing.publish(WideTables::new, release);
    Files.writeString(release.resolve("empty.jsonl"), "");
    new DataPackage("demo", "about \"it\"", licence, sources).write(release, resources);
    return new ObjectMapper().readTree(release.resolve("datapackage.json").toFile());
  }

  @Test
  void everyFileHasItsSizeAndHash() throws IOException {
    JsonNode resources = written("", List.of()).get("resources");
    List<String> paths = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode resource : resources) {
      Path file = release.resolve(resource.get("path").asText());
      assertEquals(Files.size(file), resource.get("bytes").asLong());
      assertTrue(resource.get("hash").asText().matches("sha256:[0-9a-f]{64}"));
      assertTrue(names.add(resource.get("name").asText()));
      assertTrue(resource.get("name").asText().matches("[-a-z0-9._]+"));
      assertFalse(resource.has("data"), "a resource has a path or data, never both");
      assertFalse(resource.get("path").asText().matches("[./~].*|.*(\\\\|/\\.\\./|://).*"));
      assertTrue(resource.path("mediatype").asText("a/b").matches(".+/.+"));
      resource
          .path("schema")
          .path("fields")
          .forEach(field -> assertTrue(TYPES.contains(field.get("type").asText())));
      paths.add(resource.get("path").asText());
    }
    assertEquals(List.of("empty.jsonl", "wide/A.csv", "wide/M.csv", "wide/Q.csv"), paths);
    assertEquals("sha256:" + EMPTY, resources.get(0).get("hash").asText());
  }

  /**
   * The official profiles, as the reference library (npm datapackage 1.1.10, MIT) holds them: those
   * of Data Package 1, which 2.0 has to satisfy as well; a profile of 2.0 stands in no registry.
   */
  @Test
  void theOfficialProfileHolds() throws IOException {
    JsonNode descriptor = written("CC-BY-4.0", List.of("云澜日报", "a \"b\""));
    assertEquals(List.of(), problems("data-package.json", descriptor));
    int tables = 0;
    for (JsonNode resource : descriptor.get("resources")) {
      if (resource.path("type").asText().equals("table")) {
        ObjectNode table = resource.deepCopy();
        table.put("profile", "tabular-data-resource"); // what 2.0 says by its type
        assertEquals(List.of(), problems("tabular-data-resource.json", table));
        tables++;
        ((ObjectNode) table.get("schema")).remove("fields");
        assertFalse(problems("tabular-data-resource.json", table).isEmpty(), "a fault is told");
      }
    }
    assertEquals(3, tables);
  }

  private static List<String> problems(String profile, JsonNode descriptor) throws IOException {
    try (InputStream in = DataPackageTest.class.getResourceAsStream(profile)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(Objects.requireNonNull(in))
          .validate(descriptor)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void theFieldsAreTheTablesColumns() throws IOException {
    JsonNode years = written("", List.of()).get("resources").get(1);
    List<String> fields = new ArrayList<>();
    years.get("schema").get("fields").forEach(field -> fields.add(field.get("name").asText()));
    String csv = Files.readString(release.resolve("wide/A.csv")).substring(1);
    assertEquals(Csv.parse(csv).get(0), fields);
    assertEquals("table", years.get("type").asText());
    assertEquals("series_id", years.get("schema").get("primaryKey").get(0).asText());
    assertEquals(HostileText.TEXTS.size(), years.get("rows").asInt());
  }

  @Test
  void saysWhereFromAndUnderWhichLicence() throws IOException {
    JsonNode told = written("CC-BY-4.0", List.of("=云澜日报"));
    assertEquals(
        "https://datapackage.org/profiles/2.0/datapackage.json", told.get("$schema").asText());
    assertEquals("CC-BY-4.0", told.get("licenses").get(0).get("name").asText());
    assertEquals("=云澜日报", told.get("sources").get(0).get("title").asText());
    JsonNode silent = written("", List.of());
    assertFalse(silent.has("licenses"));
    assertFalse(silent.has("sources"));
  }

  @Test
  void aSinkMayNotTellOfWhatIsNotThere() {
    List<Resource> wrong = List.of(Resource.file("none.xml", "", ""));
    DataPackage description = new DataPackage("demo", "", "", List.of());
    assertThrows(IllegalStateException.class, () -> description.write(release, wrong));
  }
}
