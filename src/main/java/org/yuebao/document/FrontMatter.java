package org.yuebao.document;

import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;

/**
 * YAML between two lines {@code ---} at the start of a document.
 *
 * @param metadata what it says
 * @param bodyStart index of the first character after the closing line and its line end
 */
record FrontMatter(Metadata metadata, int bodyStart) {
  private static final String FENCE = "---";

  /** Characters within which the closing line must come: metadata are short. */
  private static final int LONGEST = 32 * 1024;

  /** The front matter of the text, none when it does not begin with a line {@code ---}. */
  static Outcome<FrontMatter> of(String path, String text) {
    if (!isFence(text, 0)) {
      return Outcome.kept(new FrontMatter(Metadata.NONE, 0));
    }
    int first = nextLine(text, 0);
    int closing = closing(text, first);
    if (closing < 0) {
      return Rejections.of(
          Rejections.FRONT_MATTER,
          path + ":1",
          text.substring(0, Math.min(text.length(), Rejection.LONGEST_EVIDENCE)),
          "front matter is opened here, but no line --- closes it; add one after the last key");
    }
    int bodyStart = nextLine(text, closing);
    return new FrontMatterReader(Rejections.FRONT_MATTER, path, 2, text.substring(first, closing))
        .read()
        .fold(kept -> Outcome.kept(new FrontMatter(kept.value(), bodyStart)), Outcome::rejected);
  }

  private static int closing(String text, int from) {
    int limit = Math.min(text.length(), LONGEST);
    int line = from;
    while (line < limit) {
      if (isFence(text, line)) {
        return line;
      }
      line = nextLine(text, line);
    }
    return -1;
  }

  private static boolean isFence(String text, int line) {
    if (!text.startsWith(FENCE, line)) {
      return false;
    }
    return text.substring(line + FENCE.length(), lineEnd(text, line)).isBlank();
  }

  private static int lineEnd(String text, int line) {
    int i = line;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static int nextLine(String text, int line) {
    int end = lineEnd(text, line);
    if (text.startsWith("\r\n", end)) {
      return end + 2;
    }
    return Math.min(end + 1, text.length());
  }
}
