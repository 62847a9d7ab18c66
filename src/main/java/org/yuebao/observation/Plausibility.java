package org.yuebao.observation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.Range;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;

/**
 * Checks a level against the catalogue's range for regions of this level. Ranges are those of whole
 * regions and whole years, so a part of either is held against the upper end only.
 */
final class Plausibility {
  private static final Map<String, String> RANGE_OF_LEVEL =
      Map.of(
          "county", "district",
          "zone", "district",
          "prefecture", "city",
          "province", "province");

  private final Gazetteer gazetteer;

  Plausibility(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The doubt, when the value lies outside; none where the catalogue gives no range. */
  Optional<Reservation> doubt(Indicator indicator, SeriesKey key, Period period, Reading reading) {
    BigDecimal value = reading.value();
    Range range = range(indicator, key);
    if (value == null || range == null) {
      return Optional.empty();
    }
    boolean plausible =
        isWhole(key, period) ? range.holds(value) : value.compareTo(range.max()) <= 0;
    return plausible
        ? Optional.empty()
        : Optional.of(
            new Reservation(
                "value.implausible",
                value.toPlainString()
                    + " is outside "
                    + range.min().stripTrailingZeros().toPlainString()
                    + " to "
                    + range.max().stripTrailingZeros().toPlainString()));
  }

  private @Nullable Range range(Indicator indicator, SeriesKey key) {
    if (key.measure() != Measure.LEVEL
        || key.region() == null
        || !key.unit().equals(indicator.unit())) {
      return null;
    }
    Region region = gazetteer.get(key.region());
    String level = region == null ? null : RANGE_OF_LEVEL.get(region.level());
    return level == null ? null : indicator.range(level);
  }

  private static boolean isWhole(SeriesKey key, Period period) {
    boolean wholeRegion = key.zone() == null && key.subject() == null && key.partner() == null;
    boolean wholeYear =
        key.timeBasis() != TimeBasis.YTD && (period.isDay() || period.code().length() == 4);
    return wholeRegion && wholeYear;
  }
}
