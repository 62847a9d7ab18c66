package org.yuebao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Gives a quantity the unit that its context makes certain: that of its indicator to a bare number,
 * a rank to 第9到14位, heat to 40度.
 */
final class UnitReader {
  private static final int REACH_OF_HEAT = 4;

  /** How many tokens before a figure its ranking may be spoken of. */
  private static final int REACH_OF_RANK = 30;

  private static final BigDecimal MOST_MOVED = BigDecimal.valueOf(100);

  private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

  private final ConceptWords concepts;
  private final Classifiers classifiers;
  private final char[] text;

  UnitReader(Vocabulary vocabulary, char[] text) {
    this.concepts = vocabulary.concepts();
    this.classifiers = vocabulary.classifiers();
    this.text = text;
  }

  /** A number without a unit takes that of its indicator, when the context makes it certain. */
  Quantity read(
      Sentence sentence, int at, Quantity found, Head head, Stretch stretch, Topic before) {
    Quantity quantity = asRank(sentence, at, found, stretch);
    if (quantity.unit().equals("M") && sentence.has(Role.SPEED, stretch.from, stretch.at)) {
      return quantity.perHour();
    }
    if (isNoHour(quantity) || (isDegrees(quantity) && isHeat(sentence, stretch))) {
      return quantity.in(String.valueOf(text[quantity.end() - 1]), Unit.Kind.MEASURE);
    }
    if (!quantity.unit().isEmpty()) {
      return quantity;
    }
    boolean counts = countsWhatFollows(sentence, stretch.at, quantity);
    Indicator indicator = counts && !isCount(head.indicator()) ? null : head.indicator();
    boolean large = quantity.scaled() || quantity.script() == Figure.Script.BARE_SCALE;
    if (indicator != null && isPlainCount(sentence, quantity, indicator, stretch)) {
      return quantity.in(indicator.unit(), Unit.Kind.COUNTER);
    }
    if (indicator != null) {
      boolean ratio = indicator.unit().equals("RATIO") || indicator.unit().equals("INDEX");
      if (large || ratio) {
        return quantity.in(indicator.unit(), Unit.Kind.MEASURE);
      }
    }
    if (!large) {
      return isPureNumber(sentence, quantity, head, stretch)
          ? quantity.in("INDEX", Unit.Kind.MEASURE)
          : quantity;
    }
    if (indicator != null) {
      return quantity.in(indicator.unit(), Unit.Kind.MEASURE);
    }
    Quantity last = withUnitOfRow(sentence, at);
    if (last != null && last.kind() != null) {
      return quantity.in(last.unit(), last.kind());
    }
    if (!countsWhatFollows(sentence, at, quantity)
        && concepts.end(head.concept(), ConceptWords.Role.MONEY)) {
      return quantity.in("CNY", Unit.Kind.MONEY);
    }
    boolean people = concepts.end(head.concept(), ConceptWords.Role.PEOPLE);
    return quantity.in(people ? "PS" : largeUnit(sentence, stretch, before), Unit.Kind.MEASURE);
  }

  /** 基尼系数为0.41, 性别比降至108.5: a number with a point that a verb gives to what it is said of. */
  private boolean isPureNumber(Sentence sentence, Quantity quantity, Head head, Stretch stretch) {
    int at = stretch.at;
    int next = Limits.followedByBound(sentence, at) ? at + 2 : at + 1;
    boolean ends = next >= sentence.size() || sentence.token(next).isMark("。，,；;、（(\n");
    return quantity.isFraction()
        && ends
        && head.name() == null
        && !head.concept().isEmpty()
        && at > stretch.from
        && (sentence.token(at - 1).has(Role.LINK)
            || sentence.token(at - 1).has(Role.REACHES)
            || sentence.token(at - 1).has(Role.BOUND)
            || concepts.end(head.concept(), ConceptWords.Role.INDEX));
  }

  /** 69亿、<b>52亿</b>和93亿元: the figure of a row that has the unit of them all; null without one. */
  private static @Nullable Quantity withUnitOfRow(Sentence sentence, int at) {
    for (int i = at + 2; i < sentence.size() && sentence.token(i - 1).isJoint(); i += 2) {
      Quantity next = sentence.token(i).quantity();
      if (next == null || !next.scaled()) {
        return null;
      }
      if (!next.unit().isEmpty()) {
        return next.kind() == Unit.Kind.MONEY || next.kind() == Unit.Kind.MEASURE ? next : null;
      }
    }
    return null;
  }

  /** 230万农牧民, 50万<b>贫困</b>群众: a number right before people counts them. */
  private static boolean countsWhatFollows(Sentence sentence, int at, Quantity quantity) {
    int next = at + 1;
    if (next >= sentence.size() || sentence.token(next).start() != quantity.end()) {
      return false;
    }
    int people = sentence.token(next).isText() ? next + 1 : next;
    return speaksOfPeople(sentence, people, Math.min(sentence.size(), people + 1));
  }

  private static boolean isCount(@Nullable Indicator indicator) {
    return indicator != null && (indicator.unit().equals("COUNT") || indicator.unit().equals("PS"));
  }

  /** 4034<b>点</b>: the points of an index. */
  private static boolean isNoHour(Quantity quantity) {
    return quantity.unit().equals(PeriodUse.CLOCK) && quantity.value().compareTo(HOURS_OF_DAY) > 0;
  }

