package org.yuebao.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.SeriesValue;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;

/**
 * Which series are asked for, and as of which day.
 *
 * @param region code or name, or the beginning of the name; empty for all
 * @param indicator code or name; empty for all
 * @param asOf what could be known on this day; null for today
 */
record Selection(String region, String indicator, @Nullable LocalDate asOf) {
  boolean takes(Series series, Labels labels) {
    String name = labels.regionName(series.key().region());
    String code = Objects.requireNonNullElse(series.key().region(), "");
    String asked = region.startsWith("CN") && region.length() > 2 ? region.substring(2) : region;
    boolean place = region.isEmpty() || code.equals(asked) || name.startsWith(region);
    boolean what =
        indicator.isEmpty()
            || series.key().indicator().equals(indicator)
            || labels.indicatorName(series.key().indicator()).equals(indicator);
    return place && what;
  }

  /** The values of a series that stand on the day. */
  List<SeriesValue> values(Series series, TidyRows tidy) {
    List<TidyRow> rows = tidy.of(series);
    List<SeriesValue> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (asOf == null) {
        values.add(SeriesValue.of(rows.get(i)));
      } else {
        for (Vintage vintage : series.points().get(i).vintages()) {
          if (stands(vintage, asOf.toString())) {
            values.add(SeriesValue.of(rows.get(i), vintage));
          }
        }
      }
    }
    return values;
  }

  /** Days are text of one form, and so is their order. */
  private static boolean stands(Vintage vintage, String day) {
    String start = vintage.realtimeStart();
    String end = vintage.realtimeEnd();
    return start != null && start.compareTo(day) <= 0 && (end == null || end.compareTo(day) >= 0);
  }
}
