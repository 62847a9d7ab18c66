package org.yuebao.publish.tidy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.Column.Kind;

/** The columns of the table of vintages, in their order: the same in every file that holds it. */
public final class VintageColumns {
  public static final List<Column<VintageRow>> ALL =
      List.of(
          text("series_id", "序列标识", "Names the series, as in the tidy table", VintageRow::seriesId),
          text("time", "时期", "The period, as in the tidy table", VintageRow::time),
          day("pub_date", "发布日期", "When it was first published", VintageRow::pubDate),
          new Column<>("value", Kind.DECIMAL, "数值", "As in the tidy table", VintageRow::value),
          day("realtime_start", "采信起始日", "First day of belief", VintageRow::realtimeStart),
          day("realtime_end", "采信截止日", "Last day; empty while it stands", VintageRow::realtimeEnd),
          new Column<>("obs_bound", Kind.SYMBOL, "界限", "= > >= < <= ~", VintageRow::obsBound),
          text("finality", "最终程度", "How final it was called", VintageRow::finality),
          text("decision", "取舍依据", "What put it before the one until then", VintageRow::decision),
          text("source", "来源", "The publication", VintageRow::source),
          text("evidence_id", "证据标识", "The mention", VintageRow::evidenceId));

  private VintageColumns() {}

  private static Column<VintageRow> text(
      String name, String title, String description, Function<VintageRow, String> value) {
    return new Column<>(name, Kind.TEXT, title, description, row -> value.apply(row));
  }

  private static Column<VintageRow> day(
      String name, String title, String description, Function<VintageRow, String> value) {
    return new Column<>(name, Kind.DATE, title, description, row -> dayOrNull(value.apply(row)));
  }

  private static @Nullable LocalDate dayOrNull(String day) {
    return day.isEmpty() ? null : LocalDate.parse(day);
  }
}
