package org.yuebao.run.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

/**
 * The documents that a gold folder speaks of.
 *
 * @param documents by id, sorted; only those that were found
 * @param genres the {@code genre} of their front matter, where there is one
 */
public record GoldDocuments(Map<String, Document> documents, Map<String, String> genres) {
  private static final Pattern READABLE = Pattern.compile(".*\\.(txt|jsonl|ndjson)(\\.gz)?");
  private static final Pattern GENRE =
      Pattern.compile(
          "\\A(?:[^-\\n]{0,3})---\\R(?:(?!---).*\\R)*?genre:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*\\R");

  /**
   * Reads the documents in the folders and beneath them; the first that has an id wins.
   *
   * @param docs ids of the documents that are wanted
   * @param defaults what holds for documents that do not say it themselves
   */
  public static GoldDocuments find(
      Collection<String> docs, List<Path> folders, DocumentDefaults defaults) {
    GoldDocuments found = new GoldDocuments(new TreeMap<>(), new HashMap<>());
    for (Path folder : folders) {
      for (Path file : filesBeneath(folder)) {
        found.read(file, docs, defaults);
      }
    }
    return found;
  }

  private static List<Path> filesBeneath(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(GoldDocuments::mayHoldDocuments).sorted().toList();
    } catch (IOException e) {
      throw new BadEvaluationInput(
          folder + ": no such folder; --documents names folders with the texts");
    }
  }

  private static boolean mayHoldDocuments(Path file) {
    String name = file.getFileName().toString();
    return READABLE.matcher(name).matches()
        && !name.endsWith(Gold.ENDING)
        && Files.isRegularFile(file);
  }

  /** Rejected documents are left out: whoever needs them is told that they are missing. */
  private void read(Path file, Collection<String> docs, DocumentDefaults defaults) {
    byte[] bytes = bytes(file);
    for (Outcome<Document> outcome : DocumentReader.read(file.toString(), bytes, defaults)) {
      if (outcome instanceof Outcome.Kept<Document> kept && docs.contains(kept.value().doc())) {
        String doc = kept.value().doc();
        if (documents.putIfAbsent(doc, kept.value()) == null) {
          Matcher genre = GENRE.matcher(opening(bytes));
          genres.put(doc, genre.find() ? genre.group(1) : "unknown");
        }
      }
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new BadEvaluationInput(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Enough of a file for its front matter, whose keys are ASCII in every encoding but UTF-16. */
  private static String opening(byte[] bytes) {
    byte[] head = unpacked(bytes);
    boolean wide = head.length > 1 && (head[0] & 0xFE) == 0xFE && (head[1] & 0xFE) == 0xFE;
    return new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private static byte[] unpacked(byte[] bytes) {
    boolean gzip = bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    if (!gzip) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BadEvaluationInput(
          "broken gzip of a document that could be read before: " + e.getMessage());
    }
  }

  /** {@code unknown} when it says none. */
  public String genre(String doc) {
    return genres.getOrDefault(doc, "unknown");
  }

  /** The text after the front matter; empty when the document was not found. */
  public String body(String doc) {
    Document document = documents.get(doc);
    return document == null ? "" : document.body();
  }
}
