package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.UnitFinder.UnitAt;

/** Reads places in an order and doublings: {@code 第29位}, {@code 前八名}, {@code 翻两番}. */
final class RankReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Numerals numerals;
  private final FigureReader figures;
  private final UnitFinder units;

  RankReader(Numerals numerals, FigureReader figures, UnitFinder units) {
    this.numerals = numerals;
    this.figures = figures;
    this.units = units;
  }

  /**
   * 第29位, 第二大, and 第四城, of which the noun is no part; whether it ranks anything is for the context
   * to say.
   */
  @Nullable Reading ordinal(char[] text, int at, int limit) {
    int from = FigureReader.skipBlank(text, at + 1, limit);
    if (from >= limit) {
      return null;
    }
    Figure figure = figures.read(text, from, limit);
    if (figure == null || figure.vague() || figure.script() == Figure.Script.BARE_SCALE) {
      return null;
    }
    UnitAt unit = units.at(text, figure.end(), limit);
    if (unit != null
        && (unit.unit().kind() == Unit.Kind.NAME || unit.unit().kind() == Unit.Kind.DURATION)) {
      return new NoQuantity(at, unit.end(), "number.ordinal");
    }
    boolean noun = unit != null && isRanked(unit.unit());
    int end = unit != null && !noun && ranks(unit.unit()) ? unit.end() : figure.end();
    return rank(at, end, figure, Bound.EQUAL, noun || end > figure.end());
  }

  /** 第一<b>大县</b>, 第四<b>城</b>; but 第二大来源地. */
  private static boolean isRanked(Unit unit) {
    return unit.kind() == Unit.Kind.PLACES;
  }

  /** 前八名, 前三, 后三位, and 前十省份, of which the noun is no part. */
  @Nullable Reading leading(char[] text, int at, int limit) {
    int from = at + 1;
    if (from >= limit
        || !(Numerals.isArabic(text[from])
            || numerals.digit(text[from]) >= 0
            || text[from] == '十')) {
      return null;
    }
    Figure figure = figures.read(text, from, limit);
    if (figure == null
        || figure.vague()
        || !figure.scale().equals(BigDecimal.ONE) && figure.script() == Figure.Script.ARABIC) {
      return null;
    }
    UnitAt unit = units.at(text, figure.end(), limit);
    boolean noun = unit != null && isRanked(unit.unit());
    if (unit != null && !noun && !ranks(unit.unit())) {
      return null;
    }
    int end = unit != null && !noun ? unit.end() : figure.end();
    return rank(at, end, figure, Bound.AT_MOST, unit != null);
  }

  /** 位 and 名 count persons elsewhere; after 第 and 前 they rank. */
  private static boolean ranks(Unit unit) {
    return unit.kind() == Unit.Kind.RANK
        || (unit.kind() == Unit.Kind.PERSONS
            && unit.spelling().length() == 1
            && !unit.spelling().equals("人"));
  }

  private static Quantity rank(int start, int end, Figure figure, Bound bound, boolean said) {
    return new Quantity(
        start,
        end,
        figure.value(),
        figure.value2(),
        BigDecimal.ONE,
        "RANK",
        said ? Unit.Kind.RANK : null,
        bound,
        Quantity.Shape.RANK,
        figure.script(),
        false,
        false);
  }

  /** 翻一番 is a growth of 100 percent, 翻两番 of 300, 翻了近一番 of nearly 100. */
  @Nullable Reading doubling(char[] text, int at, int limit) {
    int next = at + 1;
    if (next < limit && text[next] == '了') {
      next++;
    }
    int near = next;
    if (next + 1 < limit && text[next] == '将' && text[next + 1] == '近') {
      next++;
    }
    if (next < limit && text[next] == '近') {
      next++;
    }
    Bound bound = near < next ? Bound.BELOW : Bound.EQUAL;
    int times = 1;
    if (next < limit && numerals.digit(text[next]) > 0) {
      times = numerals.digit(text[next++]);
    }
    if (next >= limit || text[next] != '番' || times > 6) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf((1L << times) - 1).multiply(HUNDRED);
    return new Quantity(
        at,
        next + 1,
        value,
        null,
        HUNDRED,
        "PT",
        Unit.Kind.RATE,
        bound,
        Quantity.Shape.DOUBLING,
        Figure.Script.CHINESE,
        false,
        false);
  }
}
