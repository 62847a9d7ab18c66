package org.yuebao.document.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.yuebao.outcome.Rejection;

class UnpackingTest {
  private static final Map<String, byte[]> PAGES = new LinkedHashMap<>();

  static {
    PAGES.put("2024/08/05/A01.txt", bytes("全区完成投资七十亿元"));
    PAGES.put("2024/08/05/A02.txt", bytes("全市生产总值一千亿元"));
  }

  private static final List<String> TOLD =
      List.of("0 pages!/2024/08/05/A01.txt: 全区完成投资七十亿元", "1 pages!/2024/08/05/A02.txt: 全市生产总值一千亿元");

  @Test
  void everyArchiveGivesItsFiles() {
    assertEquals(TOLD, told(zip(PAGES)));
    assertEquals(TOLD, told(tar(PAGES)));
    assertEquals(TOLD, told(gzip(tar(PAGES))));
    assertEquals(TOLD, told(bzip2(tar(PAGES))));
  }

  @Test
  void whatIsNoArchiveIsItself() {
    assertEquals(List.of("-1 pages: 全区"), told(bytes("全区")));
    assertEquals(List.of("-1 pages: 全区"), told(gzip(gzip(bytes("全区")))));
  }

  @Test
  void archivesInArchivesAreOpened() {
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("a.zip", zip(PAGES));
    outer.put("b.txt.gz", gzip(bytes("全区")));
    assertEquals(
        List.of(
            "0 pages!/a.zip!/2024/08/05/A01.txt: 全区完成投资七十亿元",
            "0 pages!/a.zip!/2024/08/05/A02.txt: 全市生产总值一千亿元",
            "1 pages!/b.txt.gz: 全区"),
        told(zip(outer)));
  }

  @Test
  void webArchivesGivePagesWithoutTheRest() {
    byte[] page = bytes("<html>全区完成投资七十亿元</html>");
    String answer =
        record("warcinfo", "", "application/warc-fields", bytes("software: x\r\n"))
            + record("request", "http://a.example/1", HTTP, bytes("GET /1 HTTP/1.1\r\n\r\n"))
            + record("response", "http://a.example/2024/1.html", HTTP, http("200 OK", page))
            + record("response", "http://a.example/2", HTTP, http("404 Not Found", bytes("无")));
    assertEquals(
        List.of("0 pages!/a.example/2024/1.html: <html>全区完成投资七十亿元</html>"),
        told(gzip(latin(answer))));
  }

  @Test
  void onlyWhatIsWantedIsRead() {
    assertEquals(TOLD.subList(1, 2), told(zip(PAGES), ReadingLimits.USUAL, entry -> entry == 1));
  }

  @Test
  void namesOfAnyEncodingStayInTheArchive() {
    Map<String, byte[]> pages = Map.of("../..\\C:/\u0007版面.txt", bytes("全区"));
    List<String> told = List.of("0 pages!/C:/\uFFFD版面.txt: 全区");
    assertEquals(told, told(zip(pages, StandardCharsets.UTF_8)));
    assertEquals(told, told(zip(pages, Charset.forName("GBK"))));
    assertEquals(told, told(tar(pages)));
  }

  @Test
  void picturesAndStylesAreCountedOnce() {
    Map<String, byte[]> site = new LinkedHashMap<>();
    site.put("a/1.JPG", bytes("x"));
    site.put("a/2.jpg", bytes("x"));
    site.put("a/1.html", bytes("全区"));
    site.put("a/style.css?v=1", bytes("x"));
    assertEquals(
        List.of(
            "2 pages!/a/1.html: 全区",
            "4 packed.passedOver unpack pages: 3 files in it are no documents and were passed over: 1 .css, 2 .jpg"),
        told(zip(site)));
  }

  @Test
  void emptyArchivesLinksAndLocksAreRejected() {
    assertEquals(
        List.of(
            "0 packed.empty read pages: an archive without files; fetch it again, or take it out"),
        told(emptyZip()));
    assertEquals(
        List.of(
            "0 packed.special read pages!/a.txt: is a link to etc/passwd, and links are not followed; pack the file itself"),
        told(tarOf(link("a.txt", "../../etc/passwd"))));
    byte[] locked = zip(PAGES);
    locked[6] |= 1;
    assertEquals(
        "0 packed.encrypted read pages!/2024/08/05/A01.txt: is locked with a password; unpack the archive with it first",
        told(locked).get(0));
  }

