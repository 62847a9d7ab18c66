package org.yuebao.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * What mutations begin with: the project's own papers in every form that is read.
 *
 * @param sentences of the demo corpus and of the cases of the gold
 * @param files of every kind, small ones
 */
record MutationSeeds(List<String> sentences, List<Seed> files) {
  /**
   * @param weight how often it is taken: what costs much is taken less often
   */
  record Seed(String path, byte[] bytes, int weight) {}

  static MutationSeeds load() throws IOException {
    List<String> sentences = new ArrayList<>();
    List<Seed> pages = new ArrayList<>();
    for (String folder : List.of("data/gold/cases", "data/sample/pages", "data/sample/wire")) {
      for (Path file : Folders.files(Path.of(folder))) {
        String name = file.getFileName().toString();
        if (name.endsWith(".txt") || name.endsWith(".jsonl") && folder.endsWith("wire")) {
          byte[] bytes = Files.readAllBytes(file);
          pages.add(new Seed(name, bytes, 8));
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .flatMap(line -> List.of(line.split("(?<=。)")).stream())
              .filter(sentence -> sentence.length() > 5 && sentence.length() < 200)
              .forEach(sentences::add);
        }
      }
    }
    List<Seed> files = new ArrayList<>(pages);
    files.addAll(packed(pages));
    files.addAll(webPages(pages));
    for (Path file : Folders.files(Path.of("src/test/resources/org/yuebao/run/pages"))) {
      String name = file.getFileName().toString();
      if (!name.endsWith(".txt")) {
        files.add(new Seed(name, Files.readAllBytes(file), 1));
      }
    }
    return new MutationSeeds(sentences, files);
  }

  private static List<Seed> webPages(List<Seed> pages) {
    List<Seed> made = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += 25) {
      String text = new String(pages.get(i).bytes(), StandardCharsets.UTF_8);
      String page =
          """
          <!DOCTYPE html><html><head><meta charset="utf-8"><meta name="PubDate" content="2024-08-05"><title>云澜日报</title></head>
          <body><ul class="menu"><li><a href="/">首页</a></li></ul><h1>标题</h1><div class="info"><span>来源：云澜日报</span></div>
          <div class="content"><p>%s</p><table><caption>单位：亿元</caption><tr><th>指标</th><th colspan="2">2023年</th></tr>
          <tr><td rowspan=2>地区生产总值</td><td>3222.84</td><td>6.8%%</td></tr><tr><td>1</td></tr></table><sup>1</sup></div></body></html>
          """
              .formatted(text.replace("\n", "</p><p>"));
      made.add(new Seed(i + ".html", page.getBytes(StandardCharsets.UTF_8), 40));
    }
    return made;
  }

  private static List<Seed> packed(List<Seed> pages) throws IOException {
    List<Seed> made = new ArrayList<>();
    for (int i = 0; i + 3 < pages.size(); i += 60) {
      List<Seed> few = pages.subList(i, i + 3);
      byte[] tar = tar(few);
      made.add(new Seed(i + ".zip", zip(few), 20));
      made.add(new Seed(i + ".tar", tar, 20));
      made.add(new Seed(i + ".tgz", gzip(tar), 10));
      made.add(new Seed(i + ".txt.gz", gzip(pages.get(i).bytes()), 10));
      made.add(new Seed(i + ".warc", warc(few), 20));
    }
    return made;
  }

  private static byte[] zip(List<Seed> pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Seed page : pages) {
        out.putNextEntry(new ZipEntry(page.path()));
        out.write(page.bytes());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(List<Seed> pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (Seed page : pages) {
        TarArchiveEntry entry = new TarArchiveEntry(page.path());
        entry.setSize(page.bytes().length);
        out.putArchiveEntry(entry);
        out.write(page.bytes());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] warc(List<Seed> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Seed page : pages) {
      String head =
          """
          WARC/1.0\r
          WARC-Type: resource\r
          WARC-Target-URI: http://a.example/%s\r
          WARC-Date: 2024-08-05T00:00:00Z\r
          WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>\r
          Content-Type: text/plain\r
          Content-Length: %d\r
          \r
          """
              .formatted(page.path(), page.bytes().length);
      out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
      out.writeBytes(page.bytes());
      out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }
}
