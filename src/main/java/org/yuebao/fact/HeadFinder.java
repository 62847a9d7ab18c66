package org.yuebao.fact;

import java.util.List;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/**
 * Finds what a quantity is said of by reading backwards from it: 全市<b>一般公共预算收入</b>完成220.6亿元.
 *
 * <p>The nearest words that name something are the head. An indicator's name is the head only when
 * nothing but words without meaning of their own (达到, 全年, 同比) stands between it and the figure, and
 * no modifier stands before it: 机电产品出口 is not 出口.
 */
final class HeadFinder {
  private final char[] text;
  private final HeadNames names;
  private final Domains domains;
  private final Words words;

  HeadFinder(char[] text, HeadNames names, Domains domains, Words words) {
    this.text = text;
    this.names = names;
    this.domains = domains;
    this.words = words;
  }

  /** Reads the stretch from token {@code from} to the quantity at token {@code at}. */
  Stretch read(Sentence sentence, int from, int at) {
    Stretch stretch = new Stretch(from, at);
    int to = at - 1;
    stretch.place = namesPlace(sentence, from, at);
    int shareOf = shareOfBefore(sentence, from, at);
    if (shareOf >= 0 && !findAppositive(sentence, stretch, shareOf, at)) {
      stretch.shareOf = shareOf;
      collect(sentence, stretch, shareOf + 1, to);
      to = shareOf - 1;
    }
    int adjusted = stretch.hasHead() ? -1 : adjustmentBefore(sentence, from, to);
    if (adjusted >= 0) {
      collect(sentence, stretch, adjusted + 1, to);
      to = adjusted - 1;
    }
    if (!stretch.hasHead()) {
      findHead(sentence, stretch, from, to);
    }
    takeChangeApart(sentence, stretch);
    takeBeforeHead(sentence, stretch);
    stretch.gap |=
        Distances.isFromFigure(sentence, stretch) || Distances.isFromRanked(sentence, stretch);
    stretch.fromYearsAgo |=
        sentence.has(Role.ORIGIN)
            && stretch.changes()
            && stretch.base == null
            && YearSpans.rises(sentence, at);
    stretch.per |= sentence.has(Role.PER) && opensWithPer(sentence, stretch);
    stretch.addsPart = addsPart(sentence, stretch);
    return stretch;
  }

  /** 新增, 其中, 日均 and 拉动…百分点 say as much before the head as after it. */
  private void takeBeforeHead(Sentence sentence, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    boolean points = quantity != null && quantity.kind() == Unit.Kind.POINTS;
    stretch.addition |= stretch.head.name() == null && names.addsItself(sentence, stretch.headAt);
    for (int i = stretch.headAt - 1; i >= stretch.from; i--) {
      Token token = sentence.token(i);
      stretch.addition |= token.has(Role.ADDITION);
      stretch.per |= token.has(Role.PER);
      stretch.contribution |= points && token.has(Role.CONTRIBUTION);
      stretch.bound = stretch.bound == null ? token.term(Role.BOUND_APART) : stretch.bound;
      stretch.gap |= i == stretch.headAt - 1 && token.has(Role.COMPARE) && stretch.change != null;
      stretch.gap |= i == stretch.headAt - 1 && token.has(Role.GAP) && stretch.changeNoun != null;
      if (token.isText() || token.kind() == Token.Kind.MARK || token.has(Role.INDICATOR)) {
        stretch.gap |= token.isMark("，,") && Distances.tellsDistance(sentence, i, stretch);
        return;
      }
    }
  }

  /** <b>每万家</b>企业中有上市公司35家: of so many, where the head's clause begins with it. */
  private static boolean opensWithPer(Sentence sentence, Stretch stretch) {
    if (!stretch.hasHead()) {
      return false;
    }
    int first = stretch.headAt;
    while (first > stretch.from && !sentence.token(first - 1).isMark("，,；;：:。")) {
      first--;
    }
    while (first < stretch.headAt && isPlaceOrTime(sentence.token(first))) {
      first++;
    }
    return sentence.token(first).has(Role.PER);
  }

  private static boolean isPlaceOrTime(Token token) {
    return token.region() != null || token.period() != null || token.has(Role.FILLER);
  }

  /** <b>新增</b>省级独角兽企业3家: said before all the words of an open head. */
  private static boolean addsPart(Sentence sentence, Stretch stretch) {
    int i = stretch.headAt - 1;
    while (i >= stretch.from && sentence.token(i).start() >= stretch.head.from()) {
      i--;
    }
    return stretch.head.name() == null && i >= stretch.from && sentence.token(i).has(Role.ADDITION);
  }

