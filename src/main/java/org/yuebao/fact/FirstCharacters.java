package org.yuebao.fact;

import org.yuebao.fact.Term.Role;
import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.story.Lexicon;

/**
 * What may begin with a character, as bits of one byte: most places of a text are left after one
 * look.
 */
final class FirstCharacters {
  static final int WORD = 1;
  static final int PERIOD = 1 << 1;
  static final int NUMBER = 1 << 2;
  static final int LATIN = 1 << 3;
  static final int MARK = 1 << 4;
  static final int PROVINCE = 1 << 5;

  /** 比: a word alone that compares. */
  static final int COMPARES = 1 << 6;

  private final byte[] kinds = new byte[Character.MAX_VALUE + 1];

  FirstCharacters(Vocabulary vocabulary) {
    PeriodScanner periods = vocabulary.periods();
    QuantityScanner quantities = vocabulary.quantities();
    for (int i = 0; i < kinds.length; i++) {
      char c = (char) i;
      int kind = vocabulary.terms().begins(c) ? WORD : 0;
      kind |= periods.begins(c) ? PERIOD : 0;
      kind |= quantities.begins(c) ? NUMBER : 0;
      kind |= Tokenizer.isLatin(c) ? LATIN : 0;
      kind |= Tokenizer.MARKS.indexOf(c) >= 0 ? MARK : 0;
      kind |= vocabulary.gazetteer().ofLetter(c) != null ? PROVINCE : 0;
      kind |= kind != 0 && compares(vocabulary.terms(), c) ? COMPARES : 0;
      kinds[i] = (byte) kind;
    }
  }

  private static boolean compares(Lexicon<Term> terms, char c) {
    return terms.of(String.valueOf(c)).stream()
        .anyMatch(term -> term.role() == Role.COMPARE && !term.value().equals(Term.PERIOD));
  }

  /** The bits of what may begin with the character; 0 when nothing may. */
  int of(char c) {
    return kinds[c];
  }
}
