package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Numerals;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.Unit;

/** Gives numbers of a sentence the units that stand behind others, or that no table knows. */
final class RowUnits {
  private static final int LONGEST_UNIT = 8;

  private RowUnits() {}

  /**
   * 快了3.8和2.6个百分点, 46、6家, 13.1个和13.0个百分点: a bare number takes the unit of the one that it stands in
   * a row with, and its scale where both have a point: 13.2、11.4亿元.
   */
  static void share(List<Token> tokens, char[] text) {
    for (int i = tokens.size() - 3; i >= 0; i--) {
      Quantity first = tokens.get(i).quantity();
      Token joint = tokens.get(i + 1);
      boolean joined =
          joint.isMark("、") || (joint.has(Term.Role.FILLER) && joint.end() - joint.start() == 1);
      Quantity second = first == null || !joined ? null : nextInRow(tokens, i + 2);
      if (first == null || second == null) {
        continue;
      }
      if (sharesUnit(first, second)) {
        tokens.set(i, Token.quantity(first.in(second.unit(), second.kind())));
      } else if (sharesScale(first, second, decimals(second, text))) {
        tokens.set(i, Token.quantity(first.scaledAs(second, decimals(second, text))));
      }
    }
  }

  /** 0.12微希沃特/小时: what stands between a number with a point and the next mark is its unit. */
  static void takeUnknown(List<Token> tokens, char[] text) {
    for (int i = tokens.size() - 2; i >= 0; i--) {
      Quantity number = tokens.get(i).quantity();
      if (number != null && number.kind() == null && number.isFraction()) {
        int last = lastOfUnit(tokens, i, text);
        if (last > i) {
          int end = tokens.get(last).end();
          String words = new String(text, number.end(), end - number.end());
          tokens.set(i, Token.quantity(number.withUnknownUnit(words, end)));
          tokens.subList(i + 1, last + 1).clear();
        }
      }
    }
  }

  /** The last token before the mark behind a number, if those between are few unknown words. */
  private static int lastOfUnit(List<Token> tokens, int number, char[] text) {
    int from = tokens.get(number).end();
    int at = number + 1;
    while (at < tokens.size() && !tokens.get(at).isMark(Tokenizer.MARKS)) {
      Token token = tokens.get(at);
      boolean plain = token.isText() || (at > number + 1 && token.has(Term.Role.FILLER));
      if (!plain || token.end() - from > LONGEST_UNIT) {
        return number;
      }
      at++;
    }
    Token first = tokens.get(Math.min(number + 1, tokens.size() - 1));
    return first.start() == from && Character.isIdeographic(text[from]) ? at - 1 : number;
  }

  /**
   * 高于全国0.7、<b>全省</b>2.3个百分点, 下降0.2个、<b>提高</b>0.8个百分点: another region or change may stand before
   * the next number of a row.
   */
  private static @Nullable Quantity nextInRow(List<Token> tokens, int at) {
    Token first = tokens.get(at);
    boolean another = first.region() != null || first.has(Term.Role.CHANGE);
    return tokens.get(another && at + 1 < tokens.size() ? at + 1 : at).quantity();
  }

  private static boolean sharesUnit(Quantity first, Quantity second) {
    boolean points = second.kind() == Unit.Kind.POINTS && first.countsThings();
    return (first.kind() == null || points)
        && first.shape() == Quantity.Shape.AMOUNT
        && second.kind() != null
        && second.shape() == Quantity.Shape.AMOUNT
        && !second.scaled()
        && second.value2() == null;
  }

  /** 13.2、11.4亿元; 20.0、11.4亿元 where both show as many digits behind the point. */
  private static boolean sharesScale(Quantity first, Quantity second, int decimals) {
    return first.kind() == null
        && (first.isFraction() || (first.hasPoint() && first.step().scale() == decimals))
        && second.scaled()
        && second.kind() != null
        && second.script() == Figure.Script.ARABIC
        && second.shape() == Quantity.Shape.AMOUNT
        && second.value2() == null;
  }

  /** How many digits are printed behind the point. */
  private static int decimals(Quantity quantity, char[] text) {
    int at = quantity.start();
    while (at < quantity.end() && text[at] != '.') {
      at++;
    }
    int digits = 0;
    while (at + digits + 1 < quantity.end() && Numerals.isArabic(text[at + digits + 1])) {
      digits++;
    }
    return digits;
  }
}
