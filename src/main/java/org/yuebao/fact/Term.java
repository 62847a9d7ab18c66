package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.region.RegionWord;

/**
 * A word of the lexicon with its role in a sentence.
 *
 * @param role what the word does
 * @param value its argument: the symbol of a bound, the sign of a change, the status …
 * @param name for {@link Role#INDICATOR} the indicator's name
 * @param region for {@link Role#REGION} the region
 */
public record Term(
    Role role, String value, @Nullable IndicatorName name, @Nullable RegionWord region) {
  /** Of {@link Role#COMPARE}: 同, which compares only with a period right behind it. */
  public static final String PERIOD = "PERIOD";

  /** Of {@link Role#FILLER}: 前, by when something is to be done. */
  public static final String BEFORE = "BEFORE";

  /** Of {@link Role#FILLER}: 又, what was told before goes on. */
  public static final String AGAIN = "AGAIN";

  /** Of {@link Role#FILLER}: 连续, before so many months or quarters. */
  public static final String IN_A_ROW = "IN_A_ROW";

  /** Of {@link Role#FILLER}: 了, behind what was done. */
  public static final String PERFECT = "PERFECT";

  /**
   * Of {@link Role#FILLER}: 48个被列入改造项目的小区, what was done to those that are counted, who are told
   * after it.
   */
  public static final String PASSIVE = "PASSIVE";

  /** Of {@link Role#FILLER}: 等, closes a list of which more could be named. */
  public static final String ETC = "ETC";

  /** Of {@link Role#FILLER}: 签约项目中, of those before it are some told. */
  public static final String WITHIN = "WITHIN";

  /** Of {@link Role#FILLER}: 每年, of each of the years that are told of. */
  public static final String EACH = "EACH";

  /** Of {@link Role#FILLER}: 年 in 年目标, of a year. */
  public static final String YEARLY = "YEARLY";

  /** Of {@link Role#FILLER}: 最, of the first or the last of several. */
  public static final String MOST = "MOST";

  /** Of {@link Role#FILLER}: 人口过亿, bounds a large number right behind it; but 通过3项. */
  public static final String NUMBER = "NUMBER";

  /** Of {@link Role#FILLER}: 包含, tells what those before it are made up of. */
  public static final String INCLUDES = "INCLUDES";

  /** Of {@link Role#FILLER}: 平均 in 1-7月平均, over the months of a time that is told of beside. */
  public static final String AVERAGE = "AVERAGE";

  /** Of {@link Role#FILLER}: 该区, points back to a place. */
  public static final String PLACE = "PLACE";

  /** Of {@link Role#FILLER}: 建设年限, how long a work takes, which dates none of its figures. */
  public static final String LASTS = "LASTS";

  /** Of {@link Role#FILLER}: 看 in 从走势看, closes from where one looks at what is told. */
  public static final String VIEW = "VIEW";

  /** Of {@link Role#FILLER}: 快讯, a story of several, each under a headline of its own. */
  public static final String ROUND_UP = "ROUND_UP";

  /** Of {@link Role#IN_ALL}: 累计, the sum from January on where a month is named. */
  public static final String TO_DATE = "TO_DATE";

  /** Of {@link Role#BASE}: 去年同期, which is compared with, or the time of a level. */
  public static final String YEAR_BEFORE = "TIME";

  /** Of {@link Role#ALONE}: 当月, a month; other words mean a quarter or either. */
  public static final String MONTH = "MONTH";

  /** Of {@link Role#HOLDS}: 推介会, 考察对接, where a region meets those of other places. */
  public static final String MEETING = "MEETING";

  /** Of {@link Role#HOLDS}: 开工活动, 推进会上, what is held: a time before it may be part of its name. */
  public static final String EVENT = "EVENT";

  /** What a word does in a sentence that holds a figure. */
  public enum Role {
    /** Names an indicator. */
    INDICATOR,
    /** Names a region or zone. */
    REGION,
    /** 超, 近, 约 before a number; value is the bound's symbol. */
    BOUND,
    /** 至少, 最多: bounds the figure of its clause, wherever its verb stands. */
    BOUND_APART,
    /** 以上, 左右 after a number; value is the bound's symbol. */
    BOUND_AFTER,
    /** 增长, 下降; value is {@code +} or {@code -}. */
    CHANGE,
    /** 增速, 降幅: a growth named by a noun; value is {@code +} or {@code -}. */
    CHANGE_NOUN,
    /**
     * 同比, 比上年, 年均, 环比, 比年初; value is {@code YEAR}, {@link #YEAR_BEFORE}, {@code YEARS} for an
     * average of several or {@code OTHER}.
     */
    BASE,
    /** 影响, 低基数: a time that stands before it in its clause only says why. */
    CAUSE,
    /** 水平: 恢复到2019年水平 compares with the period before it. */
    LEVEL_OF,
    /** 比, 较: begins a comparison with what follows. */
    COMPARE,
    /** 新增, 净增; value is {@code NEW} where so many began, whatever ended meanwhile. */
    ADDITION,
    /** 占: what follows is the whole. */
    SHARE_OF,
    /** 占比, 比重. */
    SHARE,
    /** 高于, 快于: the distance between two things. */
    GAP,
    /** 为调整预算的: a percentage of a budget or a plan; what was spoken of goes on. */
    COMPLETION,
    /** 产销, 存贷款余额: two indicators in one word; value is both codes. */
    PAIR,
    /** 日均, 户均: of one day or household, never the whole. */
    PER,
    /** 贡献率, 拉动; value is {@code RATE} for the rate. */
    CONTRIBUTION,
    /** 预计, 目标; value is the status. */
    STATUS,
    /** 预计, 力争 before the first figure of a sentence: holds for all of it, semicolons or not. */
    ANNOUNCES,
    /** 达到, 完成, 实现: stands between a name and its value and says nothing more. */
    LINK,
    /** 全年, 共, 累计, 已: may stand anywhere and says nothing of what is measured. */
    FILLER,
    /** 的: what stands before it is of what follows; 以上的 ends so, too. */
    OF,
    /** Holds a numeral and is no number: 长三角, 两湖; or must not be cut. */
    VETO,
    /** 位于, 地处: says where the region before it lies. */
    LIES,
    /** 市本级, 中心城区: the part of the region that is covered. */
    COVERAGE,
    /** 达到, 增至: the value is that of the end of the period; {@code TOTAL} says of all there are. */
    REACHES,
    /** 累计: the value is the sum over the period. */
    IN_ALL,
    /** 从, 由: a change begins there. */
    ORIGIN,
    /** 全年, 各项: may stand before a name without narrowing it. */
    PARTITION,
    /** 铁路, 水利: whose own figures are a part of the region's. */
    SECTOR,
    /**
     * 零下, 高温, 北纬: the degrees are of heat or of arc, not of power; value is {@code -} below nought.
     */
    TEMPERATURE,
    /** 时速: the length that follows is one of an hour. */
    SPEED,
    /** 届时: at the time just told. */
    THEN,
    /** 根据规划: what follows is planned, whatever verb it has. */
    PLAN,
    /** 起于, 止于: an end of a line or a way follows. */
    WAY_END,
    /** 机场: bears the name of a district and serves its whole city. */
    SERVES_CITY,
    /** 建成后, 投产后. */
    MILESTONE_PAST,
    /** 外贸大省<b>广东</b>: says what the region behind it is. */
    APPOSITION,
    /** 城市, 省份: a size before them says which are meant. */
    CLASS,
    /** 最快, 最低: the first or the last of those named before it. */
    SUPERLATIVE,
    /** 除了: what follows, up to 外, is left out. */
    EXCEPT,
    /** 已, 实际: it has happened. */
    DONE,
    /** 剔除, 扣除: how a change was adjusted, up to the figure. */
    ADJUSTS,
    /** 完成, 超额完成: the task or plan after it is done. */
    COMPLETES,
    /** 收入总计: the sum of a balance, not the indicator before it. */
    TOTAL,
    /** 惠及, 帮助: so many are reached, which is no count of all. */
    AFFECTS,
    /** 和, 与, 以及: joins the last part of a list. */
    AND,
    /** 此次, 当天: of the event that is told of. */
    THIS_TIME,
    /** 9月<b>当月</b>: of this month alone, in passing. */
    ALONE,
    /** 其中. */
    AMONG,
    /** 分别. */
    RESPECTIVELY,
    /** 居, 位列: a rank follows; value is {@code LAST} where it counts from the end. */
    RANK_CUE,
    /** 竣工, 开工; value is the milestone's indicator. */
    MILESTONE,
    /** 推迟到, 提前至: the date that follows takes the place of another. */
    MOVED,
    /**
     * 举行, 开工仪式: an event is held; {@link #MEETING} of one that is held elsewhere, {@link #EVENT} of
     * its noun.
     */
    HOLDS,
    /** 获悉, 介绍: somebody tells; a day before it is that of the telling. */
    TOLD,
    /** 项目, 工程: ends the name of a project. */
    PROJECT_NOUN,
    /** A word that sets the domain of what follows; value is the domain. */
    DOMAIN,
    /** 对, 向, 与: a partner follows. */
    PARTNER,
    /** 政府工作报告, 统计公报: in a title, the story gives account of a year. */
    REPORT,
    /** 公司, 集团: whose own figures are no region's. */
    ENTERPRISE,
    /** 政府, 统计局, 书记: makes the region before it a part of an office's name. */
    OFFICE
  }
}
