package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;

class DocumentReaderTest {
  private static final DocumentDefaults NONE = DocumentDefaults.none();

  @Test
  void frontMatterIsReadAndTheBodyStaysAsItStands() {
    String text =
        "---\r\nid: p1\r\ntitle: 稳中有进\r\npublished: 2024-8-1\r\nregion: 012345\r\nsource: ylrb\r\n"
            + "---  \r\n\r\n全区\r\n\u200B完成\r";
    Document document = document("pages/a01.txt", text, NONE);
    assertEquals("p1", document.doc());
    assertEquals("pages/a01.txt", document.path());
    assertEquals("稳中有进", document.title());
    assertEquals("2024-08-01", String.valueOf(document.published()));
    assertEquals("012345", document.homeRegion());
    assertEquals("ylrb", document.source());
    assertEquals("\r\n全区\r\n\u200B完成\r", document.body());
  }

  @Test
  void unknownKeysAreReserved() {
    Outcome<Document> read =
        read("a.txt", "---\nid: x\npublised: 2024\ntags: [a, {b: c}]\ngenre: page\n---\n正文", NONE);
    Outcome.Kept<Document> kept = (Outcome.Kept<Document>) read;
    assertEquals(
        List.of(
            new Reservation("document.unknownKey", "publised"),
            new Reservation("document.unknownKey", "tags")),
        kept.reservations());
    assertNull(kept.value().published());
  }

  @Test
  void aRuleOfDashesIsNoFrontMatter() {
    assertEquals("-----\n全区", document("a.txt", "-----\n全区", NONE).body());
    assertEquals("全区\n---\n全市", document("a.txt", "全区\n---\n全市", NONE).body());
  }

