package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.report.Browser;

/** A story that attacks the page is shown as the text that it is. */
class HostilePageTest {
  private static final String TITLE = "<img src=x onerror=\"window.hit=1\"></title>";
  private static final String ATTACK = "</script><script>window.hit=2</script>";

  private static final String STORY =
      """
      ---
      id: "<svg onload=window.hit=3>"
      published: 2024-03-05
      region: "320412"
      source: "javascript:window.hit=4"
      title: '%s'
      ---
      2023年，%s全区实现地区生产总值3222.84亿元，比上年增长6.8%%%s。全区社会消费品零售总额801.5亿元<!--。

      javascript:alert(5)产业园项目总投资10亿元，完成投资%s4亿元，计划2025年6月竣工。
      """;

  @TempDir private Path folder;

  @Test
  void aStoryIsNeverMarkupNorScript() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/attack.txt"), STORY.formatted(TITLE, ATTACK, TITLE, ATTACK));
    String spec =
        """
        name: attack
        about: "%s"
        input: {files: ["%s/in/*"]}
        output: {folder: %s}
        publish: [report]
        """
            .formatted(ATTACK.replace("\"", ""), folder, folder.resolve("out"));
    try (Browser browser = Browser.open(folder)) {
      RunOptions options =
          new RunOptions(Clock.fixed(Instant.parse("2024-11-01T06:30:00Z"), ZoneOffset.UTC), 100);
      PrintWriter said = new PrintWriter(new StringWriter());
      Run.execute(
          SpecReader.read("attack.yaml", spec.getBytes(StandardCharsets.UTF_8)), options, said);
      Path page = folder.resolve("out/current/report.html").toRealPath();
      assertFalse(Files.readString(page).contains(ATTACK), "no attack stands in the file as it is");
      for (String view :
          List.of("", "#view=projects", "#view=news", "#view=review", "#view=quality")) {
        browser.go(page, view);
        browser.until("document.querySelector('main h1') !== null");
        assertHarmless(browser, view);
      }
      browser.go(page, "");
      browser.click("[data-row$='|GDP|']");
      browser.click("dialog .values button");
      assertTrue(browser.text("dialog blockquote").contains(ATTACK), browser.text("dialog"));
      assertTrue(browser.text("dialog cite").contains("<img src=x"), browser.text("dialog"));
      assertHarmless(browser, "drawer");
      assertEquals(List.of(), browser.complaints());
      assertEquals(List.of(), browser.requests());
    }
  }

  private static void assertHarmless(Browser browser, String view) {
    assertEquals("", browser.js("return window.hit"), view);
    assertEquals(0, browser.count("img, iframe, object, svg[onload], #app script"), view);
    assertEquals(
        0L,
        browser.js(
            "return [...document.querySelectorAll('a')].filter(a =>"
                + " !/^(#|report)/.test(a.getAttribute('href') || '#')).length"),
        view);
  }
}
