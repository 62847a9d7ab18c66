package org.yuebao.fact;

import java.util.List;
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
  /** How many tokens back a figure's name may stand: time stays linear in a row of bare numbers. */
  private static final int REACH = 120;

  private final HeadFinder finder;
  private final HeadNames names;
  private final HeadAfter following;
  private final Linker linker;
  private final Narrowing narrowing;
  private final Topics topics;
  private final Domains domains;
  private final UnitReader units;
  private final Limits limits;
  private final AroundFigure around;
  private final Capacities capacities;
  private final Parts parts;
  private final ShareReader shares;
  private final ValueRows rows;
  private final Circumstances circumstances;
  private final Places places;
  private final Drafts drafts;
  private final PartnerTrade trade = new PartnerTrade();

  /** The last token that the figure read last took for itself. */
  private int named;

  SentenceReader(
      Vocabulary vocabulary,
      Words words,
      Domains domains,
      Periods periods,
      Places places,
      Statuses statuses,
      Zones zones,
      Drafts drafts) {
    char[] text = drafts.text();
    this.names = new HeadNames(vocabulary, text, domains, words, zones);
    this.finder = new HeadFinder(text, names, domains, words);
    this.following = new HeadAfter(text, domains, words, vocabulary.concepts());
    this.linker = new Linker(vocabulary);
    this.narrowing = new Narrowing(vocabulary, linker);
    this.topics = new Topics(linker, domains, vocabulary.concepts(), drafts);
    this.domains = domains;
    this.units = new UnitReader(vocabulary, text);
    this.limits = new Limits(names, vocabulary, text);
    this.around = new AroundFigure(names);
    this.capacities = new Capacities(vocabulary.capacities(), names, domains, topics);
    this.parts = new Parts(vocabulary, topics, text);
    this.shares = new ShareReader(vocabulary, domains, text);
    this.rows =
        new ValueRows(
            finder, around, places, periods, topics, drafts, this::keep, this::withTopicsBeginning);
    this.places = places;
    this.circumstances =
        new Circumstances(periods, places, statuses, vocabulary.classifiers(), drafts);
    this.drafts = drafts;
  }

  /** Takes the words of the story's headline before its text is read. */
  void takeHeadline(List<Token> tokens) {
    topics.takeHeadline(tokens);
  }

  /** A story of several goes on to the next one. */
  void openItem() {
    topics.openItem();
  }

  void read(Sentence sentence) {
    topics.open(sentence);
    trade.open(sentence);
    rows.open();
    int last = -1;
    int seen = 0;
    int runEnd = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      topics.seeBracket(token);
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
      runEnd = i <= runEnd ? runEnd : ValueRows.endOfRun(sentence, i);
      int from = Math.max(last + 1, i - REACH);
      if (runEnd > i && rows.read(sentence, from, i, runEnd)) {
        last = runEnd;
        i = runEnd;
        continue;
      }
      named = i;
      if (readOne(sentence, from, i) && !RankField.isCounted(sentence, i)) {
        last = named;
      }
    }
    domains.see(sentence, seen, sentence.size());
  }

  private boolean readOne(Sentence sentence, int from, int at) {
    Stretch stretch = finder.read(sentence, from, at);
    Quantity quantity = UnitReader.asRank(sentence, at, sentence.quantityAt(at), stretch);
    // GDP超越潍坊，位次上升两位: by how many places one moved is no distance from another.
    boolean moved = quantity.unit().equals("RANK") && quantity.shape() == Quantity.Shape.AMOUNT;
    stretch.gap &= !moved;
    stretch.completion &= !Statuses.isOfPlan(sentence, at);
    around.takeNounAfter(sentence, at, stretch);
    AroundFigure.takeComparedOwner(sentence, at, stretch);
    if (AroundFigure.restates(sentence, at) && topics.now().measure() == Measure.CHANGE) {
      stretch.change = topics.now().change();
    }
    stretch.addition |= !stretch.total && topics.goesOnAdding(sentence, from, at);
    Head same = shares.ofRegion(sentence, stretch);
    if (same != null) {
      stretch.head = same;
      stretch.headAt = stretch.shareOf;
    }
    boolean own =
        stretch.hasHead()
            && (stretch.head.name() != null
                || !(Places.followsRegion(sentence, at)
                    || goesOnToRegion(sentence, stretch)
                    || tellsOfRegion(sentence, stretch)
                    || goesOnGrowing(sentence, stretch)));
    if (own && narrowing.isPlanOfAnother(stretch.head, topics.now().head())) {
      stretch.completion = true;
      own = false;
    }
    // 完成市政府下达的75亿元目标任务的23.7%: whoever set the plan names nothing.
    own &= stretch.head.name() != null || !Statuses.isOfPlan(sentence, at);
    stretch.gap &= !Places.followsRegion(sentence, at);
    boolean ofNext = !own && AroundFigure.isPartOfNext(sentence, stretch, quantity);
    stretch.aims = AroundFigure.aims(sentence, stretch);
    if (!own && !ofNext && topics.tellsGrowth(sentence, quantity, stretch)) {
      stretch.changeNoun = Topics.GROWTH;
    }
    AroundFigure.takeBoundOfRow(sentence, stretch);
    stretch.share |= own && topics.goesOnSharing(sentence, quantity, stretch);
    if (!own && !ofNext && topics.goesOnChanging(sentence, quantity, stretch)) {
      stretch.changeNoun = topics.now().change();
    }
    Head head =
        own ? withTopicsBeginning(sentence, stretch) : topics.carried(sentence, quantity, stretch);
    head = ofNext ? Head.NONE : head;
    Head ofPlan = own ? head : narrowing.ofPlan(head, quantity, stretch);
    if (ofPlan != head) {
      stretch.completion = false;
      stretch.shareOf = -1;
      head = ofPlan;
    }
    if ((isUnnamed(head) || (!own && !fits(head, quantity)))
        && capacities.isCapacity(sentence, at, quantity)) {
      head = names.capacity(head);
      own = true;
    }
    if (own && head.name() == null && capacities.listsCapacities(sentence, from, at, quantity)) {
      head = topics.now().head();
      own = false;
    }
    // 前十位合计实现生产总值60万亿元: those that were ranked before, whatever is told of them.
    boolean ranked = at == 0 && topics.ranking(sentence, at, stretch).name() != null;
    boolean bounded = Limits.followedByBound(sentence, at);
    if (!ranked && mayBeNamedAfter(quantity, stretch, head, bounded)) {
      Head after = following.read(sentence, at);
      if (after.name() != null || (!own && !after.concept().isEmpty() && !stretch.changes())) {
        head = after;
        own = true;
        named =
            quantity.countsThings() && after.name() != null && fits(after, quantity)
                ? endOfName(sentence, at, after)
                : at;
      }
    }
    Head progress =
        quantity.kind() == Unit.Kind.RATE ? following.progress(sentence, at) : Head.NONE;
    if (progress != Head.NONE) {
      stretch.completion = false;
      head = progress;
      own = true;
    }
    boolean ranks = quantity.shape() == Quantity.Shape.RANK;
    Head ofPlaces = ranks ? following.rankedPlace(sentence, at) : Head.NONE;
    if (ofPlaces != Head.NONE) {
      head = ofPlaces;
      own = true;
    }
    // 高于人口第二大省山东: the distance is not that of the rank.
    stretch.gap &= !(ranks && RankedPlaces.isOfPlaces(sentence, at));
    if (head == Head.NONE && ranks && !stretch.changes()) {
      head = following.levelAfterRank(sentence, at);
      head = head == Head.NONE ? topics.ranking(sentence, at, stretch) : head;
      own = head.name() != null;
    }
    if (own && head.name() != null && repeatsPart(sentence, stretch, head)) {
      head = head.open(HeadNames.NARROWED);
    }
    head = parts.opened(sentence, head, own, stretch);
    int behind = ranks ? RankedPlaces.regionAfter(sentence, at) : -1;
    String named = behind < 0 ? null : places.named(sentence, behind);
    drafts.forcePlace(named == null ? null : Places.Found.of(named));
    drafts.tellOfSeveral(ranked);
    boolean kept = keep(sentence, at, quantity, head, own, stretch);
    drafts.tellOfSeveral(false);
    drafts.forcePlace(null);
    return kept;
  }

  /** 江苏独占4席，<b>苏州</b>23958亿元: unknown words of a clause before name nothing of the next region. */
  private boolean goesOnToRegion(Sentence sentence, Stretch stretch) {
    int region = sentence.regionBefore(stretch.at);
    boolean again =
        topics.now().head().name() != null
            || topics.before().head().name() != null
            || stretch.changeNoun != null;
    return again
        && region > stretch.headAt
        && sentence.isApart(stretch.headAt, region)
        && !sentence.isApart(region, stretch.at);
  }

  /** 江苏<b>受疫情影响较大</b>，增速仅为1.6%: what is said of a region before its growth names nothing. */
  private boolean tellsOfRegion(Sentence sentence, Stretch stretch) {
    int head = stretch.headAt;
    int region = head < 0 ? -1 : sentence.regionBefore(head);
    boolean named = region >= stretch.from && !sentence.isApart(region, head);
    return named
        && stretch.changeNoun != null
        && sentence.token(head).isText()
        && sentence.isApart(head, stretch.at)
        && finder.isPredicate(sentence, head);
  }

  /**
   * <b>民营企业进出口</b>势头良好，一季度进出口67亿元: the bare name goes on with the part, unless a region is named.
   */
  private boolean repeatsPart(Sentence sentence, Stretch stretch, Head head) {
    Indicator indicator = head.indicator();
    boolean ranks = sentence.quantityAt(stretch.at).shape() == Quantity.Shape.RANK;
    if (indicator == null || indicator.isOfProject() || ranks) {
      return false;
    }
    int region = sentence.regionBefore(Math.max(0, stretch.headAt));
    for (int i = stretch.headAt - 2; i > stretch.from && i > region; i--) {
      Term term = sentence.token(i).term(Role.INDICATOR);
      boolean same =
          term != null && term.name() != null && term.name().indicator().code().equals(head.code());
      if (same && sentence.isApart(i, stretch.headAt)) {
        Head part = names.wordHead(sentence, i, stretch.from, stretch.headAt - 1);
        return part.name() == null && part.rule().equals(HeadNames.NARROWED);
      }
    }
    return false;
  }

  /** PPI上涨0.3%，<b>扭转了下跌的局面</b>，10月份涨幅为1.4%: what growth did names nothing of the next. */
  private boolean goesOnGrowing(Sentence sentence, Stretch stretch) {
    int head = stretch.headAt;
    if (head < 0
        || stretch.changeNoun == null
        || topics.now().measure() != Measure.GROWTH
        || topics.now().head().name() == null
        || !sentence.isApart(head, stretch.at)) {
      return false;
    }
    int verb = head;
    while (verb > stretch.from && sentence.token(verb - 1).kind() != Token.Kind.MARK) {
      verb--;
    }
    return verb < head && sentence.token(verb).isText() && finder.isPredicate(sentence, verb);
  }

  /** 规模以上工业企业营业收入…，成本…，利润总额…: the name goes on as one before began. */
  private Head withTopicsBeginning(Sentence sentence, Stretch stretch) {
    Head head = stretch.head;
    if (!sentence.opensClause(firstOfPlace(sentence, stretch.headAt))) {
      return head;
    }
    IndicatorName last = topics.now().head().name();
    IndicatorName before = last == null ? topics.named().name() : last;
    if (head.name() == null && before == null) {
      return goesOnWithTold(sentence, stretch);
    }
    if (head.name() != null && last != null) {
      return names.ofSameGroup(head, last.name());
    }
    if (head.name() != null || before == null || head.concept().isEmpty()) {
      return head;
    }
    IndicatorName shared = names.completed(head.concept(), "", before.name());
    return shared == null || shared.indicator().isOfProject() != before.indicator().isOfProject()
        ? head
        : new Head(shared, head.concept(), head.from(), "begun." + shared.indicator().code());
  }

  /** 粮食产量1300亿斤，其中<b>周口</b>产量…: the place before a name opens the clause for it. */
  private static int firstOfPlace(Sentence sentence, int at) {
    int first = at;
    while (first > 0 && sentence.token(first - 1).region() != null) {
      first--;
    }
    return first;
  }

  /** 新能源汽车产量12万辆。今年一季度，<b>产量</b>增长30%: the end of the name that was told before. */
  private Head goesOnWithTold(Sentence sentence, Stretch stretch) {
    Head head = stretch.head;
    IndicatorName told = topics.told(sentence, stretch).name();
    if (told == null
        || head.concept().isEmpty()
        || head.concept().length() >= told.name().length()
        || !told.name().endsWith(head.concept())
        || HeadFinder.namesAnything(sentence, stretch.headAt)) {
      return head;
    }
    return new Head(told, head.concept(), head.from(), "ended." + told.indicator().code());
  }

  /** A name may follow a figure when none stands before it that the figure fits. */
  private boolean mayBeNamedAfter(Quantity quantity, Stretch stretch, Head head, boolean bounded) {
    if (quantity.kind() == Unit.Kind.RATE
        || quantity.kind() == Unit.Kind.POINTS
        || quantity.kind() == Unit.Kind.TIMES) {
      return false;
    }
    return (!stretch.hasHead() || !fits(head, quantity)) && !bounded;
  }

  private static boolean isUnnamed(Head head) {
    return head.name() == null || Narrowing.namesStep(head);
  }

  private boolean fits(Head head, Quantity quantity) {
    Indicator indicator = head.indicator();
    return indicator != null && (quantity.unit().isEmpty() || linker.fits(indicator, quantity));
  }

  /**
   * 126家<b>参会企业</b>和3000余名求职者: what a figure took behind it names nothing of the next, unless it is
   * an amount besides: 18个<b>项目总投资</b>101亿元; nor what stands between: 5个<b>共投资近</b>30亿元的项目.
   */
  private static int endOfName(Sentence sentence, int at, Head after) {
    int name = at;
    while (name + 1 < sentence.size() && sentence.token(name).start() < after.from()) {
      name++;
      if (sentence.token(name).isQuantity()) {
        return at;
      }
    }
    return HeadAfter.namesAmount(sentence.token(name)) ? at : name;
  }

  private boolean keep(
      Sentence sentence, int at, Quantity found, Head told, boolean own, Stretch stretch) {
    boolean partner =
        trade.goesOn(sentence, stretch, told)
            || PartnerTrade.namesBuyer(sentence, stretch)
            || PartnerTrade.tradesWithPartner(sentence, stretch);
    Head head = own && partner ? told.open("head.partner") : told;
    Quantity quantity = units.read(sentence, at, found, head, stretch, topics.before());
    Token token = sentence.token(at);
    if (quantity.unit().isEmpty()) {
      drafts.reject(sentence, token, "number.bare");
      return false;
    }
    if (quantity.shape() == Quantity.Shape.PART) {
      Link part = shares.part(sentence, at, quantity, head);
      circumstances.add(sentence, at, quantity, part, stretch);
      return true;
    }
    Head counted = narrowing.of(sentence, at, head, topics.now().head(), quantity, topics);
    // 分别占年计划的49.3%、50.1%: each of a row is how far the plan of its own is done.
    Head refined = narrowing.ofPlan(counted, quantity, stretch);
    boolean completion = stretch.completion;
    stretch.completion &= refined == counted;
    Head whole = shares.wholeOf(sentence, stretch);
    Link link = linker.link(quantity, refined, own, topics.now(), stretch, whole);
    stretch.completion = completion;
    link = limits.checked(link, sentence, at, quantity);
    link = topics.isRateOfCount(link) ? link.open("completion") : link;
    String reason = limits.whyNot(sentence, at, quantity, link, stretch);
    if (reason != null) {
      drafts.reject(sentence, token, reason);
      return false;
    }
    circumstances.add(sentence, at, quantity, link, stretch);
    topics.tell(link);
    trade.see(sentence, stretch, link);
    if (!own && stretch.per && link.kind() != Unit.Kind.RATE) {
      // 新登记3.6万户，日均新增238户，总量48万户: what a day has is told in passing.
      return true;
    }
    boolean distance = link.rule().endsWith(" gap") && quantity.kind() != Unit.Kind.POINTS;
    boolean opened =
        stretch.contribution
            || (stretch.per && link.kind() != Unit.Kind.RATE)
            || distance
            || (link.rule().endsWith(" threshold") && !Limits.isStep(sentence, at));
    topics.remember(
        sentence, quantity, opened ? refined.open("open") : refined, own, link, stretch);
    return true;
  }
}
