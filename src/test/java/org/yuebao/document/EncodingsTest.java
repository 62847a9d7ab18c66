package org.yuebao.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

class EncodingsTest {
  private static final String PAGE =
      """
      ---
      id: ylrb-0001
      title: 云澜区工业稳中有进
      published: 2024-08-01
      region: "320499"
      ---
      云澜区工业稳中有进

      本报讯（记者 丁禾）上半年，全区规模以上工业总产值达1024.6亿元，同比增长８．５％。
      """;

  private static final List<String> ENCODINGS =
      List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030", "GBK", "GB2312");

  static Stream<Arguments> matrix() {
    List<Arguments> all = new ArrayList<>();
    for (String encoding : ENCODINGS) {
      for (boolean mark : new boolean[] {true, false}) {
        boolean markable = encoding.startsWith("UTF") || encoding.equals("GB18030");
        boolean needed = encoding.startsWith("UTF-32");
        if (mark ? markable : !needed) {
          all.add(Arguments.of(encoding, mark, false));
          all.add(Arguments.of(encoding, mark, true));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}, mark {1}, gzip {2}")
  @MethodSource("matrix")
  void everyEncodingGivesTheSameDocument(String encoding, boolean mark, boolean gzip) {
    byte[] bytes = ((mark ? "\uFEFF" : "") + PAGE).getBytes(Charset.forName(encoding));
    List<Outcome<Document>> read =
        DocumentReader.read("page.txt", gzip ? gzip(bytes) : bytes, DocumentDefaults.none());
    List<Outcome<Document>> plain =
        DocumentReader.read(
            "page.txt", PAGE.getBytes(StandardCharsets.UTF_8), DocumentDefaults.none());
    assertEquals(plain, read);
  }

  @ParameterizedTest(name = "JSON Lines in {0}, mark {1}, gzip {2}")
  @MethodSource("matrix")
  void jsonLinesToo(String encoding, boolean mark, boolean gzip) {
    String lines = "{\"id\":\"a\",\"text\":\"全区企业三千家\"}\r\n{\"id\":\"b\",\"text\":\"增长6.5%\"}\n";
    byte[] bytes = ((mark ? "\uFEFF" : "") + lines).getBytes(Charset.forName(encoding));
    List<Outcome<Document>> read =
        DocumentReader.read("news.jsonl", gzip ? gzip(bytes) : bytes, DocumentDefaults.none());
    assertEquals(List.of("全区企业三千家", "增长6.5%"), read.stream().map(EncodingsTest::body).toList());
  }

  /** General detectors take these for Korean, Latin or Cyrillic: there is too little to count. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "总投资4.7亿元",
        "常州",
        "全区GDP达741.5亿元",
        "我市",
        "同比增长",
        "预计11月竣工",
        "第二产业",
        "中国",
        "新增120家",
        "完成投资9000万元，占年度计划的70%"
      })
  void shortTextsAreRecognised(String text) {
    for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE")) {
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      assertEquals(text, body(one("short.txt", bytes)), encoding);
    }
  }

  @Test
  void asciiInUtf16WithoutMarkIsText() {
    String text = "GDP 2023 +6.8%\n";
    assertEquals(text, body(one("a.txt", text.getBytes(StandardCharsets.UTF_16LE))));
    assertEquals(text, body(one("a.txt", text.getBytes(StandardCharsets.UTF_16BE))));
  }

  @Test
  void charactersBeyondTheBasicPlaneSurvive() {
    String text = "𠮷田化工落户，总投资3亿元。";
    for (String encoding : List.of("UTF-8", "GB18030")) {
      assertEquals(text, body(one("a.txt", text.getBytes(Charset.forName(encoding)))), encoding);
    }
  }

  @Test
  void traditionalTextInBig5IsReadWithAReservation() {
    String text = "本報訊，全區工業總產值同比增長百分之八，經濟發展穩中有進，企業投資持續擴大。";
    Outcome<Document> read = one("big5.txt", text.getBytes(Charset.forName("Big5")));
    assertEquals(text, body(read));
    Outcome.Kept<Document> kept = (Outcome.Kept<Document>) read;
    assertEquals("document.encodingGuessed", kept.reservations().get(0).reason());
  }

  @Test
  void fewCharactersGiveAReservation() {
    Outcome<Document> read = one("a.txt", "常州".getBytes(Charset.forName("GBK")));
    Outcome.Kept<Document> kept = (Outcome.Kept<Document>) read;
    assertEquals("document.encodingGuessed", kept.reservations().get(0).reason());
    assertTrue(kept.reservations().get(0).detail().contains("GB18030"));
  }

  @Test
  void latinWithAccentsStaysUtf8() {
    String text = "Café Müller, 12 €";
    assertEquals(text, body(one("a.txt", text.getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void aLostCharacterIsReserved() {
    String text = "全区完成投资\uFFFD亿元，其中工业投资占比超过一半，增速位居全市前列。";
    Outcome<Document> read = one("a.txt", text.getBytes(StandardCharsets.UTF_8));
    Outcome.Kept<Document> kept = (Outcome.Kept<Document>) read;
    assertEquals("document.damaged", kept.reservations().get(0).reason());
  }

  private static Outcome<Document> one(String path, byte[] bytes) {
    List<Outcome<Document>> read = DocumentReader.read(path, bytes, DocumentDefaults.none());
    assertEquals(1, read.size());
    return read.get(0);
  }

  private static String body(Outcome<Document> outcome) {
    return outcome.fold(kept -> kept.value().body(), rejection -> rejection.detail());
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
