package org.yuebao.series.derivation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/**
 * Growth on a year earlier, from a level and that of the year before; and that level, from the
 * level and the growth in print.
 */
final class Growth implements Derivation.Step {
  private static final String PERCENT = "PT";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final Catalogue catalogue;
  private final DerivationRule rule;

  Growth(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  @Override
  public void take(Place place) {
    for (SeriesKey key : place.keys()) {
      if (key.measure() == Measure.LEVEL && grows(key)) {
        place.points(key).values().forEach(level -> compare(place, key, level));
      }
    }
  }

  private boolean grows(SeriesKey key) {
    Indicator indicator = catalogue.get(key.indicator());
    boolean lasts = key.timeBasis() != TimeBasis.POINT && key.timeBasis() != TimeBasis.EVENT;
    return lasts
        && indicator != null
        && indicator.growthBasis().equals(rule.whole())
        && !(rule.whole().equals("NONE") && indicator.isRatio());
  }

  private void compare(Place place, SeriesKey key, Point level) {
    Span now = Span.of(level.reading());
    Period before = Place.yearEarlier(level.period());
    if (now == null || before == null) {
      return;
    }
    SeriesKey growthKey = key.with(key.indicator(), Measure.GROWTH, PERCENT);
    Point growth = place.point(growthKey, level.period());
    Point earlier = place.point(key, before);
    Span then = earlier == null ? null : Span.of(earlier.reading());
    Span reckoned = then == null ? null : percent(now, then);
    if (reckoned != null && earlier != null) {
      if (growth != null) {
        check(place, key, growthKey, level, growth, reckoned);
      } else if (derives()) {
        place.derive(
            growthKey,
            "100*(level[t]/level[t-1y]-1)",
            Derived.point(level.period(), reckoned, level, earlier));
      }
    }
    if (earlier == null && growth != null && derives()) {
      deriveEarlier(place, key, before, now, level, growth);
    }
  }

  private static @Nullable Span percent(Span now, Span then) {
    Span quotient = now.by(then);
    return quotient == null ? null : quotient.times(HUNDRED).minus(Span.exactly(HUNDRED));
  }

  private void check(
      Place place, SeriesKey key, SeriesKey growthKey, Point level, Point growth, Span reckoned) {
    Span printed = Span.of(growth.reading());
    if (printed != null && !printed.isNear(reckoned, rule.tolerance())) {
      String detail =
          "%s%% in print, %s%% from the levels"
              .formatted(growth.reading().printed(), reckoned.printed());
      place.doubt(key, level.period(), "check.growth", detail);
      place.doubt(growthKey, growth.period(), "check.growth", detail);
    }
  }

  private static void deriveEarlier(
      Place place, SeriesKey key, Period before, Span now, Point level, Point growth) {
    Span printed = Span.of(growth.reading());
    if (printed == null) {
      return;
    }
    Span factor = printed.plus(Span.exactly(HUNDRED));
    Span earlier = now.times(HUNDRED).by(factor);
    if (earlier != null) {
      place.derive(
          key, "level[t+1y]/(1+growth[t+1y]/100)", Derived.point(before, earlier, level, growth));
    }
  }

  /** Growth at constant prices says nothing exact of the levels. */
  private boolean derives() {
    return !rule.whole().equals("REAL");
  }
}
