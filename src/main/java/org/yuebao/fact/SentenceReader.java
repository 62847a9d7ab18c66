package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Reads the quantities of a sentence from left to right: each takes its head from the words before
 * it, else from what was spoken of.
 */
final class SentenceReader {
  /** No paper gives more values one by one; a longer row is read as single figures. */
  private static final int LONGEST_ROW = 40;

  /** The rule by which what stands after 其中 is a part that has no name of its own. */
  private static final String PART = "head.among";

  /** Tokens between two capacities in a row. */
  private static final int LONGEST_PRODUCT = 4;

  /** How many tokens back a figure's name may stand: time stays linear in a row of bare numbers. */
  private static final int REACH = 120;

  private final Vocabulary vocabulary;
  private final HeadFinder finder;
  private final HeadNames names;
  private final HeadAfter following;
  private final Linker linker;
  private final Narrowing narrowing;
  private final StoryTopic story;
  private final Domains domains;
  private final UnitReader units;
  private final Limits limits;
  private final Circumstances circumstances;
  private final Places places;
  private final Drafts drafts;

  private Topic topic = Topic.NONE;

  /** What was spoken of before the bracket that is open. */
  private Topic outside = Topic.NONE;

  /** The indicator that the sentences before spoke of last, in the same paragraph. */
  private Topic before = Topic.NONE;

  private final List<Head> recent = new ArrayList<>();

  /** Code of the projects that the sentence counted last: what they cost is told after them. */
  private @Nullable String counted;

  /** What the projects are that were counted last, in this sentence or before 其中. */
  private Head count = Head.NONE;

  /** The regions that the last row of values in the sentence was said of. */
  private List<String> recentRegions = List.of();

  /** The regions of which the sentence has told one level each, of one indicator. */
  private final List<String> told = new ArrayList<>();

  SentenceReader(
      Vocabulary vocabulary,
      Words words,
      Domains domains,
      Periods periods,
      Places places,
      Statuses statuses,
      Drafts drafts) {
    this.vocabulary = vocabulary;
    this.names = new HeadNames(vocabulary, drafts.text(), domains, words);
    this.finder = new HeadFinder(drafts.text(), names, domains, words);
    this.following = new HeadAfter(drafts.text(), domains, words);
    this.linker = new Linker(vocabulary);
    this.narrowing = new Narrowing(vocabulary, linker);
    this.story = new StoryTopic(linker);
    this.domains = domains;
    this.units = new UnitReader(drafts.text());
    this.limits = new Limits(names, drafts.text());
    this.circumstances = new Circumstances(periods, places, statuses, drafts);
    this.places = places;
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
    counted = null;
    count = sentence.size() > 0 && sentence.token(0).has(Role.AMONG) ? count : Head.NONE;
    story.takeLead(sentence);
    recentRegions = List.of();
    told.clear();
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
    Quantity quantity = sentence.quantityAt(at);
    takeNounAfter(sentence, at, stretch);
    takeComparedOwner(sentence, at, stretch);
    stretch.addition |=
        topic.measure() == Measure.ADDITION && from < at && sentence.token(from).isMark("、");
    boolean own =
        stretch.hasHead()
            && (stretch.head.name() != null
                || !(Places.followsRegion(sentence, at)
                    || goesOnToRegion(sentence, stretch)
                    || tellsOfRegion(sentence, stretch)));
    if (own && Narrowing.isPlanOfAnother(stretch.head, topic.head())) {
      stretch.completion = true;
      own = false;
    }
    stretch.gap &= !Places.followsRegion(sentence, at);
    takeBoundOfRow(sentence, stretch);
    stretch.aims = aims(sentence, stretch);
    if (!own && goesOnChanging(sentence, quantity, stretch)) {
      stretch.changeNoun = topic.change();
    }
    Head head = own ? withTopicsBeginning(sentence, stretch) : carried(quantity, stretch);
    if (head.name() == null && isCapacity(sentence, at, quantity)) {
      head = names.capacity(head);
      own = true;
    }
    if (own && head.name() == null && listsCapacities(sentence, from, at, quantity)) {
      head = topic.head();
      own = false;
    }
    if (mayBeNamedAfter(quantity, stretch, head, Limits.followedByBound(sentence, at))) {
      Head after = following.read(sentence, at);
      if (after.name() != null || (!own && !after.concept().isEmpty() && !stretch.changes())) {
        head = after;
        own = true;
      }
    }
    boolean among = own && isAmong(sentence, stretch);
    boolean phase = among && isOfPhase(sentence, stretch, head);
    if (among
            && !phase
            && (isPartOfItself(sentence, head) && !stretch.place || isOfAnotherWhole(head))
        || own && isWeak(head) && topic.head().rule().equals(PART)) {
      head = head.open(PART);
    }
    if (among && isOfPart(head)) {
      head = head.open(PART);
    }
    if (!own && stretch.among && stretch.ofClass) {
      head = head.open(PART);
    }
    if (!own && isMadeBy(quantity, head)) {
      head = head.open("head.line");
    }
    if ((!own || isWeak(head)) && ranksAnother(sentence, at)) {
      head = head.open("head.rank");
    }
    if (!own && stretch.affects) {
      head = head.open("head.affected");
    }
    if (!own && isWithPartner(sentence, stretch)) {
      head = head.open("head.partner");
    }
    boolean part = stretch.among && !stretch.place && stretch.coverage == null;
    if (!own && part && !stretch.changes() && stretch.shareOf < 0) {
      head = head.open("head.among");
    }
    return keep(sentence, at, quantity, head, own, stretch);
  }

