package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.region.RegionWord;

/**
 * The two regions that 前者 and 后者 point to: those that were named side by side last, or the only two
 * of a sentence.
 */
final class TwoPlaces {
  private static final int TWO = 2;
  private static final String FIRST = "first";

  private List<RegionWord> last = List.of();

  /** After a sentence: its two regions are pointed to in the next one. */
  void leave(Sentence sentence) {
    List<RegionWord> two = named(sentence.tokens(), sentence.size());
    last = two.isEmpty() ? last : two;
  }

  /** The region that the token points to; null when the text has not named two. */
  @Nullable RegionWord meant(Sentence sentence, int at) {
    RegionWord word = sentence.token(at).region();
    List<RegionWord> two = two(sentence.tokens(), at);
    if (word == null || two.isEmpty()) {
      return null;
    }
    return two.get(word.value().equals(FIRST) ? 0 : 1);
  }

  /** What points to no region is a plain word: 出口和进口…，前者. */
  void settle(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isPointer(token.region()) && two(tokens, i).isEmpty()) {
        tokens.set(i, Token.text(token.start(), token.end()));
      }
    }
  }

  static boolean isPointer(@Nullable RegionWord word) {
    return word != null && word.kind() == RegionWord.Kind.OF_TWO;
  }

  private List<RegionWord> two(List<Token> tokens, int before) {
    List<RegionWord> here = named(tokens, before);
    return here.isEmpty() ? last : here;
  }

  /** The last two that are joined, else all when there are two. */
  private static List<RegionWord> named(List<Token> tokens, int before) {
    List<RegionWord> all = new ArrayList<>(TWO);
    for (int i = 0; i < before; i++) {
      RegionWord word = tokens.get(i).region();
      if (isName(word) && !all.contains(word)) {
        all.add(word);
      }
    }
    if (all.size() < TWO) {
      return List.of();
    }
    for (int i = before - 1; i >= TWO; i--) {
      RegionWord second = tokens.get(i).region();
      RegionWord first = tokens.get(i - TWO).region();
      if (isName(first) && isName(second) && joins(tokens.get(i - 1))) {
        return List.of(first, second);
      }
    }
    return all.size() == TWO ? all : List.of();
  }

  private static boolean joins(Token token) {
    return token.isMark("、") || token.has(Term.Role.AND);
  }

  private static boolean isName(@Nullable RegionWord word) {
    return word != null
        && (word.kind() == RegionWord.Kind.NAME || word.kind() == RegionWord.Kind.SHORT);
  }
}
