package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.document.packed.Unpacking;
import org.yuebao.document.page.Unreadable;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Document;

class BadInputTest {
  private static final DocumentDefaults NONE = DocumentDefaults.none();

  static Stream<Arguments> table() {
    return Stream.of(
        bad("no bytes", "a.txt", bytes(""), "document.empty", "a.txt: the file has no bytes"),
        bad(
            "spaces",
            "a.txt",
            bytes(" \n\u3000\r\n\u200B\uFEFF\t"),
            "document.empty",
            "a.txt: there is nothing but spaces in it"),
        bad(
            "metadata only",
            "a.txt",
            bytes("---\nid: x\n---\n\n"),
            "document.empty",
            "a.txt: it has metadata, but no text"),
        bad(
            "PDF",
            "a.pdf",
            bytes("%PDF-1.7\n…"),
            "document.malformed",
            "a.pdf: it is damaged or cut off (Missing root object specification in trailer.); fetch it"
                + " again"),
        bad(
            "picture",
            "a.png",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
            "document.notText",
            "a.png: this is a PNG picture, not text; convert it to text first"),
        bad(
            "control characters",
            "a.bin",
            bytes("GDP\0\1\2\3 2023"),
            "document.notText",
            "a.bin: 4 of its 12 characters are control characters; this is no text"),
        bad(
            "no encoding",
            "a.txt",
            new byte[] {'a', (byte) 0xFF, (byte) 0xC0, (byte) 0x80, 'z'},
            "document.undecodable",
            "a.txt: byte 1 (0xFF) fits no encoding that gives Chinese text (UTF-8, GB18030, UTF-16, Big5"
                + " were tried); save it as UTF-8"),
        bad(
            "UTF-8 cut in mid-character",
            "a.txt",
            cut(bytes("全区完成投资七十亿元，同比增长百分之八"), 1),
            "document.undecodable",
            "a.txt: looks like UTF-8, but byte 54 (0xE5) is damaged; restore the file from its source"),
        bad(
            "mark of UTF-8, then GBK",
            "a.txt",
            new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) 0xB3, (byte) 0xA3},
            "document.undecodable",
            "a.txt: begins with the mark of UTF-8, but byte 3 (0xB3) does not fit it; save it as UTF-8"
                + " again"),
        bad(
            "odd UTF-16",
            "a.txt",
            new byte[] {(byte) 0xFF, (byte) 0xFE, 0x2D, 0x4E, 0x2D},
            "document.undecodable",
            "a.txt: begins with the mark of UTF-16LE, but byte 4 (0x2D) does not fit it; save it as"
                + " UTF-8 again"),
        bad(
            "damaged before",
            "a.txt",
            bytes("全区\uFFFD\uFFFD投资\uFFFD亿元"),
            "document.undecodable",
            "a.txt: 3 of its 9 characters are U+FFFD: it was damaged before; restore it from its source"),
        bad(
            "gzip cut off",
            "a.txt.gz",
            cut(EncodingsTest.gzip(bytes("全区完成投资七十亿元")), 6),
            "packed.damaged",
            "a.txt.gz: is damaged or cut off (it ends too early); fetch it again"),
        bad(
            "front matter not closed",
            "a.txt",
            bytes("---\nid: x\n全区完成投资\n"),
            "document.frontMatter",
            "a.txt:1: front matter is opened here, but no line --- closes it; add one after the last key"),
        bad(
            "front matter no YAML",
            "a.txt",
            bytes("---\nid: x\ntitle: \"全区\npublished: 2024\n---\n正文\n"),
            "document.frontMatter",
            "a.txt:5: no YAML, found unexpected end of stream"),
        bad(
            "front matter is text",
            "a.txt",
            bytes("---\n全区完成投资\n---\n正文\n"),
            "document.frontMatter",
            "a.txt:2: metadata must be lines of the form key: value"),
        bad(
            "no date",
            "a.txt",
            bytes("---\r\nid: x\r\npublished: 2024-13-01\r\n---\r\n正文\r\n"),
            "document.frontMatter",
            "a.txt:3: published: 2024-13-01 is no date; write 2024, 2024-08 or 2024-08-01"),
        bad(
            "list for a word",
            "a.txt",
            bytes("---\nid: x\nregion: [a, b]\n---\n正文\n"),
            "document.frontMatter",
            "a.txt:3: region must be one value, not a list or a mapping"),
        bad(
            "key twice",
            "a.txt",
            bytes("---\nid: x\nid: y\n---\n正文\n"),
            "document.frontMatter",
            "a.txt:3: id stands twice; keep one"),
        bad(
            "alias",
            "a.txt",
            bytes("---\nid: &a x\ntitle: *a\n---\n正文\n"),
            "document.frontMatter",
            "a.txt:3: title is an alias; write its value out"),
        bad(
            "line is no JSON",
            "a.jsonl",
            bytes("{\"text\": \"全区\", }\n"),
            "document.jsonLine",
            "a.jsonl:1: no JSON, Unexpected character ('}' (code 125)): was expecting double-quote to start"
                + " field name (column 17)"),
        bad(
            "line is a list",
            "a.jsonl",
            bytes("\n[1, 2]\n"),
            "document.jsonLine",
            "a.jsonl:2: a line must be one object {…}"),
        bad(
            "two objects in a line",
            "a.jsonl",
            bytes("{\"text\":\"全区\"} {\"text\":\"全市\"}"),
            "document.jsonLine",
            "a.jsonl:1: more than one value on the line; give each its own line"),
        bad(
            "no text",
            "a.jsonl",
            bytes("{\"id\":\"x\",\"content\":\"全区\"}"),
            "document.jsonLine",
            "a.jsonl:1: no field text; if it has another name, map it: fields: {text: …}"),
        bad(
            "text is an object",
            "a.jsonl",
            bytes("{\"id\":\"x\",\"text\":{\"a\":1}}"),
            "document.jsonLine",
            "a.jsonl:1: text must be a word, not a list or an object"),
        bad(
            "date of a line",
            "a.jsonl",
            bytes("{\"id\":\"x\",\"published\":\"昨天\",\"text\":\"全区\"}"),
            "document.jsonLine",
            "a.jsonl:1: published: 昨天 is no date; write 2024, 2024-08 or 2024-08-01"),
        bad(
            "half a character",
            "a.jsonl",
            bytes("{\"id\":\"x\",\"text\":\"全区\\ud842\"}"),
            "document.jsonLine",
            "a.jsonl:1: text holds half of a surrogate pair; repair its \\u escapes"),
        bad(
            "empty text of a line",
            "a.jsonl",
            bytes("{\"id\":\"x\",\"text\":\" \"}"),
            "document.empty",
            "a.jsonl:1: it has metadata, but no text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void isOneRejectionThatSaysWhereAndWhy(
      String name, String path, byte[] bytes, String reason, String detail) {
    Rejection rejection = onlyRejection(DocumentReader.read(path, bytes, NONE));
    assertEquals(detail, rejection.detail());
    assertEquals(reason, rejection.reason());
    assertEquals("read", rejection.stage());
    assertTrue(detail.startsWith(rejection.doc() + ": "), rejection.doc());
  }

