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
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.copy.Sketcher;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;

/**
 * Twelve pages of papers and of a government's site, printed in columns by a browser, as pages of a
 * site, as documents of Office and in other encodings: the same facts as from the plain text.
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
  void asDocument(String name) throws IOException {
    same(page(name), ".docx", OfficeForms.docx(page(name).body()));
  }

  /** A workbook has tables only: those of a page, with what stands right above them. */
  @ParameterizedTest
  @ValueSource(strings = {"03-communique", "04-monthly", "09-finance", "10-decade"})
  void tablesAsWorkbook(String name) throws IOException {
    String table = table(page(name));
    byte[] plain = table.getBytes(StandardCharsets.UTF_8);
    DocumentDefaults told = DocumentDefaults.none().withPublished(page(name).published());
    DocumentDefaults defaults = told.withSource(page(name).source());
    List<String> expected = facts(read(name + ".txt", plain, defaults));
    assertEquals(expected, facts(read(name + ".xlsx", OfficeForms.xlsx(table), defaults)));
    assertTrue(expected.size() > 4, expected.size() + " facts");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void inOtherEncodings(String name) throws IOException {
    String text = Files.readString(PAGES.resolve(name + ".txt"));
    for (String charset : List.of("GB18030", "UTF-16")) {
      same(page(name), ".txt", text.getBytes(Charset.forName(charset)));
    }
  }

  /**
   * Three papers print a page, each in its own format: one source, and all but the first copies.
   */
  @Test
  void copiesInOtherFormatsCountForTheFirstPrint() throws IOException {
    Document first = page("01-front");
    byte[] pdf = Files.readAllBytes(PAGES.resolve("01-front.pdf"));
    byte[] html = html(first).getBytes(StandardCharsets.UTF_8);
    List<Sketch> sketches = new ArrayList<>(sketches(first));
    int printed = sketches.size();
    sketches.addAll(sketches(read("a.pdf", pdf, told("2024-07-20", "czgc"))));
    sketches.addAll(sketches(read("b.html", html, told("2024-07-21", "ylfb"))));
    sketches.addAll(
        sketches(read("c.docx", OfficeForms.docx(first.body()), told("2024-07-22", "ylwb"))));
    List<Copy> copies = Copies.among(sketches);
    assertTrue(printed > 1, printed + " stories");
    assertEquals(4 * printed, sketches.size());
    assertEquals(3 * printed, copies.size(), copies.toString());
    copies.forEach(copy -> assertEquals("ylrb", copy.origin()));
  }

  private static DocumentDefaults told(String published, String source) {
    return DocumentDefaults.none()
        .withPublished(PublicationDate.parse(published))
        .withSource(source)
        .withHomeRegion("320499");
  }

  private static List<Sketch> sketches(Document document) {
    return WORKSHOP.loaded().pageSplitter().split(document).stream()
        .map(Sketcher::sketch)
        .filter(Objects::nonNull)
        .toList();
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
            path,
            bytes,
            defaults
                .withHomeRegions(DocumentOptions.homeRegions(knowledge))
                .withSiteWords(knowledge.siteWords()));
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

  private static String table(Document page) {
    List<String> lines = List.of(page.body().strip().split("\n"));
    int first = 0;
    while (!lines.get(first).contains("\t")) {
      first++;
    }
    int last = first;
    while (last < lines.size() && lines.get(last).contains("\t")) {
      last++;
    }
    boolean unit = lines.get(first - 1).startsWith("单位");
    return String.join("\n", lines.subList(first - (unit ? 2 : 1), last));
  }
}
