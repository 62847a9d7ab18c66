package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.UnitFinder.UnitAt;
import org.yuebao.story.Lexicon;

/**
 * The grammar of quantities on characters: {@code 10—15亿元}, {@code 百分之二十点四}, {@code 第29位}.
 *
 * <p>Immutable and safe for all threads; a call looks at a bounded stretch of text.
 */
public final class QuantityScanner {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** More than so many of a size are no row of machines. */
  private static final BigDecimal MOST_ALIKE = BigDecimal.valueOf(100);

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10000);
  private static final int LONGEST_CODE = 9;

  private final Numerals numerals;
  private final UnitFinder units;
  private final Lexicon<String> marks;
  private final FigureReader figures;
  private final RatioReader ratios;
  private final RankReader ranks;

  /**
   * @param numerals what numeral characters are worth
   * @param units spellings of units; for one spelling the first sense counts
   * @param marks grammar words and their roles: {@code range}, {@code ratio}, {@code blank}
   */
  public QuantityScanner(Numerals numerals, Lexicon<Unit> units, Lexicon<String> marks) {
    this.numerals = numerals;
    this.units = new UnitFinder(numerals, units);
    this.marks = marks;
    this.figures = new FigureReader(numerals, this.units::begins);
    this.ratios = new RatioReader(numerals, figures);
    this.ranks = new RankReader(numerals, figures, this.units);
  }

  public Numerals numerals() {
    return numerals;
  }

  /** Whether {@link #read} may find something that begins with this character. */
  public boolean begins(char c) {
    return numerals.begins(c)
        || numerals.isVague(c)
        || Numerals.isOrdinal(c)
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
    if (Numerals.isOrdinal(c)) {
      return ranks.ordinal(text, at, limit);
    }
    if (c == '前' || c == '后') {
      return ranks.leading(text, at, limit);
    }
    if (c == '翻') {
      return ranks.doubling(text, at, limit);
    }
    if (c == '一' && at + 1 < limit && text[at + 1] == '半') {
      return RatioReader.half(at);
    }
    Reading fraction = ratios.fraction(text, at, limit);
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
    Reading part = ratios.slashed(text, figure, limit);
    if (part != null) {
      return part;
    }
    Reading ratio = ratios.ratio(text, figure, limit);
    return ratio != null ? ratio : readAmount(text, figure, limit);
  }

  /**
   * Telephone numbers, document numbers: a leading zero, or many digits in a row; 1,234,567.8 is
   * none.
   */
  private static boolean isCode(char[] text, Figure figure) {
    int length = figure.end() - figure.start();
    boolean plain =
        figure.script() == Figure.Script.ARABIC && figure.scale().equals(BigDecimal.ONE);
    boolean zero =
        text[figure.start()] == '0' && length > 1 && Numerals.isArabic(text[figure.start() + 1]);
    boolean many =
        length >= LONGEST_CODE && figure.value().scale() <= 0 && !isGrouped(text, figure);
    return plain && (zero || many);
  }

  private static boolean isGrouped(char[] text, Figure figure) {
    for (int i = figure.start(); i < figure.end(); i++) {
      if (text[i] == ',') {
        return true;
      }
    }
    return false;
  }

  // ---- amounts and ranges

  private Reading readAmount(char[] text, Figure first, int limit) {
    UnitAt firstUnit = units.of(text, first, limit);
    int afterFirst = firstUnit == null ? first.end() : firstUnit.end();
    Reading range = readRange(text, first, firstUnit, afterFirst, limit);
    if (range != null) {
      return range;
    }
    Reading product = firstUnit == null ? readProduct(text, first, limit) : null;
    if (product != null) {
      return product;
    }
    Quantity amount = quantity(first, firstUnit, first.start(), afterFirst);
    int tenth = firstUnit == null ? -1 : tenthOfTenth(text, first, firstUnit, limit);
    if (tenth > 0) {
      return amount.plus(BigDecimal.valueOf(tenth), BigDecimal.ONE);
    }
    if (firstUnit == null || !isHalfMore(text, firstUnit, limit)) {
      return amount;
    }
    BigDecimal half = firstUnit.unit().factor().divide(TWO);
    return amount.plus(half, half);
  }

  /** 2×660兆瓦, 4×100万千瓦: so many, each of a size; but 3×5米 are two lengths. */
  private @Nullable Reading readProduct(char[] text, Figure first, int limit) {
    long mark = marks.longest(text, first.end(), limit);
    boolean times = mark >= 0 && marks.senses(mark).get(0).equals("times");
    boolean few = first.value().scale() <= 0 && first.value().compareTo(MOST_ALIKE) <= 0;
    int next = times && few ? Lexicon.end(mark) : limit;
    Figure each =
        next < limit && Numerals.isArabic(text[next]) ? figures.read(text, next, limit) : null;
    UnitAt unit = each == null || each.vague() ? null : units.of(text, each, limit);
    if (each == null
        || unit == null
        || unit.unit().kind() != Unit.Kind.MEASURE
        || unit.unit().code().equals("M")) {
      return null;
    }
    BigDecimal factor = unit.unit().factor();
    return new Quantity(
        first.start(),
        unit.end(),
        first.value().multiply(each.value()).multiply(factor),
        null,
        each.step().multiply(factor),
        unit.unit().code(),
        unit.unit().kind(),
        Bound.EQUAL,
        Quantity.Shape.AMOUNT,
        first.script(),
        isLarge(each),
        false);
  }

  /** 三成<b>五</b>: the percent behind tenths; -1 when none stand there. 三成五千 and 三成五人 have none. */
  private int tenthOfTenth(char[] text, Figure first, UnitAt unit, int limit) {
    boolean tenths =
        unit.unit().kind() == Unit.Kind.RATE
            && unit.unit().factor().equals(BigDecimal.TEN)
            && first.script() == Figure.Script.CHINESE;
    int at = unit.end();
    if (!tenths || at >= limit) {
      return -1;
    }
    boolean ends = at + 1 >= limit || "，。；、,;）)".indexOf(text[at + 1]) >= 0;
    return ends ? numerals.digit(text[at]) : -1;
  }

  /** 七成半, 3亩半; but 七成半成品. */
  private boolean isHalfMore(char[] text, UnitAt unit, int limit) {
    if (unit.unit().kind() != Unit.Kind.RATE && unit.unit().kind() != Unit.Kind.MEASURE) {
      return false;
    }
    long mark = marks.longest(text, unit.end(), limit);
    return mark >= 0 && marks.senses(mark).get(0).equals("half");
  }

  private @Nullable Reading readRange(
      char[] text, Figure first, @Nullable UnitAt firstUnit, int afterFirst, int limit) {
    long mark = marks.longest(text, FigureReader.skipBlank(text, afterFirst, limit), limit);
    if (mark < 0 || !isRangeMark(mark)) {
      return null;
    }
    int next = FigureReader.skipBlank(text, Lexicon.end(mark), limit);
    boolean number =
        next < limit
            && (Numerals.isArabic(text[next])
                || numerals.digit(text[next]) >= 0
                || numerals.power(text[next]) == 1);
    Figure second = number ? figures.read(text, next, limit) : null;
    if (second == null || second.vague()) {
      return null;
    }
    UnitAt secondUnit = units.of(text, second, limit);
    if (!sharesUnit(firstUnit, secondUnit)) {
      return null;
    }
    UnitAt unit = secondUnit != null ? secondUnit : firstUnit;
    boolean sharesScale =
        firstUnit == null
            && first.scale().equals(BigDecimal.ONE)
            && first.value().multiply(second.scale()).compareTo(second.value()) < 0
            && first.value().compareTo(second.scale()) < 0;
    BigDecimal scale = sharesScale ? second.scale() : BigDecimal.ONE;
    BigDecimal factor = unit == null ? BigDecimal.ONE : unit.unit().factor();
    BigDecimal low = first.value().multiply(scale).multiply(factor);
    BigDecimal high = second.value().multiply(factor);
    if (low.compareTo(high) >= 0) {
      return null;
    }
    int end = secondUnit == null ? second.end() : secondUnit.end();
    if ("upper".equals(marks.senses(mark).get(0))) {
      end = endOfUpper(text, end, limit);
      if (end < 0) {
        return null;
      }
    }
    if (isChange(mark, text, first.start(), end, limit)) {
      return null;
    }
    return new Quantity(
        first.start(),
        end,
        low,
        high,
        second.step().multiply(factor),
        unit == null ? "" : unit.unit().code(),
        unit == null ? null : unit.unit().kind(),
        Bound.EQUAL,
        Quantity.Shape.AMOUNT,
        first.script(),
        isLarge(second),
        false);
  }

  private boolean isRangeMark(long mark) {
    String role = marks.senses(mark).get(0);
    return role.equals("to") || role.equals("range") || role.equals("upper");
  }

  /** 从5家到10家 names two values, and 从5家到10家不等 a range. */
  private boolean isChange(long mark, char[] text, int start, int end, int limit) {
    boolean from = start > 0 && (text[start - 1] == '从' || text[start - 1] == '由');
    if (!from || !marks.senses(mark).get(0).equals("to")) {
      return false;
    }
    long next = marks.longest(text, end, limit);
    return next < 0 || !marks.senses(next).get(0).equals("vary");
  }

  /** 500万以上1000万以下: the second bound has to be said. */
  private int endOfUpper(char[] text, int at, int limit) {
    long mark = marks.longest(text, at, limit);
    return mark >= 0 && marks.senses(mark).get(0).equals("lower") ? Lexicon.end(mark) : -1;
  }

  private static boolean sharesUnit(@Nullable UnitAt first, @Nullable UnitAt second) {
    return first == null || second == null || first.unit().code().equals(second.unit().code());
  }

  private static Quantity quantity(Figure figure, @Nullable UnitAt unit, int start, int end) {
    BigDecimal factor = unit == null ? BigDecimal.ONE : unit.unit().factor();
    BigDecimal upper = figure.value2();
    return new Quantity(
        start,
        end,
        figure.value().multiply(factor),
        upper == null ? null : upper.multiply(factor),
        figure.step().multiply(factor),
        unit == null ? "" : unit.unit().code(),
        unit == null ? null : unit.unit().kind(),
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

  /** Whether the part at {@code start} goes on a row of shares: 41.6 and 52.6 in 5.8:41.6:52.6. */
  public @Nullable Quantity nextPart(char[] text, int at, int limit) {
    return ratios.nextPart(text, at, limit);
  }
}
