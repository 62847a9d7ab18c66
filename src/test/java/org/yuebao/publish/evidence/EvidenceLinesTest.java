package org.yuebao.publish.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.tidy.CleanText;

class EvidenceLinesTest {
  @TempDir private Path release;

  @Test
  void everySpanIsItsTextInCodePoints() throws IOException {
    JsonNode document = document();
    int[] text = document.get("text").asText().codePoints().toArray();
    assertEquals(HostileText.TEXTS.size(), document.get("extractions").size());
    for (JsonNode extraction : document.get("extractions")) {
      int start = extraction.get("char_interval").get("start_pos").asInt();
      int end = extraction.get("char_interval").get("end_pos").asInt();
      assertEquals("5.2亿元", new String(text, start, end - start));
      assertEquals("5.2亿元", extraction.get("extraction_text").asText());
      assertEquals("GDP", extraction.get("extraction_class").asText());
    }
  }

  @Test
  void attributesAreTheFactsOwn() throws IOException {
    List<Fact> facts = HostileText.facts();
    JsonNode extractions = document().get("extractions");
    for (int i = 0; i < facts.size(); i++) {
      JsonNode attributes = extractions.get(i).get("attributes");
      assertEquals(CleanText.of(EvidenceId.of(facts.get(i))), attributes.get("id").asText());
      assertEquals("520000000", attributes.get("value").asText());
      assertEquals(CleanText.of(HostileText.TEXTS.get(i)), attributes.get("subject").asText());
      assertTrue(attributes.path("concept").isMissingNode());
      for (JsonNode value : attributes) {
        assertTrue(value.isTextual() || value.isArray(), "LangExtract knows texts and lists");
      }
    }
  }

  @Test
  void theNamesAreLangExtracts() throws IOException {
    JsonNode document = document();
    assertEquals(Set.of("document_id", "extractions", "text"), names(document));
    assertEquals(
        Set.of(
            "alignment_status",
            "attributes",
            "char_interval",
            "extraction_class",
            "extraction_text"),
        names(document.get("extractions").get(0)));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode document() throws IOException {
    Publishing.publish(EvidenceLines::new, release);
    List<String> lines = Files.readAllLines(release.resolve("evidence.jsonl"));
    assertEquals(1, lines.size());
    return new ObjectMapper().readTree(lines.get(0));
  }
}
