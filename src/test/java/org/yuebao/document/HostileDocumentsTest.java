package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.document.page.HtmlPage;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;
import org.yuebao.story.SiteWords;

/**
 * Documents that were made to break their reader: deep, endless, or asking for what is not theirs.
 * Seconds are the processor's, so that a busy machine proves nothing.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDocumentsTest {
  private static final int MILLION = 1_000_000;
  private static final double SECONDS = 30;
  private static final String FIGURE = "2023年，全区实现地区生产总值3222.84亿元，比上年增长6.8%。";
  private static final SiteWords WORDS = Knowledge.load(Path.of("data")).siteWords();
  private static final DocumentDefaults NONE = DocumentDefaults.none().withSiteWords(WORDS);

  /** One in the other, and a sentence behind the last. */
  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<i><b>", "<p>", "<font>"})
  @Tag("large")
  void aMillionElementsDeepInEachOther(String element) {
    String page = "<html><body>" + element.repeat(MILLION) + "<p>" + FIGURE + "</p></body></html>";
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    List<String> told = read("a.html", page);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(seconds < SECONDS, () -> element + " took " + seconds + " s");
    assertTrue(told.get(0).contains(FIGURE), element);
  }

  /** What is no text of an article is never an article's text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "&nosuch;",
        "&lt;script&gt;",
        "<![CDATA[x",
        "<?xml version='1.0'?>",
        "<!ENTITY a '&a;&a;'>"
      })
  void aMillionThingsBesideEachOther(String thing) {
    String page =
        "<html><body><p>" + FIGURE + "</p>" + thing.repeat(MILLION / 10) + "</body></html>";
    assertTrue(read("a.html", page).get(0).contains(FIGURE));
  }

  /** What is asked again for every cell or article shows here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<table><tr><td>a</td></tr>FIGURE</table>",
        "<table>MANY<tr><td>全区</td><td>1.5</td></tr></table>",
        "MANY<article><h2>标题</h2><p>FIGURE</p><p>FIGURE</p><p>FIGURE</p></article>",
        "MANY<p>全区，<a href=1>要闻</a></p>",
      })
  void manyCellsAndArticlesTakeTimeByTheirNumberAlone(String page) {
    int many = page.indexOf("MANY");
    String part = page.substring(Math.max(many, 0)).replace("MANY", "").replace("</table>", "");
    String body = many < 0 ? page.repeat(20_000) : page.substring(0, many) + part.repeat(20_000);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    HtmlPage.articles("<html><body>" + body.replace("FIGURE", FIGURE), WORDS);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    assertTrue(seconds < SECONDS / 3, () -> page + " took " + seconds + " s");
  }

  @Test
  void entitiesStayWords() {
    String page =
        """
        <?xml version="1.0"?>
        <!DOCTYPE html [<!ENTITY a "全区全区"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">
          <!ENTITY % web SYSTEM "http://127.0.0.1:9/"> %web;]>
        <html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>%s</p><p>一，&b;&file;，二。</p>
          <xi:include href="file:///etc/passwd" parse="text"/><iframe src="file:///etc/passwd"></iframe>
          <script>document.body.innerText = '9亿元'</script><img src="http://127.0.0.1:9/"></body></html>
        """
            .replace("%s", FIGURE);
    List<String> told = read("a.xhtml", page);
    assertTrue(told.get(0).endsWith(FIGURE + "\n一，&b;&file;，二。"), told.get(0));
    assertFalse(told.get(0).contains("root:"), told.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"text\":',a.jsonl",
    "'[',a.json",
    "'{\"a\":[',a.ndjson",
    "'{\"text\":\"一\",\"a\":[',a"
  })
  void jsonOfAMillionBrackets(String open, String path) {
    String deep = open.repeat(MILLION);
    String good = "{\"id\":\"1\",\"text\":\"全区\"}\n";
    List<String> told =
        read(path.contains(".") ? path : "a.jsonl", good + deep + "\n" + good.replace("1", "2"));
    assertEquals(3, told.size());
    assertEquals("全区", told.get(0));
    assertTrue(
        told.get(1).startsWith(path.contains(".") ? path + ":2: no JSON" : "a.jsonl:2: no JSON"),
        told.get(1));
    assertEquals("全区", told.get(2));
    assertFalse(read("a", deep).isEmpty(), "without a name that says what it is");
  }

  @Test
  void frontMatterOfManyBrackets() {
    List<String> told = read("a.txt", "---\ntitle: " + "[".repeat(30_000) + "\n---\n" + FIGURE);
    assertTrue(told.get(0).startsWith("a.txt:2: title must be one value"), told.get(0));
    told = read("a.txt", "---\nother: " + "[{a: ".repeat(6_000) + "\n---\n" + FIGURE);
    assertTrue(told.get(0).startsWith("a.txt:"), told.get(0));
  }

  /** A line that does not end for so many megabytes. */
  @ParameterizedTest
  @CsvSource({
    "a.txt,一,2048,more than 134217728 bytes unpacked; split the file",
    "a.html,<p>,2048,more than 134217728 bytes unpacked; split the file",
    "a.jsonl,'{\"text\":\"一',2048,the line has more than 134217728 bytes; split it",
    "a.jsonl,一,130,the line has more than 134217728 bytes; split it",
  })
  @Tag("large")
  void aLineOfTwoGigabytes(String path, String unit, int megabytes, String told)
      throws IOException {
    List<String> found = new ArrayList<>();
    DocumentReader.read(
        path,
        new Repeated(unit.getBytes(StandardCharsets.UTF_8), (long) megabytes << 20),
        NONE,
        any -> true,
        (record, document) -> found.add(said(document)));
    assertEquals(1, found.size());
    assertTrue(found.get(0).contains(told), found.get(0));
  }

  /** The same bytes again and again, in no memory. */
  private static final class Repeated extends InputStream {
    private final byte[] unit;
    private final long length;
    private long at;

    private Repeated(byte[] unit, long length) {
      this.unit = unit;
      this.length = length;
    }

    @Override
    public int read() {
      return at < length ? unit[(int) (at++ % unit.length)] & 0xFF : -1;
    }
  }

  private static List<String> read(String path, String text) {
    return DocumentReader.read(path, text.getBytes(StandardCharsets.UTF_8), NONE).stream()
        .map(HostileDocumentsTest::said)
        .toList();
  }

  private static String said(Outcome<Document> outcome) {
    return outcome.fold(kept -> kept.value().body(), rejection -> rejection.detail());
  }
}
