package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Reads the quantities of a sentence from left to right: each takes its head from the words before
 * it, else from what was spoken of.
 */
final class SentenceReader {
  /** Domains of words that tell of many projects on one day. */
  private static final Set<String> BATCHES = Set.of("STARTING", "SIGNING");

  private static final int LEAST_ARABIC = 10;

  /** No paper gives more values one by one; a longer row is read as single figures. */
  private static final int LONGEST_ROW = 40;

  private static final int REACH_OF_HEAT = 4;

  /** Classifiers of projects; a bare number in a row ends in a digit. */
  private static final String OF_PROJECTS = "个项处宗件座条0123456789";

  /** 4034点 is no time of the day. */
  private static final BigDecimal HOURS_OF_DAY = BigDecimal.valueOf(24);

  /** How many tokens after a size the number of those that have it may stand. */
  private static final int REACH_OF_COUNT = 8;

  /** The rule by which what stands after 其中 is a part that has no name of its own. */
  private static final String PART = "head.among";

  private static final String INVESTED = "PROJ_INV_DONE";
  private static final String INVESTMENT = "FAI";

  /** How many tokens back a figure's name may stand: time stays linear in a row of bare numbers. */
  private static final int REACH = 120;

  private final Vocabulary vocabulary;
  private final HeadFinder finder;
  private final Linker linker;
  private final StoryTopic story;
  private final Domains domains;
  private final Periods periods;
  private final Places places;
  private final Statuses statuses;
  private final Drafts drafts;

  private Topic topic = Topic.NONE;

  /** What was spoken of before the bracket that is open. */
  private Topic outside = Topic.NONE;

  /** The indicator that the sentences before spoke of last, in the same paragraph. */
  private Topic before = Topic.NONE;

  private final List<Head> recent = new ArrayList<>();

  /** The regions that the last row of values in the sentence was said of. */
  private List<String> recentRegions = List.of();

  SentenceReader(
      Vocabulary vocabulary,
      HeadFinder finder,
      Domains domains,
      Periods periods,
      Places places,
      Statuses statuses,
      Drafts drafts) {
    this.vocabulary = vocabulary;
    this.finder = finder;
    this.linker = new Linker(vocabulary);
    this.story = new StoryTopic(linker);
    this.domains = domains;
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
    this.drafts = drafts;
  }

  /** Takes the words of the story's headline before its text is read. */
  void takeHeadline(List<Token> tokens) {
    story.takeHeadline(tokens);
  }

