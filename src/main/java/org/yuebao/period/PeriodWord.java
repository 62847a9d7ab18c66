package org.yuebao.period;

import org.jspecify.annotations.Nullable;

/**
 * A word of time in the lexicon.
 *
 * @param role what it says
 * @param value its number: years from the year of publication for {@code YEAR}, from the year
 *     spoken of for {@code SPOKEN_YEAR}, 1 or 2 for {@code HALF} …
 * @param value2 for {@code MONTHS} the last month, for {@code PLAN} the last year
 * @param holiday whose name {@code HOLIDAY} is, else null
 */
public record PeriodWord(Role role, int value, int value2, @Nullable Holiday holiday) {
  public PeriodWord(Role role, int value, int value2) {
    this(role, value, value2, null);
  }

  public PeriodWord(Holiday holiday) {
    this(Role.HOLIDAY, 0, 0, holiday);
  }

  /** What a word of time says. */
  public enum Role {
    /** 今年, 去年: a year counted from the year of publication. */
    YEAR,
    /** 今明两年: years {@code value} to {@code value2}, counted from the year of publication. */
    YEARS,
    /** 过去一年, 这一年: the last year that is over, or the one that ends. */
    LAST_YEAR,
    /** 本年, 上年: a year counted from the year that is spoken of. */
    SPOKEN_YEAR,
    /** 七普: the year in which a census was taken. */
    CENSUS,
    /** 上半年, 下半年. */
    HALF,
    /** 一季度. */
    QUARTER,
    /** 二、三季度: quarters {@code value} to {@code value2} of a year. */
    QUARTERS,
    /** 前三季度: months {@code value} to {@code value2} of a year. */
    MONTHS,
    /** 本月, 上月: months counted from the month of publication. */
    MONTH,
    /** 昨天: days from the day of publication. */
    DAY,
    /** 全年: the whole of the year that is spoken of. */
    WHOLE_YEAR,
    /** 年末, 年底: the last day of the year that is spoken of. */
    YEAR_END,
    /** 年初. */
    YEAR_START,
    /** 开年以来, 年初至今: the year until the publication. */
    YEAR_SO_FAR,
    /** 前, 开局 before a number of months. */
    FIRST_MARK,
    /** 上旬 after a month, 当天 after a day: what is told finer than it is kept. */
    FINER,
    /** 目前, 截至目前: the day of publication. */
    NOW,
    /** 同期: the period that a change is counted from, never the one that a value is for. */
    BASE,
    /** 十四五. */
    PLAN,
    /** 末, 底 after a year, a month or a quarter. */
    END_MARK,
    /** 初 after a year. */
    START_MARK,
    /** 以来. */
    SINCE_MARK,
    /** 期间, 时期: makes a plan's name a period. */
    DURING_MARK,
    /** 近, 过去 before a number of years. */
    LAST_MARK,
    /** 未来, 今后 before a number of years. */
    NEXT_MARK,
    /** 五一, 国庆: a period only with a word of {@code HOLIDAY_MARK} after it. */
    HOLIDAY,
    /** 假期, 黄金周. */
    HOLIDAY_MARK,
    /** 首日: a day of a holiday. */
    HOLIDAY_DAY,
    /** 旅游: what right after a holiday's name makes it a period. */
    HOLIDAY_FIELD,
    /** 这 before a number of years, three at least: 这两年 says no more than lately. */
    THESE_MARK
  }
}
