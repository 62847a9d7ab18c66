package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * What is spoken of: in the sentence, in the one before, in the story. A figure that names nothing
 * itself is said of it.
 */
final class Topics {
  /** Growth that is spoken of, whatever the word for it was. */
  static final Term GROWTH = new Term(Role.CHANGE_NOUN, "+", null, null);

  private final Linker linker;
  private final StoryTopic story;
  private final Domains domains;
  private final ConceptWords concepts;
  private final Drafts drafts;

  private Topic topic = Topic.NONE;

  /** What was spoken of before the bracket that is open. */
  private Topic outside = Topic.NONE;

  /** The indicator that the sentences before spoke of last, in the same paragraph. */
  private Topic before = Topic.NONE;

  /** What the paragraph above spoke of last, up to the first sentence of this one. */
  private Topic above = Topic.NONE;

  /** Whether growth was spoken of, in the sentence or before it in the paragraph. */
  private boolean growth;

  /** Whether 新增 was said of it. */
  private boolean added;

  /** Whether a share was told last: 占比3.2%. */
  private boolean shared;

  /** The names of which the sentence has told levels. */
  private final List<Head> recent = new ArrayList<>();

  /** The last name that the sentence told of, whatever open words it told of since. */
  private Head named = Head.NONE;

  /** Code of the projects that the sentence counted last: what they cost is told after them. */
  private @Nullable String counted;

  /** What the projects are that were counted last, in this sentence or before 其中. */
  private Head count = Head.NONE;

  /** Code of the projects of which 其中 tells the kinds; null when it tells of none. */
  private @Nullable String batch;

  /** The regions of which the sentence has told one level each, of one indicator. */
  private final List<String> told = new ArrayList<>();

  Topics(Linker linker, Domains domains, ConceptWords concepts, Drafts drafts) {
    this.linker = linker;
    this.story = new StoryTopic(linker);
    this.domains = domains;
    this.concepts = concepts;
    this.drafts = drafts;
  }

  /** Takes the words of the story's headline before its text is read. */
  void takeHeadline(List<Token> tokens) {
    story.takeHeadline(tokens);
  }

  /** A story of several goes on to the next one: nothing said before is spoken of. */
  void openItem() {
    story.forget();
    topic = Topic.NONE;
    before = Topic.NONE;
    growth = false;
  }

  /** A sentence begins: what the one before spoke of is what is gone back to. */
  void open(Sentence sentence) {
    boolean ranksOn = topic.head().name() != null && ranksByRate(sentence);
    above = Topic.NONE;
    if (sentence.opensParagraph() && !ranksOn) {
      above = topic.head().name() == null ? before : topic;
      before = Topic.NONE;
      growth = false;
    } else if (topic.head().name() != null) {
      before = topic;
    }
    topic = Topic.NONE;
    outside = Topic.NONE;
    added = false;
    shared = false;
    recent.clear();
    named = Head.NONE;
    boolean goesOn = ProjectCounts.goesOn(sentence);
    batch = goesOn ? batch : ProjectCounts.batchSpokenOf(sentence);
    counted = null;
    count = goesOn ? count : Head.NONE;
    story.takeLead(sentence);
    told.clear();
    growth |= sentence.has(Role.CHANGE_NOUN);
  }

  /** 浙江以8.5%位居第三: what ranks by a bare rate goes on with the ranking, a new paragraph or not. */
  private static boolean ranksByRate(Sentence sentence) {
    int rate = 0;
    while (rate < sentence.size() && !sentence.token(rate).isQuantity()) {
      rate++;
    }
    return rate > 0
        && rate + 2 < sentence.size()
        && sentence.quantityAt(rate).kind() == Unit.Kind.RATE
        && sentence.token(rate - 1).has(Role.FILLER)
        && sentence.token(rate + 1).has(Role.RANK_CUE)
        && PlaceUse.isRank(sentence.token(rate + 2));
  }

  /**
   * 西部省份增速放缓，其中贵州（<b>4.4%</b>）…, 甘肃高达<b>6.8%</b>，增速居首: a rate of a region, where growth is spoken
   * of, is growth.
   */
  boolean tellsGrowth(Sentence sentence, Quantity quantity, Stretch stretch) {
    boolean after = followsPoints(sentence, stretch);
    boolean bare =
        (stretch.place || (stretch.aims && story.tellsGrowth()) || after)
            && quantity.kind() == Unit.Kind.RATE
            && quantity.shape() == Quantity.Shape.AMOUNT
            && !stretch.changes()
            && !stretch.share
            && stretch.shareOf < 0
            && !stretch.gap;
    boolean grew = before.measure() == Measure.GROWTH && before.kind() == Unit.Kind.RATE;
    boolean spoken = before.head().name() == null ? growth || story.tellsGrowth() : grew;
    boolean told = after || (spoken && topic.head().name() == null);
    return bare && told && !sentence.has(Role.SHARE);
  }

