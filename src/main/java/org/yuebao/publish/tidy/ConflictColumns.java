package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.decimal;
import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.symbol;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the table of conflicts, in their order: the same in every file that holds it. */
final class ConflictColumns {
  static final List<Column<ConflictRow>> ALL =
      List.of(
          text(
              "series_id", "序列标识", "Names the series, as in the tidy table", ConflictRow::seriesId),
          text("time_period", "时期", "The period, as in the tidy table", ConflictRow::timePeriod),
          integer("n", "序号", "Place among those of the period, by rank", ConflictRow::n),
          text("ref_area_name", "地区", "Name of the region", ConflictRow::refAreaName),
          text("indicator_name", "指标", "Name of the indicator", ConflictRow::indicatorName),
          decimal("obs_value", "采用值", "What stands, as in the tidy table", ConflictRow::obsValue),
          text("source", "采用来源", "The publication", ConflictRow::source),
          decimal("conflict_value", "冲突值", "In the same unit", ConflictRow::conflictValue),
          symbol("conflict_bound", "冲突值界限", "= > >= < <= ~", ConflictRow::conflictBound),
          text("conflict_source", "冲突来源", "The publication", ConflictRow::conflictSource),
          text("pub_date", "发布日期", "When it was published", ConflictRow::pubDate),
          text("finality", "最终程度", "How final it was called", ConflictRow::finality),
          text("decision", "取舍依据", "What put it behind what stands", ConflictRow::decision),
          integer("settled", "已了结", "1: replaced, no disagreement any more", ConflictRow::settled),
          integer("n_support", "佐证数", "Mentions that give it", ConflictRow::nSupport),
          text("evidence_id", "证据标识", "The first of them", ConflictRow::evidenceId));

  private ConflictColumns() {}
}
