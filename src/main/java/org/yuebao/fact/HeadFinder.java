package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Lexicon;

/**
 * Finds what a quantity is said of by reading backwards from it: 全市<b>一般公共预算收入</b>完成220.6亿元.
 *
 * <p>The nearest words that name something are the head. An indicator's name is the head only when
 * nothing but words without meaning of their own (达到, 全年, 同比) stands between it and the figure, and
 * no modifier stands before it: 机电产品出口 is not 出口.
 */
final class HeadFinder {
  private static final int LONGEST_CONCEPT = 30;
  private static final String PER_HEAD = "人均";

  private final char[] text;
  private final Domains domains;
  private final Words words;
  private final Lexicon<Term> terms;
  private final Catalogue catalogue;

  HeadFinder(Vocabulary vocabulary, char[] text, Domains domains, Words words) {
    this.terms = vocabulary.terms();
    this.catalogue = vocabulary.catalogue();
    this.text = text;
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
    return stretch;
  }

  /** 新增, 其中 and 日均 say as much before the head as after it. */
  private static void takeBeforeHead(Sentence sentence, Stretch stretch) {
    for (int i = stretch.headAt - 1; i >= stretch.from; i--) {
      Token token = sentence.token(i);
      stretch.addition |= token.has(Role.ADDITION);
      stretch.per |= token.has(Role.PER);
      stretch.bound = stretch.bound == null ? token.term(Role.BOUND_APART) : stretch.bound;
      stretch.gap |= i == stretch.headAt - 1 && token.has(Role.COMPARE) && stretch.change != null;
      if (token.isText() || token.kind() == Token.Kind.MARK || token.has(Role.INDICATOR)) {
        return;
      }
    }
  }