  /** 江西增速回落0.5个百分点，<b>为4.1%</b>: by how much growth changed, and what it is now. */
  private static boolean followsPoints(Sentence sentence, Stretch stretch) {
    boolean points =
        stretch.from > 0
            && stretch.at <= stretch.from + 2
            && sentence.token(stretch.from - 1).isQuantity()
            && sentence.quantityAt(stretch.from - 1).kind() == Unit.Kind.POINTS;
    if (!points || !sentence.token(stretch.at - 1).has(Role.LINK)) {
      return false;
    }
    boolean grows = false;
    for (int i = stretch.from - 2; i >= 0 && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      grows |= sentence.token(i).has(Role.CHANGE_NOUN);
      if (sentence.token(i).has(Role.CONTRIBUTION) || sentence.token(i).has(Role.SHARE)) {
        return false;
      }
    }
    return grows;
  }

  /** What the sentence spoke of last. */
  Topic now() {
    return topic;
  }

  /** What the sentences before spoke of last. */
  Topic before() {
    return before;
  }

  /** 新增就业1.2万人、<b>养老床位</b>260张: whether what goes on in a list was added, too. */
  boolean goesOnAdding(Sentence sentence, int from, int at) {
    return added && from < at && sentence.token(from).isMark("、");
  }

  /** 第一产业占比3.2%，<b>第二产业</b>56.8%: a bare rate of another part goes on with a list of shares. */
  boolean goesOnSharing(Sentence sentence, Quantity quantity, Stretch stretch) {
    boolean next = stretch.from + 1 == stretch.headAt && stretch.headAt + 1 == stretch.at;
    return shared
        && next
        && quantity.kind() == Unit.Kind.RATE
        && stretch.head.name() != null
        && sentence.token(stretch.from).isMark("、，,；;");
  }

  /** The last name that the sentence told of; {@link Head#NONE} before the first. */
  Head named() {
    return named;
  }

  @Nullable String counted() {
    return counted;
  }

  /** Code of the projects of which 其中 tells the kinds; null when none were counted before it. */
  @Nullable String batch() {
    return batch;
  }

  List<Head> recent() {
    return recent;
  }

  List<String> told() {
    return told;
  }

  /** The names of a row take the place of those told before it. */
  void recall(List<Head> heads) {
    recent.clear();
    recent.addAll(heads);
  }

  /** 收入98亿元（其中税收80亿元），增长4%: what follows a bracket goes on from before it. */
  void seeBracket(Token token) {
    if (token.isMark("（(")) {
      outside = topic;
    } else if (token.isMark("）)")) {
      topic = outside == Topic.NONE ? topic : outside;
      outside = Topic.NONE;
    }
  }

  /**
   * What was spoken of: in this sentence, else in the one before where the words leave no other
   * reading.
   */
  Head carried(Sentence sentence, Quantity quantity, Stretch stretch) {
    boolean increment = stretch.changeNoun != null && quantity.kind() != Unit.Kind.RATE;
    if (stretch.place && countsAgain(quantity)) {
      return count;
    }
    if (topic != Topic.NONE) {
      Head done = countedBefore(sentence, quantity, stretch);
      if (done != Head.NONE) {
        return done;
      }
      boolean alone = stretch.place && stretch.shareOf < 0;
      boolean ranked = topic.measure() == Measure.RANK && stretch.changeNoun != null;
      boolean grows = followsPoints(sentence, stretch) && stretch.changeNoun == GROWTH;
      boolean another = increment || ranked || grows || (alone && topic.kind() != quantity.kind());
      Head told = topic.head().name() == null && another ? story.of(quantity, stretch) : Head.NONE;
      return told == Head.NONE ? topic.head() : told;
    }
    if (before.head().name() == null && growsAgain(sentence, stretch)) {
      return above.head();
    }
    if (before.head().name() == null) {
      boolean told = stretch.place || stretch.changeNoun != null || isViewed(sentence, stretch);
      return told ? story.of(quantity, stretch) : topic.head();
    }
    Indicator indicator = before.head().name().indicator();
    boolean fits = quantity.unit().isEmpty() || linker.fits(indicator, quantity);
    boolean goesOn =
        quantity.unit().isEmpty()
            || stretch.place
            || stretch.base != null
            || stretch.changeNoun != null
            || tellsOnlyWhen(sentence, stretch);
    boolean changes = stretch.changes() || stretch.base != null;
    boolean relative = quantity.kind() == Unit.Kind.RATE && changes;
    return (fits && goesOn) || relative ? before.head() : topic.head();
  }

