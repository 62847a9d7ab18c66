package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Numbers that measure nothing by what stands right around them: 1. at a line's beginning, [2]. */
final class Unmeasured {
  private Unmeasured() {}

  /** Why a number with what follows it measures nothing; null when it may measure something. */
  static @Nullable String why(char[] text, Quantity quantity, int limit, int from) {
    if (quantity.vague()) {
      return "number.vague";
    }
    if (quantity.kind() == Unit.Kind.NAME) {
      return "number.name";
    }
    if (quantity.kind() == Unit.Kind.RANK && quantity.shape() == Quantity.Shape.AMOUNT) {
      return "number.name";
    }
    boolean bare = quantity.kind() == null && quantity.shape() == Quantity.Shape.AMOUNT;
    if (bare
        && quantity.script() == Figure.Script.BARE_SCALE
        && quantity.end() == quantity.start() + 1) {
      return "number.name";
    }
    if (bare
        && !quantity.scaled()
        && quantity.end() < limit
        && Tokenizer.isLatin(text[quantity.end()])) {
      return "number.latin";
    }
    if (bare && isListNumber(text, quantity, limit, from)) {
      return "number.list";
    }
    if (bare && isInBrackets(text, quantity, limit, from)) {
      return "number.footnote";
    }
    return null;
  }

  /** 1. or 2、 or 3） where a line begins, or （4） anywhere. */
  private static boolean isListNumber(char[] text, Quantity quantity, int limit, int from) {
    int after = quantity.end();
    if (quantity.scaled() || after >= limit || quantity.end() - quantity.start() > 2) {
      return false;
    }
    int before = quantity.start() - 1;
    while (before >= from && (Tokenizer.isBlank(text[before]) || text[before] == '\u3000')) {
      before--;
    }
    boolean lineStart = before < from;
    char next = text[after];
    if (lineStart && (next == '.' || next == '、' || next == '．' || next == ')' || next == '）')) {
      return true;
    }
    return before >= from
        && (text[before] == '（' || text[before] == '(')
        && (next == '）' || next == ')');
  }

  /** Footnote marks: 生产总值[2]3077.23亿元. */
  private static boolean isInBrackets(char[] text, Quantity quantity, int limit, int from) {
    int before = quantity.start() - 1;
    int after = quantity.end();
    return before >= from
        && after < limit
        && ((text[before] == '[' && text[after] == ']')
            || (text[before] == '〔' && text[after] == '〕')
            || (text[before] == '【' && text[after] == '】'));
  }
}
