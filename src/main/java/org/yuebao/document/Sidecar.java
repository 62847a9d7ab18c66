package org.yuebao.document;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yuebao.outcome.Outcome;

/**
 * What a file beside a document says of it, {@code report.yaml} or {@code report.json} of {@code
 * report.pdf}: the keys of front matter, which the document itself cannot hold.
 *
 * @param path for messages
 * @param bytes YAML or JSON, as the file has it
 */
public record Sidecar(String path, byte[] bytes) {
  /** Of the files beside a document the first that is there counts. */
  public static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  /** Those that are for people are known and not read. */
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of("id", "title", "published", "source", "region", "regionName", "genre", "url"));

  /** More are no metadata. */
  public static final int MOST_BYTES = 64 * 1024;

  /**
   * The path without its ending, {@code a/report} for {@code a/report.pdf} and for {@code
   * a/report.yaml}: what a document and its sidecar have in common.
   */
  public static String stem(String path) {
    String plain = path.endsWith(".gz") ? path.substring(0, path.length() - 3) : path;
    int dot = plain.lastIndexOf('.');
    return dot > plain.lastIndexOf('/') + 1 ? plain.substring(0, dot) : plain;
  }

  /** What it says; rejected when a key is unknown or a value cannot be used. */
  Outcome<Metadata> metadata() {
    if (bytes.length > MOST_BYTES) {
      return Rejections.of(
          Rejections.SIDECAR,
          path,
          "more than %d bytes are no metadata; if it holds documents, give it a name of its own"
              .formatted(MOST_BYTES));
    }
    return TextDecoder.decode(path, bytes)
        .fold(
            text ->
                new FrontMatterReader(
                        Rejections.SIDECAR, path, 1, text.value().replace("\uFEFF", ""))
                    .knowing(KEYS)
                    .read(),
            Outcome::rejected);
  }
}