  /** <b>从季度走势看</b>，一季度下降7%: goes on with what the story is about. */
  private static boolean isViewed(Sentence sentence, Stretch stretch) {
    int pause = 1;
    while (pause < stretch.at && !sentence.token(pause).isMark("，,")) {
      pause++;
    }
    return stretch.changes()
        && pause < stretch.at
        && sentence.token(pause - 1).has(Role.FILLER, Term.VIEW);
  }

  /** …12万辆。⏎今年一季度，产量<b>又</b>增长30%: goes on with what was told, a new paragraph or not. */
  static boolean growsAgain(Sentence sentence, Stretch stretch) {
    for (int i = stretch.from; stretch.change != null && i < stretch.at; i++) {
      if (sentence.token(i).has(Role.FILLER, Term.AGAIN)) {
        return true;
      }
    }
    return false;
  }

  /** By what the rank told before was one, for a rank of which only the region is said. */
  Head ranking(Sentence sentence, int rank, Stretch stretch) {
    Token next = rank + 1 < sentence.size() ? sentence.token(rank + 1) : null;
    boolean ofNext = next != null && next.has(Role.OF);
    Quantity quantity = sentence.quantityAt(rank);
    boolean ranks = quantity.shape() == Quantity.Shape.RANK;
    boolean first = rank == 0 && ranks && quantity.bound() == Bound.AT_MOST;
    boolean told = (stretch.rankCue || first) && !stretch.changes() && topic == Topic.NONE;
    return told && (stretch.place || first || ofNext) ? story.ranking() : Head.NONE;
  }

  /** What the sentences before told of, for a figure that only goes on with it. */
  Head told(Sentence sentence, Stretch stretch) {
    if (topic != Topic.NONE) {
      return Head.NONE;
    }
    boolean far = before.head().name() == null && growsAgain(sentence, stretch);
    return far ? above.head() : before.head();
  }

  /** 4月产值154亿元。<b>前4个月累计完成</b>588亿元: the same at another time, and nothing else is named. */
  private static boolean tellsOnlyWhen(Sentence sentence, Stretch stretch) {
    boolean dated = false;
    boolean among = sentence.token(stretch.from).has(Role.AMONG);
    for (int i = stretch.from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      boolean period = token.kind() == Token.Kind.PERIOD;
      dated |= period;
      boolean plain = token.has(Role.LINK) || token.has(Role.FILLER) || (among && isChange(token));
      if (!period && !token.isMark("，,、") && !plain) {
        return false;
      }
    }
    return dated;
  }

  /** 其中2021年<b>增加</b>: of a change that was told of more years. */
  private static boolean isChange(Token token) {
    return token.has(Role.AMONG) || token.has(Role.CHANGE) || token.has(Role.RESPECTIVELY);
  }

  /** 改造小区8个，总投资1.3亿元，已完工<b>4个</b>: what is done of what the sentence counted. */
  private Head countedBefore(Sentence sentence, Quantity quantity, Stretch stretch) {
    Indicator told = topic.head().indicator();
    boolean another = told == null ? topic.kind() != quantity.kind() : !linker.fits(told, quantity);
    if (!another || quantity.kind() != Unit.Kind.COUNTER || stretch.among) {
      return Head.NONE;
    }
    boolean done = false;
    for (int i = stretch.from; i < stretch.at; i++) {
      Token token = sentence.token(i);
      done |= token.has(Role.DONE) || token.has(Role.COMPLETES);
      if (token.isText()) {
        return Head.NONE;
      }
    }
    for (int i = recent.size() - 1; done && i >= 0; i--) {
      Indicator counted = recent.get(i).indicator();
      if (counted != null && linker.fits(counted, quantity)) {
        return recent.get(i);
      }
    }
    return Head.NONE;
  }

  /** 福州115个、总投资802亿元，厦门<b>17个</b>: region after region the same projects are counted. */
  private boolean countsAgain(Quantity quantity) {
    Indicator counted = count.indicator();
    Indicator told = topic.head().indicator();
    return counted != null
        && quantity.kind() == Unit.Kind.COUNTER
        && (told == null || !linker.fits(told, quantity));
  }

