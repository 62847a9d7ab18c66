package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Values in a row, said of names or regions one by one: 工业、民间投资<b>分别</b>增长7.3%和4.8%. */
final class ValueRows {
  /** No paper gives more values one by one; a longer row is read as single figures. */
  private static final int LONGEST_ROW = 40;

  /** How many tokens before the first value of a row 分别 stands: 分别|同比|增长. */
  private static final int REACH_OF_VERBS = 3;

  /** Takes a value whose head is known. */
  interface Keeper {
    /** Whether the value was a figure. */
    boolean keep(
        Sentence sentence, int at, Quantity quantity, Head head, boolean own, Stretch stretch);
  }

  /** Completes a name that goes on as the one before began: 粮食产量…，<b>播种面积</b>分别为…. */
  interface Beginning {
    Head of(Sentence sentence, Stretch stretch);
  }

  private final HeadFinder finder;
  private final AroundFigure around;
  private final Places places;
  private final Periods periods;
  private final Topics topics;
  private final Drafts drafts;
  private final Keeper keeper;
  private final Beginning beginning;

  /** The regions that the last row of values in the sentence was said of. */
  private List<String> regionsOfRow = List.of();

  ValueRows(
      HeadFinder finder,
      AroundFigure around,
      Places places,
      Periods periods,
      Topics topics,
      Drafts drafts,
      Keeper keeper,
      Beginning beginning) {
    this.finder = finder;
    this.around = around;
    this.places = places;
    this.periods = periods;
    this.topics = topics;
    this.drafts = drafts;
    this.keeper = keeper;
    this.beginning = beginning;
  }

  /** The years that the last row of values in the sentence was said of. */
  private List<Period> yearsOfRow = List.of();

  /** A sentence begins. */
  void open() {
    regionsOfRow = List.of();
    yearsOfRow = List.of();
  }

  /** 75亿元<b>的</b>23.7%: so much of the amount, no row of two. */
  private static boolean isRateOf(Sentence sentence, int joint, int next) {
    return next == joint + 1
        && PlaceUse.isOf(sentence.token(joint))
        && sentence.quantityAt(next).kind() == Unit.Kind.RATE
        && sentence.quantityAt(joint - 1).kind() != Unit.Kind.RATE;
  }

  /** Where a run of quantities ends that only 、 and 和 stand between. */
  static int endOfRun(Sentence sentence, int at) {
    int end = at;
    int i = at + 1;
    boolean verbs = changesRespectively(sentence, at);
    while (i + 1 < sentence.size()) {
      int next = i;
      while (next < sentence.size() && sentence.token(next).isJoint()) {
        next++;
      }
      next += verbs && next > i && isChange(sentence, next) ? 1 : 0;
      if (next == i
          || next >= sentence.size()
          || !sentence.token(next).isQuantity()
          || beginsAnother(sentence, i, next)
          || isRateOf(sentence, i, next)) {
        break;
      }
      end = next;
      i = next + 1;
    }
    return end;
  }

  /** 分别增长31.5%<b>、下降</b>4.2%: each value of a row may have a verb of its own. */
  private static boolean changesRespectively(Sentence sentence, int at) {
    return isChange(sentence, at - 1)
        && lastOf(sentence, Role.RESPECTIVELY, Math.max(0, at - REACH_OF_VERBS), at) >= 0;
  }

  private static boolean isChange(Sentence sentence, int at) {
    return at >= 0 && at < sentence.size() && sentence.token(at).has(Role.CHANGE);
  }

  private static void takeOwnVerb(Sentence sentence, int value, Stretch stretch) {
    if (stretch.change != null && isChange(sentence, value - 1)) {
      stretch.change = sentence.token(value - 1).term(Role.CHANGE);
    }
  }

  /**
   * 增长7.1%和8.6%，10万人脱贫, 5571万吨和5543万吨，双双超过5500万吨: after a comma another kind of figure, or one with
   * a bound of its own, is said of something else; so is what 上调0.1个百分点<b>至</b>6.7% tells.
   */
  private static boolean beginsAnother(Sentence sentence, int from, int at) {
    Quantity before = sentence.quantityAt(from - 1);
    Quantity next = sentence.quantityAt(at);
    boolean comma = false;
    boolean reaches = false;
    for (int i = from; i < at; i++) {
      comma |= sentence.token(i).isMark("，,") || ends(sentence.token(i));
      reaches |= comma && sentence.token(i).has(Role.BOUND);
    }
    return reaches || (comma && !before.unit().isEmpty() && !before.unit().equals(next.unit()));
  }

