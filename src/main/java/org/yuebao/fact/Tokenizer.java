package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Term.Role;
import org.yuebao.period.PeriodMention;
import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.NoQuantity;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.quantity.Reading;
import org.yuebao.quantity.Unit;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/** Cuts a stretch of a story into tokens in one pass: the longest reading at each place wins. */
final class Tokenizer {
  static final String MARKS = "，,；;：:。！？!?、（）()“”\"《》【】[]〔〕‘’—…·|\t\n";

  /** What changes by 10万人至20万人 is told as a range; more than five times as many are its level. */
  private static final BigDecimal WIDEST_CHANGE = BigDecimal.valueOf(5);

  private final Lexicon<Term> terms;
  private final PeriodScanner periods;
  private final QuantityScanner quantities;
  private final FirstCharacters firsts;
  private final ProvinceRow provinces;
  private final FarCities cities;

  Tokenizer(Vocabulary vocabulary) {
    this.terms = vocabulary.terms();
    this.periods = vocabulary.periods();
    this.quantities = vocabulary.quantities();
    this.firsts = new FirstCharacters(vocabulary);
    this.provinces = new ProvinceRow(vocabulary);
    this.cities = new FarCities(vocabulary);
  }

  /**
   * The tokens of {@code text[from, limit)}; short names of places count only near home, those of
   * cities also where a figure's place stands.
   */
  List<Token> tokens(char[] text, int from, int limit, Places places) {
    List<Token> tokens = new ArrayList<>();
    int at = from;
    int unknown = from;
    while (at < limit) {
      int kind = firsts.of(text[at]);
      if (kind == 0 && at > unknown && !places.nearby().mayBeginTown(text[at])) {
        at++;
        continue;
      }
      boolean province = at == unknown && (kind & FirstCharacters.PROVINCE) != 0;
      List<Token> row = province ? provinces.at(text, at, limit) : List.of();
      if (!row.isEmpty()) {
        tokens.addAll(row);
        at = row.get(row.size() - 1).end();
        unknown = at;
        continue;
      }
      Token token = tokenAt(text, at, limit, from, kind, places, tokens);
      if (token == null) {
        at++;
        continue;
      }
      if (token.start() > unknown) {
        addText(tokens, text, unknown, token.start());
      }
      tokens.add(token);
      at = addParts(tokens, text, token, limit);
      unknown = at;
    }
    if (limit > unknown) {
      addText(tokens, text, unknown, limit);
    }
    RowUnits.share(tokens, text);
    RowUnits.takeUnknown(tokens, text);
    Cumulation.widen(tokens);
    places.settle(tokens);
    return tokens;
  }

