package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/**
 * The items of the demo's news service that tell of its own district, however they are published,
 * give the same facts.
 */
class PageFormatsTest {
  private static final Path WIRE = Path.of("data/sample/wire/ylfb-wire.jsonl");

  private static final Workshop WORKSHOP = DemoCorpus.workshop();

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void asPagesOfASite(String charset) throws IOException {
    for (Document item : items()) {
      byte[] page = html(item).getBytes(Charset.forName(charset));
      List<Document> read = read("site/" + item.doc() + ".html", page);
      assertEquals(1, read.size(), item.doc());
      assertEquals(item.title(), read.get(0).title());
      assertEquals(item.published(), read.get(0).published());
      assertEquals("ylfb", read.get(0).source());
      assertEquals(item.homeRegion(), read.get(0).homeRegion());
      assertEquals(facts(item), facts(read.get(0)));
    }
  }

  @Test
  void asAnArchiveOfPages() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> expected = new ArrayList<>();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Document item : items()) {
        out.putNextEntry(new ZipEntry("2024/" + item.doc() + ".html"));
        out.write(html(item).getBytes(StandardCharsets.UTF_8));
        expected.addAll(facts(item));
      }
    }
    List<String> found = new ArrayList<>();
    for (Document document : read("pages.zip", bytes.toByteArray())) {
      found.addAll(facts(document));
    }
    assertTrue(expected.size() > 30, expected.size() + " facts");
    assertEquals(expected, found);
  }

  private static List<Document> items() throws IOException {
    return read(WIRE.toString(), Files.readAllBytes(WIRE)).stream()
        .filter(item -> item.homeRegion().equals("320499"))
        .toList();
  }

  private static List<Document> read(String path, byte[] bytes) {
    Knowledge knowledge = WORKSHOP.loaded();
    DocumentDefaults defaults =
        DocumentDefaults.none()
            .withHomeRegions(DocumentOptions.homeRegions(knowledge))
            .withSourceIds(DocumentOptions.sourceIds(knowledge))
            .withSiteWords(knowledge.siteWords());
    List<Document> documents = new ArrayList<>();
    for (Outcome<Document> outcome : DocumentReader.read(path, bytes, defaults)) {
      documents.add(
          outcome.fold(
              kept -> kept.value(),
              rejection -> {
                throw new AssertionError(rejection.detail());
              }));
    }
    return documents;
  }

  private static List<String> facts(Document document) {
    return WORKSHOP.loaded().pageSplitter().split(document).stream()
        .flatMap(story -> WORKSHOP.extract(story).facts().stream())
        .map(PageFormatsTest::told)
        .toList();
  }

  private static String told(Fact fact) {
    return fact.toString().replaceAll("(story|doc|id|path)=[^,\\]]*", "");
  }

  /** As a site has it: its own name and links around the text, what it says of it above. */
  private static String html(Document item) {
    String paragraphs = "<p>　　" + item.body().replace("\n", "</p>\n<p>　　") + "</p>";
    return """
        <!DOCTYPE html>
        <html><head><title>%s-云澜发布</title></head><body>
        <ul class="menu"><li><a href="/">首页</a></li><li><a href="/1">要闻，专题</a></li><li><a href="/2">公告</a></li></ul>
        <h1>%s</h1><div class="info"><span>发布日期：%s</span> <span>来源：云澜发布</span> <span>浏览次数：1024</span></div>
        <div class="content">%s</div>
        <div class="foot">版权所有：云澜发布　地址：云澜大道88号</div></body></html>
        """
        .formatted(
            item.title(), item.title(), Objects.requireNonNull(item.published()), paragraphs);
  }
}