  private static boolean ends(Token token) {
    return token.has(Role.LINK) && !token.has(Role.AND);
  }

  /** A、B、C分别为x、y、z: values that belong to names or regions one by one. */
  boolean read(Sentence sentence, int from, int first, int end) {
    List<Integer> values = new ArrayList<>();
    for (int i = first; i <= end; i++) {
      if (values.size() > LONGEST_ROW) {
        return false;
      }
      if (sentence.token(i).isQuantity()) {
        values.add(i);
      }
    }
    Stretch stretch = finder.read(sentence, from, first);
    if (sentence.quantityAt(first).shape() == Quantity.Shape.PART) {
      return false;
    }
    around.takeNounAfter(sentence, end, stretch);
    int respectively = lastOf(sentence, Role.RESPECTIVELY, from, first);
    boolean said = respectively >= 0;
    if (said && stretch.hasHead() && stretch.head.name() == null) {
      stretch.head = beginning.of(sentence, stretch);
    }
    List<Head> recent = stretch.completion ? alike(topics.recent()) : topics.recent();
    List<Head> heads = finder.list(sentence, from, said ? respectively : first);
    if (said && keepSizeAndGrowth(sentence, respectively, values, stretch)) {
      return true;
    }
    boolean again = !said && !stretch.hasHead() && !sentence.isApart(from, first);
    if (again && heads.isEmpty() && recent.size() == values.size()) {
      heads = List.copyOf(recent);
    }
    boolean placed = again && heads.isEmpty() && regionsOfRow.size() == values.size();
    boolean changes = beginsChanges(sentence, first, end) || endsChanges(sentence, from, stretch);
    if (!said && changes && keepEachYear(sentence, values, stretch)) {
      return true;
    }
    if (!said && !placed && heads.size() != values.size()) {
      return heads.size() <= 1 && readRegions(sentence, from, values, stretch);
    }
    if (said && ranksAgain(sentence, first, heads) && recent.size() == values.size()) {
      heads = List.copyOf(recent);
    }
    if (said && heads.isEmpty() && keepClause(sentence, from, values, stretch)) {
      return true;
    }
    if (heads.isEmpty() && recent.size() >= values.size()) {
      heads = recent.subList(recent.size() - values.size(), recent.size());
    }
    if (heads.size() == values.size()) {
      keepEach(sentence, values, List.copyOf(heads), stretch);
      return true;
    }
    if (said && isOfYears(sentence, from, values) && keepEachYear(sentence, values, stretch)) {
      return true;
    }
    List<String> regions = places.lists().list(sentence, from, first);
    if (regions.isEmpty() || regions.size() != values.size()) {
      List<String> counted = places.lists().countedList(sentence, from - 1, values.size());
      regions = said && !counted.isEmpty() ? counted : regions;
    }
    if (regions.isEmpty() && (said || placed)) {
      List<String> listed = places.lists().lastList(sentence, from);
      regions = regionsOfRow.size() == values.size() ? List.copyOf(regionsOfRow) : listed;
      regions =
          regions.isEmpty() && topics.told().size() == values.size()
              ? List.copyOf(topics.told())
              : regions;
    }
    if (said && regions.size() > values.size()) {
      regions = places.lists().lastList(sentence, first);
    }
    if (regions.size() == values.size()) {
      keepEachRegion(sentence, values, regions, stretch);
      return true;
    }
    List<Places.Found> zones = places.lists().zones(sentence, from, first);
    if (said && zones.size() != values.size()) {
      zones = places.lists().mixed(sentence, 0, first, places.spokenOf());
    }
    if (zones.size() == values.size()) {
      keepEachPlace(sentence, values, zones, stretch);
      return true;
    }
    if (said && heads.size() <= 1 && keepEachYear(sentence, values, stretch)) {
      return true;
    }
    if (said && isOfProjects(stretch.head)) {
      return keepAll(sentence, values, stretch, stretch.head);
    }
    boolean parts = said && values.size() > 1 && isList(sentence, stretch, respectively);
    return said && (stretch.changes() || parts) && keepAll(sentence, values, stretch);
  }

  /** 11个…项目完成投资53.9亿元，87个…，分别占年计划的…: of what is told last, and not of what counts it. */
  private static List<Head> alike(List<Head> recent) {
    if (recent.isEmpty()) {
      return recent;
    }
    String last = recent.get(recent.size() - 1).code();
    return recent.stream().filter(head -> Objects.equals(head.code(), last)).toList();
  }

