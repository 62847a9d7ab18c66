package org.yuebao.fact;

import java.util.Set;
import org.yuebao.fact.Linker.Topic;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.quantity.Bound;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Whether a figure is of a part of what was spoken of, which has no name in the catalogue. */
final class Parts {
  /** The rule by which what stands after 其中 is a part that has no name of its own. */
  private static final String PART = "head.among";

  private static final String RANK = "head.rank";

  /** How many tokens before a name those of a size may be counted: time stays linear. */
  private static final int REACH_OF_SIZE = 24;

  private final Vocabulary vocabulary;
  private final Topics topics;
  private final char[] text;

  Parts(Vocabulary vocabulary, Topics topics, char[] text) {
    this.vocabulary = vocabulary;
    this.topics = topics;
    this.text = text;
  }

  /** The head, opened when it is a part. */
  Head opened(Sentence sentence, Head head, boolean own, Stretch stretch) {
    return own ? ofOwn(sentence, head, stretch) : ofTopic(sentence, head, stretch);
  }

  private Head ofOwn(Sentence sentence, Head head, Stretch stretch) {
    boolean among = isAmong(sentence, stretch);
    boolean phase = among && isOfPhase(sentence, stretch, head);
    boolean itself = isPartOfItself(sentence, head) && !stretch.place;
    boolean goesOn = isWeak(head) && topics.now().head().rule().equals(PART);
    boolean part = among && !phase && (itself || isOfAnotherWhole(head));
    if (ranksKinds(sentence, stretch.at) || (isWeak(head) && ranksAnother(sentence, stretch.at))) {
      return head.open(RANK);
    }
    if (isOfSubjectBefore(sentence, head, stretch)
        || isOfCountedFirms(sentence, head, stretch)
        || (sentence.isApart(stretch.headAt, stretch.at) && isOfKind(sentence, stretch.at, head))
        || isOfSized(sentence, head, stretch)) {
      return head.open(HeadNames.NARROWED);
    }
    return part || goesOn || (among && isOfPart(head)) ? head.open(PART) : head;
  }

  private Head ofTopic(Sentence sentence, Head head, Stretch stretch) {
    boolean part = stretch.among && !stretch.place && stretch.coverage == null;
    if (part && !stretch.changes() && stretch.shareOf < 0 && !isOfTime(sentence, stretch)) {
      return head.open(PART);
    }
    if (isWithPartner(sentence, stretch)) {
      return head.open("head.partner");
    }
    if (stretch.affects) {
      return head.open("head.affected");
    }
    if (ranksAnother(sentence, stretch.at)) {
      return head.open(RANK);
    }
    if (isMadeBy(sentence.quantityAt(stretch.at), head)) {
      return head.open("head.line");
    }
    if (isOfKind(sentence, stretch.at, head)) {
      return head.open(PART);
    }
    return stretch.among && stretch.ofClass ? head.open(PART) : head;
  }

  /** 进出口7000亿元，其中<b>一季度</b>1600亿元: a part of the time has the same name. */
  private static boolean isOfTime(Sentence sentence, Stretch stretch) {
    int time = sentence.periodBefore(stretch.at);
    return time > stretch.from
        && sentence.token(time - 1).has(Role.AMONG)
        && !ComparedPeriods.isBase(sentence, time);
  }

  /** <b>机电产品</b>是出口主力，出口45亿元: what plays a part in the whole has its own share of it. */
  private static boolean isOfSubjectBefore(Sentence sentence, Head head, Stretch stretch) {
    int comma = stretch.headAt - 1;
    if (head.name() == null || comma < 0 || !sentence.token(comma).isMark("，,")) {
      return false;
    }
    boolean same = false;
    int first = comma;
    while (first > stretch.from && sentence.token(first - 1).kind() != Token.Kind.MARK) {
      first--;
      Token token = sentence.token(first);
      boolean predicate = first > stretch.from && sentence.token(first - 1).has(Role.LINK);
      same |=
          predicate
              && sentence.token(first + 1).isText()
              && token.terms().stream().anyMatch(term -> isOf(term, head));
    }
    return same && sentence.token(first).isText();
  }

  /**
   * 亿元企业284家，<b>实现</b>工业总产值790亿元: what firms of some kind make, that have just been counted; but
   * 规模以上工业企业739家，实现工业总产值….
   */
  private boolean isOfCountedFirms(Sentence sentence, Head head, Stretch stretch) {
    Topic counted = topics.now();
    String firms = counted.head().concept();
    Indicator indicator = head.indicator();
    int end = vocabulary.concepts().last(firms, ConceptWords.Role.FIRMS);
    if (indicator == null
        || indicator.isOfProject()
        || !indicator.isFlow()
        || counted.kind() != Unit.Kind.COUNTER
        || end < 0
        || (end > 0 && head.concept().startsWith(firms.substring(0, end)))
        || isAllFirms(counted.head(), indicator)) {
      return false;
    }
    for (int i = stretch.from; i < stretch.headAt; i++) {
      Token token = sentence.token(i);
      boolean verb = token.has(Role.LINK) || token.has(Role.IN_ALL);
      if (!(verb || (i == stretch.from && token.isMark("，,")))) {
        return false;
      }
    }
    return stretch.headAt > stretch.from + 1 && sentence.token(stretch.from).isMark("，,");
  }