  /** 进出口64140亿元，<b>对欧盟</b>55060亿元: what is traded with one partner is a part. */
  private static boolean isWithPartner(Sentence sentence, Stretch stretch) {
    int region = sentence.regionBefore(stretch.at);
    return region >= stretch.from && PlaceUse.isPartner(sentence, region);
  }

  /** 迈上7万亿元、8万亿元台阶: what bounds the first of a row in one unit bounds them all. */
  private static void takeBoundOfRow(Sentence sentence, Stretch stretch) {
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

  /** 以8.6%<b>的增速</b>, 以18万人<b>的增量</b>: what a figure, or the last of a row, says by how much. */
  private void takeNounAfter(Sentence sentence, int at, Stretch stretch) {
    boolean rate = sentence.quantityAt(at).kind() == Unit.Kind.RATE;
    if (follows(sentence, at, Role.CHANGE_NOUN) && (rate || namesAmount(sentence.token(at + 2)))) {
      stretch.changeNoun = sentence.token(at + 2).term(Role.CHANGE_NOUN);
    }
  }

  /**
   * 超过福建<b>的38835亿元</b>, 超过辽宁<b>（21533.7亿元）</b>, 超过全国<b>5.2%的平均水平</b>: the figure is that of what
   * one compares with, neither a bound nor a distance.
   */
  private static void takeComparedOwner(Sentence sentence, int at, Stretch stretch) {
    if (PlaceUse.ownsFigure(sentence, at) || PlaceUse.averaged(sentence, at) >= 0) {
      stretch.gap = false;
      stretch.bound = null;
      stretch.base = null;
    }
  }

  /** 江苏独占4席，<b>苏州</b>23958亿元: unknown words of a clause before name nothing of the next region. */
  private boolean goesOnToRegion(Sentence sentence, Stretch stretch) {
    int region = sentence.regionBefore(stretch.at);
    boolean again = topic.head().name() != null || before.head().name() != null;
    return again
        && region > stretch.headAt
        && sentence.isApart(stretch.headAt, region)
        && !sentence.isApart(region, stretch.at);
  }

  /** 江苏<b>受疫情影响较大</b>，增速仅为1.6%: what is said of a region before its growth names nothing. */
  private boolean tellsOfRegion(Sentence sentence, Stretch stretch) {
    int head = stretch.headAt;
    boolean named = head > stretch.from && sentence.token(head - 1).region() != null;
    return named
        && stretch.changeNoun != null
        && sentence.token(head).isText()
        && sentence.isApart(head, stretch.at)
        && finder.isPredicate(sentence, head);
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
    boolean again = !told.isEmpty() && !stretch.among;
    for (int i = stretch.from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      boolean reaches = token.has(Role.REACHES) && !token.has(Role.BOUND);
      if ((reaches && (again || !token.has(Role.FILLER))) || (again && token.isMark("；;"))) {
        return false;
      }
    }
    return quantity.shape() == Quantity.Shape.AMOUNT
        && quantity.kind() != Unit.Kind.RATE
        && quantity.kind() != Unit.Kind.POINTS;
  }

  /** 旅游总收入…，其中国内旅游收入…, 农林牧渔业总产值…。其中：农业总产值…: a part cannot be the whole that it is taken from. */
  private boolean isPartOfItself(Sentence sentence, Head head) {
    Topic whole = topic == Topic.NONE && sentence.token(0).has(Role.AMONG) ? before : topic;
    String code = head.code();
    return code != null && whole.measure() != Measure.RANK && code.equals(whole.head().code());
  }

  /** 总投资15亿元，其中<b>一期</b>投资6亿元: a phase has amounts of its own. */
  private boolean isOfPhase(Sentence sentence, Stretch stretch, Head head) {
    Indicator indicator = head.indicator();
    if (indicator == null || !indicator.isOfProject()) {
      return false;
    }
    for (int i = stretch.from; i < stretch.headAt; i++) {
      Token token = sentence.token(i);
      if (drafts.text()[token.end() - 1] == '期' && !token.isQuantity()) {
        return true;
      }
    }
    return false;
  }

  /** 机电产品进出口额…，其中<b>出口</b>…: what is taken from a part has a name made of the part's words. */
  private boolean isOfPart(Head head) {
    Head whole = topic.head();
    return head.name() != null
        && whole.name() == null
        && whole.rule().equals(HeadNames.NARROWED)
        && head.concept().chars().allMatch(c -> whole.concept().indexOf(c) >= 0);
  }

  /** 年产102万吨，新建<b>2条</b>: the lines that make so much are no capacity. */
  private static boolean isMadeBy(Quantity quantity, Head head) {
    Indicator indicator = head.indicator();
    return indicator != null
        && indicator.dimension().equals("quantity")
        && indicator.isOfProject()
        && quantity.kind() == Unit.Kind.COUNTER;
  }

  /** 服务业是我市<b>第一大</b>就业领域: how large it is as something else. */
  private boolean ranksAnother(Sentence sentence, int at) {
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    return sentence.quantityAt(at).shape() == Quantity.Shape.RANK
        && drafts.text()[sentence.token(at).end() - 1] == '大'
        && next != null
        && (next.isText() || next.has(Role.DOMAIN) || next.has(Role.VETO))
        && next.start() == sentence.token(at).end();
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
    if (!sentence.opensClause(stretch.headAt)) {
      return head;
    }
    IndicatorName before = topic.head().name();
    if (head.name() != null && before != null) {
      return names.ofSameGroup(head, before.name());
    }
    if (head.name() != null || before == null || head.concept().isEmpty()) {
      return head;
    }
    IndicatorName shared = names.completed(head.concept(), "", before.name());
    return shared == null
        ? head
        : new Head(shared, head.concept(), head.from(), "begun." + shared.indicator().code());
  }

  /** 将形成220万吨乙烯<b>产能</b>: where a project is told of. */
  private boolean namesCapacity(Sentence sentence, int at) {
    Token token = sentence.token(at);
    IndicatorName name =
        token.has(Role.INDICATOR) ? domains.certainName(token, sentence, at) : null;
    return name != null && name.indicator().dimension().equals("quantity");
  }

  /** 6200t/d熟料生产线, 2000万吨/年骨料项目, 220万吨乙烯产能: so much a day or a year of what a project makes. */
  private boolean isCapacity(Sentence sentence, int at, Quantity quantity) {
    if (quantity.kind() != Unit.Kind.MEASURE) {
      return false;
    }
    for (int i = at + 1; i < sentence.size() && i <= at + 5; i++) {
      Token token = sentence.token(i);
      if (names.isPerTime(quantity) ? token.has(Role.PROJECT_NOUN) : namesCapacity(sentence, i)) {
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
        && isNextInRow(sentence, from, at);
  }

  /** 水泥、 or 吨<b>铝棒、</b>: nothing but a product and what joins it stands before the figure. */
  private static boolean isNextInRow(Sentence sentence, int from, int at) {
    boolean joined = false;
    for (int i = from; i < at; i++) {
      Token token = sentence.token(i);
      boolean joint = token.isMark("、") || token.has(Role.AND);
      joined |= joint;
      if (!joint && !token.isText()) {
        return false;
      }
    }
    return joined && at - from <= LONGEST_PRODUCT;
  }

  /** 以8.6%的增速领跑: what the figure is may stand after it. */
  private static boolean follows(Sentence sentence, int at, Role role) {
    return at + 2 < sentence.size()
        && Limits.isOfWord(sentence.token(at + 1))
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
    if (stretch.place && countsAgain(quantity)) {
      return count;
    }
    if (topic != Topic.NONE) {
      boolean alone = stretch.place && stretch.shareOf < 0;
      boolean ranked = topic.measure() == Measure.RANK && stretch.changeNoun != null;
      boolean another = increment || ranked || (alone && topic.kind() != quantity.kind());
      Head told = topic.head().name() == null && another ? story.of(quantity, stretch) : Head.NONE;
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
    boolean changes = stretch.changes() || stretch.base != null;
    boolean relative = quantity.kind() == Unit.Kind.RATE && changes;
    return (fits && goesOn) || relative ? before.head() : topic.head();
  }

  /** 福州115个、总投资802亿元，厦门<b>17个</b>: region after region the same projects are counted. */
  private boolean countsAgain(Quantity quantity) {
    Indicator counted = count.indicator();
    Indicator told = topic.head().indicator();
    return counted != null
        && quantity.kind() == Unit.Kind.COUNTER
        && (told == null || !linker.fits(told, quantity));
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
    Quantity quantity = units.read(sentence, at, found, head, stretch, before);
    Token token = sentence.token(at);
    if (quantity.unit().isEmpty()) {
      drafts.reject(sentence, token, "number.bare");
      return false;
    }
    if (quantity.shape() == Quantity.Shape.PART) {
      keepPart(sentence, at, quantity, head, stretch);
      return true;
    }
    Head refined = narrowing.of(sentence, at, head, topic.head(), quantity, counted);
    Head whole =
        stretch.shareOf >= 0 || stretch.ratioTo != null ? wholeOf(sentence, stretch) : null;
    Link link = linker.link(quantity, refined, own, topic, stretch, whole);
    link = limits.checked(link, sentence, at, quantity);
    link = isRateOfCount(link) ? link.open("completion") : link;
    String reason = limits.whyNot(sentence, at, quantity, link, stretch);
    if (reason != null) {
      drafts.reject(sentence, token, reason);
      return false;
    }
    circumstances.add(sentence, at, quantity, link, stretch);
    tell(link);
    boolean distance = link.rule().endsWith(" gap") && quantity.kind() != Unit.Kind.POINTS;
    boolean opened =
        stretch.contribution
            || distance
            || (link.rule().endsWith(" threshold") && !Limits.isStep(sentence, at));
    remember(sentence, quantity, opened ? refined.open("open") : refined, own, link, stretch);
    return true;
  }

  /** 开工项目205个，完成年度计划的83%: a rate of so many projects, not of what is invested in them. */
  private boolean isRateOfCount(Link link) {
    Indicator indicator = link.indicator();
    String told = topic.head().code();
    return indicator != null
        && indicator.isOfProject()
        && indicator.isRatio()
        && told != null
        && told.startsWith("PROJ_N");
  }

  /** 河南为3.1万亿元，四川为2.8万亿元，增速<b>分别</b>…: one region after the other has been told of. */
  private void tell(Link link) {
    String region = drafts.lastRegion();
    if (link.measure() != Measure.LEVEL || link.indicator() == null || region == null) {
      return;
    }
    boolean same = link.indicator().code().equals(topic.head().code());
    if (!same || told.contains(region)) {
      told.clear();
    }
    told.add(region);
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

  private void remember(
      Sentence sentence, Quantity quantity, Head head, boolean own, Link link, Stretch stretch) {
    boolean points = link.rule().endsWith(" gap") && link.kind() == Unit.Kind.POINTS;
    if (link.rule().endsWith(" completion") || (own && points)) {
      return;
    }
    boolean among = !own && quantity.countsThings() && link.rule().endsWith(" unit");
    if (among
        || (link.indicator() == null && Limits.countsPlaces(sentence, stretch.at, quantity))) {
      return;
    }
    boolean ofChange = link.rule().endsWith(" rank.ofChange");
    Measure measure = ofChange ? Measure.GROWTH : link.measure();
    Term change = stretch.change != null ? stretch.change : stretch.changeNoun;
    Unit.Kind kind = ofChange && topic.kind() != null ? topic.kind() : link.kind();
    topic = new Topic(shared(head, link), measure, kind, change);
    story.take(topic);
    if (own && link.measure() == Measure.LEVEL) {
      recent.add(head);
    }
    if (link.indicator() != null) {
      domains.open(link.indicator().code());
      boolean counts = link.indicator().code().startsWith("PROJ_N");
      counted = counts ? link.indicator().code() : counted;
      count = counts ? topic.head() : count;
    }
  }

  private @Nullable Head wholeOf(Sentence sentence, Stretch stretch) {
    int from = stretch.shareOf >= 0 ? stretch.shareOf + 1 : stretch.from;
    for (int i = from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR) && (stretch.ratioTo == null || token == stretch.ratioTo)) {
        IndicatorName name = domains.certainName(token, sentence, i);
        return name == null ? null : new Head(name, name.name(), token.start(), "whole");
      }
    }
    return null;
  }

  // ---- rows of values

  /** Where a run of quantities ends that only 、 and 和 stand between. */
  private static int endOfRun(Sentence sentence, int at) {
    int end = at;
    int i = at + 1;
    while (i + 1 < sentence.size()) {
      int next = i;
      while (next < sentence.size() && sentence.token(next).isJoint()) {
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
    Quantity before = sentence.quantityAt(from - 1);
    Quantity next = sentence.quantityAt(at);
    boolean comma = false;
    for (int i = from; i < at; i++) {
      comma |= sentence.token(i).isMark("，,");
    }
    return comma && !before.unit().isEmpty() && !before.unit().equals(next.unit());
  }

  private static boolean sameUnit(Sentence sentence, int first, int second) {
    return sentence.quantityAt(first).unit().equals(sentence.quantityAt(second).unit());
  }

  /** 8亿、9亿、10亿千瓦: the unit of a row may stand behind its last figure only. */
  private static boolean mayShareUnit(Sentence sentence, int first, int second) {
    Quantity before = sentence.quantityAt(first);
    return sameUnit(sentence, first, second) || (before.unit().isEmpty() && before.scaled());
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
    if (sentence.quantityAt(first).shape() == Quantity.Shape.PART) {
      return false;
    }
    takeNounAfter(sentence, end, stretch);
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
    List<String> regions = places.lists().list(sentence, from, first);
    if (regions.isEmpty() && (said || placed)) {
      List<String> listed = places.lists().lastList(sentence, from);
      regions = recentRegions.size() == values.size() ? List.copyOf(recentRegions) : listed;
      regions = regions.isEmpty() && told.size() == values.size() ? List.copyOf(told) : regions;
    }
    if (regions.size() == values.size()) {
      keepEachRegion(sentence, values, regions, stretch);
      return true;
    }
    boolean parts = said && values.size() > 1 && isList(sentence, stretch, respectively);
    return said && (stretch.changes() || parts) && keepAll(sentence, values, stretch);
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
    Head whole = own ? stretch.head : topic.head();
    Head head = stretch.changes() ? whole : whole.open("respectively.parts");
    for (int value : values) {
      keep(sentence, value, sentence.quantityAt(value), head, own, stretch);
    }
    return true;
  }

  /** 甲市和乙市新增17万人和16万人: as many regions in a row as values of one unit. */
  private boolean readRegions(Sentence sentence, int from, List<Integer> values, Stretch stretch) {
    List<String> regions = places.lists().lastList(sentence, values.get(0));
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
          sentence, values.get(i), sentence.quantityAt(values.get(i)), heads.get(i), true, stretch);
    }
    recent.clear();
    recent.addAll(heads);
  }

  private void keepEachRegion(
      Sentence sentence, List<Integer> values, List<String> regions, Stretch stretch) {
    Head head =
        stretch.hasHead() ? stretch.head : carried(sentence.quantityAt(values.get(0)), stretch);
    recentRegions = regions;
    for (int i = 0; i < values.size(); i++) {
      drafts.forceRegion(regions.get(i));
      keep(
          sentence,
          values.get(i),
          sentence.quantityAt(values.get(i)),
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
    circumstances.add(sentence, at, quantity, link, stretch);
  }
}
