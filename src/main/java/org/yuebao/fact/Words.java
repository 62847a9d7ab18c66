package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Classifiers;
import org.yuebao.story.Characters;
import org.yuebao.story.Segmenter;
import org.yuebao.story.Segmenter.Word;

/**
 * What kinds of words stand in a stretch that the lexicon does not know. A clause is segmented only
 * when somebody asks, and is kept while the last few are: questions go back and forth.
 *
 * <p>No word reaches over a comma, and what stands behind it does not change what the words before
 * it are: a clause between its two marks has the words that it has in its sentence.
 */
final class Words {
  private static final Characters PAUSES = Characters.of("，。；、");

  /** A name's meaning is asked of the clauses before, then the question goes on in its own. */
  private static final int KEPT = 32;

  private final char[] text;
  private final Segmenter segmenter;
  private final Classifiers classifiers;
  private final @Nullable Clause[] kept = new Clause[KEPT];
  private int next;

  /**
   * A stretch from one mark to the next, its last mark included.
   *
   * @param start first character in the story's body
   * @param end character after the last
   * @param words with their places in the story's body
   */
  private record Clause(int start, int end, List<Word> words) {
    /** The index of the last word that begins at {@code from} or before it; -1 when none does. */
    int lastFrom(int from) {
      int low = 0;
      int high = words.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (words.get(middle).start() <= from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }
  }

  Words(char[] text, Segmenter segmenter, Classifiers classifiers) {
    this.text = text;
    this.segmenter = segmenter;
    this.classifiers = classifiers;
  }

  /** Whether no word of the stretch is a noun or a name: 全面推动. */
  boolean namesNothing(Sentence sentence, int start, int end) {
    for (int at = start; at < Math.min(end, sentence.end()); ) {
      Clause clause = clause(sentence, at);
      for (int i = 0; i < clause.words.size(); i++) {
        Word word = clause.words.get(i);
        if (word.end() > start && word.start() < end && isNominal(word.nature())) {
          return false;
        }
      }
      at = clause.end;
    }
    return true;
  }

  /** Whether the last word of the stretch is no noun: what follows is not modified by it. */
  boolean endsWithoutNoun(Sentence sentence, int start, int end) {
    Word word = wordAt(sentence, end - 1);
    return word != null && word.start() >= start - 1 && !isNominal(word.nature());
  }

  /** Whether the first word of the stretch is no noun: what stands before does not modify it. */
  boolean beginsWithoutNoun(Sentence sentence, int start, int end) {
    Word word = wordAt(sentence, start);
    return word == null || !isNominal(word.nature());
  }

  /** Whether exactly these characters are a word. */
  boolean isWord(Sentence sentence, int start, int end) {
    Word word = wordEndingAt(sentence, end);
    return word != null && word.start() == start;
  }

  /**
   * Whether a word of several characters ends here that no name reaches over: 首个, 正在; before a
   * {@code place} any verb.
   */
  boolean turns(Sentence sentence, int end, boolean place) {
    Word word = wordEndingAt(sentence, end);
    if (word == null || word.end() - word.start() == 1 || word.nature().isEmpty()) {
      return false;
    }
    return "pcudrytm".indexOf(word.nature().charAt(0)) >= 0 || (place && word.nature().equals("v"));
  }

  /** Whether a name stands there, or characters that make no known word, as those of brands. */
  boolean holdsName(Sentence sentence, int start, int end) {
    for (int at = start; at < Math.min(end, sentence.end()); ) {
      Clause clause = clause(sentence, at);
      for (int i = Math.max(0, clause.lastFrom(start)); i < clause.words.size(); i++) {
        Word word = clause.words.get(i);
        if (word.start() < end && isName(word)) {
          return true;
        }
      }
      at = clause.end;
    }
    return false;
  }

  private boolean isName(Word word) {
    boolean single = word.end() - word.start() == 1;
    boolean known = classifiers.has(Classifiers.Role.COMMON, text[word.start()]);
    return (single && !known) || (word.nature().startsWith("n") && word.nature().length() > 1);
  }

  /** The character after the verb of several characters that begins here; -1 when none does. */
  int endOfVerb(Sentence sentence, int start) {
    Word word = wordAt(sentence, start);
    return word != null
            && word.start() == start
            && word.nature().equals("v")
            && word.end() - start > 1
        ? word.end()
        : -1;
  }

  private @Nullable Word wordEndingAt(Sentence sentence, int end) {
    Word word = wordAt(sentence, end - 1);
    return word != null && word.end() == end ? word : null;
  }

  /** The word that a character belongs to; null outside of the sentence. */
  private @Nullable Word wordAt(Sentence sentence, int at) {
    if (at < sentence.start() || at >= sentence.end()) {
      return null;
    }
    Clause clause = clause(sentence, at);
    int index = clause.lastFrom(at);
    return index < 0 ? null : clause.words.get(index);
  }

  private Clause clause(Sentence sentence, int at) {
    for (Clause clause : kept) {
      if (clause != null && clause.start <= at && at < clause.end) {
        return clause;
      }
    }
    Clause clause = cut(sentence, at);
    kept[next] = clause;
    next = (next + 1) % KEPT;
    return clause;
  }

  private Clause cut(Sentence sentence, int at) {
    int start = at;
    while (start > sentence.start() && !PAUSES.has(text[start - 1])) {
      start--;
    }
    int end = at;
    while (end < sentence.end() && !PAUSES.has(text[end])) {
      end++;
    }
    end = Math.min(end + 1, sentence.end());
    int mark = start > sentence.start() ? start - 1 : start;
    List<Word> words = new ArrayList<>();
    for (Word word : segmenter.words(new String(text, mark, end - mark))) {
      if (word.end() + mark > start) {
        words.add(new Word(word.start() + mark, word.end() + mark, word.nature()));
      }
    }
    return new Clause(start, end, words);
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