  /** 占人口比重（城镇化率）为78.5%: the name in brackets says it better. */
  private boolean findAppositive(Sentence sentence, Stretch stretch, int from, int at) {
    for (int i = at - 1; i > from + 1; i--) {
      Token token = sentence.token(i);
      if (token.isMark("）)")
          && sentence.token(i - 2).isMark("（(")
          && sentence.token(i - 1).has(Role.INDICATOR)) {
        stretch.headAt = i - 1;
        stretch.head = wordHead(sentence, i - 1, i - 1, at - 1);
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
    for (int i = to; i >= from && !sentence.token(i).isMark("，,；;：:。"); i--) {
      if (sentence.token(i).has(Role.ADJUSTS)) {
        return i;
      }
    }
    return -1;
  }

  /** Takes in the roles between 占 and the figure, where no head can stand. */
  private static void collect(Sentence sentence, Stretch stretch, int from, int to) {
    for (int i = to; i >= from; i--) {
      take(sentence.token(i), stretch, i, i == to);
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
              stretch.head = wordHead(sentence, i - 1, opening + 1, to);
              return;
            }
            i = opening;
          }
          adjacent &= token.isMark("“”\"《》‘’（(");
        }
        case TEXT -> {
          if (stretch.completion || (marks > 0 && isTail(sentence, i, from))) {
            return;
          }
          if (!isSkipped(sentence, stretch, i, from, marks)) {
            stretch.headAt = i;
            IndicatorName split = splitName(sentence, i, from);
            split = split == null ? capacityBefore(sentence, i, from) : split;
            stretch.head =
                split == null
                    ? openHead(sentence, i, from, to, "head.words")
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
          if (comparesWith(sentence, i, stretch)) {
            stretch.gap = true;
          }
          if (isWeakVerb(token, sentence, i)) {
            take(token, stretch, i, adjacent);
            continue;
          }
          if (marks > 0 && token.has(Role.CHANGE) && !isSuperlative(sentence, i)) {
            stretch.changeApart =
                stretch.changeApart == null ? token.term(Role.CHANGE) : stretch.changeApart;
            continue;
          }
          if (isHead(token)
              && !namesClass(sentence, i, stretch.at)
              && !(token.has(Role.VETO) && i > from && sentence.token(i - 1).has(Role.INDICATOR))) {
            stretch.headAt = i;
            stretch.head = wordHead(sentence, i, from, to);
            return;
          }
          if (marks == 0 || !isOfAnotherClause(sentence, token, stretch)) {
            take(token, stretch, i, adjacent);
          }
        }
        case PERIOD -> {
          if (i > from && sentence.token(i - 1).has(Role.COMPARE)) {
            stretch.basePeriod = i;
          }
          adjacent = false;
        }
        case NUMBER -> {
          stretch.spansYears |= isYears(token) && stretch.change != null;
          adjacent = false;
        }
        default -> adjacent = false;
      }
    }
  }

  /** 增加最多，达到了150万人: the figure says by how much. */
  private boolean isSuperlative(Sentence sentence, int at) {
    return at + 1 < sentence.size() && text[sentence.token(at + 1).start()] == '最';
  }

  /**
   * 城镇化率上升，达84%: what a clause before says of a change makes no change of a level; a rate of what
   * is no ratio can be nothing else.
   */
  private void takeChangeApart(Sentence sentence, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    Indicator indicator = stretch.head.indicator();
    boolean rate = quantity != null && quantity.kind() == Unit.Kind.RATE;
    if (!stretch.changes() && rate && (indicator == null || !indicator.isRatio())) {
      stretch.change = stretch.changeApart;
    }
  }

  /** 在24座万亿GDP<b>城市</b>中: an indicator that only says which places are meant. */
  private static boolean namesClass(Sentence sentence, int at, int quantity) {
    return at + 1 < quantity
        && sentence.token(at).has(Role.INDICATOR)
        && sentence.token(at + 1).has(Role.CLASS);
  }

  /** 研发经费支出与地区生产总值之比. */
  private static boolean isRatioBetween(Token token) {
    Term share = token.term(Role.SHARE);
    return share != null && share.value().equals("BETWEEN");
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

  /** 十年, 5年. */
  private boolean isYears(Token token) {
    return text[token.end() - 1] == '年';
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

  /** 比全国高, 比城镇快: a distance, not a change over time. */
  private static boolean comparesWith(Sentence sentence, int i, Stretch stretch) {
    if (!sentence.token(i).has(Role.COMPARE) || i + 1 >= stretch.at) {
      return false;
    }
    Token next = sentence.token(i + 1);
    boolean time =
        next.kind() == Token.Kind.PERIOD
            || next.kind() == Token.Kind.MARK
            || next.has(Role.BASE)
            || next.isQuantity();
    return !time && stretch.change != null;
  }

  private static int openingBracket(Sentence sentence, int closing, int from) {
    for (int i = closing - 1; i >= from; i--) {
      if (sentence.token(i).isMark("（(")) {
        return i;
      }
    }
    return closing;
  }

  /** 累计完成 names a project's investment in its domain and is a plain verb elsewhere. */
  private boolean isWeakVerb(Token token, Sentence sentence, int at) {
    return token.has(Role.INDICATOR)
        && (token.has(Role.LINK) || token.has(Role.FILLER) || token.has(Role.IN_ALL))
        && certainName(token, sentence, at) == null;
  }

  /** Whether a word names something by itself. */
  private static boolean isHead(Token token) {
    return (token.has(Role.INDICATOR) && !isOfHeadlines(token))
        || token.has(Role.DOMAIN)
        || token.has(Role.PROJECT_NOUN)
        || (token.has(Role.VETO) && !token.has(Role.FILLER) && token.region() == null)
        || token.has(Role.OFFICE)
        || token.has(Role.ENTERPRISE)
        || token.has(Role.TOTAL);
  }

  /** 经济大省, 人口数据: says what a story is about and names nothing in it. */
  private static boolean isOfHeadlines(Token token) {
    for (Term term : token.terms()) {
      if (term.name() != null && !term.name().domains().contains(Domains.HEADLINE)) {
        return false;
      }
    }
    return true;
  }

  /** …持续增长，12万农牧民: what grew in the clause before is no change of an amount. */
  private static boolean isOfAnotherClause(Sentence sentence, Token token, Stretch stretch) {
    Quantity quantity = sentence.token(stretch.at).quantity();
    return token.has(Role.CHANGE)
        && quantity != null
        && quantity.scaled()
        && quantity.unit().isEmpty();
  }

  private static void take(Token token, Stretch stretch, int at, boolean adjacent) {
    for (Term term : token.terms()) {
      switch (term.role()) {
        case CHANGE ->
            stretch.change =
                stretch.change == null && stretch.changeNoun == null ? term : stretch.change;
        case CHANGE_NOUN ->
            stretch.changeNoun = stretch.changeNoun == null ? term : stretch.changeNoun;
        case BASE -> stretch.base = stretch.base == null ? term : stretch.base;
        case SHARE -> stretch.share = true;
        case ADDITION -> stretch.addition = true;
        case GAP -> stretch.gap |= stretch.change == null;
        case CONTRIBUTION -> stretch.contribution = true;
        case COMPLETION -> stretch.completion = true;
        case PER -> stretch.per = true;
        case RESPECTIVELY -> stretch.respectively = true;
        case RANK_CUE -> stretch.rankCue = true;
        case AFFECTS -> stretch.affects = true;
        case REACHES -> stretch.total |= !term.value().isEmpty();
        case AMONG -> stretch.among = true;
        case CLASS -> stretch.ofClass = true;
        case COVERAGE -> stretch.coverage = stretch.coverage == null ? term : stretch.coverage;
        case BOUND -> stretch.bound = stretch.bound == null && adjacent ? term : stretch.bound;
        default -> {}
      }
    }
  }

  // ---- names

  private Head wordHead(Sentence sentence, int at, int from, int to) {
    Token token = sentence.token(at);
    IndicatorName name = certainName(token, sentence, at);
    IndicatorName split = splitName(sentence, at, from);
    if (split != null) {
      return new Head(split, split.name(), token.start(), "split." + split.indicator().code());
    }
    if (name == null) {
      return openHead(sentence, at, from, to, "head.words");
    }
    boolean firms = name.indicator().isOfProject() && followsFirm(sentence, at, from);
    boolean part = !firms && isModified(sentence, at, from, !name.domains().isEmpty());
    if (!isOpen(name) && (part || isOfSector(sentence, at, from))) {
      return openHead(sentence, at, from, to, "head.part");
    }
    return new Head(
        name,
        new String(text, token.start(), token.end() - token.start()),
        token.start(),
        "name." + name.indicator().code());
  }

  /** Whether a quantity is printed by the day or the year: 6200吨/天. */
  boolean isPerTime(Quantity quantity) {
    int slash = quantity.end() - 2;
    return slash > quantity.start() && text[slash] == '/' && "年天日da".indexOf(text[slash + 1]) >= 0;
  }

  /** 第七<b>次</b>人口普查, 第十四<b>届</b>: an ordinal that tells one of many in time. */
  boolean countsTimes(Quantity quantity) {
    return quantity.end() < text.length && "次届批轮期".indexOf(text[quantity.end()]) >= 0;
  }

  /** The head as a project's capacity, which the catalogue knows by its dimension. */
  Head capacity(Head head) {
    for (Indicator indicator : catalogue.all()) {
      if (indicator.dimension().equals("quantity")) {
        IndicatorName name = new IndicatorName(indicator, indicator.name(), Set.of(), "", true);
        return new Head(name, head.concept(), head.from(), "capacity.perTime");
      }
    }
    return head;
  }

  /** 年产<b>熟料</b>200万吨: what a capacity is of stands between its name and its figure. */
  private @Nullable IndicatorName capacityBefore(Sentence sentence, int at, int from) {
    if (at - 1 < from || !sentence.token(at - 1).has(Role.INDICATOR)) {
      return null;
    }
    IndicatorName name = certainName(sentence.token(at - 1), sentence, at - 1);
    return name != null && name.indicator().dimension().equals("quantity") ? name : null;
  }

  /** 规模以上工业企业<b>实现</b>利润总额: a name that its verb stands inside. */
  private @Nullable IndicatorName splitName(Sentence sentence, int at, int from) {
    int verb = at - 1;
    if (verb - 1 < from
        || !sentence.token(verb).has(Role.LINK)
        || !(sentence.token(verb).end() - sentence.token(verb).start() == 2
            || sentence.token(verb).has(Role.IN_ALL))) {
      return null;
    }
    Token first = sentence.token(verb - 1);
    if (first.isText() || first.has(Role.INDICATOR) || first.has(Role.DOMAIN)) {
      Token second = sentence.token(at);
      return exact(slice(first) + slice(second));
    }
    return null;
  }

  private String slice(Token token) {
    return new String(text, token.start(), token.end() - token.start());
  }

  /** A project's amounts stand after the project's name. */
  private static boolean isOpen(IndicatorName name) {
    return name.open() || (name.indicator().isOfProject() && name.domains().isEmpty());
  }

  /**
   * The name that the word is here: an exact one, or a weak one whose domain the text has opened.
   */
  @Nullable IndicatorName certainName(Token token, Sentence sentence, int at) {
    IndicatorName best = null;
    int bestRecency = -1;
    for (Term term : token.terms()) {
      IndicatorName name = term.name();
      if (name == null) {
        continue;
      }
      if (name.domains().isEmpty()) {
        return name;
      }
      int recency = domains.recency(name.domains(), sentence, at);
      if (recency > bestRecency) {
        best = name;
        bestRecency = recency;
      }
    }
    return best;
  }

  /** Whether words before the name make it a part: 机电产品|出口. */
  private boolean isModified(Sentence sentence, int at, int from, boolean weak) {
    int before = at - 1;

    while (before >= from && isTransparentMark(sentence.token(before))) {

      before--;
    }
    if (before < from) {
      return false;
    }
    Token token = sentence.token(before);
    if (token.has(Role.AFFECTS) || coversPart(sentence, before, from)) {
      return true;
    }
    if (weak && !(token.region() != null && followsPartner(sentence, before, from))) {
      return !standsBare(token)
          || isPartOfWord(sentence, before, from)
          || isOfClass(sentence, before, from);
    }
    if (token.isText()) {
      return !words.endsWithoutNoun(sentence, token.start(), token.end());
    }
    if (isOf(token) && before > from) {
      Token of = sentence.token(before - 1);
      if (of.isText() && countsThings(sentence.token(at))) {
        return true;
      }
      return of.isText() ? !words.endsWithoutNoun(sentence, of.start(), of.end()) : isNoun(of);
    }
    if (token.region() != null && before > from) {
      return followsPartner(sentence, before, from);
    }
    return isNoun(token) && !token.has(Role.OFFICE) && !isSameName(sentence, before, at);
  }

  /** 农牧有限公司|年出栏: a firm before the name of a project's size says whose project it is. */
  private static boolean followsFirm(Sentence sentence, int at, int from) {
    return at > from && sentence.token(at - 1).has(Role.ENTERPRISE);
  }

  /** 全国<b>铁路</b>完成固定资产投资, 轨道交通累计完成客运量: what a sector does is a part of the whole. */
  private static boolean isOfSector(Sentence sentence, int at, int from) {
    int before = at - 1;
    while (before >= from && isVerb(sentence.token(before))) {
      before--;
    }
    return before >= from
        && before < at - 1
        && sentence.token(before).has(Role.SECTOR)
        && sentence.token(before).end() == sentence.token(before + 1).start();
  }

  private static boolean isVerb(Token token) {
    return token.has(Role.LINK) || token.has(Role.IN_ALL) || token.has(Role.STATUS);
  }

  /** 关停的|外资企业: whatever is said of them before 的, they are some of those that are counted. */
  private static boolean countsThings(Token name) {
    Term term = name.term(Role.INDICATOR);
    return term != null && term.name() != null && term.name().indicator().unit().equals("COUNT");
  }

  /** 居民消费价格指数|CPI: a name and its short form. */
  private boolean isSameName(Sentence sentence, int first, int second) {
    IndicatorName name = certainName(sentence.token(first), sentence, first);
    IndicatorName other = certainName(sentence.token(second), sentence, second);
    return name != null && other != null && name.indicator().equals(other.indicator());
  }

  /** 非国|有|投资: a verb of one character right after unknown ones is part of their word. */
  private static boolean isPartOfWord(Sentence sentence, int at, int from) {
    Token token = sentence.token(at);
    return at - 1 >= from
        && token.has(Role.LINK)
        && token.end() - token.start() == 1
        && sentence.token(at - 1).isText()
        && sentence.token(at - 1).end() == token.start();
  }

  /** 上解|市级|支出: a coverage that unknown words stand before is part of their name. */
  private boolean coversPart(Sentence sentence, int at, int from) {
    if (!sentence.token(at).has(Role.COVERAGE) || at - 1 < from) {
      return false;
    }
    Token before = sentence.token(at - 1);
    return before.isText()
        ? !words.endsWithoutNoun(sentence, before.start(), before.end())
        : before.has(Role.VETO);
  }

  /** 500万元以上|项目|投资: a class of projects is no project. */
  private static boolean isOfClass(Sentence sentence, int at, int from) {
    return sentence.token(at).has(Role.PROJECT_NOUN)
        && at - 1 >= from
        && sentence.token(at - 1).has(Role.BOUND_AFTER);
  }

  /** Whether a clause begins with the token, a plain verb before it aside: ，实现|利润总额. */
  static boolean opensClause(Sentence sentence, int at) {
    int before = at - 1;
    if (before >= 0 && sentence.token(before).has(Role.LINK)) {
      before--;
    }
    return before < 0
        || sentence.token(before).kind() == Token.Kind.MARK
        || sentence.token(before).has(Role.AMONG);
  }

  /** 对欧盟、东盟、美国出口: partners, perhaps in a list. */
  private static boolean followsPartner(Sentence sentence, int at, int from) {
    int i = at - 1;
    while (i >= from
        && (sentence.token(i).region() != null
            || sentence.token(i).isMark("、")
            || sentence.token(i).has(Role.PARTITION)
            || isPartnersKind(sentence.token(i)))) {
      i--;
    }
    return i >= from && sentence.token(i).has(Role.PARTNER);
  }

  /** 对<b>前三大贸易伙伴</b>欧盟、美国<b>和</b>东盟出口. */
  private static boolean isPartnersKind(Token token) {
    boolean and = token.has(Role.FILLER) && token.end() - token.start() == 1;
    Quantity quantity = token.quantity();
    boolean rank = quantity != null && quantity.unit().equals("RANK");
    Term term = token.term(Role.INDICATOR);
    boolean kind =
        term != null && term.name() != null && term.name().indicator().unit().equals("RANK");
    return (and && !token.has(Role.PARTNER)) || rank || kind;
  }

  /**
   * A weak name means its indicator only where nothing but time, place and a plain verb stands
   * before it.
   */
  private static boolean standsBare(Token token) {
    return switch (token.kind()) {
      case TEXT, NUMBER -> false;
      case MARK, PERIOD, QUANTITY -> true;
      case WORD ->
          token.region() != null
              || token.has(Role.LINK)
              || token.has(Role.COVERAGE)
              || token.has(Role.AMONG)
              || token.has(Role.BASE)
              || token.has(Role.ADDITION)
              || token.has(Role.STATUS)
              || token.has(Role.IN_ALL)
              || token.has(Role.PROJECT_NOUN)
              || token.has(Role.PARTITION);
    };
  }

  private boolean isNoun(Token token) {
    if (token.isText()) {
      return true;
    }
    return (isHead(token) || token.has(Role.SECTOR))
        && !token.has(Role.FILLER)
        && !token.has(Role.LINK);
  }

  private boolean isOf(Token token) {
    return token.end() - token.start() == 1 && text[token.start()] == '的';
  }

  private static boolean isTransparentMark(Token token) {
    return token.isMark("“”\"‘’");
  }

  /** The paper's own words from the beginning of the noun phrase to the figure's verb. */
  private Head openHead(Sentence sentence, int at, int from, int to, String rule) {
    int first = at;
    while (first > from && continuesPhrase(sentence.token(first - 1))) {
      first--;
    }
    int start = sentence.token(first).start();
    int end = Math.min(sentence.token(at).end(), start + LONGEST_CONCEPT);
    return new Head(null, new String(text, start, end - start).strip(), start, rule);
  }

  private static boolean continuesPhrase(Token token) {
    return token.isText() || isHead(token) || token.isMark("“”");
  }

  /**
   * 工业 in a list that ends in 工业技改投资 is 工业投资: shares an ending with the last or a beginning with
   * the first.
   */
  @Nullable IndicatorName completed(String part, String last, String first) {
    IndicatorName whole = exact(last);
    for (int cut = 1; cut < last.length(); cut++) {
      IndicatorName name = exact(part + last.substring(cut));
      if (name != null && !isSame(name, whole)) {
        return name;
      }
    }
    for (int cut = first.length() - 1; cut > 0; cut--) {
      IndicatorName name = exact(first.substring(0, cut) + part);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** No list names one indicator twice. */
  private static boolean isSame(IndicatorName name, @Nullable IndicatorName other) {
    return other != null && name.indicator().equals(other.indicator());
  }

  /** 城镇居民人均可支配收入…，人均消费支出…: what is counted by the head goes on being counted of the same people. */
  Head ofSameGroup(Head head, String before) {
    int people = before.indexOf(PER_HEAD);
    if (people <= 0 || !head.concept().startsWith(PER_HEAD)) {
      return head;
    }
    IndicatorName same = exact(before.substring(0, people) + head.concept());
    return same == null
        ? head.open("head.group")
        : new Head(same, head.concept(), head.from(), "group." + same.indicator().code());
  }

  private @Nullable IndicatorName exact(String words) {
    for (Term term : terms.of(words)) {
      if (term.name() != null && term.name().domains().isEmpty()) {
        return term.name();
      }
    }
    return null;
  }

  // ---- names after the figure

  /** 33个<b>签约项目</b>: the name that follows a counted figure; {@link Head#NONE} when none does. */
  Head after(Sentence sentence, int at) {
    int i = at + 1;
    while (i < sentence.size() && isSkippedAfter(sentence.token(i))) {
      i++;
    }
    boolean modified = false;
    for (int read = 0; i < sentence.size() && read < 6; i++, read++) {
      Token token = sentence.token(i);
      if (token.has(Role.INDICATOR)) {
        Head head = afterHead(sentence, i, at, modified);
        if (head.name() != null) {
          return head;
        }
        modified = true;
        continue;
      }
      if (token.isText()
          || token.has(Role.DOMAIN)
          || token.has(Role.VETO)
          || token.has(Role.PROJECT_NOUN)
          || token.region() != null) {
        modified = true;
      } else if (!token.isMark("“”\"") && !token.has(Role.FILLER) && !token.has(Role.BOUND_AFTER)) {
        break;
      }
    }
    return modified ? new Head(null, conceptAfter(sentence, at), -1, "head.after") : Head.NONE;
  }

  /**
   * 5家<b>企业</b>上榜: some of a stock, not the stock, unless the name leaves no doubt; what happens is
   * counted by any name of it.
   */
  private Head afterHead(Sentence sentence, int i, int at, boolean modified) {
    Token token = sentence.token(i);
    IndicatorName name = null;
    for (Term term : token.terms()) {
      IndicatorName candidate = term.name();
      if (candidate != null
          && isCounted(candidate)
          && (candidate.domains().isEmpty()
              || candidate.domains().contains("COUNT_AFTER")
              || (!candidate.indicator().isStock()
                  && candidate == certainName(token, sentence, i)))) {
        boolean allowed =
            !modified || candidate.open() || candidate.domains().contains("COUNT_AFTER");
        name = name == null && allowed ? candidate : name;
      }
    }
    boolean goesOn = i + 1 < sentence.size() && goesOn(sentence, sentence.token(i + 1));
    String concept = conceptAfter(sentence, at);
    if (name == null || goesOn) {
      return new Head(null, concept, -1, "head.after");
    }
    return new Head(name, concept, token.start(), "after." + name.indicator().code());
  }

  /** 汽车生产|企业: the name is only the beginning of what is counted. */
  private boolean goesOn(Sentence sentence, Token next) {
    return next.isText()
        ? !words.beginsWithoutNoun(sentence, next.start(), next.end())
        : (next.has(Role.INDICATOR) || next.has(Role.PROJECT_NOUN) || next.has(Role.ENTERPRISE))
            && !next.has(Role.LINK)
            && !next.has(Role.FILLER)
            && !tellsOfProject(next);
  }

  /** 980个重点项目|完成投资: what is told of projects next is none of their name. */
  private static boolean tellsOfProject(Token next) {
    Term term = next.term(Role.INDICATOR);
    return term != null && term.name() != null && term.name().indicator().isOfProject();
  }

  /** Only what is counted, paid or weighed can follow its figure. */
  private static boolean isCounted(IndicatorName name) {
    boolean ranks = name.indicator().unit().equals("RANK");
    return (ranks || !name.indicator().isRatio())
        && name.measure().isEmpty()
        && !name.indicator().dimension().equals("quantity");
  }

  private static boolean isSkippedAfter(Token token) {
    return token.has(Role.BOUND_AFTER)
        || (token.has(Role.FILLER) && !token.has(Role.INDICATOR))
        || token.isMark("“”\"");
  }

  private String conceptAfter(Sentence sentence, int at) {
    int start = sentence.token(at).end();
    int end = start;
    for (int i = at + 1;
        i < sentence.size()
            && !sentence.token(i).isMark("，,；;：:。、")
            && !sentence.token(i).isQuantity();
        i++) {
      end = sentence.token(i).end();
    }
    end = Math.min(end, start + LONGEST_CONCEPT);
    return new String(text, start, end - start).strip();
  }

  /** The two indicators of 新能源汽车产销; empty when no such word stands between the tokens. */
  List<Head> pair(Sentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Term pair = sentence.token(i).term(Role.PAIR);
      if (pair != null && !isNarrowed(sentence, i, to)) {
        List<Head> heads = new ArrayList<>();
        Token token = sentence.token(i);
        String concept = new String(text, token.start(), token.end() - token.start());
        for (String code : pair.value().split(";", -1)) {
          Indicator indicator = catalogue.get(code);
          IndicatorName name =
              indicator == null ? null : new IndicatorName(indicator, concept, Set.of(), "", true);
          heads.add(new Head(name, concept, token.start(), "pair." + code));
        }
        return heads;
      }
    }
    return List.of();
  }

  /** 第二、第三产业|投资: the words after them say what is measured. */
  private boolean isNarrowed(Sentence sentence, int at, int to) {
    return at + 1 < to && isNoun(sentence.token(at + 1));
  }

  /** The names that stand in a list before 分别: A、B、C分别为. */
  List<Head> list(Sentence sentence, int from, int to) {
    return new HeadList(sentence, text, this, words).read(from, to);
  }
}
