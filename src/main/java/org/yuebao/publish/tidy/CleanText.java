package org.yuebao.publish.tidy;

/**
 * Text that every file format can hold. Halves of surrogate pairs, characters that are none and
 * control characters but tab and line breaks become U+FFFD: XML and UTF-8 have no place for them.
 */
public final class CleanText {
  private static final char REPLACEMENT = '\uFFFD';

  private CleanText() {}

  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        return cleaned(text, i);
      }
    }
    return text;
  }

  private static String cleaned(String text, int from) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = from; i < text.length(); i++) {
      if (isBad(text, i)) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isBad(String text, int i) {
    char each = text.charAt(i);
    if (Character.isHighSurrogate(each)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(each)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    boolean control = each < ' ' && each != '\t' && each != '\n' && each != '\r';
    return control || (each >= '\u007F' && each <= '\u009F') || each >= '\uFFFE';
  }
}
