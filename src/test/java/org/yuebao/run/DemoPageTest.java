package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.yuebao.observation.Review;
import org.yuebao.publish.report.Browser;

/** The demo's page in a browser, opened from the disk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoPageTest {
  private static final String SPEC =
      """
      name: demo
      input: {files: [data/sample/pages/*/*, data/sample/wire/*.jsonl]}
      output: {folder: %s}
      publish: [report]
      reviews: %s
      """;

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void publish() throws Exception {
    browser = Browser.open(Files.createDirectories(folder.resolve("saved")));
    page = run("2024-11-01T06:30:00Z", "");
  }

  private static Path run(String time, String reviews) throws Exception {
    String spec = SPEC.formatted(folder.resolve("out"), reviews.isEmpty() ? "\"\"" : reviews);
    RunOptions options =
        new RunOptions(
            Clock.fixed(Instant.parse(time), ZoneOffset.UTC), RunOptions.now().columns());
    StringWriter said = new StringWriter();
    ExitCode code =
        Run.execute(
            SpecReader.read("demo.yaml", spec.getBytes(StandardCharsets.UTF_8)),
            options,
            new PrintWriter(said));
    assertEquals(ExitCode.OK, code, said.toString());
    return folder.resolve("out/current/report.html").toRealPath();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingIsWrongAndNothingIsAskedFor() {
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(), browser.requests());
  }

  private static void go(String view) {
    browser.go(page, view);
    browser.until("document.querySelector('main h1') !== null");
  }

  private static void goToTable(String view) {
    go(view);
    browser.until("document.querySelectorAll('[data-row]').length > 0");
  }

  @Test
  @Order(1)
  void theTableNarrowsByRegionAndWords() {
    goToTable("");
    String all = browser.text(".count");
    browser.js(
        "const s = document.querySelector('[name=region]'); s.value = 'CN320400';"
            + " s.dispatchEvent(new Event('change'))");
    browser.until("document.querySelector('.count').textContent !== '" + all + "'");
    browser.find("[name=q]").sendKeys("存款");
    browser.until("document.querySelectorAll('[data-row]').length < 5");
    assertTrue(browser.text("[data-row]").contains("存款"));
    assertTrue(browser.js("return location.hash").toString().contains("region=CN320400"));
    assertEquals(
        0L, browser.js("return yuebao.rows.all.filter(r => r.key.includes('undefined')).length"));
  }

  @Test
  @Order(2)
  void aValueLeadsToItsSentences() {
    goToTable("#region=CN320499&indicator=GDP");
    browser.click("[data-row='CN320499||||GDP|']");
    browser.find("dialog[open] canvas");
    assertTrue(drawn() > 8_000);
    browser.click("dialog .values button");
    String mark = browser.text("dialog .telling.stands mark");
    String number = browser.text("dialog .telling.stands .figure").replaceAll("[^0-9.]", "");
    assertTrue(mark.replaceAll("[^0-9.]", "").startsWith(number), mark + " " + number);
    assertTrue(browser.text("dialog .place").contains("云澜日报"), browser.text("dialog .place"));
    assertTrue(browser.text("dialog .place").matches("(?s).*\\d{4}-\\d{2}-\\d{2}.*版.*"));
  }

  /** How much a chart holds: an empty one is a picture of a thousand characters. */
  private static long drawn() {
    return (Long) browser.js("return document.querySelector('canvas').toDataURL().length");
  }

  @Test
  @Order(3)
  void theAddressKeepsTheViewAndBackGoesBack() {
    goToTable("#region=CN320499&indicator=GDP");
    assertEquals("CN320499", browser.js("return document.querySelector('[name=region]').value"));
    assertEquals("GDP", browser.js("return document.querySelector('[name=indicator]').value"));
    browser.click("[data-row='CN320499||||GDP|']");
    browser.find("dialog[open]");
    String address = browser.js("return location.hash").toString();
    browser.back();
    browser.until("document.querySelector('dialog[open]') === null");
    go(address);
    browser.find("dialog[open]");
    assertTrue(browser.text("dialog h2").startsWith("地区生产总值"));
  }

  @Test
  @Order(4)
  void aKeyboardIsEnough() {
    goToTable("#region=CN320499");
    browser.js("document.body.focus()");
    for (int i = 0; i < 60 && browser.focused().getDomAttribute("data-row") == null; i++) {
      browser.focused().sendKeys(Keys.TAB);
    }
    String first = browser.focused().getDomAttribute("data-row");
    assertTrue(first != null, "no row is reached by the Tab key");
    browser.focused().sendKeys(Keys.ARROW_DOWN);
    browser.until("document.activeElement.dataset.row !== '" + first + "'");
    WebElement second = browser.focused();
    String key = second.getDomAttribute("data-row");
    second.sendKeys(Keys.ENTER);
    browser.find("dialog[open]");
    browser.focused().sendKeys(Keys.ESCAPE);
    browser.until("document.querySelector('dialog[open]') === null");
    browser.until("document.activeElement.dataset.row === '" + key + "'");
  }

  @Test
  @Order(5)
  void itPrintsWhole() {
    goToTable("");
    browser.js("dispatchEvent(new Event('beforeprint'))");
    browser.cdp("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertTrue(browser.count(".paper tbody tr") > 100);
    assertEquals(
        "block", browser.js("return getComputedStyle(document.querySelector('.paper')).display"));
    assertEquals(
        "none", browser.js("return getComputedStyle(document.querySelector('.filters')).display"));
    String pdf = browser.cdp("Page.printToPDF", Map.of()).get("data").toString();
    byte[] bytes = Base64.getDecoder().decode(pdf);
    assertTrue(new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-"));
    browser.cdp("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  @Order(6)
  void projectsHaveATableAChartAndAStory() {
    go("#view=projects");
    long rows = browser.count(".projects tbody tr");
    assertTrue(rows > 10);
    browser.click("[data-as=gantt]");
    browser.find(".gantt .lane");
    assertEquals(rows, browser.count(".gantt .lane"));
    assertTrue(browser.count(".gantt .slip") > 2);
    browser.click(".gantt tbody a");
    browser.find(".timeline mark");
    assertTrue(browser.count(".timeline > li") > 5);
  }

  @Test
  @Order(7)
  void rowsAreComparedAndSaved() throws Exception {
    go("");
    browser.js(
        "const rows = yuebao.rows.all.filter(r => r.measure === 'LEVEL' && r.points.length > 4)"
            + ".slice(0, 2); yuebao.compare.add(rows[0]); yuebao.compare.add(rows[1])");
    browser.find(".compare .chip.series-2");
    browser.js("yuebao.address.set({scale: 'indexed'})");
    assertTrue(browser.text("main table").contains("100.0"));
    assertTrue(drawn() > 8_000);
    assertTrue(
        browser.js("return yuebao.compare.picture()").toString().startsWith("data:image/png"));
    assertTrue(
        browser
            .js("return decodeURIComponent(yuebao.compare.vector())")
            .toString()
            .contains("<svg"));
  }

  @Test
  @Order(8)
  void qualityTellsWhatWasNotKept() {
    go("#view=quality");
    assertTrue(browser.count(".rejection") > 3);
    assertTrue(browser.text(".gates").contains("拒收文档限额"));
    assertTrue(browser.count(".heat a") > 10);
    go("#view=news&part=conflicts");
    assertTrue(browser.count(".sides .telling.disputes mark") > 3);
    go("#view=news&part=doubts");
    assertTrue(browser.count("main tbody tr") > 10);
  }

  @ParameterizedTest
  @Order(9)
  @ValueSource(
      strings = {
        "",
        "#view=projects",
        "#view=projects&as=gantt",
        "#view=news",
        "#view=news&part=conflicts",
        "#view=news&part=doubts",
        "#view=review",
        "#view=compare",
        "#view=quality",
        "#row=CN320499%7C%7C%7C%7CGDP%7C"
      })
  void noSeriousFaultOfAccess(String view) throws IOException {
    go(view);
    boolean isMain = view.isEmpty() || view.startsWith("#row");
    for (String theme : isMain ? List.of("light", "dark") : List.of("light")) {
      browser.js(
          "document.documentElement.dataset.theme = arguments[0]; yuebao.app.again()", theme);
      browser.until("document.querySelector('main .view') !== null");
      assertEquals("", browser.faults(), theme);
    }
  }

  @ParameterizedTest
  @Order(9)
  @ValueSource(
      strings = {
        "#view=projects",
        "#view=projects&as=gantt",
        "#view=projects&project=",
        "#view=news",
        "#view=news&part=conflicts",
        "#view=news&part=doubts",
        "#view=review"
      })
  void nothingIsCutOffOnATelephone(String view) {
    go("");
    String project = browser.js("return yuebao.projects.all[0].project_id").toString();
    browser.width(400);
    try {
      go(view.endsWith("project=") ? view + project : view);
      Object cut =
          browser.js(
              "return [...document.querySelectorAll('html, main .scroll')]"
                  + ".filter((each) => each.scrollWidth > each.clientWidth + 1).length");
      assertEquals(0L, cut);
    } finally {
      browser.width(1280);
    }
  }

  @Test
  @Order(10)
  void smallMoneyIsToldInTenThousands() {
    go("");
    String tell = "return yuebao.format.%s({value: %s, decimals: %d, bound: '~'}, '%s')";
    assertEquals("≈540 万元", browser.js(tell.formatted("amount", "0.054", 4, "亿元")));
    assertEquals("≈540 万", browser.js(tell.formatted("value", "0.0540", 4, "亿元")));
    assertEquals("≈2.5 万美元", browser.js(tell.formatted("amount", "0.00025", 5, "亿美元")));
    assertEquals("≈0.10 亿元", browser.js(tell.formatted("amount", "0.1", 2, "亿元")));
    assertEquals("≈0.05 %", browser.js(tell.formatted("amount", "0.05", 2, "%")));
    assertEquals(
        "6.5–7.0 %",
        browser.js("return yuebao.format.amount({value: 6.5, upper: 7, decimals: 0}, '%')"));
  }

  @Test
  @Order(11)
  void decisionsReachTheNextRun() throws Exception {
    String value = "#row=CN320499%7C%7C%7C%7CGDP%7C&point=";
    String point =
        browser
            .js(
                "const r = yuebao.rows.get('CN320499||||GDP|'); const p = r.points.find(p =>"
                    + " p.time === '2016' && p.series.type === 'ACT' && !p.series.formula);"
                    + " return encodeURIComponent(yuebao.drawer.idOf(p))")
            .toString();
    go(value + point);
    browser.click("dialog .verdict.correct");
    browser.find("dialog [name=value]").sendKeys("650.5");
    browser.find("dialog [name=reason]").sendKeys("年鉴, 第\"12\"页");
    browser.find("dialog [name=reviewer]").sendKeys("王");
    browser.js(
        "const d = document.querySelector('dialog [name=date]'); d.value = '2024-10-30';"
            + " d.dispatchEvent(new Event('input'))");
    browser.click("dialog .decision .primary");
    browser.find("dialog .decide .badge.good");
    assertTrue((Boolean) browser.js("return yuebao.decisions.isUnsaved()"));

    leave();
    go("#view=review");
    assertTrue(browser.text("main table").contains("650.5"), "a decision survives the page");
    browser.click("#export");
    Path saved = folder.resolve("saved/reviews.csv");
    for (int i = 0; i < 100 && !Files.exists(saved); i++) {
      Thread.sleep(50);
    }
    assertFalse((Boolean) browser.js("return yuebao.decisions.isUnsaved()"));
    List<Review> reviews = ReviewsReader.read("reviews.csv", Files.readString(saved));
    assertEquals(1, reviews.size());
    assertEquals("年鉴, 第\"12\"页", reviews.get(0).reason());

    Path before = page;
    page = run("2024-11-02T06:30:00Z", saved.toString());
    go("#view=news&kind=REVISED");
    assertTrue(browser.text("main table").contains("650.5 亿元"), browser.text("main table"));
    go(value + point);
    assertTrue(browser.text("dialog .telling.stands").contains("650.5"));
    page = before;
  }

  /** The page asks before it is left with what is not exported; here the answer is yes. */
  private static void leave() {
    browser.js("onbeforeunload = null; yuebao.decisions.saved()");
  }
}
