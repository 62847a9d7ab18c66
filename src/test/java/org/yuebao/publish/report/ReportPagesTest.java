package org.yuebao.publish.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.tidy.CleanText;

class ReportPagesTest {
  private static final Heading HEADING =
      new Heading("试验<b>", "</script>", "", "", Map.of(), Map.of());

  @TempDir private Path folder;

  private String page() throws IOException {
    Publishing.publish(
        release -> new ReportPages(release, HostileText.labels(), HEADING, ReportPages.Size.USUAL),
        folder);
    return Files.readString(folder.resolve("report.html"));
  }

  private static JsonNode block(String page, String id) throws IOException {
    Matcher block =
        Pattern.compile("(?s)<script type=\"application/json\" id=\"" + id + "\">(.*?)</script>")
            .matcher(page);
    assertTrue(block.find(), id);
    assertFalse(block.group(1).contains("<"), "nothing in a block may end it");
    return new ObjectMapper().readTree(block.group(1));
  }

  @Test
  void everyPointAndEverySentenceIsThere() throws IOException {
    String page = page();
    JsonNode points = block(page, "tables").get("points");
    assertEquals(HostileText.rows().size(), points.get("value").size());
    List<String> words = new ArrayList<>();
    block(page, "evidence").get("told").get("words").forEach(word -> words.add(word.asText()));
    HostileText.facts()
        .forEach(
            fact -> assertTrue(words.contains(CleanText.of(fact.sentence())), fact.sentence()));
    assertEquals(
        HostileText.facts().size(),
        block(page, "evidence").get("told").get("facts").get("id").size());
  }

  @Test
  void equalRecordsGiveEqualBytes() throws IOException {
    String once = page();
    Files.delete(folder.resolve("report.html"));
    assertEquals(once, page());
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count(), "nothing else is left behind");
    }
  }

  /** Everything that runs is named by its hash, and nothing else may. */
  @Test
  void thePolicyNamesTheScriptsAndTheStyle() throws Exception {
    String page = page();
    Matcher policy =
        Pattern.compile("Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page);
    assertTrue(policy.find());
    String allowed = policy.group(1);
    assertTrue(allowed.startsWith("default-src 'none'; script-src 'sha256-"), allowed);
    assertFalse(allowed.contains("unsafe") || allowed.contains("http"), allowed);
    int found = 0;
    Matcher elements = Pattern.compile("(?s)<(script|style)>(.*?)</\\1>").matcher(page);
    while (elements.find()) {
      assertTrue(allowed.contains("'sha256-" + sha256(elements.group(2)) + "'"), "part " + found);
      found++;
    }
    assertEquals(4, found, "two libraries, our scripts, one style");
  }

  private static String sha256(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void itIsSmallAndKnowsNoServer() throws IOException {
    String page = page();
    String blocks = page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");
    assertTrue(blocks.getBytes(StandardCharsets.UTF_8).length < 1_500_000, "without its data");
    String markup = page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
    assertFalse(Pattern.compile("(?i)(src|href|action)=|url\\(").matcher(markup).find(), markup);
  }

  /** Without scripts the main table shows, as text. */
  @Test
  void thePlainTableHoldsTextOnly() throws IOException {
    String page = page();
    String plain = page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>"));
    assertTrue(plain.contains("地区生产总值"));
    assertFalse(plain.contains("<项目"), "names are text");
    assertTrue(page.contains("<title>阅报 试验&lt;b&gt;</title>"));
  }
}