  @Test
  void damageLosesOnlyWhatItHit() {
    byte[] whole = tar(PAGES);
    List<String> told = told(Arrays.copyOf(whole, 1024 + 512 + 8));
    assertEquals(TOLD.get(0), told.get(0));
    assertEquals("1 packed.damaged read pages!/2024/08/05/A02.txt", told.get(1).split(":")[0]);
  }

  @Test
  void bombsAreRejectedAndTheirNeighboursRead() {
    ReadingLimits limits = ReadingLimits.USUAL;
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("bomb.gz", gzip(new byte[80 << 20]));
    outer.put("a.txt", bytes("全区"));
    assertEquals(
        List.of(
            "0 packed.overLimit read pages!/bomb.gz: unpacks to more than 250 times its size, as a bomb does; if it is none, raise limits.ratio",
            "1 pages!/a.txt: 全区"),
        told(zip(outer), limits, any -> true));
    byte[] nested = zip(Map.of("d", zip(Map.of("c", zip(Map.of("b", zip(PAGES)))))));
    assertEquals(
        List.of(
            "0 packed.overLimit read pages!/d!/c!/b: lies in 3 archives already; unpack it first, or raise limits.nesting"),
        told(nested));
    assertEquals(
        List.of(
            TOLD.get(0),
            "1 packed.overLimit read pages: holds more than 1 files; split it, or raise limits.entries"),
        told(zip(PAGES), new ReadingLimits(100, 250, 3, 1, 1, 1), any -> true));
    byte[] layers = bytes("全区");
    for (int i = 0; i < 9; i++) {
      layers = gzip(layers);
    }
    assertEquals(
        List.of(
            "-1 packed.overLimit read pages: is compressed more than 3 times; unpack it first, or raise limits.nesting"),
        told(layers));
  }

  @Test
  void aFailingDiskIsNoDamage() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThrows(
        IOException.class,
        () -> Unpacking.open("pages", failing, ReadingLimits.USUAL, new Told(any -> true)));
  }

  private static List<String> told(byte[] file) {
    return told(file, ReadingLimits.USUAL, any -> true);
  }

  private static List<String> told(byte[] file, ReadingLimits limits, IntPredicate wanted) {
    Told told = new Told(wanted);
    try {
      Unpacking.open("pages", new ByteArrayInputStream(file), limits, told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return told.lines;
  }

  private record Told(IntPredicate wanted, List<String> lines) implements Contents {
    Told(IntPredicate wanted) {
      this(wanted, new ArrayList<>());
    }

    @Override
    public boolean wants(int entry) {
      return wanted.test(entry);
    }

    @Override
    public void file(int entry, String path, InputStream in) throws IOException {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      lines.add(entry + " " + path + ": " + text);
    }

    @Override
    public void rejected(int entry, Rejection rejection) {
      lines.add(
          entry + " " + rejection.reason() + " " + rejection.stage() + " " + rejection.detail());
    }
  }

  private static final String HTTP = "application/http";

  private static String record(String type, String target, String kind, byte[] body) {
    String uri = target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n";
    return "WARC/1.0\r\nWARC-Type: "
        + type
        + "\r\n"
        + uri
        + "WARC-Date: 2024-08-05T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r\nContent-Type: "
        + kind
        + "\r\nContent-Length: "
        + body.length
        + "\r\n\r\n"
        + new String(body, StandardCharsets.ISO_8859_1)
        + "\r\n\r\n";
  }

  private static byte[] http(String status, byte[] body) {
    String head =
        "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + body.length;
    return latin(head + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1));
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files) {
    return zip(files, StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] emptyZip() {
    return Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22);
  }

  private static byte[] tar(Map<String, byte[]> files) {
    return tarOf(
        out -> {
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
            entry.setSize(file.getValue().length);
            out.putArchiveEntry(entry);
            out.write(file.getValue());
            out.closeArchiveEntry();
          }
        });
  }

  private static TarWriter link(String name, String target) {
    return out -> {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      entry.setLinkName(target);
      out.putArchiveEntry(entry);
      out.closeArchiveEntry();
    };
  }

  @FunctionalInterface
  private interface TarWriter {
    void write(TarArchiveOutputStream out) throws IOException;
  }

  private static byte[] tarOf(TarWriter writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      writer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] bzip2(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new BZip2CompressorOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
