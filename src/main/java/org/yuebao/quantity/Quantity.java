package org.yuebao.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with its scale and unit, in the base unit: {@code 10116.4亿元}, {@code 5%至6%}, {@code
 * 第五位}.
 *
 * @param start first character
 * @param end character after the last
 * @param value exact, in the base unit; the lower end of a range
 * @param value2 the upper end of a range, else null
 * @param step what one step of the last printed digit is worth, in the base unit
 * @param unit code of the base unit; empty when the text names no unit
 * @param kind what the unit measures; null when the text names no unit
 * @param bound what the numeral itself says: 多, 余, 十几; what stands around it is read elsewhere
 * @param shape how the number stands in the text
 * @param script which numerals it is written in
 * @param scaled whether a scale word (万, 亿) follows the digits
 * @param vague 几十, 数百
 */
public record Quantity(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal value2,
    BigDecimal step,
    String unit,
    Unit.@Nullable Kind kind,
    Bound bound,
    Shape shape,
    Figure.Script script,
    boolean scaled,
    boolean vague)
    implements Reading {
  /** How a number stands in the text. */
  public enum Shape {
    /** A number and perhaps a unit, 百分之二十 among them. */
    AMOUNT,
    /** 第五位, 前八名. */
    RANK,
    /** 2.6：1. */
    RATIO,
    /** One part of 5.8:41.6:52.6. */
    PART,
    /** 三分之一, 1/20. */
    FRACTION,
    /** 一半. */
    HALF,
    /** 翻一番. */
    DOUBLING
  }

  /** 时速120公里: the same number in the paper's own unit, which is no length. */
  public Quantity perHour() {
    BigDecimal thousand = BigDecimal.valueOf(1000);
    return new Quantity(
        start,
        end,
        value.divide(thousand),
        value2 == null ? null : value2.divide(thousand),
        step.divide(thousand),
        "公里/小时",
        Unit.Kind.MEASURE,
        bound,
        shape,
        script,
        scaled,
        vague);
  }

  /**
   * The same quantity and more of it, said by one more character.
   *
   * @param finer how fine the quantity is told by it
   */
  Quantity plus(BigDecimal more, BigDecimal finer) {
    return new Quantity(
        start,
        end + 1,
        value.add(more),
        value2,
        finer,
        unit,
        kind,
        bound,
        shape,
        script,
        scaled,
        vague);
  }

  /** The same number as places in a ranking. */
  public Quantity ranked() {
    return new Quantity(
        start,
        end,
        value,
        value2,
        step,
        "RANK",
        Unit.Kind.RANK,
        bound,
        Shape.RANK,
        script,
        scaled,
        vague);
  }

  /** Whether it counts things, by a classifier or by what they are. */
  public boolean countsThings() {
    return kind == Unit.Kind.COUNTER || kind == Unit.Kind.PLACES;
  }

  /** Whether it may be places in a ranking: few, and not scaled. */
  public boolean mayRank() {
    return !scaled && value.compareTo(BigDecimal.valueOf(1000)) < 0;
  }

  /** The same quantity with the words that follow it, up to {@code unitEnd}, as its unit. */
  public Quantity withUnknownUnit(String words, int unitEnd) {
    return new Quantity(
        start,
        unitEnd,
        value,
        value2,
        step,
        words,
        Unit.Kind.UNKNOWN,
        bound,
        shape,
        script,
        scaled,
        vague);
  }

  /** Whether it was printed with a point and a fraction other than 0: no version, no count. */
  public boolean isFraction() {
    return hasPoint() && value.stripTrailingZeros().scale() > 0;
  }

  /** 4.15, 20.0: digits with a point and no scale. */
  public boolean hasPoint() {
    return script == Figure.Script.ARABIC && !scaled && step.scale() > 0;
  }

  /**
   * 13.2 in 13.2、11.4亿元: the same digits in the scale and unit of the last of a row.
   *
   * @param decimals how many digits the last one has behind its point
   */
  public Quantity scaledAs(Quantity last, int decimals) {
    BigDecimal factor = last.step.scaleByPowerOfTen(decimals);
    return new Quantity(
        start,
        end,
        value.multiply(factor),
        null,
        step.multiply(factor),
        last.unit,
        last.kind,
        bound,
        shape,
        script,
        true,
        vague);
  }

  /** The same quantity in another unit, for numbers whose unit the context says. */
  public Quantity in(String code, Unit.@Nullable Kind newKind) {
    return new Quantity(
        start, end, value, value2, step, code, newKind, bound, shape, script, scaled, vague);
  }
}
