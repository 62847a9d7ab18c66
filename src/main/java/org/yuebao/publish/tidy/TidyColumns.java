package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.day;
import static org.yuebao.publish.tidy.Column.decimal;
import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.symbol;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the tidy table, in their order: the same in every file that holds it. */
public final class TidyColumns {
  public static final List<Column<TidyRow>> ALL =
      List.of(
          text("series_id", "序列标识", "Names the series; unique with time_period", TidyRow::seriesId),
          text(
              "freq",
              "频率",
              "A year, S half, Q quarter, M month, D day; A5: five years",
              TidyRow::freq),
          text("ref_area", "地区代码", "Region: CN and its code by GB/T 2260", TidyRow::refArea),
          text("ref_area_name", "地区", "Name of the region", TidyRow::refAreaName),
          text(
              "coverage",
              "口径",
              "Zone, or the part that is covered; empty for the whole",
              TidyRow::coverage),
          text("indicator", "指标代码", "Code of the indicator", TidyRow::indicator),
          text("indicator_name", "指标", "Name of the indicator", TidyRow::indicatorName),
          text(
              "transformation",
              "变换",
              "N level, GY growth over a year, G1 growth over another base, CH change, AD addition,"
                  + " SH share, RK rank",
              TidyRow::transformation),
          text(
              "time_basis",
              "时间口径",
              "PERIOD, YTD since January, EOP end of period, POINT as told, EVENT",
              TidyRow::timeBasis),
          text("value_type", "数值类型", "ACT actual, FCT forecast, TGT target", TidyRow::valueType),
          text(
              "counterpart_area",
              "伙伴地区",
              "Partner country; empty for none",
              TidyRow::counterpartArea),
          text(
              "subject", "主体", "Project or enterprise; empty for a region's own", TidyRow::subject),
          text(
              "time_period",
              "时期",
              "The period; of a year-to-date value its last",
              TidyRow::timePeriod),
          day("period_start", "起始日", "First day of the period", TidyRow::periodStart),
          day("period_end", "结束日", "Last day of the period", TidyRow::periodEnd),
          decimal(
              "obs_value",
              "数值",
              "Times ten to the power of unit_mult, in unit_measure; a date as 20250331",
              TidyRow::obsValue),
          decimal("obs_value_upper", "数值上限", "Upper end of a range", TidyRow::obsValueUpper),
          text(
              "unit_measure", "计量单位", "Unit: ISO 4217 for money, PT percent", TidyRow::unitMeasure),
          integer("unit_mult", "数量级", "Power of ten: 8 for 亿", TidyRow::unitMult),
          integer("decimals", "小数位", "Decimals that were printed", TidyRow::decimals),
          text(
              "obs_status",
              "数值状态",
              "A agreed by two sources or a reviewer, V told by one, P preliminary, E about or an"
                  + " estimate, F forecast or target, I derived",
              TidyRow::obsStatus),
          symbol("obs_bound", "界限", "Where the true value lies: = > >= < <= ~", TidyRow::obsBound),
          text("pub_date", "发布日期", "When it was published, as exactly as known", TidyRow::pubDate),
          text("source", "来源", "The publication", TidyRow::source),
          integer("n_support", "佐证数", "Mentions that agree, itself among them", TidyRow::nSupport),
          integer("n_conflict", "冲突数", "Mentions that disagree", TidyRow::nConflict),
          integer("confidence", "置信度", "How sure the reading is, in percent", TidyRow::confidence),
          text(
              "evidence_id",
              "证据标识",
              "The mention that it was read from; several for a derived value",
              TidyRow::evidenceId),
          text(
              "finality",
              "最终程度",
              "FINAL, REVISED, UNSTATED, PRELIMINARY, ESTIMATE",
              TidyRow::finality),
          text("decision", "取舍依据", "What put it before values that disagree", TidyRow::decision),
          day("realtime_start", "采信起始日", "Since when it is believed", TidyRow::realtimeStart),
          integer(
              "n_vintages", "版本数", "Values believed so far, itself among them", TidyRow::nVintages),
          text("review", "人工复核", "Verdict, reviewer and day", TidyRow::review),
          text(
              "formula",
              "推算公式",
              "How it was derived; empty for what was printed",
              TidyRow::formula),
          text(
              "reservations",
              "存疑",
              "Reasons of all doubts, between blanks",
              TidyRow::reservations));

  /** What no two rows share. */
  public static final List<String> KEY = List.of("series_id", "time_period");

  private TidyColumns() {}
}
