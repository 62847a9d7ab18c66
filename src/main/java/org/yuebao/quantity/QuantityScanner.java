package org.yuebao.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.Lexicon;

/**
 * The grammar of quantities on characters: {@code 10—15亿元}, {@code 百分之二十点四}, {@code 第29位}.
 *
 * <p>Immutable and safe for all threads; a call looks at a bounded stretch of text.
 */
public final class QuantityScanner {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10000);
  private static final int LONGEST_CODE = 9;

  private final Numerals numerals;
  private final Lexicon<Unit> units;
  private final Lexicon<String> marks;
  private final FigureReader figures;

  /**
   * @param numerals what numeral characters are worth
   * @param units spellings of units; for one spelling the first sense counts
   * @param marks grammar words and their roles: {@code range}, {@code ratio}, {@code blank}
   */
  public QuantityScanner(Numerals numerals, Lexicon<Unit> units, Lexicon<String> marks) {
    this.numerals = numerals;
    this.units = units;
    this.marks = marks;
    this.figures = new FigureReader(numerals, this::unitBegins);
  }

  public Numerals numerals() {
    return numerals;
  }

  /** Whether {@link #read} may find something that begins with this character. */
  public boolean begins(char c) {
    return numerals.begins(c)
        || numerals.isVague(c)
        || c == '第'
        || c == '前'
        || c == '后'
        || c == '翻';
  }

  /**
   * What begins at {@code at}, with a minus sign that stands at {@code sign}.
   *
   * @param sign where the minus sign stands; {@code at} when there is none
   * @return null when no number begins there
   */
  public @Nullable Reading read(char[] text, int sign, int at, int limit) {
    Reading reading = read(text, at, limit);
    if (sign == at || !(reading instanceof Quantity quantity) || quantity.value2() != null) {
      return reading;
    }
    return new Quantity(
        sign,
        quantity.end(),
        quantity.value().negate(),
        null,
        quantity.step(),
        quantity.unit(),
        quantity.kind(),
        quantity.bound(),
        quantity.shape(),
        quantity.script(),
        quantity.scaled(),
        quantity.vague());
  }

  private @Nullable Reading read(char[] text, int at, int limit) {
    char c = text[at];
    if (c == '第') {
      return readOrdinal(text, at, limit);
    }
    if (c == '前' || c == '后') {
      return readLeading(text, at, limit);
    }
    if (c == '翻') {
      return readDoubling(text, at, limit);
    }
    if (c == '一' && at + 1 < limit && text[at + 1] == '半') {
      return half(at);
    }
    Reading fraction = readFraction(text, at, limit);
    if (fraction != null) {
      return fraction;
    }
    Figure figure = figures.read(text, at, limit);
    if (figure == null) {
      return Numerals.isArabic(c)
          ? new NoQuantity(at, FigureReader.endOfDigits(text, at, limit), "number.tooLong")
          : null;
    }
    if (isCode(text, figure)) {
      return new NoQuantity(at, figure.end(), "number.code");
    }
    Reading part = readSlashed(text, figure, limit);
    if (part != null) {
      return part;
    }
    Reading ratio = readRatio(text, figure, limit);
    return ratio != null ? ratio : readAmount(text, figure, limit);
  }

  /**
   * Telephone numbers, document numbers: a leading zero, or many digits with nothing after them.
   */
  private static boolean isCode(char[] text, Figure figure) {
    int length = figure.end() - figure.start();
    boolean plain =
        figure.script() == Figure.Script.ARABIC && figure.scale().equals(BigDecimal.ONE);
    boolean zero =
        text[figure.start()] == '0' && length > 1 && Numerals.isArabic(text[figure.start() + 1]);
    return plain && (zero || (length >= LONGEST_CODE && figure.value().scale() <= 0));
  }

  private boolean unitBegins(char[] text, int at, int limit) {
    long match = units.longest(text, at, limit);
    return match >= 0
        && Lexicon.end(match) > at + 1
        && units.senses(match).get(0).kind() != Unit.Kind.COUNTER;
  }

  // ---- amounts and ranges

  private Reading readAmount(char[] text, Figure first, int limit) {
    UnitAt firstUnit = unitAt(text, first.end(), limit);
    int afterFirst = firstUnit == null ? first.end() : firstUnit.end;
    Reading range = readRange(text, first, firstUnit, afterFirst, limit);
    if (range != null) {
      return range;
    }
    return quantity(first, firstUnit, first.start(), afterFirst);
  }

  private @Nullable Reading readRange(
      char[] text, Figure first, @Nullable UnitAt firstUnit, int afterFirst, int limit) {
    long mark = marks.longest(text, FigureReader.skipBlank(text, afterFirst, limit), limit);
    if (mark < 0 || !isRangeMark(mark, text, first.start())) {
      return null;
    }
    int next = FigureReader.skipBlank(text, Lexicon.end(mark), limit);
    boolean number =
        next < limit && (Numerals.isArabic(text[next]) || numerals.digit(text[next]) >= 0);
    Figure second = number ? figures.read(text, next, limit) : null;
    if (second == null || second.vague()) {
      return null;
    }
    UnitAt secondUnit = unitAt(text, second.end(), limit);
    if (!sharesUnit(firstUnit, secondUnit)) {
      return null;
    }
    UnitAt unit = secondUnit != null ? secondUnit : firstUnit;
    boolean sharesScale =
        firstUnit == null
            && first.scale().equals(BigDecimal.ONE)
            && first.value().compareTo(second.scale()) < 0;
    BigDecimal scale = sharesScale ? second.scale() : BigDecimal.ONE;
    BigDecimal factor = unit == null ? BigDecimal.ONE : unit.unit.factor();
    BigDecimal low = first.value().multiply(scale).multiply(factor);
    BigDecimal high = second.value().multiply(factor);
    if (low.compareTo(high) >= 0) {
      return null;
    }
    int end = secondUnit == null ? second.end() : secondUnit.end;
    if ("upper".equals(marks.senses(mark).get(0))) {
      end = endOfUpper(text, end, limit);
      if (end < 0) {
        return null;
      }
    }
    return new Quantity(
        first.start(),
        end,
        low,
        high,
        second.step().multiply(factor),
        unit == null ? "" : unit.unit.code(),
        unit == null ? null : unit.unit.kind(),
        Bound.EQUAL,
        Quantity.Shape.AMOUNT,
        first.script(),
        isLarge(second),
        false);
  }

  /** 从5家到10家 names two values, not a range. */
  private boolean isRangeMark(long mark, char[] text, int start) {
    String role = marks.senses(mark).get(0);
    if (role.equals("to")) {
      return start == 0 || (text[start - 1] != '从' && text[start - 1] != '由');
    }
    return role.equals("range") || role.equals("upper");
  }

  /** 500万以上1000万以下: the second bound has to be said. */
  private int endOfUpper(char[] text, int at, int limit) {
    long mark = marks.longest(text, at, limit);
    return mark >= 0 && marks.senses(mark).get(0).equals("lower") ? Lexicon.end(mark) : -1;
  }

  private static boolean sharesUnit(@Nullable UnitAt first, @Nullable UnitAt second) {
    return first == null || second == null || first.unit.code().equals(second.unit.code());
  }

  private static Quantity quantity(Figure figure, @Nullable UnitAt unit, int start, int end) {
    BigDecimal factor = unit == null ? BigDecimal.ONE : unit.unit.factor();
    BigDecimal upper = figure.value2();
    return new Quantity(
        start,
        end,
        figure.value().multiply(factor),
        upper == null ? null : upper.multiply(factor),
        figure.step().multiply(factor),
        unit == null ? "" : unit.unit.code(),
        unit == null ? null : unit.unit.kind(),
        figure.bound(),
        Quantity.Shape.AMOUNT,
        figure.script(),
        isLarge(figure),
        figure.vague());
  }

  /** Whether a scale of 万 or more follows the digits. */
  private static boolean isLarge(Figure figure) {
    return figure.scale().compareTo(TEN_THOUSAND) >= 0;
  }

  private record UnitAt(Unit unit, int end) {}

  /** The unit after a number, with what it is per: 元/平方米, 吨/年. */
  private @Nullable UnitAt unitAt(char[] text, int at, int limit) {
    int from = FigureReader.skipBlank(text, at, limit);
    long match = units.longest(text, from, limit);
    if (match < 0) {
      return null;
    }
    int end = Lexicon.end(match);
    Unit unit = units.senses(match).get(0);
    if (unit.kind() == Unit.Kind.NONE) {
      return null;
    }
    if (end < limit && text[end] == '/' && end + 1 < limit) {
      int denominator = end + 1;
      while (denominator < limit && numerals.power(text[denominator]) >= 4) {
        denominator++;
      }
      long per = units.longest(text, denominator, limit);
      if (per >= 0) {
        end = Lexicon.end(per);
      }
    }
    return new UnitAt(unit, end);
  }

  // ---- ratios

  /** 2.6：1 is one ratio, 5.8:41.6:52.6 three shares, 17:05 a time of day. */
  private @Nullable Reading readRatio(char[] text, Figure first, int limit) {
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
  public @Nullable Quantity nextPart(char[] text, int at, int limit) {
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

  // ---- fractions

  /** 百分之七十, 千分之三, 三分之一, 百分之70. */
  private @Nullable Reading readFraction(char[] text, int at, int limit) {
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
    boolean mille = below.compareTo(BigDecimal.valueOf(1000)) == 0;
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
        Quantity.Shape.FRACTION,
        Figure.Script.CHINESE,
        true,
        false);
  }

  /** 1/3: a proper fraction of small numbers, with no digit after it. */
  private @Nullable Reading readSlashed(char[] text, Figure first, int limit) {
    int slash = first.end();
    boolean digits = slash + 1 < limit && text[slash] == '/' && Numerals.isArabic(text[slash + 1]);
    boolean one =
        digits
            && (slash + 2 >= limit
                || !Numerals.isArabic(text[slash + 2]) && text[slash + 2] != '/');
    if (!one || first.end() - first.start() != 1) {
      return null;
    }
    int above = text[first.start()] - '0';
    int below = text[slash + 1] - '0';
    if (above == 0 || above >= below) {
      return null;
    }
    BigDecimal value =
        HUNDRED
            .multiply(BigDecimal.valueOf(above))
            .divide(BigDecimal.valueOf(below), MathContext.DECIMAL32);
    return new Quantity(
        first.start(),
        slash + 2,
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
  private static Quantity half(int at) {
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

  // ---- ranks and doublings

  /** 第29位, 第二大; whether it ranks anything is for the context to say. */
  private @Nullable Reading readOrdinal(char[] text, int at, int limit) {
    int from = FigureReader.skipBlank(text, at + 1, limit);
    if (from >= limit) {
      return null;
    }
    Figure figure = figures.read(text, from, limit);
    if (figure == null || figure.vague() || figure.script() == Figure.Script.BARE_SCALE) {
      return null;
    }
    UnitAt unit = unitAt(text, figure.end(), limit);
    if (unit != null
        && (unit.unit.kind() == Unit.Kind.NAME || unit.unit.kind() == Unit.Kind.DURATION)) {
      return new NoQuantity(at, unit.end, "number.ordinal");
    }
    int end = unit != null && ranks(unit.unit) ? unit.end : figure.end();
    return rank(at, end, figure, Bound.EQUAL, end > figure.end());
  }

  /** 前八名, 前三, 后三位. */
  private @Nullable Reading readLeading(char[] text, int at, int limit) {
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
    UnitAt unit = unitAt(text, figure.end(), limit);
    if (unit != null && !ranks(unit.unit)) {
      return null;
    }
    return rank(at, unit != null ? unit.end : figure.end(), figure, Bound.AT_MOST, unit != null);
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

  /** 翻一番 is a growth of 100 percent, 翻两番 of 300. */
  private @Nullable Reading readDoubling(char[] text, int at, int limit) {
    int next = at + 1;
    if (next < limit && text[next] == '了') {
      next++;
    }
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
        Bound.EQUAL,
        Quantity.Shape.DOUBLING,
        Figure.Script.CHINESE,
        false,
        false);
  }
}