  /** 占人口比重（城镇化率）为78.5%: the name in brackets says it better. */
  private boolean findAppositive(Sentence sentence, Stretch stretch, int from, int at) {
    for (int i = at - 1; i > from + 1; i--) {
      Token token = sentence.token(i);
      if (token.isMark("）)")
          && sentence.token(i - 2).isMark("（(")
          && sentence.token(i - 1).has(Role.INDICATOR)) {
        stretch.headAt = i - 1;
        stretch.head = names.wordHead(sentence, i - 1, i - 1, at - 1);
        return true;
      }
      if (!token.has(Role.LINK) && !token.has(Role.FILLER)) {
        return false;
      }
    }
    return false;
  }

  private static boolean namesPlace(Sentence sentence, int from, int at) {
    return sentence.regionBefore(at) >= from;
  }

  /** 占 in the clause of the quantity: what stands between is the whole. */
  private static int shareOfBefore(Sentence sentence, int from, int at) {
    if (!sentence.has(Role.SHARE_OF)) {
      return -1;
    }
    for (int i = at - 1; i >= from; i--) {
      Token token = sentence.token(i);
      if (token.has(Role.SHARE_OF)) {
        return i;
      }
      if (token.isMark("，,；;：:。")) {
        return -1;
      }
    }
    return -1;
  }

  /** <b>剔除</b>留抵退税因素后增长6.4%: what was left out names nothing. */
  private static int adjustmentBefore(Sentence sentence, int from, int to) {
    if (!sentence.has(Role.ADJUSTS)) {
      return -1;
    }
    int adjusted = to;
    while (adjusted >= from && changesOnly(sentence.token(adjusted))) {
      adjusted--;
    }
    boolean paused = adjusted >= from && adjusted < to && sentence.token(adjusted).isMark("，,");
    for (int i = paused ? adjusted - 1 : to; i >= from && !endsAdjustment(sentence, i); i--) {
      if (sentence.token(i).has(Role.ADJUSTS)) {
        return i;
      }
    }
    return -1;
  }

  /** 扣除政策因素后，<b>同比增长约</b>5.1%: words that name nothing and go on behind a comma. */
  private static boolean changesOnly(Token token) {
    return token.kind() == Token.Kind.WORD
        && !Head.mayBe(token)
        && (token.has(Role.CHANGE) || token.has(Role.BASE) || token.has(Role.FILLER));
  }

  /** 剔除减税因素<b>，同口径</b>下降: the comma before the way of counting ends nothing. */
  private static boolean endsAdjustment(Sentence sentence, int at) {
    Term base = sentence.token(at + 1).term(Role.BASE);
    boolean counts = base != null && base.value().equals("PRICES");
    return sentence.token(at).isMark(counts ? "；;：:。" : "，,；;：:。");
  }

  /** Takes in the roles between 占 and the figure, where no head can stand. */
  private static void collect(Sentence sentence, Stretch stretch, int from, int to) {
    for (int i = to; i >= from; i--) {
      stretch.take(sentence.token(i), i == to);
    }
  }

