package org.yuebao.document;

import java.util.List;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;

/**
 * Makes documents of a file's bytes: text with or without front matter, or JSON Lines, in any usual
 * encoding, plain or as gzip.
 *
 * <p>Whatever is wrong with a document is one rejection of stage {@code read}, with its file,
 * place, reason and what to do; what can be read besides it is read. Nothing is thrown for bad
 * input.
 */
public final class DocumentReader {
  private DocumentReader() {}

  /**
   * The documents of one file.
   *
   * @param path where the bytes are from: for the id, for what the path says of the document, and
   *     for messages
   * @param bytes the file as it is
   * @param defaults what the run says about documents that do not say it themselves
   * @return one outcome for a text, one a line for JSON Lines; never empty
   */
  public static List<Outcome<Document>> read(String path, byte[] bytes, DocumentDefaults defaults) {
    return Unpacking.unpack(path, bytes, defaults.largestBytes())
        .fold(
            unpacked -> readUnpacked(path, unpacked.value(), defaults),
            rejection -> List.of(Outcome.rejected(rejection)));
  }

  private static List<Outcome<Document>> readUnpacked(
      String path, byte[] bytes, DocumentDefaults defaults) {
    if (bytes.length == 0) {
      return List.of(Rejections.of(Rejections.EMPTY, path, "the file has no bytes"));
    }
    List<RawLine> lines = JsonLines.isNamedSo(path) ? RawLine.ofDamaged(bytes) : List.of();
    if (!lines.isEmpty()) {
      return new LinesReader(path, defaults, List.of()).read(lines);
    }
    return TextDecoder.decode(path, bytes)
        .fold(decoded -> check(path, decoded), Outcome::<String>rejected)
        .fold(
            text -> readText(path, text.value(), text.reservations(), defaults),
            rejection -> List.of(Outcome.rejected(rejection)));
  }

  private static Outcome<String> check(String path, Outcome.Kept<String> decoded) {
    String text = decoded.value();
    while (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    return TextCheck.check(path, text, decoded.reservations());
  }

  private static List<Outcome<Document>> readText(
      String path, String text, List<Reservation> doubts, DocumentDefaults defaults) {
    if (JsonLines.isNamedSo(path) || JsonLines.looksSo(text)) {
      return new LinesReader(path, defaults, doubts).read(RawLine.of(text));
    }
    Outcome<Document> document =
        FrontMatter.of(path, text)
            .fold(
                kept -> {
                  String body = text.substring(kept.value().bodyStart());
                  Metadata metadata = kept.value().metadata();
                  Assembly assembly = new Assembly(path, defaults);
                  return assembly.document(path, assembly.name(), metadata, body, doubts);
                },
                Outcome::<Document>rejected);
    return List.of(document);
  }
}