  @Test
  void oneBadLineLeavesTheOthers() {
    byte[] bytes =
        bytes("{\"id\":\"a\",\"text\":\"全区\"}\nnonsense\n\n{\"id\":\"b\",\"text\":\"全市\"}\n");
    List<Outcome<Document>> read = DocumentReader.read("n.jsonl", bytes, NONE);
    assertEquals(3, read.size());
    assertEquals("a", document(read.get(0)).doc());
    assertEquals("n.jsonl:2", onlyRejection(read.subList(1, 2)).doc());
    assertEquals("nonsense", onlyRejection(read.subList(1, 2)).evidence());
    assertEquals("b", document(read.get(2)).doc());
  }

  @Test
  void oneDamagedLineLeavesTheOthers() {
    byte[] bytes =
        bytes(
            "{\"id\":\"a\",\"text\":\"全区\"}\n{\"id\":\"b\",\"text\":\"#全\"}\n{\"id\":\"c\",\"text\":\"全市\"}");
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '#' ? (byte) 0xE5 : bytes[i];
    }
    List<Outcome<Document>> read = DocumentReader.read("n.jsonl", bytes, NONE);
    assertEquals("全区", document(read.get(0)).body());
    assertEquals(
        "n.jsonl:2: byte 18 of the line is damaged UTF-8; restore the line from its source",
        onlyRejection(read.subList(1, 2)).detail());
    assertEquals("全市", document(read.get(2)).body());
  }

  @Test
  void theSecondOfTwoEqualIdsIsRejected() {
    byte[] bytes = bytes("{\"id\":\"a\",\"text\":\"全区\"}\n{\"id\":\"a\",\"text\":\"全市\"}\n");
    List<Outcome<Document>> read = DocumentReader.read("n.jsonl", bytes, NONE);
    assertEquals("全区", document(read.get(0)).body());
    Rejection rejection = onlyRejection(read.subList(1, 2));
    assertEquals("document.duplicateId", rejection.reason());
    assertEquals(
        "n.jsonl:2: the id a is that of line 1 already; ids tell documents apart",
        rejection.detail());
  }

  @Test
  void aDateIsRequiredWhereTheRunSaysSo() {
    Rejection rejection =
        onlyRejection(
            DocumentReader.read("a.txt", bytes("全区"), NONE.withPublicationDateRequired(true)));
    assertEquals("document.noDate", rejection.reason());
    assertEquals(
        "a.txt: no date of publication, which this run needs: neither its metadata, its path nor the spec gives one",
        rejection.detail());
  }

  @Test
  void largeFilesAreRejectedPlainOrUnpacked() {
    byte[] large = bytes("全区".repeat(1000));
    DocumentDefaults small = NONE.withLimits(ReadingLimits.USUAL.withDocumentBytes(5000));
    String detail = "more than 5000 bytes unpacked; split the file, or raise limits.documentBytes";
    for (byte[] bytes : List.of(large, EncodingsTest.gzip(large))) {
      Rejection rejection = onlyRejection(DocumentReader.read("a.txt", bytes, small));
      assertEquals("a.txt: " + detail, rejection.detail());
      assertEquals("document.tooLarge", rejection.reason());
    }
  }

  @Test
  void deepNestingInFrontMatterIsPassedOver() {
    String deep = "---\nid: x\nother: " + "[".repeat(9000) + "]".repeat(9000) + "\n---\n正文\n";
    assertEquals("x", document(DocumentReader.read("a.txt", bytes(deep), NONE).get(0)).doc());
  }

  @Test
  void everyReasonStandsInTheCatalogue() throws IOException {
    List<String> catalogue =
        Files.readAllLines(Path.of("data/catalogue/reasons.tsv")).stream()
            .map(line -> line.split("\t")[0])
            .toList();
    assertTrue(catalogue.containsAll(Rejections.ALL), () -> Rejections.ALL + " in " + catalogue);
    assertTrue(
        catalogue.containsAll(Unpacking.REASONS), () -> Unpacking.REASONS + " in " + catalogue);
    assertTrue(
        catalogue.containsAll(Unreadable.REASONS), () -> Unreadable.REASONS + " in " + catalogue);
  }

  private static Arguments bad(
      String name, String path, byte[] bytes, String reason, String detail) {
    return Arguments.of(name, path, bytes, reason, detail);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] cut(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  private static Rejection onlyRejection(List<Outcome<Document>> read) {
    assertEquals(1, read.size());
    return assertInstanceOf(Outcome.Rejected.class, read.get(0)).rejection();
  }

  private static Document document(Outcome<Document> outcome) {
    return outcome.fold(
        kept -> kept.value(),
        rejection -> {
          throw new AssertionError(rejection.detail());
        });
  }
}
