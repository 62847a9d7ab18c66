package org.yuebao.document.page;

import java.util.Map;

/** Marks that stand above the line: of a square or a cube, or of a footnote. */
public final class Raised {
  private static final Map<String, String> POWERS = Map.of("2", "²", "3", "³");

  private Raised() {}

  /** {@code km} and a raised 2 are km²; the number of a footnote stands in brackets. */
  public static void append(StringBuilder line, String mark) {
    char last = line.length() == 0 ? ' ' : line.charAt(line.length() - 1);
    boolean unit = last < 0x80 && Character.isLetter(last);
    if (unit && POWERS.containsKey(mark)) {
      line.append(POWERS.get(mark));
    } else if (mark.matches("[0-9]{1,3}")) {
      line.append('[').append(mark).append(']');
    } else {
      line.append(mark);
    }
  }
}
