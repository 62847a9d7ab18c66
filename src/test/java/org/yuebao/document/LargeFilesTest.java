package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.yuebao.document.packed.ReadingLimits;

/** Files that are not held in memory as a whole, and files that several workers share. */
class LargeFilesTest {
  private static final DocumentDefaults NONE = DocumentDefaults.none();
  private static final int LINES = 35_000;

  @Test
  void longJsonLinesAreReadLineByLineInAnyEncoding() {
    String lines = lines();
    Map<Long, String> expected = new TreeMap<>();
    for (int i = 0; i < LINES; i++) {
      expected.put((long) i, i == 7 ? "document.jsonLine" : "d" + i + " " + "全区".repeat(60) + i);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      byte[] bytes = lines.getBytes(charset);
      assertTrue(bytes.length > Reading.WHOLE, charset + ": " + bytes.length);
      assertEquals(expected, read("news.jsonl", bytes, NONE, any -> true), charset.name());
      assertEquals(expected, read("news", bytes, NONE, any -> true), charset.name());
      assertEquals(expected, read("news.jsonl.gz", EncodingsTest.gzip(bytes), NONE, any -> true));
    }
  }

  @Test
  void damagedAndOverlongLinesLeaveTheOthers() {
    byte[] bytes = lines().getBytes(StandardCharsets.UTF_8);
    bytes[40] = (byte) 0xFF;
    int limit = lines().split("\n")[9_999].getBytes(StandardCharsets.UTF_8).length;
    DocumentDefaults small = NONE.withLimits(ReadingLimits.USUAL.withDocumentBytes(limit));
    Map<Long, String> read = read("news.jsonl", bytes, small, any -> true);
    assertEquals("document.undecodable", read.get(0L));
    assertEquals("document.tooLarge", read.get(10_000L));
    assertEquals("d9999 " + "全区".repeat(60) + "9999", read.get(9_999L));
  }

  @Test
  void otherEncodingsOfLongLinesAreRejected() {
    byte[] bytes = lines().getBytes(StandardCharsets.UTF_16LE);
    assertEquals(Map.of(0L, "document.undecodable"), read("news.jsonl", bytes, NONE, any -> true));
  }

  @Test
  void partsOfAnArchiveAreTheWhole() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : List.of("a.txt", "b.jsonl", "c.png", "d.txt", "e.txt")) {
        out.putNextEntry(new ZipEntry(name));
        String text = "{\"id\":\"1\",\"text\":\"全市\"}\n{\"id\":\"2\",\"text\":\"全县\"}\n";
        out.write((name.equals("b.jsonl") ? text : "全区").getBytes(StandardCharsets.UTF_8));
      }
    }
    Map<Long, String> whole = read("p.zip", bytes.toByteArray(), NONE, any -> true);
    assertEquals(
        Map.of(
            0L,
            "a 全区",
            1L << 32,
            "1 全市",
            (1L << 32) + 1,
            "2 全县",
            3L << 32,
            "d 全区",
            4L << 32,
            "e 全区",
            5L << 32,
            "packed.passedOver"),
        whole);
    Map<Long, String> parts = new TreeMap<>();
    for (int part = 0; part < 3; part++) {
      int own = part;
      parts.putAll(read("p.zip", bytes.toByteArray(), NONE, entry -> entry % 3 == own));
    }
    assertEquals(whole, parts);
  }

  private static String lines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      String text = "全区".repeat(60) + i;
      lines.append(i == 7 ? "{}\n" : "{\"id\":\"d%d\",\"text\":\"%s\"}\n".formatted(i, text));
    }
    return lines.toString();
  }

  private static Map<Long, String> read(
      String path, byte[] bytes, DocumentDefaults defaults, IntPredicate wanted) {
    Map<Long, String> read = new TreeMap<>();
    try {
      DocumentReader.read(
          path,
          new ByteArrayInputStream(bytes),
          defaults,
          wanted,
          (record, document) ->
              read.put(
                  record,
                  document.fold(
                      kept -> kept.value().doc() + " " + kept.value().body(),
                      rejection -> rejection.reason())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }
}
