package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Regions with which another is compared, and the figures that are theirs: 高于<b>全国</b>5.2%的平均水平.
 */
final class ComparedPlaces {
  private ComparedPlaces() {}

  /** 占全省的96%、<b>全国</b>的14%: another whole that so much is a share of. */
  static boolean isSharedToo(Sentence sentence, int at) {
    if (at < 3 || !sentence.has(Role.SHARE_OF)) {
      return false;
    }
    Token joint = sentence.token(at - 1);
    Quantity first = sentence.token(at - 2).quantity();
    if (!(joint.isMark("、") || joint.has(Role.AND))
        || first == null
        || first.kind() != Unit.Kind.RATE) {
      return false;
    }
    for (int i = at - 3; i >= 0 && !sentence.token(i).isMark("，,；;"); i--) {
      if (sentence.token(i).has(Role.SHARE_OF)) {
        return true;
      }
    }
    return false;
  }

  /** 比全省（7.4%）和<b>全国</b>高, 高于全国0.7、<b>全省</b>2.3个百分点: what one compares with, in a list. */
  static boolean isComparedToo(Sentence sentence, int at) {
    Token joint = at > 0 ? sentence.token(at - 1) : null;
    if (joint == null || !(joint.has(Role.AND) || joint.isMark("、"))) {
      return false;
    }
    for (int i = at - 2; i >= 0 && !sentence.token(i).isMark("，,；;。"); i--) {
      Token token = sentence.token(i);
      boolean compares = token.has(Role.COMPARE) && sentence.token(i + 1).region() != null;
      if (compares || token.has(Role.GAP)) {
        return true;
      }
    }
    return false;
  }

  /** 超过福建<b>的38835亿元</b>, 辽宁<b>（21533.7亿元</b>）: the figure right behind a region is its own. */
  static boolean ownsFigure(Sentence sentence, int at) {
    return ownerOf(sentence, at) >= 0;
  }

  /**
   * The region right before a figure that is its own, though another is compared with it; else -1.
   */
  static int ownerOf(Sentence sentence, int at) {
    if (tellsDistanceAside(sentence, at) || namesRate(sentence, at)) {
      int region = sentence.token(at - 1).region() != null ? at - 1 : at - 2;
      return isCompared(sentence, region) ? region : -1;
    }
    if (at < 2 || sentence.token(at - 2).region() == null) {
      return -1;
    }
    boolean own =
        sentence.token(at - 1).isMark("（(")
            || (PlaceUse.isOf(sentence.token(at - 1)) && isInComparedList(sentence, at - 2));
    return own ? at - 2 : -1;
  }

  /** 高于全国5.2%（<b>0.3个百分点</b>）: how far off the rate before the bracket is. */
  static boolean isDistanceAside(Sentence sentence, int at) {
    return at >= 3 && tellsDistanceAside(sentence, at - 2) && ownsFigure(sentence, at - 2);
  }

  /** 超过全国5.2%<b>增速</b>的有17个: the rate of a region before its noun. */
  private static boolean namesRate(Sentence sentence, int at) {
    return at >= 1
        && at + 1 < sentence.size()
        && sentence.token(at - 1).region() != null
        && sentence.token(at + 1).has(Role.CHANGE_NOUN)
        && isOf(sentence, at, Unit.Kind.RATE);
  }

  /** 高于全国水平5.2%<b>（0.3个百分点）</b>: what stands in brackets behind a rate is how far off it is. */
  private static boolean tellsDistanceAside(Sentence sentence, int at) {
    if (at < 2 || at + 2 >= sentence.size() || !sentence.token(at + 1).isMark("（(")) {
      return false;
    }
    boolean named =
        sentence.token(at - 1).region() != null
            || (sentence.token(at - 1).has(Role.FILLER) && sentence.token(at - 2).region() != null);
    return named && isOf(sentence, at, Unit.Kind.RATE) && isOf(sentence, at + 2, Unit.Kind.POINTS);
  }

  private static boolean isOf(Sentence sentence, int at, Unit.Kind kind) {
    Quantity quantity = sentence.token(at).quantity();
    return quantity != null && quantity.kind() == kind;
  }

  /** 高于<b>江苏</b>的19.2%、<b>广东</b>的18.6%: the next one of a list is compared as the first is. */
  private static boolean isInComparedList(Sentence sentence, int region) {
    int at = region;
    while (!isCompared(sentence, at)) {
      boolean goesOn = at >= 4 && sentence.token(at - 1).isJoint();
      if (!goesOn
          || !sentence.token(at - 2).isQuantity()
          || !PlaceUse.isOf(sentence.token(at - 3))
          || sentence.token(at - 4).region() == null) {
        return false;
      }
      at -= 4;
    }
    return true;
  }

  /** 比<b>福建</b>, 高于<b>全国</b>. */
  static boolean isCompared(Sentence sentence, int at) {
    Token before = at > 0 ? sentence.token(at - 1) : null;
    return sentence.token(at).has(Role.GAP)
        || (before != null
            && !before.has(Role.SHARE_OF)
            && (before.has(Role.COMPARE) || before.has(Role.GAP) || before.has(Role.BOUND)));
  }

  /** 与<b>福建</b>相比，…: what one is compared with, which is not spoken of after it. */
  static boolean isComparedWith(Sentence sentence, int at) {
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    return at > 0
        && sentence.token(at - 1).has(Role.AND)
        && next != null
        && next.has(Role.COMPARE)
        && next.end() - next.start() > 1;
  }

  /** 四川与<b>全国</b>持平: what one is level with. */
  static boolean isLevelWith(Sentence sentence, int at) {
    return at > 0
        && sentence.token(at - 1).has(Role.AND)
        && PlaceUse.follows(sentence, at, Role.COMPARE)
        && PlaceUse.isField(sentence.token(at));
  }
}
