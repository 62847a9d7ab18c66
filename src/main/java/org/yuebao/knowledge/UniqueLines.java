package org.yuebao.knowledge;

import java.util.HashMap;
import java.util.Map;

/** Tells of lines that say the same thing twice. */
final class UniqueLines {
  private final String what;
  private final Map<String, Integer> lines = new HashMap<>();

  /**
   * @param what what must not stand twice: {@code the word}
   */
  UniqueLines(String what) {
    this.what = what;
  }

  /** Whether {@code key} stands for the first time; otherwise the row has a problem. */
  boolean isNew(Table.Row row, String key) {
    Integer first = lines.putIfAbsent(key, row.line());
    if (first != null) {
      row.problem(
          what + " " + key + " already stands in line " + first + "; remove one of the lines");
    }
    return first == null;
  }
}
