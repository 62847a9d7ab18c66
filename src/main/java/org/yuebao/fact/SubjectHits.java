package org.yuebao.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/** The words of names in a sentence, in order, none over another. */
final class SubjectHits {
  /** A word of names at its place in the story's body. */
  record Hit(int start, int end, SubjectWord word) {
    boolean has(Role role) {
      return word.role() == role;
    }

    boolean is(Role role, String value) {
      return word.is(role, value);
    }

    int length() {
      return end - start;
    }
  }

  /** What is longer is a table or damage: nothing is named there. */
  static final int LONGEST_SENTENCE = 3000;

  private final Lexicon<SubjectWord> lexicon;
  private final char[] text;
  private final Sentence sentence;
  private final List<Hit> hits = new ArrayList<>();
  private final Set<Role> roles = EnumSet.noneOf(Role.class);

  SubjectHits(Lexicon<SubjectWord> lexicon, char[] text, Sentence sentence) {
    this.lexicon = lexicon;
    this.text = text;
    this.sentence = sentence;
    if (sentence.end() - sentence.start() <= LONGEST_SENTENCE) {
      scan();
    }
  }

  /** The roles of all words. */
  Set<Role> roles() {
    return roles;
  }

  int size() {
    return hits.size();
  }

  Hit get(int index) {
    return hits.get(index);
  }

  /** The word that ends at a character; null when none does. */
  @Nullable Hit endingAt(int end) {
    int index = firstFrom(end) - 1;
    return index >= 0 && hits.get(index).end == end ? hits.get(index) : null;
  }

  /** The word that begins at a character; null when none does. */
  @Nullable Hit startingAt(int start) {
    int index = firstFrom(start);
    return index < hits.size() && hits.get(index).start == start ? hits.get(index) : null;
  }

  /** The index of the first word that begins at {@code from} or later. */
  int firstFrom(int from) {
    int low = 0;
    int high = hits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hits.get(middle).start < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether a time, a figure or 全市 ends here: no name reaches over it. 第十届 is part of a name. */
  boolean endsApart(int at) {
    Token token = sentence.endingAt(at);
    return token != null && isApart(token);
  }

  private void scan() {
    int at = sentence.start();
    int next = 0;
    while (at < sentence.end()) {
      while (next < sentence.size() && sentence.token(next).start() < at) {
        next++;
      }
      boolean begins = next < sentence.size() && sentence.token(next).start() == at;
      at = begins && isApart(sentence.token(next)) ? sentence.token(next).end() : take(at);
    }
  }

  /** Takes the longest word here; where to go on. */
  private int take(int at) {
    long match = lexicon.longest(text, at, sentence.end());
    if (match < 0 || cutsEnding(match, at)) {
      return at + 1;
    }
    SubjectWord word = lexicon.senses(match).get(0);
    hits.add(new Hit(at, Lexicon.end(match), word));
    roles.add(word.role());
    return Lexicon.end(match);
  }

  /** 修复工程 is no 复工: whether a word that ends names begins in the match and goes on after it. */
  private boolean cutsEnding(long match, int at) {
    int end = Lexicon.end(match);
    for (int i = at + 1; i < end; i++) {
      long inner = lexicon.longest(text, i, sentence.end());
      if (inner >= 0 && Lexicon.end(inner) > end && lexicon.senses(inner).get(0).endsName()) {
        return true;
      }
    }
    return false;
  }

  private boolean isApart(Token token) {
    return (token.isQuantity() && !Numerals.isOrdinal(text[token.start()]))
        || token.period() != null
        || (token.has(Term.Role.REGION) && isHere(token.terms()));
  }

  private static boolean isHere(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      RegionWord region = terms.get(i).region();
      if (region != null && region.kind() == RegionWord.Kind.HERE) {
        return true;
      }
    }
    return false;
  }
}
