package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.quantity.Classifiers;
import org.yuebao.quantity.Quantity;
import org.yuebao.story.Lexicon;

/**
 * What a head's words name: an indicator, whole or completed from what was said before, or nothing
 * of the catalogue, which leaves the paper's own words.
 */
final class HeadNames {
  /** How many tokens the words of a product may have: 新能源汽车|电池|壳体. */
  private static final int LONGEST_PRODUCT = 3;

  /** The tokens of a footnote's mark: [, its number, ]. */
  private static final int FOOTNOTE = 3;

  /** The rule by which words before a name make it that of a part. */
  static final String NARROWED = "head.part";

  private final char[] text;
  private final Lexicon<Term> terms;
  private final Catalogue catalogue;
  private final Classifiers classifiers;
  private final ConceptWords concepts;
  private final Domains domains;
  private final Modifiers modifiers;

  HeadNames(Vocabulary vocabulary, char[] text, Domains domains, Words words, Zones zones) {
    this.text = text;
    this.terms = vocabulary.terms();
    this.catalogue = vocabulary.catalogue();
    this.classifiers = vocabulary.classifiers();
    this.concepts = vocabulary.concepts();
    this.domains = domains;
    this.modifiers = new Modifiers(text, domains, words, concepts, zones);
  }

  Head wordHead(Sentence sentence, int at, int from, int to) {
    Token token = sentence.token(at);
    IndicatorName name = domains.certainName(token, sentence, at);
    IndicatorName split = splitName(sentence, at, from);
    if (split != null) {
      return new Head(split, split.name(), token.start(), "split." + split.indicator().code());
    }
    if (name == null) {
      IndicatorName told = overClause(sentence, at, from);
      return told == null
          ? openHead(sentence, at, from, to, "head.words")
          : new Head(told, told.name(), token.start(), "split." + told.indicator().code());
    }
    boolean firms = name.indicator().isOfProject() && modifiers.followsFirm(sentence, at, from);
    boolean free =
        firms
            || RankedPlaces.isRankedBy(sentence, at, from)
            || Modifiers.opensQuotation(sentence, at, from, to)
            || Modifiers.followsCountOfProjects(sentence, at, from);
    boolean part = !free && modifiers.isModified(sentence, at, from, !name.domains().isEmpty());
    boolean reached = at > from && sentence.token(at - 1).has(Role.AFFECTS);
    boolean narrowed =
        part
            || modifiers.isOfSector(sentence, at, from)
            || (!name.indicator().isOfProject() && modifiers.isOfIndustry(sentence, at, from))
            || (!name.indicator().isOfProject() && modifiers.isOfCounted(sentence, at, from));
    boolean ofRegion = Modifiers.isOfSectorOfRegion(sentence, at, from);
    if (ofRegion || (narrowed && !isOpen(name)) || (reached && !name.indicator().isOfProject())) {
      return openHead(sentence, at, from, to, NARROWED);
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
    return slash > quantity.start()
        && text[slash] == '/'
        && classifiers.has(Classifiers.Role.PER_TIME, text[slash + 1]);
  }

  /** 第七<b>次</b>人口普查, 第十四<b>届</b>: an ordinal that tells one of many in time. */
  boolean countsTimes(Quantity quantity) {
    return quantity.end() < text.length
        && classifiers.has(Classifiers.Role.OCCASION, text[quantity.end()]);
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

  /** <b>新建</b>校舍: a name of works that is none here says that so much was added. */
  boolean addsItself(Sentence sentence, int at) {
    Token token = at < 0 ? null : sentence.token(at);
    if (token == null || !token.has(Role.INDICATOR)) {
      return false;
    }
    long match = terms.longest(text, token.start(), token.end());
    while (match >= 0) {
      if (terms.senses(match).stream().anyMatch(term -> term.role() == Role.ADDITION)) {
        return true;
      }
      match = terms.longest(text, token.start(), Lexicon.end(match) - 1);
    }
    return false;
  }

  /**
   * 年产<b>熟料</b>200万吨, 年产<b>新能源汽车壳体</b>50万套: what a capacity is of stands between its name and its
   * figure.
   */
  @Nullable IndicatorName capacityBefore(Sentence sentence, int at, int from) {
    int last = Math.max(from, at - LONGEST_PRODUCT);
    for (int i = at - 1; i >= last; i--) {
      Token token = sentence.token(i);
      if (token.kind() != Token.Kind.WORD || token.end() != sentence.token(i + 1).start()) {
        return null;
      }
      IndicatorName name =
          token.has(Role.INDICATOR) ? domains.certainName(token, sentence, i) : null;
      if (name != null) {
        return name.indicator().dimension().equals("quantity") ? name : null;
      }
    }
    return null;
  }

  /** 规模以上工业企业<b>实现</b>利润总额, 第三产业<b>[3]</b>增加值: what a name holds in its middle. */
  @Nullable IndicatorName splitName(Sentence sentence, int at, int from) {
    if (at - FOOTNOTE > from && isFootnote(sentence, at - FOOTNOTE)) {
      return exact(slice(sentence.token(at - FOOTNOTE - 1)) + slice(sentence.token(at)));
    }
    int verb = beforeVerb(sentence, at, from);
    int before = verb < at - 1 ? verb : beforeBracket(sentence, at, from);
    if (before < from) {
      return null;
    }
    Token first = sentence.token(before);
    boolean named =
        first.isText()
            || first.has(Role.INDICATOR)
            || first.has(Role.DOMAIN)
            || first.has(Role.PROJECT_NOUN);
    return named ? exact(slice(first) + slice(sentence.token(at))) : null;
  }

  /** 房地产开发企业<b>共完成</b>投资: the token before a verb that stands in the middle of a name. */
  private static int beforeVerb(Sentence sentence, int at, int from) {
    int verb = at - 1;
    while (verb > from
        && sentence.token(verb).has(Role.LINK)
        && (sentence.token(verb).end() - sentence.token(verb).start() == 2
            || sentence.token(verb).has(Role.IN_ALL))) {
      verb--;
    }
    return verb;
  }

  /** 农林牧渔业<b>（包括专业及辅助性活动）</b>增加值: the token before a bracket right before {@code at}. */
  private static int beforeBracket(Sentence sentence, int at, int from) {
    if (at - 1 <= from || !sentence.token(at - 1).isMark("）)")) {
      return -1;
    }
    int opening = at - 2;
    while (opening > from && !sentence.token(opening).isMark("（(")) {
      if (sentence.token(opening).isQuantity()) {
        return -1;
      }
      opening--;
    }
    return sentence.token(opening).isMark("（(") ? opening - 1 : -1;
  }

  /**
   * <b>第二产业</b>增速最快，<b>增加值</b>为3714亿元: what opens a clause ends the name that opened the one
   * before.
   */
  private @Nullable IndicatorName overClause(Sentence sentence, int at, int from) {
    if (at <= from || !sentence.token(at - 1).isMark("，,")) {
      return null;
    }
    IndicatorName found = null;
    for (int i = at - 2; i >= from && sentence.token(i).kind() != Token.Kind.MARK; i--) {
      Token token = sentence.token(i);
      if (token.isQuantity()) {
        return null;
      }
      found = token.has(Role.INDICATOR) ? exact(slice(token) + slice(sentence.token(at))) : found;
    }
    return found;
  }

  private static boolean isFootnote(Sentence sentence, int at) {
    return sentence.token(at).isMark("[〔【")
        && sentence.token(at + 1).kind() == Token.Kind.NUMBER
        && sentence.token(at + 2).isMark("]〕】");
  }

  private String slice(Token token) {
    return new String(text, token.start(), token.end() - token.start());
  }

  /** A project's amounts stand after the project's name. */
  private static boolean isOpen(IndicatorName name) {
    return name.open() || (name.indicator().isOfProject() && name.domains().isEmpty());
  }

  /** The paper's own words from the beginning of the noun phrase to the figure's verb. */
  Head openHead(Sentence sentence, int at, int from, int to, String rule) {
    int first = at;
    while (first > from && continuesPhrase(sentence.token(first - 1))) {
      first--;
    }
    int start = sentence.token(first).start();
    int end = Math.min(sentence.token(at).end(), start + Head.LONGEST_CONCEPT);
    return new Head(null, new String(text, start, end - start).strip(), start, rule);
  }

  private static boolean continuesPhrase(Token token) {
    return token.isText() || Head.mayBe(token) || token.isMark("“”");
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
    int people = concepts.last(before, ConceptWords.Role.PER_HEAD);
    if (people <= 0 || !concepts.begin(head.concept(), ConceptWords.Role.PER_HEAD)) {
      return head;
    }
    IndicatorName same = exact(before.substring(0, people) + head.concept());
    return same == null
        ? head.open("head.group")
        : new Head(same, head.concept(), head.from(), "group." + same.indicator().code());
  }

  /** 增<b>量</b>, 减<b>量</b>: a change by an amount; 增速 is one by a rate. */
  boolean changesByAmount(Token token) {
    return token.has(Role.CHANGE_NOUN) && concepts.end(text, token.end(), ConceptWords.Role.AMOUNT);
  }

  private @Nullable IndicatorName exact(String words) {
    for (Term term : terms.of(words)) {
      if (term.name() != null && term.name().domains().isEmpty()) {
        return term.name();
      }
    }
    return null;
  }

  /** The two indicators of 新能源汽车产销; empty when no such word stands between the tokens. */
  List<Head> pair(Sentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      Term pair = sentence.token(i).term(Role.PAIR);
      if (pair != null && !modifiers.isNarrowed(sentence, i, to)) {
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
}
