package org.yuebao.fact;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yuebao.story.Segmenter;
import org.yuebao.story.Segmenter.Word;

/**
 * What kinds of words stand in a stretch that the lexicon does not know. A sentence is segmented
 * only when somebody asks, and once.
 */
final class Words {
  private final char[] text;
  private final Segmenter segmenter;
  private final Map<Sentence, List<Word>> segmented = new IdentityHashMap<>();

  Words(char[] text, Segmenter segmenter) {
    this.text = text;
    this.segmenter = segmenter;
  }

  /** Whether no word of the stretch is a noun or a name: 全面推动. */
  boolean namesNothing(Sentence sentence, int start, int end) {
    for (Word word : words(sentence)) {
      boolean inside =
          word.end() + sentence.start() > start && word.start() + sentence.start() < end;
      if (inside && isNominal(word.nature())) {
        return false;
      }
    }
    return true;
  }

  /** Whether the last word of the stretch is no noun: what follows is not modified by it. */
  boolean endsWithoutNoun(Sentence sentence, int start, int end) {
    for (Word word : words(sentence)) {
      if (word.start() + sentence.start() < end && word.end() + sentence.start() >= end) {
        return word.start() + sentence.start() >= start - 1 && !isNominal(word.nature());
      }
    }
    return false;
  }

  /** Whether the first word of the stretch is no noun: what stands before does not modify it. */
  boolean beginsWithoutNoun(Sentence sentence, int start, int end) {
    for (Word word : words(sentence)) {
      if (word.end() + sentence.start() > start && word.start() + sentence.start() < end) {
        return !isNominal(word.nature());
      }
    }
    return true;
  }

  private List<Word> words(Sentence sentence) {
    return segmented.computeIfAbsent(
        sentence, s -> segmenter.words(new String(text, s.start(), s.end() - s.start())));
  }

  /**
   * Nouns, names, verbs used as nouns, adjectives, abbreviations, idioms: words that narrow what
   * follows.
   */
  private static boolean isNominal(String nature) {
    if (nature.isEmpty()) {
      return true;
    }
    char c = nature.charAt(0);
    return c == 'n'
        || c == 'a'
        || c == 'b'
        || c == 'j'
        || c == 'g'
        || c == 's'
        || nature.equals("vn")
        || nature.equals("x");
  }
}
