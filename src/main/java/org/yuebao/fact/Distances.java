package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Words that make an amount the distance between two things: 比全国<b>高</b>, <b>超出</b>成都4200亿元. */
final class Distances {
  private Distances() {}

  /** 与<b>成都</b>相比，武汉GDP少了1950亿元: an amount between two places. */
  static boolean tellsDistance(Sentence sentence, int comma, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return comma >= stretch.from + 2
        && stretch.change != null
        && quantity != null
        && quantity.kind() != Unit.Kind.RATE
        && sentence.token(comma - 1).has(Role.COMPARE)
        && sentence.token(comma - 2).region() != null;
  }

  /** 比全国高, 比城镇快: a distance, not a change over time; but 比第七次人口普查增加, 与2022年末相比增加. */
  static boolean comparesWith(Sentence sentence, int i, Stretch stretch) {
    if (!sentence.token(i).has(Role.COMPARE) || i + 1 >= stretch.at) {
      return false;
    }
    Token next = sentence.token(i + 1);
    boolean time =
        (i > 0 && sentence.token(i - 1).kind() == Token.Kind.PERIOD)
            || next.kind() == Token.Kind.PERIOD
            || next.kind() == Token.Kind.MARK
            || next.has(Role.BASE)
            || (next.isQuantity() && !PlaceUse.isRank(next))
            || (next.has(Role.VETO) && next.has(Role.FILLER));
    return !time && stretch.change != null;
  }

  /** <b>超出</b>成都4200亿元, 超过重庆300万人: by how much one is before the other. */
  static boolean surpasses(Sentence sentence, int i, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return sentence.token(i).has(Role.BOUND)
        && i + 2 == stretch.at
        && sentence.token(i + 1).region() != null
        && !PlaceUse.saysHere(sentence.token(i + 1))
        && quantity != null
        && quantity.shape() == Quantity.Shape.AMOUNT
        && quantity.kind() != Unit.Kind.RATE;
  }
}
