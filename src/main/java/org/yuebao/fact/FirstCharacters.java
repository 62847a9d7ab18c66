package org.yuebao.fact;

import org.yuebao.period.PeriodScanner;
import org.yuebao.quantity.QuantityScanner;

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
      kinds[i] = (byte) kind;
    }
  }

  /** The bits of what may begin with the character; 0 when nothing may. */
  int of(char c) {
    return kinds[c];
  }
}
