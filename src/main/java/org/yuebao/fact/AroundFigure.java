package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** What is said of a figure by words that do not stand before it, or not of it alone. */
final class AroundFigure {
  private final HeadNames names;

  AroundFigure(HeadNames names) {
    this.names = names;
  }

  /** 以8.6%<b>的增速</b>, 以18万人<b>的增量</b>: what a figure, or the last of a row, says by how much. */
  void takeNounAfter(Sentence sentence, int at, Stretch stretch) {
    boolean rate = sentence.quantityAt(at).kind() == Unit.Kind.RATE;
    if (follows(sentence, at, Role.CHANGE_NOUN)
        && (rate || names.changesByAmount(sentence.token(at + 2)))) {
      stretch.changeNoun = sentence.token(at + 2).term(Role.CHANGE_NOUN);
    }
    if (PlaceUse.isRank(sentence.token(at)) && ranksGrowth(sentence, at)) {
      stretch.changeNoun = Topics.GROWTH;
    }
    if (!rate && at + 1 < sentence.size() && sentence.token(at + 1).has(Role.GAP)) {
      stretch.gap = true;
    }
    int last = Limits.followedByBound(sentence, at) ? at + 1 : at;
    if (rate && ranksGrowth(sentence, last)) {
      stretch.changeNoun = Topics.GROWTH;
    }
    if (rate && !stretch.changes()) {
      stretch.change = growthAfter(sentence, at);
    }
  }

  /** 全省第四的GDP<b>增速</b>: what ranks is named behind the rank. */
  private static boolean ranksGrowth(Sentence sentence, int at) {
    int noun = at + 2;
    if (noun < sentence.size() && sentence.token(noun).has(Role.INDICATOR)) {
      noun++;
    }
    return noun < sentence.size()
        && Limits.isOfWord(sentence.token(at + 1))
        && sentence.token(noun).has(Role.CHANGE_NOUN);
  }

  /** 11.2%的<b>高增长</b>, 6%以上的<b>增长</b>, 保持6%以上<b>增长</b>: a verb of change used as a noun. */
  private static @Nullable Term growthAfter(Sentence sentence, int at) {
    int next = at + 1;
    boolean kept = at > 0 && sentence.token(at - 1).has(Role.LINK);
    if (kept && Limits.followedByBound(sentence, at) && endsWithChange(sentence, at + 2)) {
      return sentence.token(at + 2).term(Role.CHANGE);
    }
    if (next >= sentence.size() || !sentence.token(next).has(Role.OF)) {
      return null;
    }
    next++;
    if (next + 1 < sentence.size()
        && sentence.token(next).end() - sentence.token(next).start() == 1
        && sentence.token(next + 1).has(Role.CHANGE)) {
      next++;
    }
    boolean verb = next + 1 < sentence.size() && sentence.token(next + 1).isQuantity();
    return next < sentence.size() && !verb ? sentence.token(next).term(Role.CHANGE) : null;
  }

  private static boolean endsWithChange(Sentence sentence, int at) {
    return at < sentence.size()
        && sentence.token(at).has(Role.CHANGE)
        && (at + 1 == sentence.size() || sentence.token(at + 1).kind() == Token.Kind.MARK);
  }

  /** 以8.6%的增速领跑: what the figure is may stand after it. */
  private static boolean follows(Sentence sentence, int at, Role role) {
    return at + 2 < sentence.size()
        && Limits.isOfWord(sentence.token(at + 1))
        && sentence.token(at + 2).has(role);
  }

  /**
   * 超过福建<b>的38835亿元</b>, 超过辽宁<b>（21533.7亿元）</b>, 超过全国<b>5.2%的平均水平</b>, 好于市场预期<b>的6.1%</b>: the
   * figure is that of what one compares with, neither a bound nor a distance.
   */
  static void takeComparedOwner(Sentence sentence, int at, Stretch stretch) {
    if (ComparedPlaces.ownsFigure(sentence, at)
        || Averages.regionOf(sentence, at) >= 0
        || isOfAnotherTime(sentence, at)) {
      stretch.gap = false;
      stretch.bound = null;
      stretch.base = null;
    } else if (isRankOfAnother(sentence, at)) {
      stretch.bound = null;
    } else if (isApartFromExpected(sentence, at) || ComparedPlaces.isDistanceAside(sentence, at)) {
      stretch.gap = true;
      stretch.bound = null;
    }
  }

