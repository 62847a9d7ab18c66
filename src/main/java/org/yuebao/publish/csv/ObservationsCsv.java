package org.yuebao.publish.csv;

import java.io.IOException;
import java.util.List;
import org.yuebao.publish.tidy.TidyRow;

/** {@code observations.csv}: the tidy table, one row a value. */
public final class ObservationsCsv {
  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "series_id",
          "freq",
          "ref_area",
          "ref_area_name",
          "coverage",
          "indicator",
          "indicator_name",
          "transformation",
          "time_basis",
          "value_type",
          "counterpart_area",
          "subject",
          "time_period",
          "period_start",
          "period_end",
          "obs_value",
          "obs_value_upper",
          "unit_measure",
          "unit_mult",
          "decimals",
          "obs_status",
          "obs_bound",
          "pub_date",
          "source",
          "n_support",
          "n_conflict",
          "confidence",
          "evidence_id",
          "finality",
          "decision",
          "realtime_start",
          "n_vintages",
          "review",
          "formula",
          "reservations");

  private final CsvLine line;

  /** Writes the header. */
  public ObservationsCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(TidyRow row) throws IOException {
    line.text(row.seriesId())
        .text(row.freq())
        .text(row.refArea())
        .text(row.refAreaName())
        .text(row.coverage())
        .text(row.indicator())
        .text(row.indicatorName())
        .text(row.transformation())
        .text(row.timeBasis())
        .text(row.valueType())
        .text(row.counterpartArea())
        .text(row.subject())
        .text(row.timePeriod())
        .text(row.periodStart())
        .text(row.periodEnd())
        .number(row.obsValue())
        .number(row.obsValueUpper())
        .text(row.unitMeasure())
        .number(row.unitMult())
        .number(row.decimals())
        .text(row.obsStatus())
        .symbol(row.obsBound())
        .text(row.pubDate())
        .text(row.source())
        .number(row.nSupport())
        .number(row.nConflict())
        .number(row.confidence())
        .text(row.evidenceId())
        .text(row.finality())
        .text(row.decision())
        .text(row.realtimeStart())
        .number(row.nVintages())
        .text(row.review())
        .text(row.formula())
        .text(row.reservations())
        .end();
  }
}
