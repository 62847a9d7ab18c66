package org.yuebao.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.SeriesValue;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import org.yuebao.series.derivation.Derivation;

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

  /**
   * The values that stood on the day, series by series, and those that followed from them.
   *
   * @param printed all printed series of a region
   */
  List<List<SeriesValue>> asOf(
      List<Series> printed, TidyRows tidy, Labels labels, Derivation derivation) {
    LocalDate day = Objects.requireNonNull(asOf);
    List<List<SeriesValue>> values = new ArrayList<>();
    printed.stream()
        .filter(each -> takes(each, labels))
        .forEach(each -> values.add(tidy.asOf(each, day)));
    List<Series> then = printed.stream().map(each -> each.asOf(day)).toList();
    derivation.complete(then).stream()
        .filter(each -> each.formula() != null && takes(each, labels))
        .forEach(each -> values.add(tidy.of(each).stream().map(SeriesValue::of).toList()));
    return values;
  }
}
