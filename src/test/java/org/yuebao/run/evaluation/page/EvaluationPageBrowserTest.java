package org.yuebao.run.evaluation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.report.Browser;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.Gold;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Mention;

/** The page of an evaluation as a browser shows it. */
class EvaluationPageBrowserTest {
  private static final String ATTACK =
      "<img src=x onerror=\"window.hit=1\"></script><script>window.hit=2</script>";

  private static final String BODY = "去年全区生产总值5亿元，增长6%。\n出口3亿元。" + ATTACK + "\n";

  @TempDir private Path folder;

  private static Mention mention(int start, int end, String indicator, String period) {
    return new Mention(
        "d", start, end, "t", "A", indicator, null, "LEVEL", "5", null, "CNY", "=", period,
        "320412", null, null, "ACTUAL", 90);
  }

  /** A wrong period, one missed, one spurious. */
  private Path page() throws Exception {
    Files.writeString(folder.resolve("d.txt"), "---\nid: d\ngenre: \"<i>\"\n---\n" + BODY);
    List<Mention> gold =
        List.of(mention(8, 11, "GDP", "2023"), mention(20, 23, "<b onclick=x>", "2023"));
    List<Mention> facts = List.of(mention(8, 11, "GDP", "2022"), mention(14, 16, "GDP", "2022"));
    Evaluation seen = Evaluation.of(new Gold(Map.of("d", gold)), facts);
    GoldDocuments documents =
        GoldDocuments.find(List.of("d"), List.of(folder), DocumentDefaults.none());
    Names names = new Names(HostileText.labels(), Map.of());
    Path page = folder.resolve("evaluation.html");
    Files.writeString(
        page, new EvaluationPage(seen, null, documents, new Reasoning(Map.of()), names).html());
    return page;
  }

  @Test
  void errorsComeFirstAndTextsStandSideBySide() throws Exception {
    Path page = page();
    try (Browser browser = Browser.open(folder)) {
      browser.go(page, "");
      assertEquals("3 errors", browser.text("#count"));
      assertEquals(
          true,
          browser.js(
              "return document.querySelector('.error').getBoundingClientRect().top <"
                  + " document.querySelector('details.text').getBoundingClientRect().top"));
      filters(browser);
      sideBySide(browser);
      assertEquals("", browser.js("return window.hit"));
      assertEquals(0, browser.count("img, main script, b[onclick]"));
      for (String theme : List.of("light", "dark")) {
        browser.js("document.documentElement.dataset.theme = arguments[0]", theme);
        assertEquals("", browser.faults(), theme);
      }
      assertEquals(List.of(), browser.complaints());
      assertEquals(List.of(), browser.requests());
    }
  }

  private static void filters(Browser browser) {
    browser.click("#kinds button[data-value='missed']");
    assertEquals("1 of 3 errors", browser.text("#count"));
    assertEquals("#kind=missed", browser.js("return location.hash"));
    browser.back();
    browser.until("document.getElementById('count').textContent === '3 errors'");
  }

  /** Gold to the left and ours to the right of the same line, each with its own marks. */
  private static void sideBySide(Browser browser) {
    browser.js("document.querySelector('details.text').open = true");
    String at = "const at = (s) => document.querySelector('details.text ' + s)";
    assertEquals(
        true,
        browser.js(
            at
                + ".getBoundingClientRect(); const [gold, ours] = [at('p.gold'), at('p.ours')];"
                + " return gold.right <= ours.left && Math.abs(gold.top - ours.top) < 2"));
    assertEquals("5亿元", browser.text("details.text p.gold mark"));
    assertTrue(browser.text("details.text").contains(ATTACK), "attacks show as text");
    assertEquals(
        true,
        browser.js(
            "const look = (s) => getComputedStyle(document.querySelector(s)).backgroundColor;"
                + " return look('p.gold mark') !== look('p.gold')"));
  }
}
