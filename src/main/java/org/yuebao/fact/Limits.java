package org.yuebao.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
import org.yuebao.region.RegionWord;

/**
 * What stands in a text as a figure does and measures nothing, or not what its words name: sizes of
 * what is counted next, steps, articles, numerals of names, an enterprise's own figures.
 */
final class Limits {
  private static final int LEAST_ARABIC = 10;

  /** How many tokens from a size the number of those that have it, or their verb, may stand. */
  private static final int REACH_OF_COUNT = 8;

  /** “双万”: a short name in quotation marks. */
  private static final int CALLED = 3;

  private final Ordinals ordinals;
  private final Classifiers classifiers;
  private final ConceptWords concepts;
  private final char[] text;

  Limits(HeadNames names, Vocabulary vocabulary, char[] text) {
    this.ordinals = new Ordinals(names);
    this.classifiers = vocabulary.classifiers();
    this.concepts = vocabulary.concepts();
    this.text = text;
  }

  /** The link, opened when the figure is not of its indicator. */
  Link checked(Link link, Sentence sentence, int at, Quantity quantity) {
    Indicator indicator = link.indicator();
    if (indicator == null) {
      return link;
    }
    boolean capacity = indicator.dimension().equals("quantity") && !followedByBound(sentence, at);
    if (capacity && isGraded(sentence, at)) {
      return link.open("class");
    }
    boolean sizes =
        !capacity && !countsBatch(sentence, at, quantity, indicator) && isThreshold(sentence, at);
    if (sizes || isEnterprises(sentence, at, indicator) || isOfWorks(sentence, at, indicator)) {
      return link.open("threshold");
    }
    if (isFirmsYear(sentence, at, indicator)) {
      return link.open("enterprise");
    }
    if ((!capacity && countsThose(sentence, at))
        || namesThose(sentence, at)
        || (countsPlaces(sentence, at, quantity) && !namesMore(sentence, at))
        || (isSizeOfCounted(sentence, at) && !isSum(sentence, at, link))) {
      return link.open("class");
    }
    return isOtherCount(sentence, at, quantity, indicator) ? link.open("classifier") : link;
  }

  /** 优良<b>天数</b>280天: so many days, and not how long something lasts. */
  private boolean countsDays(Quantity quantity, Head head) {
    return quantity.unit().equals("DAY") && concepts.end(head.concept(), ConceptWords.Role.DAYS);
  }

  /** Why a quantity is no figure, as a reason of the catalogue; null when it is one. */
  @Nullable String whyNot(
      Sentence sentence, int at, Quantity quantity, Link link, Stretch stretch) {
    if (quantity.kind() == Unit.Kind.DURATION && !countsDays(quantity, link.head())) {
      return "number.duration";
    }
    if (quantity.shape() == Quantity.Shape.RANK) {
      return ordinals.rank(sentence, at, quantity, stretch) ? null : "number.ordinal";
    }
    boolean half = quantity.shape() == Quantity.Shape.HALF;
    if (half && stretch.bound == null && stretch.shareOf < 0 && !followedByBound(sentence, at)) {
      return "number.name";
    }
    boolean classifier = quantity.countsThings() || quantity.kind() == Unit.Kind.PERSONS;
    boolean small =
        quantity.script() == Figure.Script.CHINESE
            && quantity.value().intValue() < LEAST_ARABIC
            && quantity.shape() == Quantity.Shape.AMOUNT;
    boolean one = quantity.value().compareTo(BigDecimal.ONE) == 0;
    if (one && small && sentence.token(at).start() > 0 && pointsBefore(quantity.start())) {
      return "number.article";
    }
    boolean named =
        link.indicator() != null
            && !(one && link.rule().startsWith("after."))
            && !countsPlaces(sentence, at, quantity);
    if (classifier && small && !named) {
      return "number.article";
    }
    boolean bare = quantity.script() == Figure.Script.BARE_SCALE;
    if (bare && (isLabel(sentence, at) || isOfName(sentence, at, stretch))) {
      return "number.name";
    }
    boolean atLeast = quantity.bound() == Bound.AT_LEAST;
    if (quantity.script() == Figure.Script.BARE_SCALE
        && !atLeast
        && isInName(sentence, at, stretch)) {
      return "number.name";
    }
    boolean threshold =
        quantity.script() == Figure.Script.BARE_SCALE
            && quantity.bound() == Bound.EQUAL
            && stretch.bound == null
            && !sentence.has(Role.LINK, stretch.from, at)
            && stretch.change == null
            && !isStep(sentence, at);
    boolean unitless =
        sentence.token(at).quantity() != null && sentence.quantityAt(at).unit().isEmpty();
    if (threshold && (link.indicator() == null || unitless) && !followedByBound(sentence, at)) {
      return "number.name";
    }
    return null;
  }

