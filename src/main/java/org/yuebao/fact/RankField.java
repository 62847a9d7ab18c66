package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.region.RegionWord;

/** The region among whose parts one ranks: 居<b>全省</b>第二, 为<b>全省</b>最快. */
final class RankField {
  /** How many tokens those may have among whom one ranks. */
  private static final int REACH = 4;

  private RankField() {}

  /** 增速在<b>全市</b>排第15位, <b>全市</b>排名第三: among whom one ranks. */
  static boolean isRankedIn(Sentence sentence, int at) {
    int i = at + 1;
    if (i >= sentence.size() || !sentence.token(i).has(Role.RANK_CUE)) {
      return false;
    }
    while (i < sentence.size()
        && PlaceUse.isPlain(sentence.token(i))
        && !sentence.token(i).isQuantity()) {
      i++;
    }
    boolean here =
        PlaceUse.saysHere(sentence.token(at)) && !PlaceUse.isOwn(sentence.token(at).region());
    boolean within = here || (at > 0 && PlaceUse.isWhere(sentence.token(at - 1)));
    return within && i < sentence.size() && PlaceUse.isRank(sentence.token(i));
  }

  /** GDP在<b>26个</b>省会城市中排第15位: so many among whom one ranks, by what stands before them. */
  static boolean isCounted(Sentence sentence, int at) {
    if (!sentence.quantityAt(at).countsThings()) {
      return false;
    }
    int last = Math.min(sentence.size() - 2, at + REACH);
    for (int i = at + 1; i <= last && sentence.token(i).kind() != Token.Kind.MARK; i++) {
      if (sentence.token(i).has(Role.FILLER, Term.WITHIN)) {
        return sentence.token(i + 1).has(Role.RANK_CUE);
      }
    }
    return false;
  }

  /** 在<b>全省</b>53个县中排名第20: where those lie among whom one ranks. */
  static boolean isOfCounted(Sentence sentence, int at) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).isQuantity()
        && isCounted(sentence, at + 1);
  }

  /** 增速为<b>全省</b>最快，: among whom one is the first or the last. */
  static boolean isOfSuperlative(Sentence sentence, int at) {
    return at + 2 < sentence.size()
        && PlaceUse.saysHere(sentence.token(at))
        && sentence.token(at + 1).has(Role.SUPERLATIVE)
        && sentence.token(at + 2).kind() == Token.Kind.MARK;
  }

  /** 居全国第一 and 中国人口第一大县 rank within the nation, 中国利用外资居世界第一 ranks it. */
  static boolean isOfRank(Sentence sentence, int at, int rank) {
    RegionWord word = sentence.token(at).region();
    boolean part = rank + 1 < sentence.size() && sentence.token(rank + 1).has(Role.APPOSITION);
    boolean owns = !part && sentence.token(at + 1).has(Role.INDICATOR);
    return word != null && PlaceUse.isField(word) && !(owns && PlaceUse.opensClause(sentence, at));
  }
}