  /** 增加37万人，其中杭州17万人: region after region tells by how much, unless what was reached is said. */
  boolean goesOnChanging(Sentence sentence, Quantity quantity, Stretch stretch) {
    if (topic.tellsChanges() && endsChange(sentence, stretch)) {
      return !stretch.changes();
    }
    if (tellsNextYear(sentence, stretch)) {
      return topic.kind() == quantity.kind();
    }
    boolean listed = stretch.from < stretch.at && sentence.token(stretch.from).isMark("、");
    boolean alike = quantity.unit().isEmpty() || topic.kind() == quantity.kind();
    if (!topic.tellsChanges() || !alike || !(stretch.place || listed) || stretch.changes()) {
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

  /** 2021年增量为24万人，<b>2020年为</b>43万人: of another time the same noun tells. */
  private boolean tellsNextYear(Sentence sentence, Stretch stretch) {
    Term change = topic.change();
    if (change == null
        || change.role() != Role.CHANGE_NOUN
        || topic.measure() != Measure.CHANGE
        || stretch.at != stretch.from + 3) {
      return false;
    }
    return sentence.token(stretch.from).isMark("，,、；;")
        && sentence.token(stretch.from + 1).period() != null
        && sentence.token(stretch.from + 2).has(Role.LINK);
  }

  /** 增量从15万跃升至<b>20万</b>: what a change rises to is a change, too. */
  private static boolean endsChange(Sentence sentence, Stretch stretch) {
    int before = stretch.from - 2;
    return before >= 0
        && stretch.from < stretch.at
        && sentence.token(before).has(Role.ORIGIN)
        && sentence.token(before + 1).isQuantity()
        && sentence.token(stretch.from).has(Role.LINK);
  }

  /** 开工项目205个，完成年度计划的83%: a rate of so many projects, not of what is invested in them. */
  boolean isRateOfCount(Link link) {
    Indicator indicator = link.indicator();
    Indicator told = topic.head().indicator();
    return indicator != null
        && indicator.isOfProject()
        && indicator.isRatio()
        && !concepts.standIn(link.head().concept(), ConceptWords.Role.INVESTMENT)
        && told != null
        && told.countsProjects();
  }

  /** 河南为3.1万亿元，四川为2.8万亿元，增速<b>分别</b>…: one region after the other has been told of. */
  void tell(Link link) {
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

  void remember(
      Sentence sentence, Quantity quantity, Head head, boolean own, Link link, Stretch stretch) {
    boolean points = link.rule().endsWith(" gap") && link.kind() == Unit.Kind.POINTS;
    if (link.rule().endsWith(" completion") || points) {
      boolean first = own && topic == Topic.NONE && head.name() != null;
      topic = first ? new Topic(head, Measure.LEVEL, null, null) : topic;
      return;
    }
    boolean among = !own && quantity.countsThings() && link.rule().endsWith(" unit");
    if (among
        || (link.indicator() == null && Limits.countsPlaces(sentence, stretch.at, quantity))) {
      return;
    }
    if (RankedPlaces.regionAfter(sentence, stretch.at) >= 0) {
      return;
    }
    boolean ofChange = link.rule().endsWith(" rank.ofChange");
    if (quantity.shape() == Quantity.Shape.RANK) {
      story.takeRanking(link.indicator() == null ? Head.NONE : head);
    }
    boolean moved = quantity.unit().equals("RANK") && link.measure() == Measure.CHANGE;
    Measure measure = ofChange ? Measure.GROWTH : moved ? Measure.RANK : link.measure();
    Term said = stretch.change != null ? stretch.change : stretch.changeNoun;
    Term change = moved ? null : said;
    boolean ranks = ofChange || (!own && measure == Measure.RANK);
    Unit.Kind kind = ranks && topic.kind() != null ? topic.kind() : link.kind();
    boolean distance = link.rule().endsWith(" gap");
    topic = new Topic(shared(head, link), measure, kind, distance ? null : change);
    story.take(topic);
    shared = tellsShare(link, stretch);
    added = stretch.addition || stretch.addsPart;
    if (own && link.measure() == Measure.LEVEL) {
      recent.add(head);
    }
    named = head.name() == null ? named : head;
    if (link.indicator() != null) {
      domains.open(link.indicator().code());
      boolean counts = link.indicator().countsProjects();
      counted = counts ? link.indicator().code() : counted;
      batch = counts && !ProjectCounts.tellsKinds(sentence, stretch.at) ? counted : batch;
      count = counts ? topic.head() : count;
    }
  }

  /** 第一产业<b>占比</b>3.2%, and the same as one word. */
  private static boolean tellsShare(Link link, Stretch stretch) {
    Indicator indicator = link.indicator();
    boolean named =
        indicator != null && link.measure() == Measure.LEVEL && indicator.isIndustryShare();
    return link.kind() == Unit.Kind.RATE && (stretch.share || named);
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
}
