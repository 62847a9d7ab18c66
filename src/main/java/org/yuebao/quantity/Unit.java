package org.yuebao.quantity;

import java.math.BigDecimal;

/**
 * A unit as the papers spell it.
 *
 * @param spelling 亩, 亿千瓦时 without its scale, 个百分点
 * @param code base unit that values are kept in: ISO 4217 for money, PT, PP, PMILLE, PS, COUNT, M2,
 *     T …
 * @param factor what one of it is worth in the base unit
 * @param kind what it measures
 */
public record Unit(String spelling, String code, BigDecimal factor, Kind kind) {
  /** What a unit measures. */
  public enum Kind {
    /** Currencies. */
    MONEY,
    /** 人, 名, 万人次. */
    PERSONS,
    /** Classifiers: 家, 个, 件. */
    COUNTER,
    /** 省份, 县区: counts places of which something is told next. */
    PLACES,
    /** %, ‰. */
    RATE,
    /** 百分点, 千分点. */
    POINTS,
    /** Lengths, areas, weights, energy, power and the like. */
    MEASURE,
    /** 倍. */
    TIMES,
    /** 位, 名 in a ranking. */
    RANK,
    /** 天, 年, 小时: a span of time. */
    DURATION,
    /** 台阶, 成立: begins like a unit and is none. */
    NONE,
    /** No unit of the lexicon: kept in the paper's words. */
    UNKNOWN,
    /** 3000<b>学生</b>, 15<b>部门</b>: says what a plain count is of, and is no part of it. */
    NOUN,
    /** 岁, 号, 级: a number with it names something and measures nothing here. */
    NAME
  }
}
