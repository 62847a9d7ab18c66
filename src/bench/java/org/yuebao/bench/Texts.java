package org.yuebao.bench;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/** The text that is measured: real news where it lies beside the project, else the demo corpus. */
final class Texts {
  private static final Path NEWS = Path.of("../shared/bench/news-2014-2017.jsonl.gz");
  private static final Path DEMO = Path.of("data/sample/pages");

  /** Every seventh item, so that all years are in it. */
  private static final int STEP = 7;

  private Texts() {}

  static List<Document> read() throws IOException {
    return Files.exists(NEWS) ? news() : demo();
  }

  private static List<Document> news() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (count++ % STEP == 0) {
          lines.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return kept("news.jsonl", lines.toByteArray());
  }

  private static List<Document> demo() throws IOException {
    List<Document> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        documents.addAll(kept(file.toString(), Files.readAllBytes(file)));
      }
    }
    return documents;
  }

  private static List<Document> kept(String path, byte[] bytes) {
    List<Document> documents = new ArrayList<>();
    for (Outcome<Document> outcome :
        DocumentReader.read(path, bytes, DocumentDefaults.none())) {
      if (outcome instanceof Outcome.Kept<Document> kept) {
        documents.add(kept.value());
      }
    }
    return documents;
  }
}
