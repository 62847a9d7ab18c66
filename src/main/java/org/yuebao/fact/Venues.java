package org.yuebao.fact;

import org.yuebao.fact.Term.Role;

/** Where a region goes to call others to it: what is agreed there is the region's own. */
final class Venues {
  private Venues() {}

  /**
   * 在<b>深圳</b>的招商推介会上签约6个; 在<b>上海</b>、<b>江苏</b>等地考察对接后: a place of meeting; but 深圳签约6个, 在深圳建成6个.
   */
  static boolean isVenue(Sentence sentence, int at) {
    if (!sentence.has(Role.HOLDS)) {
      return false;
    }
    int first = at;
    while (first > 0 && PlaceUse.isListed(sentence, first)) {
      first--;
    }
    return PlaceUse.isWhere(sentence.token(first)) && meets(sentence, at);
  }

  /** Whether the words of a meeting stand in the same clause, before any figure. */
  private static boolean meets(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      if (token.has(Role.HOLDS, Term.MEETING)) {
        return true;
      }
      if (token.isQuantity() || token.isMark("，,；;。：:")) {
        return false;
      }
    }
    return false;
  }
}
