package org.yuebao.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Document;

/**
 * Reads the lines of one file of JSON Lines: a bad line is one rejection, and the others are read.
 */
final class LinesReader {
  private final String path;
  private final DocumentDefaults defaults;
  private final List<Reservation> doubts;
  private final Assembly assembly;
  private final Map<String, Integer> lineOfId = new HashMap<>();
  private int documents;

  /**
   * @param doubts what is doubtful about the file as a whole
   */
  LinesReader(String path, DocumentDefaults defaults, List<Reservation> doubts) {
    this.path = path;
    this.defaults = defaults;
    this.doubts = doubts;
    this.assembly = new Assembly(path, defaults);
  }

  /** Takes the document of a line, with its number among the documents, from 0. */
  @FunctionalInterface
  interface Found {
    void take(int index, Outcome<Document> document);
  }

  void read(LineBytes lines, Found found) throws IOException {
    for (RawLine line = lines.next(); line != null; line = lines.next()) {
      read(line, found);
    }
  }

  void read(RawLine line, Found found) {
    if (line.text() == null || !line.text().isBlank()) {
      found.take(documents++, document(line));
    }
  }

  private Outcome<Document> document(RawLine line) {
    String place = path + ":" + line.number();
    String text = line.text();
    if (text == null) {
      return Rejections.of(line.reason(), place, line.problem());
    }
    return JsonLines.read(place, text, defaults)
        .fold(kept -> document(place, line, kept.value()), Outcome::rejected);
  }

  private Outcome<Document> document(String place, RawLine line, JsonLines.Item item) {
    String id = item.metadata().id();
    Integer earlier = id.isEmpty() ? null : lineOfId.putIfAbsent(id, line.number());
    if (earlier != null) {
      return Rejections.of(
          Rejections.DUPLICATE_ID,
          place,
          "the id %s is that of line %d already; ids tell documents apart".formatted(id, earlier));
    }
    String name = assembly.name() + ":" + line.number();
    return assembly.document(place, name, item.metadata(), item.text(), doubts);
  }
}
