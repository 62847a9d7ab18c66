package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Whether an ordinal ranks, or only belongs to a name: 第二中级人民法院. */
final class Ordinals {
  private final HeadNames names;

  Ordinals(HeadNames names) {
    this.names = names;
  }

  /** 分别位居全市第一、第二: the second of a row ranks as the first does. */
  private static boolean followsRank(Sentence sentence, int at) {
    Quantity before = at >= 2 ? sentence.token(at - 2).quantity() : null;
    return before != null
        && before.shape() == Quantity.Shape.RANK
        && sentence.token(at - 1).isJoint()
        && sentence.has(Role.RANK_CUE, 0, at - 2);
  }

  /** An ordinal ranks when a rank is spoken of. */
  boolean rank(Sentence sentence, int at, Quantity quantity, Stretch stretch) {
    if (names.countsTimes(quantity) || (at > 0 && sentence.token(at - 1).has(Role.PARTNER))) {
      return false;
    }
    if (quantity.kind() == Unit.Kind.RANK
        || stretch.rankCue
        || followsRank(sentence, at)
        || RankedPlaces.isOfPlaces(sentence, at)) {
      return true;
    }
    if (at == 0) {
      return false;
    }
    Token before = sentence.token(at - 1);
    boolean ends = at + 1 >= sentence.size() || sentence.token(at + 1).isMark("，,。；;、\n");
    return before.has(Role.INDICATOR)
        || (before.has(Role.CHANGE_NOUN) && ends)
        || (before.region() != null && !beginsName(sentence, at, quantity));
  }

  /** 北京市第二中级人民法院: what goes on behind the ordinal is a name; 全国第四城 ranks. */
  private static boolean beginsName(Sentence sentence, int at, Quantity quantity) {
    if (at + 1 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 1);
    return next.isText() && next.start() == quantity.end() && next.end() - next.start() > 1;
  }
}