  @Test
  void emptyValuesAreNone() {
    Document document =
        document("a.txt", "---\nid:\npublished: null\ntitle: ~\nregion: ''\n---\n正文", NONE);
    assertEquals("a", document.doc());
    assertEquals("", document.title());
    assertNull(document.published());
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,a",
    "pages/2024/A01.txt.gz,A01",
    "s3://bucket/x/p.2024.txt,p.2024",
    "C:\\pages\\p.md,p",
    "p.2024.08.01,p.2024.08.01",
    "plain,plain",
    ".hidden,.hidden"
  })
  void theNameGivesTheId(String path, String id) {
    assertEquals(id, document(path, "正文", NONE).doc());
  }

  @Test
  void metadataComeBeforeThePathAndThePathBeforeTheRun() {
    DocumentDefaults run =
        NONE.withPublished(PublicationDate.parse("2001"))
            .withSource("run")
            .withHomeRegion("100000")
            .withHomeRegions(Map.of("ylrb", "320499"))
            .withPathPattern(PathPattern.parse("{source}/{yyyy}/{MM}/{dd}/{page}.txt"));
    Document own =
        document("in/ylrb/2024/08/01/A01.txt", "---\npublished: 2020\nsource: own\n---\n正文", run);
    assertEquals("2020", String.valueOf(own.published()));
    assertEquals("own", own.source());
    assertEquals("100000", own.homeRegion());
    Document ofPath = document("in/ylrb/2024/08/01/A01.txt", "正文", run);
    assertEquals("2024-08-01", String.valueOf(ofPath.published()));
    assertEquals("ylrb", ofPath.source());
    assertEquals("320499", ofPath.homeRegion());
    assertEquals("ylrb/2024/08/01/A01", ofPath.doc());
    Document ofRun = document("else.txt", "正文", run);
    assertEquals("2001", String.valueOf(ofRun.published()));
    assertEquals("run", ofRun.source());
    assertEquals("100000", ofRun.homeRegion());
  }

  @Test
  void pagesOfOneNameInTwoFoldersAreTwoDocuments() {
    DocumentDefaults run = NONE.withPathPattern(PathPattern.parse("{yyyy}/{MM}{dd}/{page}.txt"));
    assertEquals("2024/0801/A01", document("in/2024/0801/A01.txt.gz", "正文", run).doc());
    assertEquals("2024/0802/A01", document("in/2024/0802/A01.txt.gz", "正文", run).doc());
    assertEquals("A01", document("in/A01.txt.gz", "正文", run).doc());
  }

  @Test
  void jsonLinesWithOtherNames() {
    DocumentDefaults mapped =
        NONE.withFields(Map.of("id", "docId", "text", "content", "published", "date"));
    String lines =
        "{\"docId\": 17, \"content\": \"全区\", \"date\": 2024, \"extra\": [1]}\n{\"content\": \"全市\"}\n";
    List<Outcome<Document>> read =
        DocumentReader.read("in/n.jsonl", lines.getBytes(StandardCharsets.UTF_8), mapped);
    assertEquals(2, read.size());
    Document first = document(read.get(0));
    assertEquals("17", first.doc());
    assertEquals("2024", String.valueOf(first.published()));
    assertEquals("n:2", document(read.get(1)).doc());
  }

  @Test
  void jsonLinesAreKnownByTheirFirstLine() {
    String lines = "\n{\"id\": \"a\", \"text\": \"全区\"}\n{\"id\": \"b\", \"text\": \"全市\"}\n";
    byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
    assertEquals(2, DocumentReader.read("n.txt", bytes, NONE).size());
    assertEquals("{全区}\n正文", document("n.txt", "{全区}\n正文", NONE).body());
  }

  @Test
  void unknownFieldsOfAMappingAreOurDefect() {
    assertThrows(
        IllegalArgumentException.class, () -> NONE.withFields(Map.of("headline", "title")));
  }

  @ParameterizedTest
  @CsvSource({
    "{source}/{yyyy}/{MM}/{dd}/{page}.txt, x/ylrb/2024/08/01/A01.txt.gz, ylrb, 2024-08-01",
    "{source}-{yyyy}{MM}{dd}-{page}.txt, ylrb-20240801-A01.txt, ylrb, 2024-08-01",
    "{source}/{yyyy}/{page}.txt, a\\ylrb\\2024\\1.txt, ylrb, 2024",
    "(?<source>[a-z]+)-(?<published>\\d{4}-\\d{2}-\\d{2}), in/ylrb-2024-08-01-A01.txt, ylrb, 2024-08-01",
    "(?<published>\\d{4}/\\d{2})/, in/2024/08/a.txt, '', 2024-08",
    "{source}/{yyyy}/{MM}/{dd}/{page}.txt, ylrb/2024/13/01/A01.txt, ylrb, null"
  })
  void pathsTell(String pattern, String path, String source, String published) {
    PathPattern.Found found = PathPattern.parse(pattern).find(path);
    assertEquals(source, found == null ? "no match" : found.source());
    assertEquals(published, found == null ? "no match" : String.valueOf(found.published()));
  }

  @Test
  void aPathOfAnotherFormTellsNothing() {
    PathPattern pattern = PathPattern.parse("{source}/{yyyy}/{MM}/{dd}/{page}.txt");
    assertNull(pattern.find("2024/08/01/A01.txt"));
    assertNull(pattern.find("ylrb/2024/08/01/A01.csv"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{source}/{MM}/x.txt",
        "{yyyy}/{yyyy}",
        "{source/x",
        "{yyyy}/{dd}",
        "(?<year>\\d{4})"
      })
  void patternsThatCannotWorkAreRefused(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> PathPattern.parse(pattern));
  }

  private static Outcome<Document> read(String path, String text, DocumentDefaults defaults) {
    List<Outcome<Document>> read =
        DocumentReader.read(path, text.getBytes(StandardCharsets.UTF_8), defaults);
    assertEquals(1, read.size());
    return read.get(0);
  }

  private static Document document(String path, String text, DocumentDefaults defaults) {
    return document(read(path, text, defaults));
  }

  private static Document document(Outcome<Document> outcome) {
    return outcome.fold(
        kept -> kept.value(),
        rejection -> {
          throw new AssertionError(rejection.detail());
        });
  }
}
