package org.yuebao.fact;

/**
 * A word of the headers, captions and row heads of tables.
 *
 * @param role what it says of the values under it, or beside it
 * @param value its argument: the base of a change, the status
 */
public record ColumnWord(Role role, String value) {
  /** What a word of a table says. */
  public enum Role {
    /** 指标, 项目, 地区: heads the column of the row heads. */
    NAME,
    /** 序号: heads a column of row numbers. */
    NUMBER,
    /** 单位: heads the column of units, or gives the unit of the table: 单位：亿元. */
    UNIT,
    /** 绝对数, 年末数: the amount itself. */
    LEVEL,
    /** 累计: the amount since the year began. */
    TO_DATE,
    /** 本月: the amount of the last month. */
    MONTH,
    /** 上年同期: the amount of the year before. */
    PREVIOUS,
    /** 增减, ±%, 环比; value is {@code YEAR}, {@code OTHER}, or {@code DOWN} for a decrease. */
    GROWTH,
    /** 比重, 构成. */
    SHARE,
    /** 位次. */
    RANK,
    /** 指数: the base is 100. */
    INDEX,
    /** 以上年为100: makes the values of the table indices. */
    INDEX_BASE,
    /** 产量: with a row head it makes the name of an indicator: 粮食 and 产量. */
    NOUN,
    /** 完成预算: a percentage of a budget or a plan. */
    COMPLETION,
    /** 贡献率, 拉动. */
    CONTRIBUTION,
    /** 年初预算, 目标; value is the status. */
    STATUS,
    /** 完成情况: what the caption tells has happened, whatever plan it names. */
    DONE,
    /** 合计: the row of the whole. */
    TOTAL,
    /** —, 持平: stands in a cell where there is no value. */
    GAP,
    /** Narrows nothing. */
    FILLER,
    /** 城市, 其他: makes a part of what it stands with, although prose may pass over it. */
    NARROWING,
    /** 表, 附表: with a number it begins a caption. */
    CAPTION,
    /** 其中：, #: the row is a part of one above. */
    PARTS
  }
}