  /** The region that the token right before {@code at} names; null when it names none. */
  private static @Nullable RegionWord lastRegion(List<Token> tokens, int at) {
    if (tokens.isEmpty()) {
      return null;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.end() == at ? last.region() : null;
  }

  /** The further parts of 5.8:41.6:52.6; where the last of them ends. */
  private int addParts(List<Token> tokens, char[] text, Token token, int limit) {
    Quantity part = token.quantity();
    while (part != null && part.shape() == Quantity.Shape.PART) {
      Quantity next = quantities.nextPart(text, part.end(), limit);
      if (next == null) {
        return part.end();
      }
      tokens.add(Token.quantity(next));
      part = next;
    }
    return token.end();
  }

  private static void addText(List<Token> tokens, char[] text, int from, int end) {
    int first = from;
    int last = end;
    while (first < last && isBlank(text[first])) {
      first++;
    }
    while (last > first && isBlank(text[last - 1])) {
      last--;
    }
    if (last > first) {
      tokens.add(Token.text(first, last));
    }
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '*' || c == '\u00a0' || c == '●';
  }

  private @Nullable Token tokenAt(
      char[] text, int at, int limit, int from, int kind, Places places, List<Token> before) {
    long match = (kind & FirstCharacters.WORD) == 0 ? -1 : word(text, at, limit);
    int wordEnd = match < 0 ? at : Lexicon.end(match);
    if (wordEnd > at + 1
        && wordEnd < limit
        && (firsts.of(text[wordEnd - 1]) & FirstCharacters.COMPARES) != 0
        && periods.read(text, wordEnd, limit) != null) {
      match = word(text, at, wordEnd - 1);
      wordEnd = match < 0 ? at : Lexicon.end(match);
    }
    RegionWord last = lastRegion(before, at);
    boolean mayBeTown = last != null || places.nearby().mayBeginTown(text[at]);
    Region town = mayBeTown ? places.nearby().town(text, at, limit, last) : null;
    if (town != null && at + town.name().length() > wordEnd) {
      return Token.word(at, at + town.name().length(), List.of(term(town)));
    }
    PeriodMention period =
        (kind & FirstCharacters.PERIOD) == 0 ? null : periods.read(text, at, limit);
    if (period != null && period.end() >= wordEnd && !followsDigit(text, at, from)) {
      return Token.period(period);
    }
    if ((kind & FirstCharacters.NUMBER) != 0) {
      Token token = numberAt(text, at, limit, from, match, wordEnd, before);
      if (token != null && endsChange(token.quantity(), at, before)) {
        token = numberAt(text, at, rangeMark(text, at, token.end()), from, match, wordEnd, before);
      }
      if (token != null) {
        return token;
      }
    }
    if ((kind & FirstCharacters.LATIN) != 0) {
      int runEnd = endOfLatin(text, at, limit);
      if (wordEnd < runEnd && (wordEnd == at || isLatin(text[wordEnd]))) {
        return Token.text(at, runEnd);
      }
    }
    if (wordEnd > at) {
      List<Term> senses = known(terms.senses(match), places, last, before);
      if (senses.isEmpty()
          && (cities.standsAsPlace(before, text, at, wordEnd, limit)
              || cities.namesWorks(terms.senses(match), text, wordEnd, limit))) {
        senses = FarCities.of(terms.senses(match), places);
      }
      if (!senses.isEmpty() && !needsMore(senses, text, at, wordEnd, limit, before)) {
        return Token.word(at, wordEnd, senses);
      }
    }
    return (kind & FirstCharacters.MARK) == 0 ? null : Token.mark(at, text[at]);
  }

  /** <b>同</b>2020年相比, 人口<b>过</b>亿; but 不同, 合同2020年…, 通过3项. */
  private boolean needsMore(
      List<Term> senses, char[] text, int at, int end, int limit, List<Token> before) {
    boolean beforePeriod = isBeforePeriod(senses);
    if (end > at + 1 || !(beforePeriod || isBeforeNumber(senses))) {
      return false;
    }
    boolean joined =
        at > 0
            && Character.isIdeographic(text[at - 1])
            && (before.isEmpty() || before.get(before.size() - 1).end() < at);
    return joined
        || end >= limit
        || (beforePeriod ? periods.read(text, end, limit) == null : !beginsLarge(text, end, limit));
  }

  /** 过<b>1000万</b>, 过<b>百亿</b>元; but 去过5个城市. */
  private boolean beginsLarge(char[] text, int at, int limit) {
    Reading reading = quantities.begins(text[at]) ? quantities.read(text, at, at, limit) : null;
    return reading instanceof Quantity quantity
        && (quantity.scaled() || quantity.script() == Figure.Script.BARE_SCALE)
        && quantity.kind() != Unit.Kind.DURATION
        && quantity.kind() != Unit.Kind.NAME;
  }

  private static boolean isBeforePeriod(List<Term> senses) {
    return senses.get(0).value().equals(Term.PERIOD);
  }

  private static boolean isBeforeNumber(List<Term> senses) {
    return senses.get(0).value().equals(Term.NUMBER);
  }

  private static Term term(Region town) {
    RegionWord word = new RegionWord(RegionWord.Kind.SHORT, town.code());
    return new Term(Term.Role.REGION, "", null, word);
  }

  /** Whether the character may stand inside a number or its unit's scale. */
  boolean mayBeInNumber(char c) {
    return quantities.begins(c) || c == '.' || c == ',' || c == '%';
  }

  /**
   * The longest word, unless a longer one begins inside of it and a shorter one reaches up to
   * there: 占 and 地区生产总值, not 占地.
   */
  private long word(char[] text, int at, int limit) {
    long match = terms.longest(text, at, limit);
    int end = match < 0 ? at : Lexicon.end(match);
    if (end > at + 2 && covers(text, end - 1, limit)) {
      long city = terms.longest(text, at, end - 1);
      if (city >= 0 && Lexicon.end(city) == end - 1) {
        return city;
      }
    }
    for (int inside = at + 1; inside < end; inside++) {
      long next = terms.longest(text, inside, limit);
      boolean longer =
          next >= 0 && Lexicon.end(next) > end && Lexicon.end(next) - inside > end - at;
      if (longer
          && !terms.senses(next).stream().allMatch(Tokenizer::isShort)
          && !(adds(match) && terms.senses(next).get(0).region() != null)) {
        long shorter = terms.longest(text, at, inside);
        boolean whole = shorter >= 0 && Lexicon.end(shorter) == inside;
        if (whole && !isBeforePeriod(terms.senses(shorter))) {
          return shorter;
        }
      }
    }
    return match;
  }

  /** <b>新增</b>城区绿地, never 新|增城区. */
  private boolean adds(long match) {
    return terms.senses(match).get(0).role() == Term.Role.ADDITION;
  }

  /** 苏州|市区, never 苏州市|区. */
  private boolean covers(char[] text, int at, int limit) {
    long match = terms.longest(text, at, limit);
    return match >= 0
        && terms.senses(match).stream().anyMatch(term -> term.role() == Term.Role.COVERAGE);
  }

  /**
   * 减少<b>13.54万人至2475.89万人</b>: by how much something changed and what it came to, where a range
   * would reach too far.
   */
  private static boolean endsChange(@Nullable Quantity range, int at, List<Token> before) {
    if (range == null || range.value2() == null || before.isEmpty()) {
      return false;
    }
    Token verb = before.get(before.size() - 1);
    boolean changes = verb.has(Term.Role.CHANGE) && verb.end() == at;
    return changes
        && range.kind() != Unit.Kind.RATE
        && range.value2().compareTo(range.value().multiply(WIDEST_CHANGE)) > 0;
  }

  /** Where the word stands that joins the two ends of a range: 至, 到. */
  private int rangeMark(char[] text, int at, int end) {
    int mark = at;
    while (mark < end && !joinsAmounts(terms.longest(text, mark, end))) {
      mark++;
    }
    return mark;
  }

  private boolean joinsAmounts(long match) {
    return match >= 0
        && terms.senses(match).stream().anyMatch(term -> term.role() == Term.Role.LINK);
  }

  private @Nullable Token numberAt(
      char[] text, int at, int limit, int from, long match, int wordEnd, List<Token> before) {
    Reading reading = quantities.read(text, signed(text, at, from), at, limit);
    if (reading == null) {
      return null;
    }
    if (wordEnd > reading.end() || (wordEnd == reading.end() && namesNumber(terms.senses(match)))) {
      return null;
    }
    if (reading instanceof NoQuantity no) {
      return Token.number(no);
    }
    Quantity quantity = (Quantity) reading;
    String reason = Unmeasured.why(text, quantity, limit, from);
    if (reason != null && !isBounded(text, quantity, limit, before)) {
      return quantity.script() == Figure.Script.ARABIC
              || quantity.vague()
              || quantity.kind() == Unit.Kind.DURATION
          ? Token.number(new NoQuantity(at, quantity.end(), reason))
          : null;
    }
    return Token.quantity(quantity);
  }

  /** 均破<b>亿</b>, 过<b>万</b>的省份: a scale of one character behind a bound; but 超亿纬锂能. */
  private boolean isBounded(char[] text, Quantity quantity, int limit, List<Token> before) {
    int end = quantity.end();
    Token bound = before.isEmpty() ? null : before.get(before.size() - 1);
    if (quantity.script() != Figure.Script.BARE_SCALE
        || bound == null
        || !bound.has(Role.BOUND)
        || bound.end() != quantity.start()) {
      return false;
    }
    long next = end < limit ? terms.longest(text, end, limit) : -1;
    return end >= limit
        || !Character.isLetterOrDigit(text[end])
        || (next >= 0 && mayFollowScale(terms.senses(next), Lexicon.end(next) - end));
  }

  /** 过亿<b>的</b>, 过亿<b>省份</b>, 破亿<b>大关</b>. */
  private static boolean mayFollowScale(List<Term> senses, int length) {
    return senses.stream()
        .map(Term::role)
        .anyMatch(
            role -> role == Role.OF || role == Role.CLASS || (role == Role.FILLER && length > 1));
  }

  private static boolean namesNumber(List<Term> senses) {
    Term first = senses.get(0);
    return first.role() == Term.Role.VETO
        || first.role() == Term.Role.INDICATOR
        || first.region() != null;
  }

  /**
   * A minus sign before the digits, with nothing before it that it could join: the place it stands
   * at.
   */
  private static int signed(char[] text, int at, int from) {
    if (at > from && (text[at - 1] == '-' || text[at - 1] == '−')) {
      char before = at - 1 > from ? text[at - 2] : ' ';
      if (!Character.isLetterOrDigit(before) || Character.isIdeographic(before)) {
        return at - 1;
      }
    }
    return at;
  }

  private static boolean followsDigit(char[] text, int at, int from) {
    return at > from && Numerals.isArabic(text[at]) && Numerals.isArabic(text[at - 1]);
  }

  /**
   * Short names of places that the story knows, or that follow what they lie in; everything else as
   * it is.
   */
  private static List<Term> known(
      List<Term> senses, Places places, @Nullable RegionWord before, List<Token> tokens) {
    boolean plain = true;
    for (int i = 0; i < senses.size(); i++) {
      plain &= !isShort(senses.get(i));
    }
    if (plain) {
      return senses;
    }
    List<Term> kept = new ArrayList<>(senses.size());
    for (Term term : senses) {
      RegionWord word = term.region();
      if (!isShort(term)
          || (word != null
              && word.kind() == RegionWord.Kind.SHORT
              && (places.nearby().knows(word.value())
                  || places.nearby().isIn(before, word.value())
                  || isNamed(tokens, word.value())))) {
        kept.add(term);
      }
    }
    return kept;
  }

  /** 与<b>丰城市</b>签约，拟在丰城建设: named in full earlier in the sentence. */
  private static boolean isNamed(List<Token> tokens, String code) {
    for (int i = 0; i < tokens.size(); i++) {
      RegionWord word = tokens.get(i).region();
      if (word != null && word.kind() == RegionWord.Kind.NAME && word.value().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShort(Term term) {
    RegionWord word = term.region();
    return word != null
        && (word.kind() == RegionWord.Kind.SHORT || word.kind() == RegionWord.Kind.ORDINARY);
  }

  static boolean isLatin(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static int endOfLatin(char[] text, int at, int limit) {
    int end = at;
    while (end < limit
        && (isLatin(text[end])
            || Numerals.isArabic(text[end])
            || (end + 1 < limit
                && "-._/&@+:".indexOf(text[end]) >= 0
                && (isLatin(text[end + 1]) || Numerals.isArabic(text[end + 1]))))) {
      end++;
    }
    return end;
  }
}
