package org.yuebao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.yuebao.document.packed.Unpacking;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/**
 * Makes documents of a file's bytes: text with or without front matter, or JSON Lines, in any usual
 * encoding, plain or packed.
 *
 * <p>Whatever is wrong with a document is one rejection of stage {@code read}, with its file,
 * place, reason and what to do; what can be read besides it is read. Nothing is thrown for bad
 * input.
 */
public final class DocumentReader {
  private DocumentReader() {}

  /** Takes the documents of a file. */
  @FunctionalInterface
  public interface Found {
    /**
     * @param record place among those of the file: of JSON Lines, the number of the line's document
     *     from 0; in an archive, documents of its n-th file count from n times 2<sup>32</sup>
     */
    void take(long record, Outcome<Document> document);
  }

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
    List<Outcome<Document>> documents = new ArrayList<>();
    try {
      read(
          path,
          new ByteArrayInputStream(bytes),
          defaults,
          any -> true,
          (record, document) -> documents.add(document));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory failed", e);
    }
    return documents;
  }

  /**
   * The documents of one file, which may be larger than memory when it is packed or of JSON Lines.
   *
   * @param in the file as it is; not closed
   * @param wanted which of the lines of JSON Lines, or of the files in an archive, from 0; the
   *     others are passed by. Of one that is a single document the 0th is wanted or not
   * @throws IOException when {@code in} fails
   */
  public static void read(
      String path, InputStream in, DocumentDefaults defaults, IntPredicate wanted, Found found)
      throws IOException {
    Unpacking.open(path, in, defaults.limits(), new Reading(defaults, wanted, found));
  }
}
