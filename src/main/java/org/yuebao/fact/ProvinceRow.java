package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.yuebao.fact.Term.Role;
import org.yuebao.quantity.Numerals;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;
import org.yuebao.region.RegionWord;
import org.yuebao.story.Lexicon;

/**
 * Provinces by one character each, which only a row makes certain: <b>粤苏鲁浙</b>四省, <b>京沪</b>两地,
 * <b>闽、湘、皖</b>三省; but 京沪高铁, 川藏公路.
 */
final class ProvinceRow {
  /** So many in a row are certain before any word that goes on about them. */
  private static final int CERTAIN = 3;

  private static final String CLAUSE_ENDS = "，,。；;：:（(";

  private final Gazetteer gazetteer;
  private final Lexicon<Term> terms;

  ProvinceRow(Vocabulary vocabulary) {
    this.gazetteer = vocabulary.gazetteer();
    this.terms = vocabulary.terms();
  }

  /** The provinces of the row that begins at {@code at}, and the marks between them; else none. */
  List<Token> at(char[] text, int at, int limit) {
    boolean listed = at + 1 < limit && text[at + 1] == '、';
    int second = listed ? at + 2 : at + 1;
    if (gazetteer.ofLetter(text[at]) == null
        || second >= limit
        || gazetteer.ofLetter(text[second]) == null) {
      return List.of();
    }
    List<Token> row = new ArrayList<>();
    int provinces = 0;
    int end = at;
    for (int i = at; i < limit; i++) {
      Region province = gazetteer.ofLetter(text[i]);
      if (province == null) {
        break;
      }
      row.add(Token.word(i, i + 1, List.of(term(province))));
      provinces++;
      end = i + 1;
      if (listed) {
        if (end + 1 >= limit || text[end] != '、' || gazetteer.ofLetter(text[end + 1]) == null) {
          break;
        }
        row.add(Token.mark(end, text[end]));
        i++;
      }
    }
    boolean several = provinces > 1 && longestWord(text, at, limit) < end;
    return several && goesOn(text, end, limit, provinces >= CERTAIN) ? row : List.of();
  }

  private int longestWord(char[] text, int at, int limit) {
    long match = terms.longest(text, at, limit);
    return match < 0 ? at : Lexicon.end(match);
  }

  /** Whether what stands behind the row tells of several regions. */
  private boolean goesOn(char[] text, int end, int limit, boolean certain) {
    if (end >= limit) {
      return certain;
    }
    if (certain && (CLAUSE_ENDS.indexOf(text[end]) >= 0 || Numerals.isArabic(text[end]))) {
      return true;
    }
    long match = terms.longest(text, end, limit);
    if (match < 0) {
      return false;
    }
    for (Term term : terms.senses(match)) {
      RegionWord region = term.region();
      boolean several = region != null && region.kind() == RegionWord.Kind.SEVERAL;
      if (several
          || term.role() == Role.RESPECTIVELY
          || term.role() == Role.IN_ALL
          || isName(term)
          || isAdverb(term, Lexicon.end(match) - end)
          || (certain && (term.role() == Role.INDICATOR || term.role() == Role.FILLER))) {
        return true;
      }
    }
    return false;
  }

  /** 京沪<b>人均可支配收入</b>; but 京广铁路. */
  private static boolean isName(Term term) {
    return term.name() != null
        && term.name().domains().isEmpty()
        && term.name().indicator().subjectKind().equals("REGION");
  }

  /** 京沪<b>均</b>, 鲁浙<b>则</b>. */
  private static boolean isAdverb(Term term, int length) {
    return term.role() == Role.FILLER && length == 1;
  }

  private static Term term(Region province) {
    RegionWord word = new RegionWord(RegionWord.Kind.NAME, province.code());
    return new Term(Role.REGION, "", null, word);
  }

  /** Whether the token is one of a row that is printed without marks. */
  static boolean isLetter(Token token) {
    return token.end() - token.start() == 1 && token.region() != null;
  }
}
