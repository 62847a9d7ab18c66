package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Figures that are the average of a region that one compares with. */
final class Averages {
  private Averages() {}

  /**
   * 超过<b>全国</b>5.2%的平均水平, 高于<b>全国</b>5.2%的增速, 6.77‰的<b>全国</b>平均水平: the region of which a figure is
   * the average.
   *
   * @return its token; -1 when the figure is no average
   */
  static int regionOf(Sentence sentence, int at) {
    int rate = rateOf(sentence, at);
    rate = rate >= 0 ? rate : besideOf(sentence, at);
    if (rate >= 0) {
      return rate;
    }
    if (at + 2 >= sentence.size() || !PlaceUse.isOf(sentence.token(at + 1))) {
      return -1;
    }
    boolean after = sentence.token(at + 2).region() != null;
    int level = after ? at + 3 : at + 2;
    if (level >= sentence.size()) {
      return -1;
    }
    boolean growth =
        at > 1
            && sentence.token(level).has(Role.CHANGE_NOUN)
            && ComparedPlaces.isCompared(sentence, at - 1);
    if (!growth && !sentence.token(level).has(Role.LEVEL_OF)) {
      return -1;
    }
    int before = at > 0 && sentence.token(at - 1).region() != null ? at - 1 : -1;
    return after ? at + 2 : before;
  }

  /** 比<b>全省</b>平均水平6.5%高0.3个百分点: whose rate one lies above or below; -1 when there is none. */
  private static int besideOf(Sentence sentence, int at) {
    if (at < 2 || at + 2 >= sentence.size() || !sentence.token(at + 2).isQuantity()) {
      return -1;
    }
    boolean apart =
        sentence.token(at + 1).has(Role.CHANGE)
            && sentence.quantityAt(at + 2).kind() == Unit.Kind.POINTS;
    int region = sentence.token(at - 1).has(Role.LEVEL_OF) ? at - 2 : at - 1;
    boolean compared = region > 0 && sentence.token(region - 1).has(Role.COMPARE);
    return apart && compared && sentence.token(region).region() != null ? region : -1;
  }

  /** 高于<b>全国</b>平均增速3.3%: the region whose rate one compares with; -1 when there is none. */
  private static int rateOf(Sentence sentence, int at) {
    Quantity quantity = at < sentence.size() ? sentence.token(at).quantity() : null;
    if (at < 2
        || quantity == null
        || quantity.kind() != Unit.Kind.RATE
        || !sentence.token(at - 1).has(Role.CHANGE_NOUN)) {
      return -1;
    }
    int i = at - 2;
    while (i > 0 && sentence.token(i).has(Role.FILLER) && sentence.token(i).region() == null) {
      i--;
    }
    boolean compared =
        sentence.token(i).has(Role.GAP) || (i > 0 && sentence.token(i - 1).has(Role.GAP));
    return compared && sentence.token(i).region() != null ? i : -1;
  }
}
