package org.yuebao.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.SubjectWord.Role;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
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

  /** 占地60亩, 全长12公里: what is said of a place or a way, and is no part of its name. */
  private static final Set<String> EXTENTS = Set.of("M2", "M");

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
    return (token.isQuantity() && !isOfName(token))
        || token.period() != null
        || (token.has(Term.Role.REGION) && isHere(token.terms()));
  }

  /** <b>第十</b>届博览会, 地铁<b>5号</b>线, <b>60万吨</b>乙烯项目: a figure that is part of a name. */
  private boolean isOfName(Token token) {
    Quantity quantity = token.quantity();
    return Numerals.isOrdinal(text[token.start()])
        || (quantity != null
            && (quantity.kind() == Unit.Kind.NAME || (isSize(quantity) && goesOn(token.end()))));
  }

  /** What those of a name can make or carry: 60万吨乙烯项目, 30万千瓦风电项目, 220千伏变电站. */
  private static boolean isSize(Quantity quantity) {
    return quantity.kind() == Unit.Kind.MEASURE && !EXTENTS.contains(quantity.unit());
  }

  private boolean goesOn(int at) {
    Token next = sentence.startingAt(at);
    return next != null && (next.isText() || next.has(Term.Role.PROJECT_NOUN));
  }

  /**
   * Where a figure begins that ends at {@code at} and is part of a name, with what it measures:
   * <b>年产5万吨</b>纤维项目; -1 when none does.
   */
  int startOfFigure(int at) {
    Token figure = sentence.endingAt(at);
    if (figure == null || !figure.isQuantity() || !isOfName(figure)) {
      return -1;
    }
    Token before = sentence.endingAt(figure.start());
    Term makes = before == null ? null : before.term(Term.Role.INDICATOR);
    boolean measures =
        makes != null
            && makes.name() != null
            && makes.name().indicator().dimension().equals("quantity");
    return before != null && measures ? before.start() : figure.start();
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
