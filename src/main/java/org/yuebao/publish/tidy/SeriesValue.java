package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.yuebao.publish.tidy.Column.Kind;

/**
 * A value of a series on some day, as {@code series} prints it.
 *
 * @param row what the value shares with what stands today
 * @param value in the row's unit and multiple
 * @param bound where the true value lies
 * @param since when it was published, or since when it was believed
 * @param source the publication; empty when unknown
 * @param disputed whether another value disagreed with it
 */
public record SeriesValue(
    TidyRow row, BigDecimal value, String bound, String since, String source, boolean disputed) {
  /** The columns of {@code --format=csv} and {@code json}. */
  public static final List<Column<SeriesValue>> COLUMNS =
      List.of(
          text("series_id", each -> each.row.seriesId()),
          text("ref_area", each -> each.row.refArea()),
          text("ref_area_name", each -> each.row.refAreaName()),
          text("coverage", each -> each.row.coverage()),
          text("subject", each -> each.row.subject()),
          text("indicator", each -> each.row.indicator()),
          text("indicator_name", each -> each.row.indicatorName()),
          text("transformation", each -> each.row.transformation()),
          text("time_basis", each -> each.row.timeBasis()),
          text("value_type", each -> each.row.valueType()),
          text("time_period", each -> each.row.timePeriod()),
          new Column<>("obs_value", Kind.DECIMAL, "", "", each -> each.value),
          new Column<>("obs_bound", Kind.SYMBOL, "", "", each -> each.bound),
          text("unit_measure", each -> each.row.unitMeasure()),
          new Column<>("unit_mult", Kind.INTEGER, "", "", each -> each.row.unitMult()),
          text("pub_date", each -> each.since),
          text("source", each -> each.source));

  private static Column<SeriesValue> text(String name, Function<SeriesValue, String> value) {
    return new Column<>(name, Kind.TEXT, "", "", each -> value.apply(each));
  }

  /** The value that stands today. */
  public static SeriesValue of(TidyRow row) {
    return of(row, row.nConflict() > 0);
  }

  static SeriesValue of(TidyRow row, boolean disputed) {
    return new SeriesValue(
        row, row.obsValue(), row.obsBound(), row.pubDate(), row.source(), disputed);
  }
}