  /** 由<b>6.5%和6.3%</b>分别上调至6.7%和6.4%: from where each one changes. */
  private static boolean beginsChanges(Sentence sentence, int first, int end) {
    int before = first - 1;
    while (before >= 0 && isPlain(sentence.token(before))) {
      before--;
    }
    return before >= 0
        && sentence.token(before).has(Role.ORIGIN)
        && end + 1 < sentence.size()
        && sentence.token(end + 1).has(Role.RESPECTIVELY);
  }

  /** 今明两年…分别上调0.1和0.2个百分点<b>至6.7%和6.4%</b>: to where each one changes. */
  private boolean endsChanges(Sentence sentence, int from, Stretch stretch) {
    return !yearsOfRow.isEmpty()
        && !stretch.hasHead()
        && !stretch.place
        && sentence.token(from).has(Role.LINK);
  }

  private static boolean isPlain(Token token) {
    return token.has(Role.FILLER) && !token.has(Role.ORIGIN);
  }

  /** 甲省、乙省的报告提到，<b>今明两年</b>增速分别为6.4%和6.1%: the regions stand in another clause. */
  private boolean isOfYears(Sentence sentence, int from, List<Integer> values) {
    int first = values.get(0);
    int years = sentence.periodBefore(first);
    int clause = first;
    while (clause > from && !sentence.token(clause - 1).isMark("，,；;：:")) {
      clause--;
    }
    return years >= clause && places.lists().list(sentence, clause, first).size() < values.size();
  }

  /** 总投资<b>分别</b>为11亿元、6亿元的甲项目和乙项目: the projects may stand anywhere. */
  private static boolean isOfProjects(Head head) {
    Indicator indicator = head.indicator();
    return indicator != null && indicator.isOfProject();
  }

  /** 0-17岁<b>、</b>18-34岁户籍人口: whether the clause before 分别 tells several things. */
  private static boolean isList(Sentence sentence, Stretch stretch, int respectively) {
    for (int i = respectively - 1; i >= stretch.from; i--) {
      Token token = sentence.token(i);
      if (token.isMark("，,；;：:。")) {
        return false;
      }
      if (token.isMark("、")) {
        return stretch.headAt > i && !stretch.place;
      }
    }
    return false;
  }

  /** 规模分别居第三、第二和第六: ranks of what has just been told one by one. */
  private static boolean ranksAgain(Sentence sentence, int first, List<Head> heads) {
    return sentence.quantityAt(first).shape() == Quantity.Shape.RANK
        && heads.size() == 1
        && heads.get(0).name() == null;
  }

  /** 江夏区、黄陂区分别为110万人和116万人: as many regions as values, and nothing else is named. */
  private boolean keepClause(Sentence sentence, int from, List<Integer> values, Stretch stretch) {
    List<String> regions = places.lists().list(sentence, from, values.get(0));
    if (regions.size() != values.size()) {
      return false;
    }
    keepEachRegion(sentence, values, regions, stretch);
    return true;
  }

  /**
   * 分别下降23.0%、2.4% of what is not told one by one: what is said of the first is said of all, and
   * levels are those of parts: 0-17岁、18-34岁户籍人口分别为….
   */
  private boolean keepAll(Sentence sentence, List<Integer> values, Stretch stretch) {
    boolean own = stretch.hasHead();
    Head whole = own ? stretch.head : topics.now().head();
    Head head = stretch.changes() ? whole : whole.open("respectively.parts");
    return keepAll(sentence, values, stretch, head);
  }

  private boolean keepAll(Sentence sentence, List<Integer> values, Stretch stretch, Head head) {
    for (int value : values) {
      takeOwnVerb(sentence, value, stretch);
      keeper.keep(sentence, value, sentence.quantityAt(value), head, stretch.hasHead(), stretch);
    }
    return true;
  }

  /** 总量、<b>增幅</b>分别居全省第五位、第九位: by its level and by its growth. */
  private boolean keepSizeAndGrowth(
      Sentence sentence, int respectively, List<Integer> values, Stretch stretch) {
    if (values.size() != 2 || !ranks(sentence, values)) {
      return false;
    }
    boolean last = isAspect(sentence, respectively - 1, respectively - 2);
    boolean first = isAspect(sentence, respectively - 3, respectively - 2);
    if (first == last) {
      return false;
    }
    Token noun = sentence.token(last ? respectively - 1 : respectively - 3);
    boolean own = stretch.hasHead();
    Head head = own ? stretch.head : topics.now().head();
    for (int value : values) {
      boolean grows = last == (value == values.get(1));
      stretch.change = null;
      stretch.changeNoun = grows ? noun.term(Role.CHANGE_NOUN) : null;
      stretch.total = !grows;
      keeper.keep(sentence, value, sentence.quantityAt(value), head, own, stretch);
    }
    return true;
  }

