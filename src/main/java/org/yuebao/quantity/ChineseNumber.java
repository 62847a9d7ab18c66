package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in Chinese numerals: {@code 三千六百二十亿}, {@code 二十点四}, {@code 十几}, {@code 七八百}.
 *
 * <p>Sections of up to 千 are summed, multiplied by 万 and 亿. Two neighbouring digits that follow
 * each other ({@code 七八}) name a range; other digits without scales are read in a row ({@code
 * 二〇二三}).
 */
final class ChineseNumber {
  private static final int LONGEST = 24;

  /** 万亿. */
  private static final int WAN_YI = 12;

  private final Numerals numerals;
  private final FigureReader.Lexicon4Scale scaleOfUnit;
  private final char[] text;
  private final int from;
  private final int limit;

  private int at;
  private long total;
  private long section;
  private long digit = -1;
  private long spread;
  private int lastPower = -1;
  private int digitsInRow;
  private BigDecimal row = BigDecimal.ZERO;
  private boolean scaled;
  private boolean vague;
  private Bound bound = Bound.EQUAL;

  ChineseNumber(
      Numerals numerals, FigureReader.Lexicon4Scale scaleOfUnit, char[] text, int from, int limit) {
    this.numerals = numerals;
    this.scaleOfUnit = scaleOfUnit;
    this.text = text;
    this.from = from;
    this.limit = Math.min(limit, from + LONGEST);
    this.at = from;
  }

  @Nullable Figure read() {
    while (at < limit && take(text[at])) {
      at++;
    }
    if (at == from) {
      return null;
    }
    if (at + 1 < limit && text[at] == '点' && numerals.digit(text[at + 1]) >= 0) {
      return withDecimals();
    }
    BigDecimal value = value();
    BigDecimal scale = BigDecimal.valueOf(scaled ? power(Math.max(lastPower, 0)) : 1);
    BigDecimal upper = spread > 0 ? value.add(BigDecimal.valueOf(spread)) : null;
    return new Figure(
        from,
        at,
        value,
        upper,
        scaled && digit < 0 ? scale : BigDecimal.ONE,
        scale,
        bound,
        Figure.Script.CHINESE,
        vague);
  }

  /** Takes one character in; false when the number has ended before it. */
  private boolean take(char c) {
    int value = numerals.digit(c);
    if (at == from
        && numerals.isFormal(c)
        && !(at + 1 < limit && numerals.isFormal(text[at + 1]))) {
      return false;
    }
    if (c == '、' && namesTwo()) {
      return true;
    }
    if (value >= 0) {
      return takeDigit(value);
    }
    int power = numerals.power(c);
    if (power > 0) {
      return takePower(power);
    }
    if (numerals.isVague(c)) {
      return takeVague();
    }
    if (numerals.isRest(c) && bound == Bound.EQUAL && at > from && scaled && !endsNumber(at + 1)) {
      bound = Bound.ABOVE;
      return true;
    }
    return false;
  }

  /** 余 in 余额 belongs to the word after the number. */
  private boolean endsNumber(int next) {
    return next < limit && text[next] == '额';
  }

  private boolean takeDigit(int value) {
    if (bound != Bound.EQUAL) {
      return false;
    }
    if (digit > 0 && value == digit + 1 && digitsInRow == 1 && !isDigit(at + 1)) {
      spread = 1;
      digitsInRow++;
      return true;
    }
    if (spread > 0) {
      return false;
    }
    digitsInRow++;
    row = row.multiply(BigDecimal.TEN).add(BigDecimal.valueOf(value));
    digit = value;
    return true;
  }

  /** 六、七千人, 十二、三万: neighbours before one scale name a range, though not where a list begins. */
  private boolean namesTwo() {
    boolean scale = at + 2 < limit && numerals.power(text[at + 2]) > 0;
    return scale
        && digit > 0
        && digitsInRow == 1
        && numerals.digit(text[at + 1]) == digit + 1
        && from > 0
        && (Character.isIdeographic(text[from - 1]) || text[from - 1] == '，');
  }

  private boolean isDigit(int index) {
    return index < limit && numerals.digit(text[index]) >= 0;
  }

  private boolean takePower(int power) {
    if (scaleOfUnit.unitBegins(text, at, limit) && power < 4) {
      return false;
    }
    if (power >= 4 && at == from) {
      return false;
    }
    long factor = power(power);
    boolean ofWan = power == 8 && lastPower == 4 && section == 0 && digit < 0;
    if (power < 4) {
      section += (digit < 0 ? 1 : digit) * factor;
    } else {
      boolean inRow = digitsInRow > 1 && spread == 0 && section == 0;
      section = inRow ? row.longValue() : section + Math.max(digit, 0);
      if (ofWan) {
        total *= factor;
      } else {
        total = power == 8 ? (total + section) * factor : total + section * factor;
      }
      section = 0;
    }
    if (spread > 0) {
      spread = power < 4 ? factor : spread * factor;
    }
    digit = -1;
    digitsInRow = 0;
    row = BigDecimal.ZERO;
    scaled = true;
    lastPower = ofWan ? WAN_YI : power;
    return total >= 0;
  }

  /** 十几 is about ten and more; 几十 and 数百 say no number at all. */
  private boolean takeVague() {
    if (at == from) {
      vague = true;
      digit = 1;
      return at + 1 < limit && numerals.power(text[at + 1]) > 0;
    }
    if (!scaled || digit >= 0 || bound != Bound.EQUAL) {
      return false;
    }
    bound = Bound.ABOUT;
    return true;
  }

  private BigDecimal value() {
    if (!scaled) {
      return digitsInRow > 1 && spread == 0 ? row : BigDecimal.valueOf(Math.max(digit, 0));
    }
    return BigDecimal.valueOf(total + section + Math.max(digit, 0));
  }

  private Figure withDecimals() {
    BigDecimal whole = value();
    at++;
    StringBuilder fraction = new StringBuilder("0.");
    while (at < limit && numerals.digit(text[at]) >= 0) {
      fraction.append(numerals.digit(text[at++]));
    }
    BigDecimal value = whole.add(new BigDecimal(fraction.toString()));
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-value.scale());
    int end = at;
    int power = 0;
    while (at < limit && numerals.power(text[at]) >= 4) {
      power += numerals.power(text[at++]);
      end = at;
    }
    return new Figure(
        from,
        end,
        value.scaleByPowerOfTen(power),
        null,
        step.scaleByPowerOfTen(power),
        BigDecimal.ONE.scaleByPowerOfTen(power),
        Bound.EQUAL,
        Figure.Script.CHINESE,
        false);
  }

  private static long power(int power) {
    long product = 1;
    for (int i = 0; i < power; i++) {
      product *= 10;
    }
    return product;
  }
}
