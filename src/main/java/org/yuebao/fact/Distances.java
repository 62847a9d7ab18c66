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

  /** 比全省平均水平<b>6.5%</b>高0.3个百分点, 比年目标<b>4%</b>低: the distance from a rate told right before it. */
  static boolean isFromFigure(Sentence sentence, Stretch stretch) {
    int other = stretch.from - 1;
    Quantity distance = sentence.token(stretch.at).quantity();
    boolean right = stretch.at == other + 2 && stretch.change != null && !stretch.hasHead();
    if (!right || other < 0 || distance == null || distance.kind() != Unit.Kind.POINTS) {
      return false;
    }
    Quantity rate = sentence.token(other).quantity();
    boolean compared = rate != null && rate.kind() == Unit.Kind.RATE;
    for (int i = other - 1; compared && i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.has(Role.COMPARE)) {
        return !token.has(Role.BASE) && sentence.token(i + 1).kind() != Token.Kind.PERIOD;
      }
      if (token.isQuantity() || token.isMark("，,；;。")) {
        return false;
      }
    }
    return false;
  }

  /** <b>高于</b>同期全国平均水平1.5个百分点: points are by how much, where something stands between. */
  static boolean isAhead(Sentence sentence, int i, Stretch stretch) {
    return sentence.token(i).has(Role.GAP)
        && sentence.token(i).has(Role.BOUND)
        && isPoints(sentence, stretch)
        && (sentence.regionBefore(stretch.at) > i || sentence.has(Role.LEVEL_OF, i, stretch.at));
  }

  /** <b>比同期</b>全国平均值低2.4个百分点; but 比同期提高2.4个百分点. */
  static boolean isApartAtTheTime(Sentence sentence, int i, Stretch stretch) {
    return sentence.token(i).has(Role.BASE)
        && isPoints(sentence, stretch)
        && i + 2 < stretch.at
        && sentence.token(i + 1).region() != null
        && sentence.token(i + 2).has(Role.LEVEL_OF);
  }

  /** 高于人口<b>第二</b>大省山东1.6个百分点: the distance from a place that is ranked. */
  static boolean isFromRanked(Sentence sentence, Stretch stretch) {
    int rank = stretch.from - 1;
    if (rank < 2 || !isPoints(sentence, stretch) || !RankedPlaces.isOfPlaces(sentence, rank)) {
      return false;
    }
    return !sentence.isApart(rank, stretch.at)
        && !stretch.hasHead()
        && (sentence.token(rank - 1).has(Role.GAP) || sentence.token(rank - 2).has(Role.GAP));
  }

  private static boolean isPoints(Sentence sentence, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return quantity != null && quantity.kind() == Unit.Kind.POINTS;
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
