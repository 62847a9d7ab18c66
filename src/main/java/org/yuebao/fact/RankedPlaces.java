package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.region.RegionWord;

/**
 * Ranks of places by what they have much of: 人口<b>第二大省</b>, <b>第一</b>经济<b>大省</b>, 外贸<b>第三大市</b>.
 */
final class RankedPlaces {
  /** 高于|人口|第二|大省|山东: how many tokens before a region its comparison may begin. */
  private static final int REACH = 4;

  private RankedPlaces() {}

  /** Whether places are ranked by what the token names: <b>人口</b>第二大省, 第一<b>外贸</b>大省. */
  static boolean rankBy(Sentence sentence, int at) {
    boolean before =
        at + 1 < sentence.size()
            && PlaceUse.isRank(sentence.token(at + 1))
            && placeAfter(sentence, at + 1) == at + 2;
    boolean behind =
        at > 0 && PlaceUse.isRank(sentence.token(at - 1)) && placeAfter(sentence, at - 1) >= at;
    return before || behind;
  }

  /** 高于<b>人口</b>第四大省: whatever verb stands before the name; but 流动|人口第四大省. */
  static boolean isRankedBy(Sentence sentence, int at, int from) {
    boolean plain = at == from || PlaceUse.isPlain(sentence.token(at - 1));
    return plain && rankBy(sentence, at);
  }

  /** Whether a rank is one of places: 第二<b>大省</b>, 第一蔬菜<b>大省</b>. */
  static boolean isOfPlaces(Sentence sentence, int rank) {
    return placeAfter(sentence, rank) >= 0;
  }

  /** Index of the word for the places, right behind the rank or behind one other; -1 for none. */
  private static int placeAfter(Sentence sentence, int rank) {
    for (int i = rank + 1; i < sentence.size() && i <= rank + 2; i++) {
      Token token = sentence.token(i);
      if (token.start() != sentence.token(i - 1).end() || token.kind() == Token.Kind.MARK) {
        return -1;
      }
      if (token.has(Role.APPOSITION)) {
        return i;
      }
    }
    return -1;
  }

  /** 邳州市<b>是江苏</b>第二人口大县: among whose places the one named before ranks. */
  static boolean isField(Sentence sentence, int region, int quantity) {
    if (region < 1
        || quantity >= sentence.size()
        || !PlaceUse.isRank(sentence.token(quantity))
        || !isOfPlaces(sentence, quantity)
        || !followsPredicate(sentence, region)) {
      return false;
    }
    int subject = sentence.regionBefore(region);
    return subject >= 0
        && !sentence.isApart(subject, region)
        && !sentence.isApart(region, quantity);
  }

  /** 高于人口第二大省<b>山东</b>, 比经济大省<b>浙江</b>快: what one compares with, and says what it is. */
  static boolean isComparedWith(Sentence sentence, int region) {
    if (region < 2 || !sentence.token(region - 1).has(Role.APPOSITION)) {
      return false;
    }
    int last = Math.max(0, region - REACH);
    for (int i = region - 2; i >= last && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      if (sentence.token(i).has(Role.GAP) || sentence.token(i).has(Role.COMPARE)) {
        return true;
      }
    }
    return false;
  }

  /** <b>是</b>江苏, <b>成为了</b>我国. */
  private static boolean followsPredicate(Sentence sentence, int region) {
    int before =
        sentence.token(region - 1).has(Role.FILLER, Term.PERFECT) ? region - 2 : region - 1;
    return before >= 0 && PlaceUse.isPredicate(sentence.token(before));
  }

  /**
   * The token of the region that has the rank, where it stands right behind: 人口第二大省<b>山东</b>,
   * 人口第一大县安徽<b>临泉县</b>; -1 for none.
   */
  static int regionAfter(Sentence sentence, int rank) {
    int place = placeAfter(sentence, rank);
    if (place < 0 || place + 1 >= sentence.size()) {
      return -1;
    }
    Token next = sentence.token(place + 1);
    if (next.region() == null || next.start() != sentence.token(place).end()) {
      return -1;
    }
    int last = AdjacentPlaces.innermost(sentence, place + 1);
    RegionWord word = sentence.token(last).region();
    boolean names =
        word != null
            && (word.kind() == RegionWord.Kind.NAME || word.kind() == RegionWord.Kind.SHORT);
    return names ? last : -1;
  }
}
