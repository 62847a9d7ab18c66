package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number with its scale from characters: {@code 3亿2千万}, {@code 三千六百二十亿}, {@code 10多亿}.
 *
 * <p>Every character is looked at a bounded number of times; a number of more than {@value
 * #LONGEST} characters is none.
 */
final class FigureReader {
  private static final int LONGEST = 40;
  private static final int WAN = 4;
  private static final int YI = 8;
  private static final int HIGHEST = YI + 1;

  private final Numerals numerals;
  private final Lexicon4Scale scaleOfUnit;

  /** Tells whether a unit begins here whose first character looks like a scale: 千瓦, 百分点. */
  interface Lexicon4Scale {
    boolean unitBegins(char[] text, int at, int limit);
  }

  FigureReader(Numerals numerals, Lexicon4Scale scaleOfUnit) {
    this.numerals = numerals;
    this.scaleOfUnit = scaleOfUnit;
  }

  /** The number that begins at {@code from}; null when none does. */
  @Nullable Figure read(char[] text, int from, int limit) {
    if (from >= limit) {
      return null;
    }
    char c = text[from];
    if (Numerals.isArabic(c)) {
      return readArabic(text, from, limit);
    }
    if (numerals.power(c) > 1) {
      return readBareScale(text, from, from, limit);
    }
    if (numerals.isLeast(c)) {
      boolean scale = from + 1 < limit && numerals.power(text[from + 1]) > 1;
      return scale ? readBareScale(text, from, from + 1, limit) : null;
    }
    return new ChineseNumber(numerals, scaleOfUnit, text, from, limit).read();
  }

  /** Where the run of digits, commas and points that begins at {@code from} ends. */
  static int endOfDigits(char[] text, int from, int limit) {
    int at = from;
    while (at < limit && (Numerals.isArabic(text[at]) || isGrouping(text, at, limit))) {
      at += text[at] == ',' && text[at + 1] == ' ' ? 2 : 1;
    }
    if (at + 1 < limit && at > from && text[at] == '.' && Numerals.isArabic(text[at + 1])) {
      at++;
      while (at < limit && Numerals.isArabic(text[at])) {
        at++;
      }
    }
    return at;
  }

  /** 1,000.21: a comma before exactly three digits; one blank between is a slip of the press. */
  private static boolean isGrouping(char[] text, int comma, int limit) {
    if (text[comma] != ',' || comma + 3 >= limit) {
      return false;
    }
    int at = text[comma + 1] == ' ' ? comma + 1 : comma;
    if (at + 3 >= limit) {
      return false;
    }
    boolean three =
        Numerals.isArabic(text[at + 1])
            && Numerals.isArabic(text[at + 2])
            && Numerals.isArabic(text[at + 3]);
    return three && (at + 4 >= limit || !Numerals.isArabic(text[at + 4]));
  }

  private @Nullable Figure readArabic(char[] text, int from, int limit) {
    int digitsEnd = endOfDigits(text, from, limit);
    if (digitsEnd - from > LONGEST) {
      return null;
    }
    StringBuilder digits = new StringBuilder(digitsEnd - from);
    for (int i = from; i < digitsEnd; i++) {
      if (text[i] != ',' && text[i] != ' ') {
        digits.append(text[i]);
      }
    }
    BigDecimal mantissa = new BigDecimal(digits.toString());
    BigDecimal unscaledStep = BigDecimal.ONE.scaleByPowerOfTen(-mantissa.scale());
    int at = digitsEnd;
    boolean above = false;
    if (isRest(text, at, limit)) {
      above = true;
      at++;
    }
    Figure chain = digitsEnd == from + 1 ? readChain(text, from, limit, HIGHEST) : null;
    if (chain != null) {
      boolean more = isRest(text, chain.end(), limit);
      return more
          ? figure(from, chain.end() + 1, chain.value(), chain.step(), chain.scale(), true)
          : chain;
    }
    int scaleAt = skipBlank(text, at, limit);
    int scaleEnd = endOfScales(text, scaleAt, limit);
    if (scaleEnd == scaleAt) {
      return figure(from, at, mantissa, unscaledStep, BigDecimal.ONE, above);
    }
    int power = powerOfScales(text, scaleAt, scaleEnd);
    Figure whole = above ? null : readWanOfYi(text, from, scaleEnd, limit, mantissa, power);
    if (whole != null) {
      return whole;
    }
    BigDecimal value = mantissa.scaleByPowerOfTen(power);
    BigDecimal step = unscaledStep.scaleByPowerOfTen(power);
    BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(power);
    at = scaleEnd;
    if (!above && power >= WAN) {
      Figure rest = readLowerPart(text, at, limit, power);
      if (rest != null) {
        boolean more = isRest(text, rest.end(), limit);
        int end = more ? rest.end() + 1 : rest.end();
        return figure(from, end, value.add(rest.value()), rest.step(), rest.scale(), more);
      }
    }
    if (!above && isRest(text, at, limit)) {
      above = true;
      at++;
    }
    return figure(from, at, value, step, scale, above);
  }

  /** 63万6463亿, 1万2千多亿: the 万 counts what stands before 亿. */
  private @Nullable Figure readWanOfYi(
      char[] text, int from, int at, int limit, BigDecimal mantissa, int power) {
    if (power != WAN || at >= limit || !Numerals.isArabic(text[at])) {
      return null;
    }
    int digitsEnd = endOfDigits(text, at, limit);
    boolean thousands = digitsEnd < limit && numerals.power(text[digitsEnd]) == WAN - 1;
    int end = thousands ? digitsEnd + 1 : digitsEnd;
    boolean above = isRest(text, end, limit);
    int scale = above ? end + 1 : end;
    if (digitsEnd - at > WAN || scale >= limit || numerals.power(text[scale]) != YI) {
      return null;
    }
    BigDecimal rest = new BigDecimal(new String(text, at, digitsEnd - at).replace(",", ""));
    BigDecimal lower = thousands ? rest.scaleByPowerOfTen(WAN - 1) : rest;
    BigDecimal yi = BigDecimal.ONE.scaleByPowerOfTen(YI);
    return figure(
        from,
        scale + 1,
        mantissa.scaleByPowerOfTen(WAN).add(lower).multiply(yi),
        thousands ? yi.scaleByPowerOfTen(WAN - 1) : yi,
        yi,
        above);
  }

  /** 2千万 after 3亿: a number whose own scale is lower. */
  private @Nullable Figure readLowerPart(char[] text, int at, int limit, int power) {
    if (at >= limit || !Numerals.isArabic(text[at])) {
      return null;
    }
    Figure chain = readChain(text, at, limit, power);
    if (chain != null) {
      return chain;
    }
    int digitsEnd = endOfDigits(text, at, limit);
    int scaleEnd = endOfScales(text, digitsEnd, limit);
    if (digitsEnd - at > 4 || scaleEnd == digitsEnd) {
      return null;
    }
    int lower = powerOfScales(text, digitsEnd, scaleEnd);
    if (lower >= power || lower < 3) {
      return null;
    }
    BigDecimal mantissa = new BigDecimal(new String(text, at, digitsEnd - at).replace(",", ""));
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(lower - mantissa.scale());
    BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(lower);
    return new Figure(
        at,
        scaleEnd,
        mantissa.scaleByPowerOfTen(lower),
        null,
        step,
        scale,
        Bound.EQUAL,
        Figure.Script.ARABIC,
        false);
  }

  /** 3千5百万 after 1亿, 6千7百余 after 76万: thousands and hundreds of one scale. */
  private @Nullable Figure readChain(char[] text, int from, int limit, int power) {
    long sum = 0;
    int links = 0;
    int last = WAN;
    int at = from;
    while (at + 1 < limit && Numerals.isArabic(text[at]) && isLink(text, at + 1, last, limit)) {
      last = numerals.power(text[at + 1]);
      sum += (text[at] - '0') * pow(last);
      links++;
      at += 2;
    }
    boolean more = links > 0 && at + 1 < limit && numerals.isRest(text[at]);
    int scaleAt = more ? at + 1 : at;
    int scale = scaleAt < limit ? numerals.power(text[scaleAt]) : Numerals.NONE;
    boolean scaled = scale >= WAN && scale < power;
    if (links < (more && scaled ? 1 : 2) || (!scaled && power <= WAN - 1)) {
      return null;
    }
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(scaled ? scale : 0);
    return new Figure(
        from,
        scaled ? scaleAt + 1 : at,
        BigDecimal.valueOf(sum).multiply(unit),
        null,
        BigDecimal.valueOf(pow(last)).multiply(unit),
        unit,
        more && scaled ? Bound.ABOVE : Bound.EQUAL,
        Figure.Script.ARABIC,
        false);
  }

  /** Thousands, hundreds, tens, each lower than the one before; no unit as 千瓦 is. */
  private boolean isLink(char[] text, int at, int before, int limit) {
    int power = numerals.power(text[at]);
    return power > 0 && power < before && !scaleOfUnit.unitBegins(text, at, limit);
  }

  private static long pow(int power) {
    return power == 1 ? 10 : power == 2 ? 100 : 1000;
  }

  /** 千亿, 万余, 上千: a scale alone, that begins at {@code scale}. */
  private @Nullable Figure readBareScale(char[] text, int from, int scale, int limit) {
    int end = endOfScales(text, scale, limit);
    if (end == scale) {
      return null;
    }
    BigDecimal value = BigDecimal.ONE.scaleByPowerOfTen(powerOfScales(text, scale, end));
    boolean above = isRest(text, end, limit);
    Bound bound = scale > from ? Bound.AT_LEAST : Bound.EQUAL;
    return new Figure(
        from,
        above ? end + 1 : end,
        value,
        null,
        value,
        value,
        above ? Bound.ABOVE : bound,
        Figure.Script.BARE_SCALE,
        false);
  }

  /** 万亿, 千万: at most three scale characters, none of which begins a unit. */
  private int endOfScales(char[] text, int from, int limit) {
    int at = from;
    while (at < limit && at - from < 3 && numerals.power(text[at]) > 0) {
      if (numerals.power(text[at]) < WAN && scaleOfUnit.unitBegins(text, at, limit)) {
        break;
      }
      if (at > from && numerals.power(text[at]) < WAN) {
        break;
      }
      at++;
    }
    return at;
  }

  private int powerOfScales(char[] text, int from, int end) {
    int power = 0;
    for (int i = from; i < end; i++) {
      power += numerals.power(text[i]);
    }
    return power;
  }

  /** 余 in 余额 and 多 in 多年 are no rest of a number. */
  private boolean isRest(char[] text, int at, int limit) {
    if (at < limit && numerals.isVague(text[at])) {
      return at + 1 < limit && numerals.power(text[at + 1]) >= WAN;
    }
    return at < limit && numerals.isRest(text[at]) && !(at + 1 < limit && text[at + 1] == '额');
  }

  static int skipBlank(char[] text, int at, int limit) {
    int next = at;
    while (next < limit && next - at < 3 && text[next] == ' ') {
      next++;
    }
    return next;
  }

  private static Figure figure(
      int from, int end, BigDecimal value, BigDecimal step, BigDecimal scale, boolean above) {
    return new Figure(
        from,
        end,
        value,
        null,
        step,
        scale,
        above ? Bound.ABOVE : Bound.EQUAL,
        Figure.Script.ARABIC,
        false);
  }
}
