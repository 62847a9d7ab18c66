package org.yuebao.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that are parts of something: {@code 2.6：1}, {@code 5.8:41.6:52.6}, {@code 三分之一}.
 */
final class RatioReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private static final int LAST_DAY = 31;

  private final Numerals numerals;
  private final FigureReader figures;

  RatioReader(Numerals numerals, FigureReader figures) {
    this.numerals = numerals;
    this.figures = figures;
  }

  /** 2.6：1 is one ratio, 5.8:41.6:52.6 three shares, 17:05 a time of day. */
  @Nullable Reading ratio(char[] text, Figure first, int limit) {
    Figure second = afterColon(text, first.end(), limit);
    if (second == null) {
      return null;
    }
    Figure third = afterColon(text, second.end(), limit);
    if (third != null) {
      return new Quantity(
          first.start(),
          first.end(),
          first.value(),
          null,
          first.step(),
          "PT",
          Unit.Kind.RATE,
          Bound.EQUAL,
          Quantity.Shape.PART,
          first.script(),
          false,
          false);
    }
    if (second.value().compareTo(BigDecimal.ONE) != 0 || second.end() - second.start() > 1) {
      boolean hours =
          second.end() - second.start() == 2
              && second.value().scale() <= 0
              && first.value().scale() <= 0;
      return new NoQuantity(first.start(), second.end(), hours ? "number.time" : "ratio.notToOne");
    }
    return new Quantity(
        first.start(),
        second.end(),
        first.value(),
        null,
        first.step(),
        "RATIO",
        Unit.Kind.MEASURE,
        Bound.EQUAL,
        Quantity.Shape.RATIO,
        first.script(),
        false,
        false);
  }

  private @Nullable Figure afterColon(char[] text, int at, int limit) {
    int colon = FigureReader.skipBlank(text, at, limit);
    if (colon + 1 >= limit || !isColon(text[colon])) {
      return null;
    }
    int next = FigureReader.skipBlank(text, colon + 1, limit);
    return next < limit && Numerals.isArabic(text[next]) ? figures.read(text, next, limit) : null;
  }

  private static boolean isColon(char c) {
    return c == ':' || c == '：' || c == '∶' || c == '︰';
  }

  /** Whether the part at {@code start} goes on a row of shares: 41.6 and 52.6 in 5.8:41.6:52.6. */
  @Nullable Quantity nextPart(char[] text, int at, int limit) {
    Figure part = afterColon(text, at, limit);
    return part == null
        ? null
        : new Quantity(
            part.start(),
            part.end(),
            part.value(),
            null,
            part.step(),
            "PT",
            Unit.Kind.RATE,
            Bound.EQUAL,
            Quantity.Shape.PART,
            part.script(),
            false,
            false);
  }

  /** 百分之七十, 千分之三, 三分之一, 百分之70. */
  @Nullable Reading fraction(char[] text, int at, int limit) {
    if (Numerals.isArabic(text[at])) {
      return null;
    }
    int of = at;
    while (of < limit
        && of - at < 4
        && (numerals.digit(text[of]) >= 0 || numerals.power(text[of]) >= 0)) {
      of++;
    }
    if (of == at || of + 2 >= limit || text[of] != '分' || text[of + 1] != '之') {
      return null;
    }
    Figure above = figures.read(text, of + 2, limit);
    if (above == null) {
      return null;
    }
    BigDecimal below = denominator(text, at, of, limit);
    boolean mille = below.compareTo(THOUSAND) == 0;
    BigDecimal base = mille ? below : HUNDRED;
    BigDecimal value = above.value().multiply(base).divide(below, MathContext.DECIMAL32);
    return new Quantity(
        at,
        above.end(),
        value.stripTrailingZeros(),
        null,
        above.step(),
        mille ? "PMILLE" : "PT",
        Unit.Kind.RATE,
        above.bound(),
        mille || below.compareTo(HUNDRED) == 0 ? Quantity.Shape.AMOUNT : Quantity.Shape.FRACTION,
        Figure.Script.CHINESE,
        true,
        false);
  }

  /** 1/3, 1/50: a proper fraction, with no digit after it; 1/12 may be a day. */
  @Nullable Reading slashed(char[] text, Figure first, int limit) {
    int slash = first.end();
    if (first.end() - first.start() != 1 || slash + 1 >= limit || text[slash] != '/') {
      return null;
    }
    int end = slash + 1;
    while (end < limit && Numerals.isArabic(text[end])) {
      end++;
    }
    int digits = end - slash - 1;
    if (digits == 0 || digits > 4 || (end < limit && text[end] == '/')) {
      return null;
    }
    int above = text[first.start()] - '0';
    int below = Integer.parseInt(new String(text, slash + 1, digits));
    boolean day = digits == 2 && below <= LAST_DAY && below % 10 != 0;
    if (above == 0 || above >= below || (digits > 1 && above > 1) || day) {
      return null;
    }
    BigDecimal value =
        HUNDRED
            .multiply(BigDecimal.valueOf(above))
            .divide(BigDecimal.valueOf(below), MathContext.DECIMAL32);
    return new Quantity(
        first.start(),
        end,
        value.stripTrailingZeros(),
        null,
        BigDecimal.ONE,
        "PT",
        Unit.Kind.RATE,
        Bound.EQUAL,
        Quantity.Shape.FRACTION,
        Figure.Script.ARABIC,
        true,
        false);
  }

  private BigDecimal denominator(char[] text, int at, int of, int limit) {
    if (of - at == 1 && numerals.power(text[at]) > 0) {
      return BigDecimal.ONE.scaleByPowerOfTen(numerals.power(text[at]));
    }
    Figure figure = figures.read(text, at, Math.min(of, limit));
    return figure == null || figure.value().signum() == 0 ? HUNDRED : figure.value();
  }

  /** 一半; whether it measures anything is for the context to say. */
  static Quantity half(int at) {
    return new Quantity(
        at,
        at + 2,
        BigDecimal.valueOf(50),
        null,
        BigDecimal.ONE,
        "PT",
        Unit.Kind.RATE,
        Bound.EQUAL,
        Quantity.Shape.HALF,
        Figure.Script.CHINESE,
        false,
        false);
  }
}