  private void findHead(Sentence sentence, Stretch stretch, int from, int to) {
    boolean adjacent = true;
    int marks = 0;
    for (int i = to; i >= from; i--) {
      Token token = sentence.token(i);
      marks += token.isMark("，,") ? 1 : 0;
      switch (token.kind()) {
        case MARK -> {
          if (token.isMark("；;。！？!?|\t") || (token.isMark("·") && i > from)) {
            return;
          }
          if (token.isMark("）)")) {
            int opening = openingBracket(sentence, i, from);
            if (opening == i - 2 && sentence.token(i - 1).has(Role.INDICATOR)) {
              stretch.headAt = i - 1;
              stretch.head = names.wordHead(sentence, i - 1, opening + 1, to);
              return;
            }
            i = opening;
          }
          adjacent &= token.isMark("“”\"《》‘’（(");
        }
        case TEXT -> {
          if (stretch.completion
              || (marks > 0 && (isTail(sentence, i, from) || isOfView(sentence, i, stretch)))) {
            return;
          }
          if (!isSkipped(sentence, stretch, i, from, marks) && !isCounter(sentence, i)) {
            stretch.headAt = i;
            IndicatorName split = names.splitName(sentence, i, from);
            split = split == null ? names.capacityBefore(sentence, i, from) : split;
            stretch.head =
                split == null
                    ? names.openHead(sentence, i, from, to, "head.words")
                    : new Head(
                        split, split.name(), token.start(), "split." + split.indicator().code());
            return;
          }
        }
        case WORD -> {
          if (isRatioBetween(token) && i - 1 > from && sentence.token(i - 1).has(Role.INDICATOR)) {
            stretch.ratioTo = sentence.token(i - 1);
            stretch.share = true;
            i--;
            continue;
          }
          if (Distances.surpasses(sentence, i, stretch)
              || Distances.isAhead(sentence, i, stretch)
              || Distances.isApartAtTheTime(sentence, i, stretch)) {
            stretch.gap = true;
            continue;
          }
          if (Distances.comparesWith(sentence, i, stretch)) {
            stretch.gap = true;
          }
          if (isWeakVerb(token, sentence, i)) {
            stretch.take(token, adjacent);
            continue;
          }
          if (marks > 0 && token.has(Role.CHANGE) && !isSuperlative(sentence, i)) {
            stretch.changeApart =
                stretch.changeApart == null ? token.term(Role.CHANGE) : stretch.changeApart;
            continue;
          }
          if (Head.mayBe(token)
              && !namesClass(sentence, i, stretch.at)
              && !(token.has(Role.VETO) && i > from && namesBefore(sentence, i - 1))) {
            stretch.headAt = i;
            stretch.head = names.wordHead(sentence, i, from, to);
            return;
          }
          if (marks == 0
              || !(isOfAnotherClause(sentence, token, stretch)
                  || isRateApart(sentence, token, stretch)
                  || isBesideShare(token, stretch)
                  || isLevel(sentence, i, stretch))) {
            stretch.take(token, adjacent);
          }
        }
        case PERIOD -> {
          if (i > from && sentence.token(i - 1).has(Role.COMPARE)) {
            stretch.basePeriod = i;
          }
          adjacent = false;
        }
        case NUMBER -> {
          stretch.fromYearsAgo |= i > from && isYearsAgo(sentence, i);
          adjacent = false;
        }
        default -> {
          stretch.fromYearsAgo |= i > from && isYearsAgo(sentence, i);
          adjacent = false;
        }
      }
    }
  }

  /** 增加最多，达到了150万人: the figure says by how much. */
  private static boolean isSuperlative(Sentence sentence, int at) {
    Token next = at + 1 < sentence.size() ? sentence.token(at + 1) : null;
    return next != null && (next.has(Role.SUPERLATIVE) || next.has(Role.FILLER, Term.MOST));
  }

  /**
   * 城镇化率上升，达84%: what a clause before says of a change makes no change of a level; a rate of what
   * is no ratio can be nothing else.
   */
  private void takeChangeApart(Sentence sentence, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    Indicator indicator = stretch.head.indicator();
    boolean rate = quantity != null && quantity.kind() == Unit.Kind.RATE;
    if (!stretch.changes()
        && !stretch.share
        && rate
        && (indicator == null || !indicator.isRatio())) {
      stretch.change = stretch.changeApart;
    }
  }

  /** 在24座万亿GDP<b>城市</b>中, 开行中欧班列的<b>城市</b>已达16个: words that only say which places are meant. */
  private static boolean namesClass(Sentence sentence, int at, int quantity) {
    int next = at + 1 < quantity && sentence.token(at + 1).has(Role.OF) ? at + 2 : at + 1;
    return next < quantity
        && (sentence.token(at).has(Role.INDICATOR) || sentence.token(at).has(Role.DOMAIN))
        && sentence.token(next).has(Role.CLASS);
  }

  /** 研发经费支出与地区生产总值之比. */
  private static boolean isRatioBetween(Token token) {
    Term share = token.term(Role.SHARE);
    return share != null && share.value().equals("BETWEEN");
  }

  /** 五<b>区</b>中，顺德区总量最大: what is counted by a bare number. */
  private static boolean isCounter(Sentence sentence, int at) {
    Token token = sentence.token(at);
    Quantity counted = at == 0 ? null : sentence.token(at - 1).quantity();
    return token.end() - token.start() == 1
        && counted != null
        && counted.unit().isEmpty()
        && counted.end() == token.start();
  }

