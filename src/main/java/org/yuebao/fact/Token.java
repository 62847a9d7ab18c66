package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.NoQuantity;
import org.yuebao.quantity.Quantity;
import org.yuebao.region.RegionWord;

/**
 * A piece of a sentence that is understood as one: a quantity, a period, a word of the lexicon, a
 * mark, or a run of characters that the lexicon does not know.
 *
 * @param start first character in the story's body
 * @param end character after the last
 * @param kind what it is
 * @param quantity for {@link Kind#QUANTITY}
 * @param period for {@link Kind#PERIOD}
 * @param rejected for {@link Kind#NUMBER}: a number that measures nothing
 * @param terms for {@link Kind#WORD}: its senses
 * @param mark for {@link Kind#MARK}: the character
 * @param roles a bit for each role that one of the senses has
 */
record Token(
    int start,
    int end,
    Kind kind,
    @Nullable Quantity quantity,
    @Nullable PeriodMention period,
    @Nullable NoQuantity rejected,
    List<Term> terms,
    char mark,
    long roles) {
  /** What a token is. */
  enum Kind {
    QUANTITY,
    PERIOD,
    NUMBER,
    WORD,
    MARK,
    TEXT
  }

  static Token quantity(Quantity quantity) {
    return new Token(
        quantity.start(), quantity.end(), Kind.QUANTITY, quantity, null, null, List.of(), ' ', 0);
  }

  static Token period(PeriodMention period) {
    return new Token(
        period.start(), period.end(), Kind.PERIOD, null, period, null, List.of(), ' ', 0);
  }

  static Token number(NoQuantity number) {
    return new Token(
        number.start(), number.end(), Kind.NUMBER, null, null, number, List.of(), ' ', 0);
  }

  static Token word(int start, int end, List<Term> terms) {
    long roles = 0;
    for (int i = 0; i < terms.size(); i++) {
      roles |= bit(terms.get(i).role());
    }
    return new Token(start, end, Kind.WORD, null, null, null, terms, ' ', roles);
  }

  static Token mark(int at, char mark) {
    return new Token(at, at + 1, Kind.MARK, null, null, null, List.of(), mark, 0);
  }

  static Token text(int start, int end) {
    return new Token(start, end, Kind.TEXT, null, null, null, List.of(), ' ', 0);
  }

  /** The bit of a role in {@link #roles}: there are no more roles than bits of a long. */
  static long bit(Term.Role role) {
    return 1L << role.ordinal();
  }

  boolean isQuantity() {
    return kind == Kind.QUANTITY;
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isMark(String marks) {
    return kind == Kind.MARK && marks.indexOf(mark) >= 0;
  }

  boolean has(Term.Role role) {
    return (roles & bit(role)) != 0;
  }

  /** Whether its first sense with this role has the value. */
  boolean has(Term.Role role, String value) {
    Term term = term(role);
    return term != null && term.value().equals(value);
  }

  /** The first sense with this role; null when it has none. */
  @Nullable Term term(Term.Role role) {
    if (!has(role)) {
      return null;
    }
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).role() == role) {
        return terms.get(i);
      }
    }
    return null;
  }

  /** The region that the word names; null when it names none. */
  @Nullable RegionWord region() {
    Term term = term(Term.Role.REGION);
    return term == null ? null : term.region();
  }

  /** 、 and 和: stands between the values of a row. */
  boolean isJoint() {
    return isMark("、，,")
        || has(Term.Role.FILLER)
        || has(Term.Role.BOUND)
        || has(Term.Role.BOUND_AFTER);
  }
}
