package org.yuebao.story;

import java.util.Set;

/**
 * Words with which sentences of news and reports open: after them a line is no headline, and no
 * rest of a cut one.
 */
final class SentenceOpening {
  private static final int LONGEST = 6;

  private final Set<String> phrases;
  private final String[] words;

  SentenceOpening(LayoutWords words) {
    this.phrases = Set.of(words.words(LayoutWords.Role.OPENING_PHRASE));
    this.words = words.words(LayoutWords.Role.OPENING);
  }

  /** Whether the line opens as a sentence does, up to its first comma: {@code 近日，}. */
  boolean withComma(String text, Line line) {
    int limit = Math.min(line.end(), line.start() + LONGEST);
    for (int i = line.start(); i < limit; i++) {
      if (text.charAt(i) == '，') {
        return phrases.contains(text.substring(line.start(), i));
      }
    }
    return false;
  }

  /**
   * Whether the line opens a sentence of its own: a time, a conjunction, a year, a speaker and a
   * colon.
   */
  boolean of(String text, Line line) {
    for (String word : words) {
      if (text.startsWith(word, line.start())) {
        return true;
      }
    }
    return opensWithYear(text, line);
  }

  /** {@code 2015年}, {@code 1996-1999年}. */
  private static boolean opensWithYear(String text, Line line) {
    int i = line.start();
    while (i < line.end() && Shape.isDigit(text.charAt(i))) {
      i++;
    }
    return i - line.start() == 4 && i < line.end() && "年-—".indexOf(text.charAt(i)) >= 0;
  }
}