  void read(Sentence sentence) {
    if (sentence.opensParagraph()) {
      before = Topic.NONE;
    } else if (topic.head().name() != null) {
      before = topic;
    }
    topic = Topic.NONE;
    outside = Topic.NONE;
    recent.clear();
    story.takeLead(sentence);
    recentRegions = List.of();
    int last = -1;
    int seen = 0;
    int runEnd = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      seeBracket(token);
      if (token.rejected() != null) {
        drafts.reject(sentence, token, token.rejected().reason());
      } else if (drafts.holdsDigitOfName(token)) {
        drafts.reject(sentence, token, "number.name");
      }
      if (!token.isQuantity()) {
        continue;
      }
      domains.see(sentence, seen, i);
      seen = i;
      runEnd = i <= runEnd ? runEnd : endOfRun(sentence, i);
      int from = Math.max(last + 1, i - REACH);
      if (runEnd > i && readRun(sentence, from, i, runEnd)) {
        last = runEnd;
        i = runEnd;
        continue;
      }
      if (readOne(sentence, from, i)) {
        last = i;
      }
    }
    domains.see(sentence, seen, sentence.size());
  }

  /** 收入98亿元（其中税收80亿元），增长4%: what follows a bracket goes on from before it. */
  private void seeBracket(Token token) {
    if (token.isMark("（(")) {
      outside = topic;
    } else if (token.isMark("）)")) {
      topic = outside == Topic.NONE ? topic : outside;
      outside = Topic.NONE;
    }
  }

  // ---- one quantity

  private boolean readOne(Sentence sentence, int from, int at) {
    Stretch stretch = finder.read(sentence, from, at);
    Quantity quantity = quantityAt(sentence, at);
    if (follows(sentence, at, Role.CHANGE_NOUN)
        && (quantity.kind() == Unit.Kind.RATE || namesAmount(sentence.token(at + 2)))) {
      stretch.changeNoun = sentence.token(at + 2).term(Role.CHANGE_NOUN);
    }
    stretch.addition |=
        topic.measure() == Measure.ADDITION && from < at && sentence.token(from).isMark("、");
    boolean own =
        stretch.hasHead() && (stretch.head.name() != null || !Places.followsRegion(sentence, at));
    stretch.gap &= !Places.followsRegion(sentence, at);
    stretch.aims = aims(sentence, stretch);
    if (!own && goesOnChanging(sentence, quantity, stretch)) {
      stretch.changeNoun = topic.change();
    }
    Head head = own ? withTopicsBeginning(sentence, stretch) : carried(quantity, stretch);
    if (head.name() == null && isCapacity(sentence, at, quantity)) {
      head = finder.capacity(head);
      own = true;
    }
    if (own && head.name() == null && listsCapacities(sentence, from, at, quantity)) {
      head = topic.head();
      own = false;
    }
    if (mayBeNamedAfter(quantity, stretch, head, followedByBound(sentence, at))) {
      Head after = finder.after(sentence, at);
      if (after.name() != null || (!own && !after.concept().isEmpty() && !stretch.changes())) {
        head = after;
        own = true;
      }
    }
    boolean among = own && isAmong(sentence, stretch);
    if (among && (isPartOfItself(head) && !stretch.place || isOfAnotherWhole(head))
        || own && isWeak(head) && topic.head().rule().equals(PART)) {
      head = head.open(PART);
    }
    if (!own && stretch.among && stretch.ofClass) {
      head = head.open(PART);
    }
    if (!own && stretch.affects) {
      head = head.open("head.affected");
    }
    boolean part = stretch.among && !stretch.place && stretch.coverage == null;
    if (!own && part && !stretch.changes() && stretch.shareOf < 0) {
      head = head.open("head.among");
    }
    return keep(sentence, at, quantity, head, own, stretch);
  }

  /** 广东、山东目标均为5%以上: an aim that names nothing is one for a growth. */
  private static boolean aims(Sentence sentence, Stretch stretch) {
    for (int i = stretch.from; i < stretch.at; i++) {
      Term status = sentence.token(i).term(Role.STATUS);
      if (status != null && status.value().equals(Status.TARGET.name())) {
        return true;
      }
    }
    return false;
  }

  /** 以18万人的<b>增量</b>居首: a change by an amount; 增速 is one by a rate. */
  private boolean namesAmount(Token token) {
    return token.has(Role.CHANGE_NOUN) && drafts.text()[token.end() - 1] == '量';
  }

  /** 增加37万人，其中杭州17万人: region after region tells by how much, unless what was reached is said. */
  private boolean goesOnChanging(Sentence sentence, Quantity quantity, Stretch stretch) {
    boolean listed = stretch.from < stretch.at && sentence.token(stretch.from).isMark("、");
    if (!topic.tellsChanges() || !(stretch.place || listed) || stretch.changes()) {
      return false;
    }
    for (int i = stretch.from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.REACHES) && !token.has(Role.FILLER) && !token.has(Role.BOUND)) {
        return false;
      }
    }
    return quantity.shape() == Quantity.Shape.AMOUNT
        && quantity.kind() != Unit.Kind.RATE
        && quantity.kind() != Unit.Kind.POINTS;
  }

  /** 旅游总收入…，其中国内旅游收入…: a part cannot be the whole that it is taken from. */
  private boolean isPartOfItself(Head head) {
    String code = head.code();
    return code != null && topic.measure() != Measure.RANK && code.equals(topic.head().code());
  }

  /** 人均消费支出…，其中城镇…: a weak name means its own domain's part, not that of another whole. */
  private boolean isOfAnotherWhole(Head head) {
    String whole = topic.head().code();
    if (whole == null || head.name() == null || !isWeak(head)) {
      return false;
    }
    Set<String> opened = vocabulary.domainsOf().getOrDefault(whole, Set.of());
    Set<String> wanted = head.name().domains();
    return wanted.stream().noneMatch(opened::contains)
        && vocabulary.domainsOf().values().stream()
            .anyMatch(domains -> domains.containsAll(wanted));
  }

  private static boolean isWeak(Head head) {
    return head.name() != null && !head.name().domains().isEmpty();
  }

  /** 规模以上工业企业营业收入…，利润总额…: the name goes on as the one before began. */
  private Head withTopicsBeginning(Sentence sentence, Stretch stretch) {
    Head head = stretch.head;
    if (!HeadFinder.opensClause(sentence, stretch.headAt)) {
      return head;
    }
    IndicatorName before = topic.head().name();
    if (head.name() != null && before != null) {
      return finder.ofSameGroup(head, before.name());
    }
    if (head.name() != null || before == null || head.concept().isEmpty()) {
      return head;
    }
    IndicatorName shared = finder.completed(head.concept(), "", before.name());
    return shared == null
        ? head
        : new Head(shared, head.concept(), head.from(), "begun." + shared.indicator().code());
  }

  /** 6200t/d熟料生产线, 2000万吨/年骨料项目: so much a day or a year of what a project makes. */
  private boolean isCapacity(Sentence sentence, int at, Quantity quantity) {
    if (quantity.kind() != Unit.Kind.MEASURE || !finder.isPerTime(quantity)) {
      return false;
    }
    for (int i = at + 1; i < sentence.size() && i <= at + 5; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.PROJECT_NOUN)) {
        return true;
      }
      if (token.isMark("，,；;")) {
        return false;
      }
    }
    return false;
  }

  /** 年产熟料200万吨、水泥300万吨: the capacities of one project in a row. */
  private boolean listsCapacities(Sentence sentence, int from, int at, Quantity quantity) {
    Indicator indicator = topic.head().indicator();
    return indicator != null
        && indicator.dimension().equals("quantity")
        && quantity.kind() == Unit.Kind.MEASURE
        && at - from <= 3
        && sentence.token(from).isMark("、");
  }

  /** 以8.6%的增速领跑: what the figure is may stand after it. */
  private static boolean follows(Sentence sentence, int at, Role role) {
    return at + 2 < sentence.size()
        && isOfWord(sentence.token(at + 1))
        && sentence.token(at + 2).has(role);
  }

  /** Whether 其中 stands before the head. */
  private static boolean isAmong(Sentence sentence, Stretch stretch) {
    for (int i = stretch.headAt - 1; i >= stretch.from; i--) {
      Token token = sentence.token(i);
      if (token.has(Role.AMONG)) {
        return true;
      }
      if (token.region() == null && !token.has(Role.FILLER) && !token.isMark("，,：:")) {
        return false;
      }
    }
    return stretch.among;
  }

  /**
   * What was spoken of: in this sentence, else in the one before where the words leave no other
   * reading.
   */
  private Head carried(Quantity quantity, Stretch stretch) {
    boolean increment = stretch.changeNoun != null && quantity.kind() != Unit.Kind.RATE;
    if (topic != Topic.NONE) {
      Head told =
          topic.head().name() == null && increment ? story.of(quantity, stretch) : Head.NONE;
      return told == Head.NONE ? topic.head() : told;
    }
    if (before.head().name() == null) {
      boolean told = stretch.place || stretch.changeNoun != null;
      return told ? story.of(quantity, stretch) : topic.head();
    }
    Indicator indicator = before.head().name().indicator();
    boolean fits = quantity.unit().isEmpty() || linker.fits(indicator, quantity);
    boolean goesOn =
        quantity.unit().isEmpty()
            || stretch.place
            || stretch.base != null
            || stretch.changeNoun != null;
    boolean relative = quantity.kind() == Unit.Kind.RATE && stretch.changes();
    return (fits && goesOn) || relative ? before.head() : topic.head();
  }

  /** A name may follow a figure when none stands before it that the figure fits. */
  private boolean mayBeNamedAfter(Quantity quantity, Stretch stretch, Head head, boolean bounded) {
    if (quantity.kind() == Unit.Kind.RATE
        || quantity.kind() == Unit.Kind.POINTS
        || quantity.kind() == Unit.Kind.TIMES) {
      return false;
    }
    Indicator indicator = head.indicator();
    boolean fits =
        indicator != null && (quantity.unit().isEmpty() || linker.fits(indicator, quantity));
    return (!stretch.hasHead() || !fits) && !bounded;
  }

  private boolean keep(
      Sentence sentence, int at, Quantity found, Head head, boolean own, Stretch stretch) {
    Quantity quantity = withUnit(sentence, asRank(sentence, at, found, stretch), head, stretch);
    Token token = sentence.token(at);
    if (quantity.unit().isEmpty()) {
      drafts.reject(sentence, token, "number.bare");
      return false;
    }
    if (quantity.shape() == Quantity.Shape.PART) {
      keepPart(sentence, at, quantity, head, stretch);
      return true;
    }
    Head refined = refine(sentence, at, ofTopic(head), quantity);
    Head whole =
        stretch.shareOf >= 0 || stretch.ratioTo != null ? wholeOf(sentence, stretch) : null;
    Link link = linker.link(quantity, refined, own, topic, stretch, whole);
    if (link.indicator() != null
        && (isThreshold(sentence, at) || isEnterprises(sentence, at, link.indicator()))) {
      link = link.open("threshold");
    } else if (link.indicator() != null && countsThose(sentence, at)) {
      link = link.open("class");
    }
    if (link.indicator() != null && isOtherCount(quantity, link.indicator())) {
      link = link.open("classifier");
    }
    String reason = whyNot(sentence, at, quantity, link, stretch);
    if (reason != null) {
      drafts.reject(sentence, token, reason);
      return false;
    }
    addFact(sentence, at, quantity, link, stretch);
    boolean opened =
        stretch.contribution || (link.rule().endsWith(" threshold") && !isStep(sentence, at));
    remember(opened ? refined.open("open") : refined, own, link, stretch);
    return true;
  }

  /** 年出栏20万头生猪养殖项目: projects are counted by 个 and 项. */
  private boolean isOtherCount(Quantity quantity, Indicator indicator) {
    return indicator.code().startsWith("PROJ_N")
        && quantity.kind() == Unit.Kind.COUNTER
        && quantity.shape() == Quantity.Shape.AMOUNT
        && OF_PROJECTS.indexOf(drafts.text()[quantity.end() - 1]) < 0;
  }

  /** What follows a share with a code of its own is said of that share. */
  private static Head shared(Head head, Link link) {
    Indicator indicator = link.indicator();
    if (indicator == null || indicator.code().equals(head.code())) {
      return head;
    }
    IndicatorName name = new IndicatorName(indicator, indicator.name(), Set.of(), "", true);
    return new Head(name, head.concept(), head.from(), head.rule());
  }

  /** 分列9到14位, 第18、19位: persons and names elsewhere, ranks where a rank is spoken of. */
  private static Quantity asRank(Sentence sentence, int at, Quantity quantity, Stretch stretch) {
    if (quantity.kind() != Unit.Kind.PERSONS || !quantity.mayRank()) {
      return quantity;
    }
    Quantity before = at >= 2 ? sentence.token(at - 2).quantity() : null;
    boolean follows =
        before != null && before.unit().equals("RANK") && sentence.token(at - 1).isMark("、");
    return follows || (stretch.rankCue && isAfterCue(sentence, at)) ? quantity.ranked() : quantity;
  }

  private static boolean isAfterCue(Sentence sentence, int at) {
    int i = at - 1;
    while (i > 0 && sentence.token(i).region() != null) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.RANK_CUE);
  }

  private void remember(Head head, boolean own, Link link, Stretch stretch) {
    if (link.rule().endsWith(" completion") || (own && link.rule().endsWith(" gap"))) {
      return;
    }
    boolean ofChange = link.rule().endsWith(" rank.ofChange");
    Measure measure = ofChange ? Measure.GROWTH : link.measure();
    Term change = stretch.change != null ? stretch.change : stretch.changeNoun;
    topic = new Topic(shared(head, link), measure, link.kind(), change);
    story.take(topic);
    if (own && link.measure() == Measure.LEVEL) {
      recent.add(head);
    }
    if (link.indicator() != null) {
      domains.open(link.indicator().code());
    }
  }

  private static Quantity quantityAt(Sentence sentence, int at) {
    Quantity quantity = sentence.token(at).quantity();
    if (quantity == null) {
      throw new IllegalStateException("token " + at + " is no quantity");
    }
    return quantity;
  }

  /** 固定资产投资年均增长9%，累计完成投资2100亿元: what is invested is of the kind spoken of. */
  private Head ofTopic(Head head) {
    Indicator indicator = head.indicator();
    IndicatorName before = topic.head().name();
    boolean invested = indicator != null && indicator.code().equals(INVESTED);
    return invested && before != null && before.indicator().code().startsWith(INVESTMENT)
        ? new Head(before, head.concept(), head.from(), "topic." + before.indicator().code())
        : head;
  }

  /** 签约 makes 个项目 signed ones: a rule says which words narrow which indicator. */
  private Head refine(Sentence sentence, int at, Head head, Quantity quantity) {
    IndicatorName name = head.name();
    if (name == null) {
      return head;
    }
    if (isOfYear(sentence, head)) {
      return ofYear(head);
    }
    Indicator narrowed =
        vocabulary
            .refinements()
            .narrow(name.indicator(), topic.head().code(), sentence, at, vocabulary.catalogue());
    if (narrowed == null || !linker.fits(narrowed, quantity)) {
      return head;
    }
    IndicatorName other =
        new IndicatorName(narrowed, name.name(), name.domains(), name.measure(), name.open());
    return new Head(other, head.concept(), head.from(), head.rule() + " refine." + narrowed.code());
  }

  /** 其中<b>2016年计划投资</b>40亿元: what a year before the name makes of a project's investment. */
  private boolean isOfYear(Sentence sentence, Head head) {
    if (!"PROJ_TOTAL_INV".equals(head.code()) || !head.concept().startsWith("计划")) {
      return false;
    }
    for (int i = 1; i < sentence.size(); i++) {
      PeriodMention before = sentence.token(i - 1).period();
      if (sentence.token(i).start() == head.from() && before != null) {
        return before.namesYear() && before.part() == PeriodMention.Part.YEAR;
      }
    }
    return false;
  }

  private Head ofYear(Head head) {
    Indicator indicator = vocabulary.catalogue().get("PROJ_YEAR_INV");
    return indicator == null || head.name() == null ? head : named(head, indicator);
  }

  private static Head named(Head head, Indicator indicator) {
    IndicatorName name =
        new IndicatorName(indicator, indicator.name(), java.util.Set.of(), "", true);
    return new Head(name, head.concept(), head.from(), head.rule());
  }

  private @Nullable Head wholeOf(Sentence sentence, Stretch stretch) {
    int from = stretch.shareOf >= 0 ? stretch.shareOf + 1 : stretch.from;
    for (int i = from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR) && (stretch.ratioTo == null || token == stretch.ratioTo)) {
        IndicatorName name = finder.certainName(token, sentence, i);
        return name == null ? null : new Head(name, name.name(), token.start(), "whole");
      }
    }
    return null;
  }

  /** A number without a unit takes that of its indicator, when the context makes it certain. */
  private Quantity withUnit(Sentence sentence, Quantity quantity, Head head, Stretch stretch) {
    if (quantity.unit().equals("M") && sentence.has(Role.SPEED, stretch.from, stretch.at)) {
      return quantity.perHour();
    }
    if (quantity.unit().equals("点") && quantity.value().compareTo(HOURS_OF_DAY) > 0) {
      return quantity.in("点", Unit.Kind.MEASURE);
    }
    if (quantity.unit().equals("KWH")
        && drafts.text()[quantity.end() - 1] == '度'
        && isHeat(sentence, stretch)) {
      return quantity.in("度", Unit.Kind.MEASURE);
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
      return quantity;
    }
    if (indicator != null) {
      return quantity.in(indicator.unit(), Unit.Kind.MEASURE);
    }
    return quantity.in(largeUnit(sentence, stretch), Unit.Kind.MEASURE);
  }

  /** 230万农牧民: a number right before people counts them. */
  private static boolean countsWhatFollows(Sentence sentence, int at, Quantity quantity) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).start() == quantity.end()
        && speaksOfPeople(sentence, at + 1, at + 2);
  }

  private static boolean isCount(@Nullable Indicator indicator) {
    return indicator != null && (indicator.unit().equals("COUNT") || indicator.unit().equals("PS"));
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
  private String largeUnit(Sentence sentence, Stretch stretch) {
    if (speaksOfPeople(sentence, stretch.at + 1, Math.min(sentence.size(), stretch.at + 4))
        || speaksOfPeople(sentence, stretch.from, stretch.at)) {
      return "PS";
    }
    for (Token token : sentence.tokens()) {
      Term term = token.term(Role.INDICATOR);
      if (term != null && term.name() != null && term.name().domains().isEmpty()) {
        return term.name().indicator().unit();
      }
    }
    Indicator spokenOf = before.head().indicator();
    if (spokenOf != null) {
      return spokenOf.unit();
    }
    return speaksOfPeople(sentence, 0, sentence.size()) ? "PS" : "COUNT";
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

  private @Nullable String whyNot(
      Sentence sentence, int at, Quantity quantity, Link link, Stretch stretch) {
    if (quantity.kind() == Unit.Kind.DURATION
        && !(quantity.unit().equals("DAY") && link.head().concept().endsWith("天数"))) {
      return "number.duration";
    }
    if (quantity.shape() == Quantity.Shape.RANK) {
      return ranks(sentence, at, quantity, stretch) ? null : "number.ordinal";
    }
    boolean half = quantity.shape() == Quantity.Shape.HALF;
    if (half && stretch.bound == null && stretch.shareOf < 0 && !followedByBound(sentence, at)) {
      return "number.name";
    }
    boolean classifier =
        quantity.kind() == Unit.Kind.COUNTER || quantity.kind() == Unit.Kind.PERSONS;
    boolean small =
        quantity.script() == Figure.Script.CHINESE
            && quantity.value().intValue() < LEAST_ARABIC
            && quantity.shape() == Quantity.Shape.AMOUNT;
    boolean one = quantity.value().compareTo(BigDecimal.ONE) == 0;
    boolean named = link.indicator() != null && !(one && link.rule().startsWith("after."));
    if (classifier && small && !named) {
      return "number.article";
    }
    if (quantity.script() == Figure.Script.BARE_SCALE && isInName(sentence, at, stretch)) {
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
        sentence.token(at).quantity() != null && quantityAt(sentence, at).unit().isEmpty();
    if (threshold && (link.indicator() == null || unitless) && !followedByBound(sentence, at)) {
      return "number.name";
    }
    return null;
  }

  /** 万元地区生产总值耗水: a scale that names something. */
  private static boolean isInName(Sentence sentence, int at, Stretch stretch) {
    return at + 1 < sentence.size()
        && sentence.token(at + 1).has(Role.INDICATOR)
        && stretch.bound == null;
  }

  /** 连跨四个千亿元台阶: steps that are counted. */
  private static boolean isStep(Sentence sentence, int at) {
    Token before = at > 0 ? sentence.token(at - 1) : null;
    boolean counted = before != null && (before.isQuantity() || before.kind() == Token.Kind.NUMBER);
    Quantity quantity = quantityAt(sentence, at);
    return counted
        && quantity.script() == Figure.Script.BARE_SCALE
        && quantity.unit().equals("CNY");
  }

  /** 50亿元及以上项目: the size of what is counted, not what is measured. */
  private boolean isThreshold(Sentence sentence, int at) {
    if (isStep(sentence, at) || (at + 1 < sentence.size() && isUnits(sentence.token(at + 1)))) {
      return true;
    }
    if (sizesCities(sentence, at)) {
      return true;
    }
    if (!followedByBound(sentence, at) || at + 2 >= sentence.size()) {
      return false;
    }
    Token next = sentence.token(at + 2);
    return isUnits(next) || next.has(Role.INDICATOR) || isClass(sentence, at + 2);
  }

  /** 20万元以上<b>的村</b>: those that are so large; but 5%以上的目标. */
  private boolean isClass(Sentence sentence, int after) {
    char last = drafts.text()[sentence.token(after - 1).end() - 1];
    return last == '的' && sentence.token(after).isText();
  }

  /** 超过500万的有17个: the size of those that are counted next. */
  private static boolean countsThose(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && sentence.token(i).has(Role.BOUND_AFTER)) {
      i++;
    }
    if (i >= sentence.size() || !isOfWord(sentence.token(i))) {
      return false;
    }
    boolean has = false;
    for (i++; i < sentence.size() && i <= at + REACH_OF_COUNT; i++) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return has && quantityAt(sentence, i).kind() == Unit.Kind.COUNTER;
      }
      has |= token.has(Role.LINK);
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
    }
    return false;
  }

  /** 常住人口300万以下城市, 500万以上1000万以下的城市: the class of what is spoken of. */
  private static boolean sizesCities(Sentence sentence, int at) {
    Quantity quantity = quantityAt(sentence, at);
    boolean between = quantity.value2() != null;
    boolean bare = quantity.script() == Figure.Script.BARE_SCALE;
    if (!followedByBound(sentence, at) && !between && !bare) {
      return false;
    }
    int next = followedByBound(sentence, at) ? at + 2 : at + 1;
    while (next < sentence.size() && isOfWord(sentence.token(next))) {
      next++;
    }
    return next < sentence.size() && sentence.token(next).has(Role.CLASS);
  }

  private static boolean isOfWord(Token token) {
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
        return true;
      }
    }
    return false;
  }

  private static boolean followedByBound(Sentence sentence, int at) {
    return at + 1 < sentence.size() && sentence.token(at + 1).has(Role.BOUND_AFTER);
  }

  /** 分别位居全市第一、第二: the second of a row ranks as the first does. */
  private static boolean followsRank(Sentence sentence, int at) {
    Quantity before = at >= 2 ? sentence.token(at - 2).quantity() : null;
    return before != null
        && before.shape() == Quantity.Shape.RANK
        && isJoint(sentence.token(at - 1))
        && sentence.has(Role.RANK_CUE, 0, at - 2);
  }

  /** An ordinal ranks when a rank is spoken of. */
  private boolean ranks(Sentence sentence, int at, Quantity quantity, Stretch stretch) {
    if (finder.countsTimes(quantity) || (at > 0 && sentence.token(at - 1).has(Role.PARTNER))) {
      return false;
    }
    if (quantity.kind() == Unit.Kind.RANK || stretch.rankCue || followsRank(sentence, at)) {
      return true;
    }
    if (at == 0) {
      return false;
    }
    Token before = sentence.token(at - 1);
    return before.has(Role.INDICATOR)
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

  // ---- rows of values

  /** Where a run of quantities ends that only 、 and 和 stand between. */
  private static int endOfRun(Sentence sentence, int at) {
    int end = at;
    int i = at + 1;
    while (i + 1 < sentence.size()) {
      int next = i;
      while (next < sentence.size() && isJoint(sentence.token(next))) {
        next++;
      }
      if (next == i
          || next >= sentence.size()
          || !sentence.token(next).isQuantity()
          || beginsAnother(sentence, i, next)) {
        break;
      }
      end = next;
      i = next + 1;
    }
    return end;
  }

  /** 增长7.1%和8.6%，10万人脱贫: after a comma another kind of figure is said of something else. */
  private static boolean beginsAnother(Sentence sentence, int from, int at) {
    Quantity before = quantityAt(sentence, from - 1);
    Quantity next = quantityAt(sentence, at);
    boolean comma = false;
    for (int i = from; i < at; i++) {
      comma |= sentence.token(i).isMark("，,");
    }
    return comma && !before.unit().isEmpty() && !before.unit().equals(next.unit());
  }

  private static boolean sameUnit(Sentence sentence, int first, int second) {
    return quantityAt(sentence, first).unit().equals(quantityAt(sentence, second).unit());
  }

  private static boolean isJoint(Token token) {
    return token.isMark("、，,")
        || token.has(Role.FILLER)
        || token.has(Role.BOUND)
        || token.has(Role.BOUND_AFTER);
  }

  /** A、B、C分别为x、y、z: values that belong to names or regions one by one. */
  private boolean readRun(Sentence sentence, int from, int first, int end) {
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
    if (quantityAt(sentence, first).shape() == Quantity.Shape.PART) {
      return false;
    }
    int respectively = lastOf(sentence, Role.RESPECTIVELY, from, first);
    boolean said = respectively >= 0;
    List<Head> heads = finder.list(sentence, from, said ? respectively : first);
    boolean again = !said && !stretch.hasHead() && !sentence.isApart(from, first);
    if (again && heads.isEmpty() && recent.size() == values.size()) {
      heads = List.copyOf(recent);
    }
    boolean placed = again && heads.isEmpty() && recentRegions.size() == values.size();
    if (!said && !placed && heads.size() != values.size()) {
      return heads.size() <= 1 && readRegions(sentence, from, values, stretch);
    }
    if (heads.isEmpty() && recent.size() >= values.size()) {
      heads = recent.subList(recent.size() - values.size(), recent.size());
    }
    if (heads.size() == values.size()) {
      keepEach(sentence, values, List.copyOf(heads), stretch);
      return true;
    }
    List<String> regions = places.list(sentence, from, first);
    if (regions.isEmpty() && (said || placed)) {
      List<String> listed = places.lastList(sentence, from);
      regions = recentRegions.size() == values.size() ? List.copyOf(recentRegions) : listed;
    }
    if (regions.size() == values.size()) {
      keepEachRegion(sentence, values, regions, stretch);
      return true;
    }
    return said && stretch.changes() && keepAll(sentence, values, stretch);
  }

  /** 分别下降23.0%、2.4% of what is not told one by one: what is said of the first is said of all. */
  private boolean keepAll(Sentence sentence, List<Integer> values, Stretch stretch) {
    boolean own = stretch.hasHead();
    Head head = own ? stretch.head : topic.head();
    for (int value : values) {
      keep(sentence, value, quantityAt(sentence, value), head, own, stretch);
    }
    return true;
  }

  /** 甲市和乙市新增17万人和16万人: as many regions in a row as values of one unit. */
  private boolean readRegions(Sentence sentence, int from, List<Integer> values, Stretch stretch) {
    List<String> regions = places.lastList(sentence, values.get(0));
    boolean alike = values.stream().allMatch(i -> sameUnit(sentence, values.get(0), i));
    if (!alike || regions.size() != values.size() || !stretch.place) {
      return false;
    }
    keepEachRegion(sentence, values, regions, stretch);
    return true;
  }

  private void keepEach(
      Sentence sentence, List<Integer> values, List<Head> heads, Stretch stretch) {
    for (int i = 0; i < values.size(); i++) {
      keep(
          sentence,
          values.get(i),
          quantityAt(sentence, values.get(i)),
          heads.get(i),
          true,
          stretch);
    }
    recent.clear();
    recent.addAll(heads);
  }

  private void keepEachRegion(
      Sentence sentence, List<Integer> values, List<String> regions, Stretch stretch) {
    Head head =
        stretch.hasHead() ? stretch.head : carried(quantityAt(sentence, values.get(0)), stretch);
    recentRegions = regions;
    for (int i = 0; i < values.size(); i++) {
      drafts.forceRegion(regions.get(i));
      keep(
          sentence,
          values.get(i),
          quantityAt(sentence, values.get(i)),
          head,
          stretch.hasHead(),
          stretch);
      drafts.forceRegion(null);
    }
    recent.clear();
  }

  private static int lastOf(Sentence sentence, Role role, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.token(i).has(role)) {
        return i;
      }
    }
    return -1;
  }

  // ---- shares a:b:c

  private void keepPart(Sentence sentence, int at, Quantity quantity, Head head, Stretch stretch) {
    int place = 0;
    for (int i = at - 1; i >= 0; i--) {
      Quantity other = sentence.token(i).quantity();
      if (other != null && other.shape() == Quantity.Shape.PART) {
        place++;
      } else if (!sentence.token(i).isMark(":：")) {
        break;
      }
    }
    Indicator indicator = vocabulary.shareAt(place, sentence, at, drafts.text());
    Measure measure = indicator == null ? Measure.SHARE : Measure.LEVEL;
    int confidence = vocabulary.confidence().of(Confidence.Way.SHARES);
    Link link =
        new Link(head, indicator, measure, false, "shares.row", confidence, quantity.kind());
    addFact(sentence, at, quantity, link, stretch);
  }

  // ---- building

  private void addFact(Sentence sentence, int at, Quantity quantity, Link link, Stretch stretch) {
    Status ahead = statuses.cue(sentence, at);
    Periods.Found period = periods.at(sentence, at, ahead, isEvent(sentence, at, link));
    boolean today = isEvent(sentence, at, link) && sentence.has(Role.THIS_TIME, 0, at);
    if (!period.said() && (today || isGathering(sentence, at))) {
      period = new Periods.Found(periods.publication(), true, true);
    }
    Period resolved = atEnd(chosen(period, link, ahead), sentence, at, link, stretch);
    if (resolved != null && isOfYearBefore(quantity, link, stretch)) {
      resolved = resolved.yearEarlier();
    }
    if (isOverYears(sentence, quantity, link, stretch)) {
      resolved = periods.yearsUntil(sentence, at, resolved);
    }
    Link dated = overYears(link, sentence, at, resolved);
    Places.Found place = places.at(sentence, at, link.measure() == Measure.RANK, isOfProject(link));
    Status status = status(sentence, at, link, resolved);
    drafts.add(sentence, at, quantity, dated, stretch, resolved, place, status);
  }

  /** 年均增长, 五年累计, 翻番: said of all the years that were spoken of. */
  private static boolean isOverYears(
      Sentence sentence, Quantity quantity, Link link, Stretch stretch) {
    boolean grows = link.measure() == Measure.GROWTH || link.measure() == Measure.GROWTH_PREV;
    Indicator indicator = link.indicator();
    boolean stock = indicator != null && indicator.isStock();
    boolean sum = sentence.has(Role.IN_ALL, stretch.from, stretch.at);
    return (grows && (stretch.isYearly() || sum || quantity.shape() == Quantity.Shape.DOUBLING))
        || (link.measure() == Measure.LEVEL && sum && !stock && indicator != null);
  }

  /** 比去年同期的2.62万亿元, （上年同期为93.9亿元）: the level of a year before. */
  private static boolean isOfYearBefore(Quantity quantity, Link link, Stretch stretch) {
    boolean relative =
        quantity.kind() == Unit.Kind.RATE
            || quantity.kind() == Unit.Kind.POINTS
            || quantity.kind() == Unit.Kind.TIMES;
    return link.measure() == Measure.LEVEL
        && !relative
        && stretch.base != null
        && stretch.base.value().equals("YEAR")
        && !stretch.changes();
  }

  /** A growth over several years, or from a year that is not the last, counts from another base. */
  private Link overYears(Link link, Sentence sentence, int at, @Nullable Period period) {
    if (link.measure() != Measure.GROWTH || period == null) {
      return link;
    }
    Integer base = periods.baseYear(sentence, at);
    boolean several = period.first().getYear() < period.last().getYear();
    boolean other = base != null && base < period.last().getYear() - 1;
    return several || other ? link.as(Measure.GROWTH_PREV) : link;
  }

  /** 集中开工, 集中签约: it happens on one day, which is the paper's when no other is named. */
  private static boolean isGathering(Sentence sentence, int at) {
    for (int i = at + 1; i < sentence.size() && !sentence.token(i).isMark("，,；;"); i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (domain != null && domain.value().equals("STARTING")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isEvent(Sentence sentence, int at, Link link) {
    Indicator indicator = link.indicator();
    if (indicator == null || indicator.isOfProject()) {
      return indicator != null && isOfBatch(sentence, at);
    }
    return indicator.timeBasis().equals("EVENT") || indicator.code().startsWith("PROJ_");
  }

  /** 昨天，26个重大项目集中开工，总投资78.4亿元: what a batch costs is told of its day, too. */
  private static boolean isOfBatch(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      Term domain = sentence.token(i).term(Role.DOMAIN);
      if (domain != null && BATCHES.contains(domain.value())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a project costs and covers is a fact about it; what is invested in it in a year is
   * planned.
   */
  private Status status(Sentence sentence, int at, Link link, @Nullable Period period) {
    Indicator indicator = link.indicator();
    if (indicator != null && indicator.isOfProject()) {
      if (indicator.timeBasis().equals("PERIOD")) {
        return Status.TARGET;
      }
      boolean size =
          indicator.isStock()
              && indicator.timeBasis().equals("POINT")
              && !indicator.dimension().equals("quantity");
      if (size && statuses.cueInClause(sentence, at) == null) {
        return Status.ACTUAL;
      }
    }
    Status status = statuses.at(sentence, at, period);
    boolean expected =
        indicator != null
            && indicator.isOfProject()
            && indicator.stockFlow().equals("flow")
            && indicator.timeBasis().equals("POINT");
    return expected && status == Status.ACTUAL ? Status.FORECAST : status;
  }

  private static boolean isOfProject(Link link) {
    Indicator indicator = link.indicator();
    return indicator != null && indicator.isOfProject();
  }

  /** 五年来…达到9.4万亿元: what was reached in several years is the value of their last. */
  private @Nullable Period atEnd(
      @Nullable Period period, Sentence sentence, int at, Link link, Stretch stretch) {
    Indicator indicator = link.indicator();
    if (period == null || indicator == null || !isState(link.measure())) {
      return period;
    }
    if (isOrigin(sentence, at)) {
      return followsYears(sentence, at)
          ? Period.year(period.first().getYear())
          : periods.origin(sentence, at, period);
    }
    if (period.first().getYear() == period.last().getYear()) {
      return period;
    }
    if (periods.isAhead(period)) {
      return period;
    }
    boolean sum = sentence.has(Role.IN_ALL, stretch.from, at);
    boolean stock = indicator.isStock() && !indicator.code().startsWith("PROJ_");
    boolean reached = sentence.has(Role.REACHES, stretch.from, at) && (stock || !sum);
    boolean state = (stock || indicator.isRatio()) && !sum && !stretch.addition;
    boolean ends =
        link.measure() == Measure.RANK ? link.rule().contains(" topic") : reached || state;
    return ends ? Period.year(period.last().getYear()) : period;
  }

  /** 2010年至2020年…从643万人增长到846万人: years that are named are those of both values. */
  private boolean followsYears(Sentence sentence, int at) {
    int i = sentence.periodBefore(at);
    PeriodMention mention = i < 0 ? null : sentence.token(i).period();
    return mention != null
        && mention.yearKind() == PeriodMention.YearKind.SPAN
        && Numerals.isArabic(drafts.text()[sentence.token(i).start()]);
  }

  private static boolean isState(Measure measure) {
    return measure == Measure.LEVEL || measure == Measure.SHARE || measure == Measure.RANK;
  }

  /** 由<b>6560亿元</b>增加到…, 从<b>4.5万元、2.7万元</b>增加到…: where a change began. */
  private static boolean isOrigin(Sentence sentence, int at) {
    int i = at - 1;
    while (i >= 0
        && (sentence.token(i).isMark("、：:∶")
            || sentence.token(i).isQuantity()
            || isAnd(sentence, i))) {
      i--;
    }
    return i >= 0 && sentence.token(i).has(Role.ORIGIN);
  }

  private static boolean isAnd(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.has(Role.FILLER)
        && !token.has(Role.LINK)
        && token.end() - token.start() == 1
        && at + 1 < sentence.size()
        && sentence.token(at + 1).isQuantity();
  }

  /** How large a project is and what is expected of it holds whenever it is told. */
  private static boolean isMeasuredAt(Indicator indicator) {
    boolean size =
        indicator.isOfProject() && indicator.isStock() && indicator.timeBasis().equals("POINT");
    return !size && !indicator.stockFlow().equals("flow");
  }

  /** A stock or a project of which no time is said is as of the publication. */
  private @Nullable Period chosen(Periods.Found found, Link link, @Nullable Status ahead) {
    if (found.said()) {
      return found.period();
    }
    Indicator indicator = link.indicator();
    boolean undated = found.period() == null && indicator != null && !indicator.isStock();
    boolean point =
        indicator != null
            && !(found.asOf() && isMeasuredAt(indicator))
            && !indicator.timeBasis().equals("PERIOD")
            && (indicator.isOfProject()
                || indicator.timeBasis().equals("POINT")
                || indicator.timeBasis().equals("EVENT"));
    if (indicator != null && indicator.isOfProject() && indicator.timeBasis().equals("PERIOD")) {
      return periods.yearOfPublication();
    }
    if (ahead == Status.TARGET && (periods.reportsYear() || !point)) {
      return periods.comingYear(found.period());
    }
    if (undated && !point) {
      boolean happens =
          indicator != null && indicator.code().startsWith("PROJ_N_") && !periods.reportsYear();
      return happens ? periods.publication() : periods.lastYear();
    }
    point &= !periods.reportsYear();
    if (point || found.period() == null) {
      return periods.publication();
    }
    boolean over = indicator != null && !indicator.timeBasis().equals("EOP");
    return over && found.asOf() ? upTo(found.period()) : found.period();
  }

  /** What was said of stocks as of a day is said of flows from the year's beginning to that day. */
  private static Period upTo(Period day) {
    int year = day.last().getYear();
    int month = day.last().getMonthValue();
    boolean ends = day.isDay() && day.last().getDayOfMonth() == day.last().lengthOfMonth();
    return !ends ? day : month == 12 ? Period.year(year) : Period.months(year, 1, month);
  }
}
