package org.yuebao.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The facts of a page with their sentences; a sentence that tells several stands once. */
final class ToldTable {
  private static final int OWN_NUMBERS = 3;

  private final Words words;
  private final Columns facts;

  /**
   * @param waiting where the facts wait until they are written
   */
  ToldTable(Waiting waiting) throws IOException {
    words = new Words(waiting);
    facts =
        new Columns(
            waiting,
            "id",
            "doc",
            "story",
            "title",
            "pub",
            "source",
            "text",
            "sentence",
            "indicator",
            "concept",
            "rule",
            "reservations",
            "start",
            "end",
            "confidence");
  }

  void write(ShownFacts shown, Writer out) throws IOException {
    shown.each(this::add);
    out.write("{\"words\":");
    words.write(out);
    out.write(",\"facts\":");
    facts.write(out);
    out.write('}');
  }

  private void add(ToldFact fact) throws IOException {
    List<String> texts = fact.texts();
    Object[] cells = new Object[texts.size() + OWN_NUMBERS];
    // The id begins with the document, which has a column of its own.
    cells[0] = fact.id().substring(Math.min(fact.id().length(), texts.get(1).length() + 1));
    for (int i = 1; i < texts.size(); i++) {
      cells[i] = words.number(texts.get(i));
    }
    cells[texts.size()] = fact.start();
    cells[texts.size() + 1] = fact.end();
    cells[texts.size() + 2] = fact.confidence();
    facts.add(cells);
  }
}
