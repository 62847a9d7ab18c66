package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Whether words around an indicator's name make it another thing: 机电产品|出口 is a part of 出口. */
final class Modifiers {
  private static final int FIRMS = 2;

  private final char[] text;
  private final Domains domains;
  private final Words words;
  private final ConceptWords concepts;
  private final Zones zones;

  Modifiers(char[] text, Domains domains, Words words, ConceptWords concepts, Zones zones) {
    this.text = text;
    this.zones = zones;
    this.concepts = concepts;
    this.domains = domains;
    this.words = words;
  }

  /** Whether words before the name make it a part: 机电产品|出口. */
  boolean isModified(Sentence sentence, int at, int from, boolean weak) {
    int before = at - 1;
    while (before >= from && isTransparentMark(sentence.token(before))) {
      before--;
    }
    if (before < from) {
      return false;
    }
    Token token = sentence.token(before);
    if (isZone(sentence, before, from)) {
      return false;
    }
    if (token.has(Role.AFFECTS) || coversPart(sentence, before, from)) {
      return true;
    }
    if (weak && (isPlaceOrTime(sentence, before, from) || isArea(sentence, before, from))) {
      return followsPartner(sentence, before - 1, from);
    }
    if (weak && !(token.region() != null && followsPartner(sentence, before, from))) {
      return !standsBare(token)
          || isTradeWith(sentence, before, from)
          || isPartOfWord(sentence, before, from)
          || isOfClass(sentence, before, from);
    }
    if (token.isText()) {
      return !words.endsWithoutNoun(sentence, token.start(), token.end());
    }
    if (token.has(Role.OF) && before > from) {
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

  private boolean isZone(Sentence sentence, int at, int from) {
    return zones.ends(sentence, sentence.token(from).start(), sentence.token(at).end());
  }

  /** 苏中<b>地区</b>|销售面积: the noun behind a place's name. */
  private static boolean isArea(Sentence sentence, int noun, int from) {
    Token token = sentence.token(noun);
    return noun > from
        && token.has(Role.FILLER)
        && token.end() - token.start() > 1
        && sentence.token(noun - 1).region() != null
        && sentence.token(noun - 1).end() == token.start();
  }

  /** 深圳<b>的</b>|财政收入, 上半年<b>的</b>|用电量: of whom or of when is told, not of a part. */
  private static boolean isPlaceOrTime(Sentence sentence, int of, int from) {
    if (!sentence.token(of).has(Role.OF) || of <= from) {
      return false;
    }
    Token before = sentence.token(of - 1);
    return before.region() != null || before.period() != null;
  }

  /**
   * 昨日A01版<b>“</b>一般公共预算收入59.60亿元”: what stands before a quotation that holds the figure is not of
   * it.
   */
  static boolean opensQuotation(Sentence sentence, int at, int from, int to) {
    if (at <= from || !sentence.token(at - 1).isMark("“")) {
      return false;
    }
    for (int i = at + 1; i <= to; i++) {
      if (sentence.token(i).isMark("”")) {
        return false;
      }
    }
    return true;
  }

  /** 农牧有限公司|年出栏: a firm before the name of a project's size says whose project it is. */
  static boolean followsFirm(Sentence sentence, int at, int from) {
    return at > from && sentence.token(at - 1).has(Role.ENTERPRISE);
  }

  /** 5个签约项目|协议引资, 7个重点项目|完成年度投资计划: what so many projects cost is no part of it. */
  static boolean followsCountOfProjects(Sentence sentence, int at, int from) {
    Term term = at > from ? sentence.token(at - 1).term(Role.INDICATOR) : null;
    IndicatorName name = term == null ? null : term.name();
    return name != null && name.domains().isEmpty() && name.indicator().countsProjects();
  }

  /**
   * 全国<b>铁路</b>完成固定资产投资, 轨道交通累计完成客运量, 文化<b>街区</b>7天接待游客: what a sector or a site does is a part of
   * the whole.
   */
  boolean isOfSector(Sentence sentence, int at, int from) {
    int before = at - 1;
    while (before >= from && (isVerb(sentence.token(before)) || lasts(sentence.token(before)))) {
      before--;
    }
    return before >= from
        && before < at - 1
        && (sentence.token(before).has(Role.SECTOR) || isSite(sentence.token(before)))
        && !isZone(sentence, before, from)
        && sentence.token(before).end() == sentence.token(before + 1).start();
  }

  /** <b>7天</b>接待游客: for how long. */
  private static boolean lasts(Token token) {
    return token.quantity() != null && token.quantity().kind() == Unit.Kind.DURATION;
  }

  private boolean isSite(Token token) {
    return token.isText() && concepts.end(text, token.end(), ConceptWords.Role.SITE);
  }

  /** 5个<b>省级园区实现</b>工业增加值: what so many of a kind do is a part; but 739家<b>规模以上</b>企业实现…. */
  boolean isOfCounted(Sentence sentence, int at, int from) {
    Quantity counted = from > 0 ? sentence.token(from - 1).quantity() : null;
    int verb = at - 1;
    while (verb > from && isVerb(sentence.token(verb))) {
      verb--;
    }
    if (counted == null || !counted.countsThings() || verb == at - 1 || verb < from) {
      return false;
    }
    boolean kind = false;
    for (int i = from; i <= verb; i++) {
      Token token = sentence.token(i);
      if (token.kind() == Token.Kind.MARK || token.region() != null || token.has(Role.CLASS)) {
        return false;
      }
      kind |= token.isText();
    }
    return kind && !isAboveSize(sentence.token(from)) && !isZone(sentence, verb, from);
  }

  /**
   * <b>汽车零部件产业实现</b>工业总产值, <b>外资企业实现</b>进出口总额: of an industry that the name does not speak of; but
   * 建筑业企业完成建筑业总产值.
   */
  boolean isOfIndustry(Sentence sentence, int at, int from) {
    int verb = at - 1;
    while (verb > from
        && sentence.token(verb).kind() == Token.Kind.WORD
        && isVerb(sentence.token(verb))) {
      verb--;
    }
    if (verb == at - 1 || verb < from) {
      return false;
    }
    Token last = sentence.token(verb);
    int first = verb;
    while (first > from && isOfOneWord(sentence, first)) {
      first--;
    }
    boolean named = last.isText() || (countsThings(last) && isKind(last));
    return named
        && last.end() == sentence.token(verb + 1).start()
        && concepts.end(text, last.end(), ConceptWords.Role.BUSINESS)
        && !isAboveSize(sentence.token(first))
        && !isZone(sentence, verb, from)
        && !sharesWord(sentence.token(first).start(), last.end(), sentence.token(at));
  }

  /** 外资企业; but 企业 alone are those of a place, which are all of them. */
  private static boolean isKind(Token firms) {
    return firms.end() - firms.start() > FIRMS;
  }

  /** 建筑|业企业: whether the token goes on with what stands right before it. */
  private static boolean isOfOneWord(Sentence sentence, int at) {
    Token before = sentence.token(at - 1);
    return before.end() == sentence.token(at).start()
        && before.region() == null
        && (before.isText() || (before.kind() == Token.Kind.WORD && !isVerb(before)));
  }

  /** Whether two characters in a row stand in both. */
  private boolean sharesWord(int start, int end, Token other) {
    for (int i = start; i + 1 < end; i++) {
      for (int j = other.start(); j + 1 < other.end(); j++) {
        if (text[i] == text[j] && text[i + 1] == text[j + 1]) {
          return true;
        }
      }
    }
    return false;
  }

  /** 规模以上, 限上: all that statistics know of, however many they are. */
  private boolean isAboveSize(Token token) {
    return concepts.begin(text, token.start(), ConceptWords.Role.ABOVE_SIZE);
  }

  /** <b>全市铁路</b>已完成投资: of a region's sector, while 京沪高速铁路 is a work. */
  static boolean isOfSectorOfRegion(Sentence sentence, int at, int from) {
    int sector = at - 1;
    while (sector > from && isVerb(sentence.token(sector))) {
      sector--;
    }
    return sector > from
        && sentence.token(sector).has(Role.SECTOR)
        && sentence.token(sector - 1).region() != null
        && sentence.token(sector).end() == sentence.token(sector + 1).start();
  }

  private static boolean isVerb(Token token) {
    return (token.has(Role.LINK) && !token.has(Role.AND))
        || token.has(Role.DONE)
        || token.has(Role.IN_ALL)
        || token.has(Role.STATUS)
        || token.has(Role.THIS_TIME)
        || token.period() != null;
  }

  /** 关停的|外资企业: whatever is said of them before 的, they are some of those that are counted. */
  private static boolean countsThings(Token name) {
    Term term = name.term(Role.INDICATOR);
    return term != null && term.name() != null && term.name().indicator().unit().equals("COUNT");
  }

  /** 居民消费价格指数|CPI: a name and its short form. */
  private boolean isSameName(Sentence sentence, int first, int second) {
    IndicatorName name = domains.certainName(sentence.token(first), sentence, first);
    IndicatorName other = domains.certainName(sentence.token(second), sentence, second);
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

  /** 对东盟<b>累计</b>|进出口. */
  private static boolean isTradeWith(Sentence sentence, int at, int from) {
    return at > from
        && sentence.token(at).has(Role.IN_ALL)
        && sentence.token(at - 1).region() != null
        && followsPartner(sentence, at - 1, from);
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
              || token.has(Role.FILLER, Term.PLACE)
              || token.has(Role.COVERAGE)
              || token.has(Role.AMONG)
              || token.has(Role.BASE)
              || token.has(Role.ADDITION)
              || token.has(Role.STATUS)
              || token.has(Role.IN_ALL)
              || token.has(Role.ALONE)
              || token.has(Role.PROJECT_NOUN)
              || token.has(Role.PARTITION);
    };
  }

  private boolean isNoun(Token token) {
    if (token.isText()) {
      return true;
    }
    return (Head.mayBe(token) || token.has(Role.SECTOR))
        && !token.has(Role.FILLER)
        && !token.has(Role.LINK);
  }

  private static boolean isTransparentMark(Token token) {
    return token.isMark("“”\"‘’");
  }

  /** 第二、第三产业|投资: the words after them say what is measured. */
  boolean isNarrowed(Sentence sentence, int at, int to) {
    return at + 1 < to && isNoun(sentence.token(at + 1));
  }
}