  /** 好于<b>市场预期的</b>6.1%, 高于<b>一季度的</b>6%: what was expected, or was at another time. */
  private static boolean isOfAnotherTime(Sentence sentence, int at) {
    if (at < 3 || !PlaceUse.isOf(sentence.token(at - 1))) {
      return false;
    }
    Token other = sentence.token(at - 2);
    Token compares = sentence.token(at - 3);
    boolean expected = other.has(Role.STATUS) && compares.has(Role.BOUND);
    boolean compared = compares.has(Role.GAP) && (other.period() != null || other.has(Role.STATUS));
    return (expected || compared) && sentence.quantityAt(at).kind() == Unit.Kind.RATE;
  }

  /** 超过了<b>名列世界</b>第17位的国家: what is surpassed is whoever has the rank. */
  private static boolean isRankOfAnother(Sentence sentence, int at) {
    return sentence.quantityAt(at).shape() == Quantity.Shape.RANK
        && at > 0
        && !sentence.token(at - 1).has(Role.BOUND);
  }

  /** 高于<b>市场预期</b>0.2个百分点: a distance, however the same word bounds a figure. */
  private static boolean isApartFromExpected(Sentence sentence, int at) {
    return at > 1
        && sentence.quantityAt(at).kind() == Unit.Kind.POINTS
        && sentence.token(at - 1).has(Role.STATUS)
        && sentence.token(at - 2).has(Role.GAP);
  }

  /** 迈上7万亿元、8万亿元台阶: what bounds the first of a row in one unit bounds them all. */
  static void takeBoundOfRow(Sentence sentence, Stretch stretch) {
    int first = stretch.at;
    while (first > 2
        && sentence.token(first - 1).isMark("、")
        && sentence.token(first - 2).isQuantity()
        && mayShareUnit(sentence, first - 2, stretch.at)) {
      first -= 2;
    }
    if (first < stretch.at && stretch.bound == null) {
      stretch.bound = sentence.token(first - 1).term(Role.BOUND);
    }
  }

  static boolean sameUnit(Sentence sentence, int first, int second) {
    return sentence.quantityAt(first).unit().equals(sentence.quantityAt(second).unit());
  }

  /** 8亿、9亿、10亿千瓦: the unit of a row may stand behind its last figure only. */
  private static boolean mayShareUnit(Sentence sentence, int first, int second) {
    Quantity before = sentence.quantityAt(first);
    return sameUnit(sentence, first, second) || (before.unit().isEmpty() && before.scaled());
  }

  /** 广东、山东目标均为5%以上: an aim that names nothing is one for a growth. */
  static boolean aims(Sentence sentence, Stretch stretch) {
    for (int i = stretch.from; i < stretch.at; i++) {
      Term status = sentence.token(i).term(Role.STATUS);
      if (status != null && status.value().equals(Status.TARGET.name())) {
        return true;
      }
    }
    return false;
  }

  /** 出口增长8.8%。全市73.4%<b>的进口商品</b>来自亚洲: so much of what follows, which no growth goes on with. */
  static boolean isPartOfNext(Sentence sentence, Stretch stretch, Quantity quantity) {
    int next = stretch.at + 2;
    return quantity.kind() == Unit.Kind.RATE
        && !stretch.changes()
        && stretch.shareOf < 0
        && !stretch.completion
        && next < sentence.size()
        && sentence.token(next - 1).has(Role.OF)
        && (sentence.token(next).isText() || sentence.token(next).has(Role.VETO));
  }

  /** 减少97.5万公顷（<b>1462万亩</b>）: the same in another unit, right behind it. */
  static boolean restates(Sentence sentence, int at) {
    if (at < 2 || at + 1 >= sentence.size() || !sentence.token(at + 1).isMark("）)")) {
      return false;
    }
    Quantity first = sentence.token(at - 2).quantity();
    Quantity again = sentence.token(at).quantity();
    return sentence.token(at - 1).isMark("（(")
        && first != null
        && again != null
        && first.kind() == again.kind()
        && first.kind() != Unit.Kind.RATE
        && first.kind() != Unit.Kind.POINTS;
  }
}
