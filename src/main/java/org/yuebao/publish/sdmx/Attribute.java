package org.yuebao.publish.sdmx;

import java.util.List;

/**
 * What is said of a series or of an observation beside its value; free text or a number.
 *
 * @param id its concept
 * @param type of its values, as SDMX names it
 * @param ofSeries whether one value holds for the series
 */
record Attribute(String id, String zh, String en, String type, boolean ofSeries) {
  static final Attribute UNIT_MULT =
      new Attribute("UNIT_MULT", "数量级", "Unit multiplier", "Integer", true);
  static final Attribute TITLE = new Attribute("TITLE", "标题", "Title", "String", true);

  /** Those of observations. */
  static final List<Attribute> OF_OBSERVATIONS =
      List.of(
          of("OBS_STATUS", "数值状态", "Observation status", "String"),
          of("DECIMALS", "小数位", "Decimals", "Integer"),
          of("OBS_BOUND", "界限", "Where the true value lies", "String"),
          of("OBS_VALUE_UPPER", "数值上限", "Upper end of a range", "Decimal"),
          of("PERIOD_START", "起始日", "First day of the period", "String"),
          of("PERIOD_END", "结束日", "Last day of the period", "String"),
          of("PUB_DATE", "发布日期", "Publication date", "String"),
          of("SOURCE", "来源", "Publication", "String"),
          of("N_SUPPORT", "佐证数", "Mentions that agree", "Integer"),
          of("N_CONFLICT", "冲突数", "Mentions that disagree", "Integer"),
          of("CONFIDENCE", "置信度", "Confidence in percent", "Integer"),
          of("EVIDENCE_ID", "证据标识", "The mention that it was read from", "String"));

  /** Those of the values of an edition. */
  static final List<Attribute> OF_VINTAGES =
      List.of(
          of("OBS_BOUND", "界限", "Where the true value lies", "String"),
          of("REALTIME_END", "采信截止日", "Last day of belief; absent while it stands", "String"),
          of("FINALITY", "最终程度", "How final it was called", "String"),
          of("DECISION", "取舍依据", "What put it before the one until then", "String"),
          of("SOURCE", "来源", "Publication", "String"),
          of("EVIDENCE_ID", "证据标识", "The mention that it was read from", "String"),
          of("DISPUTED", "争议时段", "When another reading disputed it", "String"));

  private static Attribute of(String id, String zh, String en, String type) {
    return new Attribute(id, zh, en, type, false);
  }
}
