package org.yuebao.publish.report;

import java.io.IOException;
import java.util.List;

/** The facts of a page with their sentences; a sentence that tells several stands once. */
final class ToldTable {
  private static final int OWN_NUMBERS = 3;

  private final Words words = new Words();
  private final Columns facts =
      new Columns(
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

  void write(ToldFacts told, Iterable<Integer> numbers, StringBuilder out) throws IOException {
    told.each(numbers, this::add);
    out.append("{\"words\":");
    words.write(out);
    out.append(",\"facts\":");
    facts.write(out);
    out.append('}');
  }

  private void add(ToldFact fact) {
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