  /** 这一人口增量, 另一家企业. */
  private boolean pointsBefore(int start) {
    return classifiers.has(Classifiers.Role.POINTER, text[start - 1]);
  }

  /** 零售总额（亿元）: the unit of a name, in brackets of its own. */
  private static boolean isLabel(Sentence sentence, int at) {
    return at > 0
        && at + 1 < sentence.size()
        && sentence.token(at - 1).isMark("（(")
        && sentence.token(at + 1).isMark("）)");
  }

  /** “双<b>千万</b>”工程, <b>千亿</b>强企: a scale without a unit right before the rest of a name. */
  private static boolean isOfName(Sentence sentence, int at, Stretch stretch) {
    Quantity quantity = sentence.quantityAt(at);
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    return quantity.unit().isEmpty()
        && quantity.bound() == Bound.EQUAL
        && stretch.bound == null
        && next != null
        && (next.isText() || next.isMark("”"));
  }

  /** 万元地区生产总值耗水: a scale that names something. */
  private static boolean isInName(Sentence sentence, int at, Stretch stretch) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.INDICATOR)
        && stretch.bound == null;
  }

  /** 连跨四个千亿元台阶: steps that are counted. */
  static boolean isStep(Sentence sentence, int at) {
    Token before = at > 0 ? sentence.token(at - 1) : null;
    boolean counted = before != null && (before.isQuantity() || before.kind() == Token.Kind.NUMBER);
    Quantity quantity = sentence.quantityAt(at);
    return counted
        && quantity.script() == Figure.Script.BARE_SCALE
        && quantity.unit().equals("CNY");
  }

  /**
   * 98个项目集中开工 counts what was begun, 98个项目总投资 and 总投资56亿元的98个项目 a batch; 98个项目 alone may be of any
   * kind.
   */
  private static boolean countsBatch(
      Sentence sentence, int at, Quantity quantity, Indicator indicator) {
    return quantity.kind() == Unit.Kind.COUNTER
        && indicator.countsProjects()
        && (indicator.isFlow()
            || ProjectCounts.isInvested(sentence, at)
            || ProjectCounts.isOfSum(sentence, at));
  }

  /** 50亿元及以上项目: the size of what is counted, not what is measured. */
  private boolean isThreshold(Sentence sentence, int at) {
    if (isStep(sentence, at) || (at + 1 < sentence.size() && isUnits(sentence.token(at + 1)))) {
      return true;
    }
    if ((sizesCities(sentence, at) && !isSaidOfRegion(sentence, at)) || isGrade(sentence, at)) {
      return true;
    }
    if (!followedByBound(sentence, at) || at + 2 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 2);
    boolean large = next.isText() && next.end() - next.start() == 1 && at + 3 < sentence.size();
    return isUnits(large ? sentence.token(at + 3) : next)
        || next.has(Role.INDICATOR)
        || isClass(sentence, at + 2);
  }

  /** 同为5000亿元<b>级</b>: a grade, no amount. */
  private boolean isGrade(Sentence sentence, int at) {
    return sentence.quantityAt(at).kind() == Unit.Kind.MONEY && isGraded(sentence, at);
  }

  /** 10万吨<b>级</b>码头: how large those of a class are. */
  private boolean isGraded(Sentence sentence, int at) {
    int end = sentence.quantityAt(at).end();
    return end < text.length && classifiers.has(Classifiers.Role.GRADE, text[end]);
  }

  /** 20万元以上<b>的村</b>, 1亿元以上<b>的水利项目</b>: those that are so large; but 5%以上的目标. */
  private static boolean isClass(Sentence sentence, int after) {
    boolean works =
        after + 1 < sentence.size()
            && sentence.token(after).has(Role.SECTOR)
            && isUnits(sentence.token(after + 1));
    return sentence.token(after - 1).has(Role.OF) && (sentence.token(after).isText() || works);
  }

  /** 超过500万的有17个, 超10亿元的项目5个, 100亿元以上的5个: the size of those that are counted next. */
  private static boolean countsThose(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && sentence.token(i).has(Role.BOUND_AFTER)) {
      i++;
    }
    if (i > at + 1 && i < sentence.size() && sentence.token(i).isQuantity()) {
      return sentence.token(i - 1).has(Role.OF) && sentence.quantityAt(i).countsThings();
    }
    if (i >= sentence.size() || !isOfWord(sentence.token(i))) {
      return false;
    }
    boolean has = false;
    for (i++; i < sentence.size() && i <= at + REACH_OF_COUNT; i++) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return has && sentence.quantityAt(i).countsThings();
      }
      has |= token.has(Role.LINK) || isUnits(token);
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** GDP超过1000亿元的城市还有芜湖, 增量在10万以上的有合肥: the size of those that are named next. */
  private static boolean namesThose(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && sentence.token(i).has(Role.BOUND_AFTER)) {
      i++;
    }
    if (i >= sentence.size() || !isOfWord(sentence.token(i)) || !isLeast(sentence, at, i)) {
      return false;
    }
    for (i++; i < sentence.size() && i <= at + REACH_OF_COUNT; i++) {
      Token token = sentence.token(i);
      if (token.region() != null) {
        return i > at + 2 && !PlaceUse.saysHere(token);
      }
      if (!token.has(Role.CLASS) && !token.has(Role.FILLER) && !token.has(Role.LINK)) {
        return false;
      }
    }
    return false;
  }

  /** Whether the figure is a bound, and no region is named in its clause. */
  private static boolean isLeast(Sentence sentence, int at, int after) {
    boolean bound = after > at + 1;
    for (int i = at - 1; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      if (sentence.token(i).region() != null) {
        return false;
      }
      bound |= sentence.token(i).has(Role.BOUND);
    }
    return bound;
  }

  /** <b>8城</b>常住人口超过1000万: the least size of those that were counted right before. */
  private static boolean isSizeOfCounted(Sentence sentence, int at) {
    boolean bound = false;
    for (int i = at - 1; i >= 0 && Averages.regionOf(sentence, at) < 0; i--) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        boolean named = i > 0 && sentence.token(i - 1).region() != null;
        Quantity counted = sentence.quantityAt(i);
        return bound && !named && (counted.countsThings() || countsPlaces(sentence, i, counted));
      }
      Term least = token.term(Role.BOUND);
      bound |= least != null && least.value().startsWith(">");
      if (token.kind() == Token.Kind.MARK || token.region() != null || token.period() != null) {
        return false;
      }
    }
    return false;
  }

  /** 9个项目<b>总投资</b>超过26亿元: what they cost together; but 9个项目投资超过3亿元, each. */
  private boolean isSum(Sentence sentence, int at, Link link) {
    Indicator indicator = link.indicator();
    return indicator != null
        && indicator.isOnProjects()
        && sentence.quantityAt(at).script() != Figure.Script.BARE_SCALE
        && concepts.standIn(link.head().concept(), ConceptWords.Role.SUM);
  }

  /** 常住人口300万以下城市, 500万以上1000万以下的城市: the class of what is spoken of. */
  private static boolean sizesCities(Sentence sentence, int at) {
    Quantity quantity = sentence.quantityAt(at);
    boolean between = quantity.value2() != null;
    boolean bare = quantity.script() == Figure.Script.BARE_SCALE;
    boolean counted =
        at + 2 < sentence.size()
            && (sentence.token(at + 2).isQuantity() || countsRegions(sentence.token(at + 2)));
    if (!followedByBound(sentence, at) && !between && !bare && !counted) {
      return false;
    }
    int next = followedByBound(sentence, at) ? at + 2 : at + 1;
    int of = next;
    while (next < sentence.size() && isOfWord(sentence.token(next))) {
      next++;
    }
    if (next > of && next < sentence.size() && sentence.token(next).isQuantity()) {
      next++;
    }
    if (next > of && next < sentence.size() && sentence.token(next).isMark("“")) {
      next += CALLED;
    }
    return next < sentence.size()
        && (sentence.token(next).has(Role.CLASS) || countsRegions(sentence.token(next)));
  }

  /** 山东<b>成为</b>唯一常住人口过亿<b>的</b>省份: the class of those that are named is said of them. */
  private static boolean isSaidOfRegion(Sentence sentence, int at) {
    int of = at + 1;
    if (at < 1
        || of >= sentence.size()
        || !sentence.token(of).has(Role.OF)
        || !sentence.token(at - 1).has(Role.BOUND)) {
      return false;
    }
    int last = Math.max(1, at - REACH_OF_COUNT);
    for (int i = at - 1; i >= last && !sentence.token(i).isMark("，,；;：:。、"); i--) {
      if (PlaceUse.isPredicate(sentence.token(i))) {
        int subject = PlaceUse.isPlain(sentence.token(i - 1)) ? i - 2 : i - 1;
        return subject >= 0 && sentence.token(subject).region() != null;
      }
    }
    return false;
  }

  /** 五个省份. */
  static boolean countsRegions(Token token) {
    RegionWord word = token.region();
    return word != null && word.kind() == RegionWord.Kind.SEVERAL;
  }

  /** 6省, 27个城市: places of which something is told, no matter that is spoken of. */
  static boolean countsPlaces(Sentence sentence, int at, Quantity quantity) {
    boolean named = at + 1 < sentence.size() && sentence.token(at + 1).has(Role.CLASS);
    named |=
        at + 2 < sentence.size()
            && isZone(sentence.token(at + 1))
            && sentence.token(at + 2).has(Role.CLASS);
    return quantity.kind() == Unit.Kind.PLACES || (named && quantity.countsThings());
  }

  /** 300个城市<b>升级项目</b>: the places only say of what kind the things are that are counted. */
  private static boolean namesMore(Sentence sentence, int at) {
    int next = at + 2;
    while (next < sentence.size()
        && (sentence.token(next).isText() || sentence.token(next).has(Role.FILLER))) {
      next++;
    }
    return next < sentence.size() && isUnits(sentence.token(next));
  }

  /** 4个<b>中部</b>省份. */
  private static boolean isZone(Token token) {
    return token.region() != null && token.region().kind() == RegionWord.Kind.ZONE;
  }

  static boolean isOfWord(Token token) {
    return token.has(Role.FILLER) && token.end() - token.start() == 1;
  }

  private static boolean isUnits(Token token) {
    return token.has(Role.PROJECT_NOUN);
  }

  /** An enterprise's own figures are no region's: 国家电网完成固定资产投资. */
  private static boolean isEnterprises(Sentence sentence, int at, Indicator indicator) {
    if (!indicator.subjectKind().equals("REGION") || indicator.unit().equals("COUNT")) {
      return false;
    }
    if (!sentence.has(Role.ENTERPRISE)) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.region() != null) {
        return false;
      }
      if (token.has(Role.ENTERPRISE)) {
        return !tells(sentence, i + 1);
      }
    }
    return false;
  }

  /** 中金公司<b>预测</b>，CPI…: a firm that only tells what is expected. */
  private static boolean tells(Sentence sentence, int at) {
    boolean tells = sentence.token(at).has(Role.STATUS) || sentence.token(at).has(Role.TOLD);
    return tells && at + 1 < sentence.size() && sentence.token(at + 1).isMark("，,：:");
  }

  /**
   * 公司<b>今年</b>产值可达8亿元: what a firm expects of a year is no project's, unless works are told of.
   */
  private static boolean isFirmsYear(Sentence sentence, int at, Indicator indicator) {
    boolean makes = indicator.isFlow() || indicator.dimension().equals("quantity");
    if (!indicator.isOfProject()
        || !makes
        || !sentence.has(Role.ENTERPRISE)
        || sentence.has(Role.MILESTONE)) {
      return false;
    }
    boolean firm = false;
    boolean year = false;
    for (int i = 0; i < at; i++) {
      Token token = sentence.token(i);
      PeriodMention mention = token.period();
      if (token.has(Role.MILESTONE_PAST) || ProjectCounts.isProjects(token)) {
        return false;
      }
      firm |= token.has(Role.ENTERPRISE);
      year |= mention != null && mention.part() == PeriodMention.Part.YEAR;
    }
    return firm && year;
  }

  /** <b>项目投产后</b>，年可新增工业增加值6亿元: what works bring is no region's, unless one is named. */
  private static boolean isOfWorks(Sentence sentence, int at, Indicator indicator) {
    if (!indicator.subjectKind().equals("REGION")
        || !indicator.isFlow()
        || indicator.isOfProject()) {
      return false;
    }
    for (int i = at - 1; i >= 0 && sentence.token(i).region() == null; i--) {
      if (sentence.token(i).has(Role.MILESTONE_PAST)) {
        return true;
      }
    }
    return false;
  }

  static boolean followedByBound(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(Role.BOUND_AFTER);
  }

  /** A bare number in a row ends in a digit. */
  private boolean countsProjects(char last) {
    return classifiers.has(Classifiers.Role.PROJECT, last)
        || classifiers.has(Classifiers.Role.WORK, last)
        || Numerals.isArabic(last);
  }

  /** 立项到开工<b>涉及</b>18个部门, 58<b>户</b>, 47<b>名</b>游客: no count of projects, or of trips. */
  private boolean isOtherCount(Sentence sentence, int at, Quantity quantity, Indicator indicator) {
    char last = text[quantity.end() - 1];
    if (quantity.kind() == Unit.Kind.PERSONS && classifiers.has(Classifiers.Role.PERSON, last)) {
      return concepts.end(indicator.displayUnit(), ConceptWords.Role.PEOPLE);
    }
    boolean counts =
        quantity.countsThings()
            && quantity.shape() == Quantity.Shape.AMOUNT
            && indicator.countsProjects();
    return counts
        && (!countsProjects(last) || (at > 0 && sentence.token(at - 1).has(Role.AFFECTS)));
  }
}
