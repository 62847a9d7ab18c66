package org.yuebao.fact;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.Segmenter;
import org.yuebao.story.Segmenter.Word;

/**
 * What kinds of words stand in a stretch that the lexicon does not know. A sentence is segmented
 * only when somebody asks, and is kept while the last few are: questions go back and forth.
 */
final class Words {
  /** Characters that stand alone in names of any kind of thing. */
  private static final String COMMON = "大中小新老高低省市县区镇乡村级型年路厂站园院校港桥线网总主业户家";

  /** A name's meaning is asked of the sentences before, then the question goes on in its own. */
  private static final int KEPT = 8;

  private final char[] text;
  private final Segmenter segmenter;
  private final Map<Sentence, List<Word>> segmented = new Segmented();

  /** The sentences that were asked for last. */
  private static final class Segmented extends LinkedHashMap<Sentence, List<Word>> {
    @Serial private static final long serialVersionUID = 1;

    private Segmented() {
      super(2 * KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Sentence, List<Word>> eldest) {
      return size() > KEPT;
    }
  }

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

  /** Whether exactly these characters are a word. */
  boolean isWord(Sentence sentence, int start, int end) {
    Word word = wordEndingAt(sentence, end);
    return word != null && word.start() + sentence.start() == start;
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
    List<Word> words = words(sentence);
    int index = Math.max(0, lastFrom(words, start - sentence.start()));
    for (; index < words.size() && words.get(index).start() + sentence.start() < end; index++) {
      Word word = words.get(index);
      boolean single = word.end() - word.start() == 1;
      boolean known = COMMON.indexOf(text[word.start() + sentence.start()]) >= 0;
      if ((single && !known) || word.nature().startsWith("n") && word.nature().length() > 1) {
        return true;
      }
    }
    return false;
  }

  /** The character after the verb of several characters that begins here; -1 when none does. */
  int endOfVerb(Sentence sentence, int start) {
    List<Word> words = words(sentence);
    int index = lastFrom(words, start - sentence.start());
    if (index < 0) {
      return -1;
    }
    Word word = words.get(index);
    boolean verb = word.start() + sentence.start() == start && word.nature().equals("v");
    return verb && word.end() - word.start() > 1 ? word.end() + sentence.start() : -1;
  }

  private @Nullable Word wordEndingAt(Sentence sentence, int end) {
    List<Word> words = words(sentence);
    int index = lastFrom(words, end - sentence.start() - 1);
    return index >= 0 && words.get(index).end() + sentence.start() == end ? words.get(index) : null;
  }

  /** The last word that begins at {@code from} or before it. */
  private static int lastFrom(List<Word> words, int from) {
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

  private List<Word> words(Sentence sentence) {
    return segmented.computeIfAbsent(
        sentence,
        each -> segmenter.words(new String(text, each.start(), each.end() - each.start())));
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