  /** 突破1000亿元大关，增长9%: words that hang on the figure before name nothing new. */
  private static boolean isTail(Sentence sentence, int at, int from) {
    if (from == 0) {
      return false;
    }
    for (int i = from; i < at; i++) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK || token.has(Role.INDICATOR)) {
        return false;
      }
    }
    return true;
  }

  /** <b>分</b>区县（市）看，鄞州区…: where one looks, and not what is measured; but 从<b>用电负荷</b>看，. */
  private static boolean isOfView(Sentence sentence, int at, Stretch stretch) {
    Token token = sentence.token(at);
    int end = at + 1;
    while (end < stretch.at && !sentence.token(end).isMark("，,")) {
      end++;
    }
    return token.end() - token.start() == 1
        && end < stretch.at
        && sentence.token(end - 1).has(Role.FILLER, Term.VIEW);
  }

  /** 比<b>5</b>年前: a change that is counted from years ago, however many. */
  private static boolean isYearsAgo(Sentence sentence, int number) {
    return sentence.token(number - 1).has(Role.COMPARE)
        && number + 2 < sentence.size()
        && sentence.token(number + 1).has(Role.FILLER, Term.YEARLY)
        && sentence.token(number + 2).has(Role.FILLER, Term.BEFORE);
  }

  /**
   * Unknown words that name nothing (推动, 全面) when an indicator stands before them in the same
   * clause; and the predicate of a clause before, when this one only says a change: 常住人口出现收缩，减少7万人.
   */
  private boolean isSkipped(Sentence sentence, Stretch stretch, int at, int from, int marks) {
    Token token = sentence.token(at);
    if (!hasIndicatorBefore(sentence, at, from)) {
      return false;
    }
    if (token.end() - token.start() == 1 || (marks > 0 && stretch.change != null)) {
      return true;
    }
    return words.namesNothing(sentence, token.start(), token.end());
  }

  /** Whether unknown words begin with a verb, an adverb or the like: 受疫情影响. */
  boolean isPredicate(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return words.beginsWithoutNoun(sentence, token.start(), token.end());
  }

  /** 两省的<b>差距</b>缩小，河南为3.1万亿元: what was said of a distance makes none of a level. */
  private static boolean isLevel(Sentence sentence, int at, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    boolean points = quantity != null && quantity.kind() == Unit.Kind.POINTS;
    boolean place = sentence.regionBefore(stretch.at) > at;
    return sentence.token(at).has(Role.GAP) && place && !points;
  }

  private static boolean hasIndicatorBefore(Sentence sentence, int at, int from) {
    for (int i = at - 1; i >= from; i--) {
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR)) {
        return true;
      }
      if (token.isMark("，,；;：:。、") || token.isText()) {
        return false;
      }
    }
    return false;
  }

  private static int openingBracket(Sentence sentence, int closing, int from) {
    for (int i = closing - 1; i >= from; i--) {
      if (sentence.token(i).isMark("（(")) {
        return i;
      }
    }
    return closing;
  }

  /** Whether the sentence names anything before a token: unknown words, or an indicator. */
  static boolean namesAnything(Sentence sentence, int at) {
    for (int i = 0; i < at; i++) {
      Token token = sentence.token(i);
      if (token.isText() || (Head.mayBe(token) && token.region() == null)) {
        return true;
      }
    }
    return false;
  }

  /** 就业|人员: what stands behind a name adds nothing; 累计完成|非税收入 has only a verb before it. */
  private boolean namesBefore(Sentence sentence, int at) {
    Token token = sentence.token(at);
    return token.has(Role.INDICATOR) && !isWeakVerb(token, sentence, at);
  }

  /** 累计完成 and 完成年计划 name a project's figures in its domain and are plain verbs elsewhere. */
  private boolean isWeakVerb(Token token, Sentence sentence, int at) {
    return token.has(Role.INDICATOR)
        && (token.has(Role.LINK)
            || token.has(Role.FILLER)
            || token.has(Role.IN_ALL)
            || token.has(Role.COMPLETION))
        && domains.certainName(token, sentence, at) == null;
  }

  /** 虽然<b>增速</b>放缓，但规模突破2万亿元: a rate told of in the clause before is no amount. */
  private boolean isRateApart(Sentence sentence, Token token, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return token.has(Role.CHANGE_NOUN)
        && !names.changesByAmount(token)
        && quantity != null
        && quantity.kind() == Unit.Kind.MONEY;
  }

  /** 8个县<b>增速</b>超过全市，占比61.5%: what was said of those that are counted makes no share a growth. */
  private static boolean isBesideShare(Token token, Stretch stretch) {
    return token.has(Role.CHANGE_NOUN) && stretch.share;
  }

  /** …持续增长，12万农牧民: what grew in the clause before is no change of an amount. */
  private static boolean isOfAnotherClause(Sentence sentence, Token token, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return token.has(Role.CHANGE)
        && quantity != null
        && quantity.scaled()
        && quantity.unit().isEmpty();
  }

  /** The names that stand in a list before 分别: A、B、C分别为. */
  List<Head> list(Sentence sentence, int from, int to) {
    return new HeadList(sentence, text, names, domains, words).read(from, to);
  }
}