  /** 1000万美元以上大项目34个，同比增长26%；<b>合同外资额</b>14亿美元: what those of a size bring is a part. */
  private static boolean isOfSized(Sentence sentence, Head head, Stretch stretch) {
    Indicator indicator = head.indicator();
    if (indicator == null || indicator.isOnProjects() || stretch.place) {
      return false;
    }
    int last = Math.max(1, stretch.headAt - REACH_OF_SIZE);
    for (int i = stretch.headAt - 1; i >= last; i--) {
      Token token = sentence.token(i);
      if (token.isText() || token.has(Role.INDICATOR) || token.period() != null) {
        return false;
      }
      if (token.isQuantity() && sentence.quantityAt(i).countsThings()) {
        return followsSize(sentence, i, last);
      }
    }
    return false;
  }

  /** <b>1000万美元以上</b>大项目34个: whether a size stands before what is counted. */
  private static boolean followsSize(Sentence sentence, int counted, int last) {
    for (int i = counted - 1; i >= last && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      if (sentence.token(i).isQuantity()) {
        return sentence.quantityAt(i).kind() == Unit.Kind.MONEY
            && Limits.followedByBound(sentence, i);
      }
    }
    return false;
  }

  /** 规模以上工业企业 make the 规模以上工业总产值. */
  private boolean isAllFirms(Head counted, Indicator indicator) {
    Indicator firms = counted.indicator();
    int end =
        firms == null ? -1 : vocabulary.concepts().last(firms.name(), ConceptWords.Role.FIRMS);
    return firms != null && end > 0 && indicator.name().startsWith(firms.name().substring(0, end));
  }

  private static boolean isOf(Term term, Head head) {
    return term.name() != null && term.name().indicator().code().equals(head.code());
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

  /** 旅游总收入…，其中国内旅游收入…, 农林牧渔业总产值…。其中：农业总产值…: a part cannot be the whole that it is taken from. */
  private boolean isPartOfItself(Sentence sentence, Head head) {
    Topic whole =
        topics.now() == Topic.NONE && sentence.token(0).has(Role.AMONG)
            ? topics.before()
            : topics.now();
    String code = head.code();
    return code != null
        && whole.measure() != Measure.RANK
        && code.equals(whole.head().code())
        && !isExact(head, whole.head());
  }

  /**
   * 工业总产值…，其中<b>规模以上工业总产值</b>: the catalogue's own name is the indicator, whatever was told before.
   */
  private static boolean isExact(Head head, Head whole) {
    Indicator indicator = head.indicator();
    return indicator != null
        && head.concept().equals(indicator.name())
        && !whole.concept().equals(head.concept());
  }

  /** 总投资15亿元，其中<b>一期</b>投资6亿元: a phase has amounts of its own. */
  private boolean isOfPhase(Sentence sentence, Stretch stretch, Head head) {
    Indicator indicator = head.indicator();
    if (indicator == null || !indicator.isOfProject()) {
      return false;
    }
    for (int i = stretch.from; i < stretch.headAt; i++) {
      Token token = sentence.token(i);
      if (!token.isQuantity()
          && vocabulary.concepts().end(text, token.end(), ConceptWords.Role.PHASE)) {
        return true;
      }
    }
    return false;
  }

  /** 机电产品进出口额…，其中<b>出口</b>…: what is taken from a part has a name made of the part's words. */
  private boolean isOfPart(Head head) {
    Head whole = topics.now().head();
    return head.name() != null
        && whole.name() == null
        && whole.rule().equals(HeadNames.NARROWED)
        && head.concept().chars().allMatch(c -> whole.concept().indexOf(c) >= 0);
  }

  /**
   * 新登记企业2900户，<b>2800户为</b>私营企业: so many of them are of a kind; but projects are counted by kinds.
   */
  private static boolean isOfKind(Sentence sentence, int at, Head head) {
    Indicator indicator = head.indicator();
    return indicator != null
        && !indicator.isOnProjects()
        && sentence.quantityAt(at).countsThings()
        && at + 2 < sentence.size()
        && PlaceUse.isPredicate(sentence.token(at + 1))
        && sentence.token(at + 2).isText();
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
    if (ranksKinds(sentence, at)) {
      return true;
    }
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    return sentence.quantityAt(at).shape() == Quantity.Shape.RANK
        && vocabulary.classifiers().has(Classifiers.Role.SIZE, text[sentence.token(at).end() - 1])
        && next != null
        && (next.isText() || next.has(Role.DOMAIN) || next.has(Role.VETO))
        && next.start() == sentence.token(at).end();
  }

  /** 排名前三位的<b>行业</b>: what is first among things of another kind; but 山东前三的地位. */
  private static boolean ranksKinds(Sentence sentence, int at) {
    return sentence.quantityAt(at).shape() == Quantity.Shape.RANK
        && sentence.quantityAt(at).bound() == Bound.AT_MOST
        && !(at > 0 && sentence.token(at - 1).region() != null)
        && at + 2 < sentence.size()
        && PlaceUse.isOf(sentence.token(at + 1))
        && sentence.token(at + 2).isText();
  }

  /** 人均消费支出…，其中城镇…: a weak name means its own domain's part, not that of another whole. */
  private boolean isOfAnotherWhole(Head head) {
    String whole = topics.now().head().code();
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

  /** 进出口64140亿元，<b>对欧盟</b>55060亿元: what is traded with one partner is a part. */
  private static boolean isWithPartner(Sentence sentence, Stretch stretch) {
    int region = sentence.regionBefore(stretch.at);
    return region >= stretch.from && PlaceUse.isPartner(sentence, region);
  }
}
