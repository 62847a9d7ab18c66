package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/**
 * Twelve pages of papers and of a government's site, printed in columns by a browser, as pages of a
 * site and in other encodings: the same facts as from the plain text.
 */
class PrintedPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/org/yuebao/run/pages");

  private static final Workshop WORKSHOP = DemoCorpus.workshop();

  static List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.substring(0, name.length() - 4))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreTwelveWithManyFacts() throws IOException {
    int facts = 0;
    for (String page : pages()) {
      facts += facts(page(page)).size();
    }
    assertEquals(12, pages().size());
    assertTrue(facts > 200, facts + " facts");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asPdf(String name) throws IOException {
    same(page(name), ".pdf", Files.readAllBytes(PAGES.resolve(name + ".pdf")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void asPageOfASite(String name) throws IOException {
    same(page(name), ".html", html(page(name)).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void inOtherEncodings(String name) throws IOException {
    String text = Files.readString(PAGES.resolve(name + ".txt"));
    for (String charset : List.of("GB18030", "UTF-16")) {
      same(page(name), ".txt", text.getBytes(Charset.forName(charset)));
    }
  }

  private static Document page(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(PAGES.resolve(name + ".txt"));
    return read(name + ".txt", bytes, DocumentDefaults.none());
  }

  /** What only the file's place could tell is given; everything else has to stand in the file. */
  private static void same(Document page, String ending, byte[] bytes) {
    DocumentDefaults told =
        DocumentDefaults.none().withPublished(page.published()).withSource(page.source());
    assertEquals(facts(page), facts(read(page.doc() + ending, bytes, told)), page.doc() + ending);
  }

  private static Document read(String path, byte[] bytes, DocumentDefaults defaults) {
    Knowledge knowledge = WORKSHOP.loaded();
    List<Outcome<Document>> read =
        DocumentReader.read(
            path, bytes, defaults.withHomeRegions(DocumentOptions.homeRegions(knowledge)));
    assertEquals(1, read.size(), path);
    return read.get(0)
        .fold(
            kept -> kept.value(),
            rejection -> {
              throw new AssertionError(rejection.detail());
            });
  }

  private static List<String> facts(Document document) {
    return WORKSHOP.loaded().pageSplitter().split(document).stream()
        .flatMap(story -> WORKSHOP.extract(story).facts().stream())
        .map(PrintedPagesTest::told)
        .sorted()
        .toList();
  }

  /** Blanks and the width of marks are the layout's. */
  private static String told(Fact fact) {
    return Stream.of(
            fact.indicator(),
            fact.concept(),
            fact.measure(),
            fact.value(),
            fact.value2(),
            fact.date(),
            fact.unit(),
            fact.bound(),
            fact.period(),
            fact.region(),
            fact.zone(),
            fact.subject(),
            fact.status(),
            fact.text())
        .map(String::valueOf)
        .map(words -> words.replaceAll("\\s", "").replace('―', '—'))
        .reduce((one, other) -> one + "|" + other)
        .orElseThrow();
  }

  private static String html(Document page) {
    List<String> parts = new ArrayList<>();
    boolean table = false;
    for (String line : page.body().split("\n")) {
      boolean row = line.contains("\t");
      if (row != table) {
        parts.add(row ? "<table>" : "</table>");
        table = row;
      }
      String cells = "<tr><td>" + line.replace("\t", "</td><td>") + "</td></tr>";
      parts.add(row ? cells : "<p>　　" + line + "</p>");
    }
    return """
        <!DOCTYPE html>
        <html><head><meta name="keywords" content="云澜"></head><body>
        <div class="menu"><a href="/">首页</a> <a href="/1">要闻</a></div>
        <div class="content">%s</div>
        <div class="foot">版权所有：云澜新闻　地址：云澜大道88号</div></body></html>
        """
        .formatted(String.join("\n", parts) + (table ? "</table>" : ""));
  }
}
