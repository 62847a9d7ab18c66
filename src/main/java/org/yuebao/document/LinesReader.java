package org.yuebao.document;

import java.util.ArrayList;
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

  /**
   * @param doubts what is doubtful about the file as a whole
   */
  LinesReader(String path, DocumentDefaults defaults, List<Reservation> doubts) {
    this.path = path;
    this.defaults = defaults;
    this.doubts = doubts;
    this.assembly = new Assembly(path, defaults);
  }

  List<Outcome<Document>> read(List<RawLine> lines) {
    List<Outcome<Document>> documents = new ArrayList<>(lines.size());
    for (RawLine line : lines) {
      if (line.text() == null || !line.text().isBlank()) {
        documents.add(read(line));
      }
    }
    return documents;
  }

  private Outcome<Document> read(RawLine line) {
    String place = path + ":" + line.number();
    String text = line.text();
    if (text == null) {
      return Rejections.of(
          Rejections.UNDECODABLE,
          place,
          "byte %d of the line is damaged UTF-8; restore the line from its source"
              .formatted(line.badByte()));
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
