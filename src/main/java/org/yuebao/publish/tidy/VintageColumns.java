package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.day;
import static org.yuebao.publish.tidy.Column.decimal;
import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.symbol;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the table of vintages, in their order: the same in every file that holds it. */
final class VintageColumns {
  static final List<Column<VintageRow>> ALL =
      List.of(
          text("series_id", "序列标识", "Names the series, as in the tidy table", VintageRow::seriesId),
          text("time", "时期", "The period, as in the tidy table", VintageRow::time),
          integer("n", "序号", "Place among those of the period", VintageRow::n),
          day("pub_date", "发布日期", "When it was first published", VintageRow::pubDate),
          decimal("value", "数值", "As in the tidy table", VintageRow::value),
          day("realtime_start", "采信起始日", "First day of belief", VintageRow::realtimeStart),
          day("realtime_end", "采信截止日", "Last day; empty while it stands", VintageRow::realtimeEnd),
          symbol("obs_bound", "界限", "= > >= < <= ~", VintageRow::obsBound),
          text("finality", "最终程度", "How final it was called", VintageRow::finality),
          text("decision", "取舍依据", "What put it before the one until then", VintageRow::decision),
          text("source", "来源", "The publication", VintageRow::source),
          text("evidence_id", "证据标识", "The mention", VintageRow::evidenceId),
          text(
              "disputed",
              "争议时段",
              "When another reading disputed it: 2024-03-01/2024-05-02, open while it does",
              VintageRow::disputed));

  private VintageColumns() {}
}
