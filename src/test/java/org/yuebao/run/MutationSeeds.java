package org.yuebao.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * What mutations begin with: the project's own papers in every form that is read.
 *
 * @param sentences of the demo corpus and of the cases of the gold
 * @param weighted small files of every kind, each as often as its weight says
 */
record MutationSeeds(List<String> sentences, List<Seed> weighted) {
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
      if (name.endsWith(".txt")) {
        files.addAll(office(name.replace(".txt", ""), Files.readString(file)));
      } else {
        files.add(new Seed(name, Files.readAllBytes(file), 1));
      }
    }
    List<Seed> weighted = new ArrayList<>();
    files.forEach(seed -> weighted.addAll(Collections.nCopies(seed.weight(), seed)));
    return new MutationSeeds(sentences, weighted);
  }

  /** A file as damage, carelessness or malice make it: its bytes, its text, or one of its parts. */
  byte[] mutated(Seed seed, Mutations mutations) throws IOException {
    byte[] other = mutations.any(weighted).bytes();
    String name = seed.path();
    if (name.matches(".*\\.(txt|html|jsonl)") && mutations.below(2) == 0) {
      String text = new String(seed.bytes(), StandardCharsets.UTF_8);
      byte[] encoded = mutations.encoded(mutations.text(text, text));
      return mutations.below(2) == 0 ? encoded : mutations.bytes(encoded, other);
    }
    if (name.matches(".*\\.(docx|xlsx|zip)") && mutations.below(4) > 0) {
      return withMutatedPart(seed, mutations, other);
    }
    return mutations.bytes(seed.bytes(), other);
  }

  /** Within its packing, whose checksums would end most readings where they begin. */
  private static byte[] withMutatedPart(Seed seed, Mutations mutations, byte[] other)
      throws IOException {
    Map<String, byte[]> parts = ZipParts.read(seed.bytes());
    String largest =
        Collections.max(parts.keySet(), Comparator.comparing(each -> parts.get(each).length));
    String name = mutations.below(2) == 0 ? largest : mutations.any(List.copyOf(parts.keySet()));
    byte[] part = parts.get(name);
    String text = new String(part, StandardCharsets.UTF_8);
    boolean asText = mutations.below(2) == 0;
    parts.put(
        name,
        asText
            ? mutations.text(text, text).getBytes(StandardCharsets.UTF_8)
            : mutations.bytes(part, other));
    return ZipParts.write(parts);
  }

  /** A document of Office, and a workbook where it has a table. */
  private static List<Seed> office(String name, String text) throws IOException {
    List<Seed> made = new ArrayList<>();
    made.add(new Seed(name + ".docx", timeless(OfficeForms.docx(text)), 40));
    List<String> rows = text.lines().filter(line -> line.contains("\t")).toList();
    if (!rows.isEmpty()) {
      byte[] workbook = OfficeForms.xlsx("2023年主要指标\n" + String.join("\n", rows));
      made.add(new Seed(name + ".xlsx", timeless(workbook), 40));
    }
    return made;
  }

  /** Office writes the time of writing into each: a number would not make the same mutation. */
  private static byte[] timeless(byte[] office) throws IOException {
    Map<String, byte[]> parts = ZipParts.read(office);
    parts.remove("docProps/core.xml");
    return ZipParts.write(parts);
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
    Map<String, byte[]> parts = new LinkedHashMap<>();
    pages.forEach(page -> parts.put(page.path(), page.bytes()));
    return ZipParts.write(parts);
  }

  private static byte[] tar(List<Seed> pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (Seed page : pages) {
        TarArchiveEntry entry = new TarArchiveEntry(page.path());
        entry.setModTime(0);
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
