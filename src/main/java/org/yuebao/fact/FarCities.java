package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/**
 * Short names of cities under cities, far from the paper's home:
 * <b>江阴</b>以4754亿元居第二，<b>晋江</b>GDP为3207亿元, <b>福鼎</b>基地. Other words are spelled like some of them
 * (合作, 东方), so that they count only where a figure's place stands, or before works.
 */
final class FarCities {
  private static final String PAUSING = "，,；;。、：:（(";

  /** How many words may stand between a place and its figure: 江阴|分别|以|约. */
  private static final int LIGHT_WORDS = 4;

  /** How many characters may stand between a place and the noun of its works: 溧阳|抽水蓄能|电站. */
  private static final int WORKS = 6;

  private final Lexicon<Term> terms;
  private final PeriodScanner periods;

  FarCities(Vocabulary vocabulary) {
    this.terms = vocabulary.terms();
    this.periods = vocabulary.periods();
  }

  /** Those of a word's senses that are one city; none where it is a county or several. */
  static List<Term> of(List<Term> senses, Places places) {
    List<Term> cities = new ArrayList<>();
    for (Term term : senses) {
      RegionWord word = term.region();
      if (word != null && places.isCalledCity(word.value())) {
        cities.add(term);
      }
    }
    return cities.size() == 1 ? cities : List.of();
  }

  /**
   * Whether a word opens a clause or goes on in a list, and a figure, its name or its time follows.
   *
   * @param before the tokens before it
   * @param end the character after it
   */
  boolean standsAsPlace(List<Token> before, char[] text, int at, int end, int limit) {
    return opensClause(before, text, at) && tellsOf(text, end, limit);
  }

  /** 宁德时代<b>福鼎</b>基地, <b>溧阳</b>抽水蓄能电站; but <b>灯塔</b>工厂 stands in no 灯塔市. */
  boolean namesWorks(List<Term> senses, char[] text, int end, int limit) {
    if (senses.stream().anyMatch(FarCities::isOrdinary)) {
      return false;
    }
    for (int at = end; at < limit && at <= end + WORKS; at++) {
      if (!Character.isIdeographic(text[at])) {
        return false;
      }
      long match = terms.longest(text, at, limit);
      if (match >= 0) {
        return terms.senses(match).stream().anyMatch(t -> t.role() == Term.Role.PROJECT_NOUN);
      }
    }
    return false;
  }

  private static boolean isOrdinary(Term term) {
    RegionWord word = term.region();
    return word != null && word.kind() == RegionWord.Kind.ORDINARY;
  }

  /** Whether nothing but a mark, a time or a light word stands right before. */
  private static boolean opensClause(List<Token> before, char[] text, int at) {
    if (before.isEmpty()) {
      return true;
    }
    Token last = before.get(before.size() - 1);
    boolean opens = before.size() == 1 || before.get(before.size() - 2).isMark(PAUSING);
    boolean light =
        last.isMark(PAUSING)
            || last.period() != null
            || last.has(Term.Role.AND)
            || last.has(Term.Role.AMONG)
            || (opens && last.has(Term.Role.FILLER));
    int blank = last.end();
    while (blank < at && Tokenizer.isBlank(text[blank])) {
      blank++;
    }
    return light && blank == at;
  }

  /**
   * Whether a figure, its name or its time follows, or another place in a list; verbs may stand
   * before.
   */
  private boolean tellsOf(char[] text, int from, int limit) {
    boolean apart = from < limit && (text[from] == '，' || text[from] == ',');
    int at = apart ? from + 1 : from;
    for (int i = 0; i < LIGHT_WORDS && at < limit; i++) {
      if (Numerals.isArabic(text[at]) || periods.read(text, at, limit) != null) {
        return true;
      }
      long match = terms.longest(text, at, limit);
      List<Term> senses = match < 0 ? List.of() : terms.senses(match);
      if (i == 0 && (text[at] == '、' || senses.stream().anyMatch(FarCities::joins))) {
        return namesRegion(text, match < 0 ? at + 1 : Lexicon.end(match), limit);
      }
      if (senses.stream().anyMatch(term -> term.role() == Term.Role.INDICATOR)) {
        return true;
      }
      if (senses.stream().noneMatch(FarCities::isLight)) {
        return false;
      }
      at = Lexicon.end(match);
    }
    return false;
  }

  private boolean namesRegion(char[] text, int at, int limit) {
    long match = at < limit ? terms.longest(text, at, limit) : -1;
    return match >= 0 && terms.senses(match).stream().anyMatch(term -> term.region() != null);
  }

  private static boolean joins(Term term) {
    return term.role() == Term.Role.AND;
  }

  private static boolean isLight(Term term) {
    return switch (term.role()) {
      case LINK, FILLER, BOUND, CHANGE, CHANGE_NOUN, RESPECTIVELY -> true;
      default -> false;
    };
  }
}