  /** 40<b>度</b>: kilowatt-hours, or of heat or of arc. */
  private boolean isDegrees(Quantity quantity) {
    return quantity.unit().equals("KWH")
        && classifiers.has(Classifiers.Role.DEGREE, text[quantity.end() - 1]);
  }

  /** 零下40度, 50多度高温. */
  private static boolean isHeat(Sentence sentence, Stretch stretch) {
    int end = Math.min(sentence.size(), stretch.at + REACH_OF_HEAT);
    return sentence.has(Role.TEMPERATURE, stretch.from, end);
  }

  /** 规模以上工业企业数为739。: a count without a classifier ends its clause. */
  private static boolean isPlainCount(
      Sentence sentence, Quantity quantity, Indicator indicator, Stretch stretch) {
    boolean counts = indicator.unit().equals("COUNT") || indicator.unit().equals("PS");
    boolean ends =
        stretch.at + 1 >= sentence.size() || sentence.token(stretch.at + 1).isMark("。，,；;\n");
    return counts
        && ends
        && stretch.hasHead()
        && !stretch.changes()
        && quantity.script() == Figure.Script.ARABIC
        && quantity.value().scale() <= 0;
  }

  /**
   * 6600多万农村人口 are persons; else money where the sentence speaks of money; nothing said, a count.
   */
  private static String largeUnit(Sentence sentence, Stretch stretch, Topic before) {
    if (speaksOfPeople(sentence, stretch.at + 1, Math.min(sentence.size(), stretch.at + 4))
        || speaksOfPeople(sentence, stretch.from, stretch.at)) {
      return "PS";
    }
    String unit = sentence.has(Role.INDICATOR) ? unitOfFirstName(sentence) : null;
    if (unit != null) {
      return unit;
    }
    Indicator spokenOf = before.head().indicator();
    if (spokenOf != null && !spokenOf.unit().equals("RANK")) {
      return spokenOf.unit();
    }
    return speaksOfPeople(sentence, 0, sentence.size()) ? "PS" : "COUNT";
  }

  private static @Nullable String unitOfFirstName(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      Term term = token.term(Role.INDICATOR);
      IndicatorName name = term == null ? null : term.name();
      if (name != null
          && name.domains().isEmpty()
          && !name.indicator().isRatio()
          && !name.indicator().unit().equals("DATE")
          && !name.indicator().dimension().equals("code")) {
        return name.indicator().unit();
      }
    }
    return null;
  }

  private static boolean speaksOfPeople(Sentence sentence, int from, int to) {
    if (!sentence.has(Role.DOMAIN)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (domain != null && domain.value().equals("POPULATION")) {
        return true;
      }
    }
    return false;
  }

  /** 分列9到14位, 第18、19位: persons and names elsewhere, ranks where a rank is spoken of. */
  static Quantity asRank(Sentence sentence, int at, Quantity quantity, Stretch stretch) {
    if (quantity.kind() != Unit.Kind.PERSONS || !quantity.mayRank()) {
      return quantity;
    }
    if (isPlacesMoved(sentence, at, stretch)) {
      return quantity.in("RANK", Unit.Kind.MEASURE);
    }
    int first = firstOfRow(sentence, at);
    Quantity begins = sentence.quantityAt(first);
    boolean ranks =
        begins.unit().equals("RANK") || (begins.mayRank() && isAfterCue(sentence, first));
    boolean follows = first < at && ranks;
    boolean cued = stretch.rankCue && isAfterCue(sentence, at);
    return follows || cued || isMoved(sentence, at) ? quantity.ranked() : quantity;
  }

  /** 位次前移<b>2位</b>, 居第10位，上升<b>1位</b>: by how many places one has moved. */
  private static boolean isPlacesMoved(Sentence sentence, int at, Stretch stretch) {
    if (stretch.change == null
        || at < 1
        || !sentence.token(at - 1).has(Role.CHANGE)
        || sentence.quantityAt(at).value().compareTo(MOST_MOVED) > 0) {
      return false;
    }
    int last = Math.max(0, at - REACH_OF_RANK);
    for (int i = at - 1; i >= last && !sentence.token(i).isMark("；;"); i--) {
      if (sentence.token(i).has(Role.RANK_CUE) || PlaceUse.isRank(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** <b>第二</b>、三、四位: the first figure of a row that holds the one at {@code at}. */
  private static int firstOfRow(Sentence sentence, int at) {
    int first = at;
    while (first >= 2
        && at - first < REACH_OF_RANK
        && sentence.token(first - 1).isMark("、")
        && sentence.token(first - 2).isQuantity()) {
      first -= 2;
    }
    return first;
  }

  /** 在百强县排名中，由<b>99位</b>提升至<b>87位</b>: from one place of a ranking to another. */
  private static boolean isMoved(Sentence sentence, int at) {
    int from = isOrigin(sentence, at) ? at : at - 2;
    return isOrigin(sentence, from)
        && from + 2 < sentence.size()
        && sentence.token(from + 1).has(Role.REACHES)
        && sentence.token(from).quantity() != null
        && sentence.token(from + 2).quantity() != null
        && PlaceUse.speaksOfRanking(sentence, from);
  }

  private static boolean isOrigin(Sentence sentence, int at) {
    return at > 0 && sentence.token(at - 1).has(Role.ORIGIN);
  }

  private static boolean isAfterCue(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && sentence.token(i).region() != null) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.RANK_CUE);
  }
}
