package org.yuebao.publish.xlsx;

import java.util.regex.Pattern;
import org.yuebao.publish.tidy.CleanText;

/** Text as a cell can hold it. It is written as text and never as a formula, however it begins. */
final class CellText {
  /** Excel's limit is 32,767 (UTF-16). */
  private static final int LONGEST = 32_000;

  /** A comment is read in a small box. */
  private static final int LONGEST_COMMENT = 1_000;

  /** Excel reads {@code _x0041_} as the character of that code. */
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  static String of(String text) {
    return cut(text, LONGEST);
  }

  static String comment(String text) {
    return cut(text, LONGEST_COMMENT);
  }

  private static String cut(String text, int longest) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String some = lines;
    if (lines.length() > longest) {
      boolean inPair = Character.isHighSurrogate(lines.charAt(longest - 1));
      some = lines.substring(0, inPair ? longest - 1 : longest) + "…";
    }
    return CODE.matcher(CleanText.of(some)).replaceAll("_x005F_");
  }
}
