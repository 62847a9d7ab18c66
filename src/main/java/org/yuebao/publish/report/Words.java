package org.yuebao.publish.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that many rows share: each stands once, and rows name it by its number; 0 is no text. */
final class Words {
  private final Pieces texts;
  private Map<String, Integer> numbers = new HashMap<>();
  private int size;

  /**
   * @param waiting where the texts wait until they are written
   */
  Words(Waiting waiting) throws IOException {
    texts = new Pieces(waiting);
    number("");
  }

  int number(String text) throws IOException {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    texts.add(text);
    numbers.put(text, size);
    return size++;
  }

  List<Integer> numbers(List<String> each) throws IOException {
    List<Integer> all = new ArrayList<>(each.size());
    for (String text : each) {
      all.add(number(text));
    }
    return all;
  }

  /** Leaves the memory to others; a text that comes again stands twice. */
  void rest() throws IOException {
    texts.rest();
    numbers = new HashMap<>(Map.of("", 0));
  }

  void write(Writer out) throws IOException {
    texts.write(out);
  }
}