  /** Whether a growth is named beside the mark or word that joins it with a size. */
  private static boolean isAspect(Sentence sentence, int at, int joint) {
    return Math.min(at, joint) >= 0
        && sentence.token(at).has(Role.CHANGE_NOUN)
        && (sentence.token(joint).isMark("、") || sentence.token(joint).has(Role.AND));
  }

  /** 排名<b>全省</b>第四和第五: among whom they rank is none of those that do. */
  private static int beforeCue(Sentence sentence, int rank) {
    int cue = rank - 1;
    while (cue > 0 && sentence.token(cue).region() != null) {
      cue--;
    }
    return cue > 0 && sentence.token(cue).has(Role.RANK_CUE) ? cue : rank;
  }

  private static boolean ranks(Sentence sentence, List<Integer> values) {
    return values.stream().allMatch(i -> PlaceUse.isRank(sentence.token(i)));
  }

  /** 甲市和乙市新增17万人和16万人: as many regions in a row as values of one unit. */
  private boolean readRegions(Sentence sentence, int from, List<Integer> values, Stretch stretch) {
    int first = ranks(sentence, values) ? beforeCue(sentence, values.get(0)) : values.get(0);
    List<String> regions = places.lists().lastList(sentence, first);
    boolean alike =
        values.stream().allMatch(i -> AroundFigure.sameUnit(sentence, values.get(0), i));
    boolean placed = stretch.place || ranks(sentence, values);
    if (!alike || regions.size() != values.size() || !placed) {
      return false;
    }
    keepEachRegion(sentence, values, regions, stretch);
    return true;
  }

  private void keepEach(
      Sentence sentence, List<Integer> values, List<Head> heads, Stretch stretch) {
    for (int i = 0; i < values.size(); i++) {
      takeOwnVerb(sentence, values.get(i), stretch);
      keeper.keep(
          sentence, values.get(i), sentence.quantityAt(values.get(i)), heads.get(i), true, stretch);
    }
    topics.recall(heads);
  }

  private void keepEachRegion(
      Sentence sentence, List<Integer> values, List<String> regions, Stretch stretch) {
    regionsOfRow = regions;
    keepEachPlace(sentence, values, regions.stream().map(Places.Found::of).toList(), stretch);
  }

  private void keepEachPlace(
      Sentence sentence, List<Integer> values, List<Places.Found> row, Stretch stretch) {
    stretch.aims = AroundFigure.aims(sentence, stretch);
    Quantity first = sentence.quantityAt(values.get(0));
    if (!stretch.hasHead() && topics.tellsGrowth(sentence, first, stretch)) {
      stretch.changeNoun = Topics.GROWTH;
    }
    Head head = stretch.hasHead() ? stretch.head : topics.carried(sentence, first, stretch);
    for (int i = 0; i < values.size(); i++) {
      takeOwnVerb(sentence, values.get(i), stretch);
      drafts.forcePlace(row.get(i));
      keeper.keep(
          sentence,
          values.get(i),
          sentence.quantityAt(values.get(i)),
          head,
          stretch.hasHead(),
          stretch);
      drafts.forcePlace(null);
    }
    topics.recall(List.of());
  }

  /** 2019年至2021年…分别为881家、1842家、2892家: as many years as values. */
  private boolean keepEachYear(Sentence sentence, List<Integer> values, Stretch stretch) {
    List<Period> named = periods.years(sentence, values.get(0));
    List<Period> years = named.isEmpty() ? yearsOfRow : named;
    if (years.size() != values.size()) {
      return false;
    }
    boolean own = stretch.hasHead();
    Head head =
        own ? stretch.head : topics.carried(sentence, sentence.quantityAt(values.get(0)), stretch);
    for (int i = 0; i < values.size(); i++) {
      int value = values.get(i);
      drafts.forcePeriod(years.get(i));
      keeper.keep(sentence, value, sentence.quantityAt(value), head, own, stretch);
      drafts.forcePeriod(null);
    }
    yearsOfRow = years;
    topics.recall(List.of());
    return true;
  }

  private static int lastOf(Sentence sentence, Role role, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.token(i).has(role)) {
        return i;
      }
    }
    return -1;
  }
}
