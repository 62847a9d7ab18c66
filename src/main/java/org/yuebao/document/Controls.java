package org.yuebao.document;

/** Characters that no text has: they tell binary data and wrong encodings. */
final class Controls {
  static final char REPLACEMENT = '\uFFFD';

  private Controls() {}

  /** Control characters but tab, line ends, form feed and the end mark of DOS files. */
  static boolean isControl(char c) {
    if (c < ' ') {
      return c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0B && c != 0x1A;
    }
    return c == 0x7F || c >= 0x80 && c < 0xA0 && c != 0x85;
  }

  static int count(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isControl(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  static int replacements(String text) {
    int count = 0;
    for (int i = text.indexOf(REPLACEMENT); i >= 0; i = text.indexOf(REPLACEMENT, i + 1)) {
      count++;
    }
    return count;
  }
}
