package org.yuebao.series.derivation;

import org.yuebao.fact.Measure;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/** No part is larger than the whole. */
final class Part implements Derivation.Step {
  private final DerivationRule rule;

  Part(DerivationRule rule) {
    this.rule = rule;
  }

  @Override
  public void take(Place place) {
    for (String part : rule.parts()) {
      for (SeriesKey key : place.levels(part)) {
        SeriesKey whole = key.with(rule.whole(), Measure.LEVEL, key.unit());
        place.points(key).forEach((period, point) -> compare(place, key, period, point, whole));
      }
    }
  }

  private static void compare(
      Place place, SeriesKey key, Period period, Point part, SeriesKey wholeKey) {
    Point whole = place.point(wholeKey, period);
    Span large = whole == null ? null : Span.of(whole.reading());
    Span small = Span.of(part.reading());
    if (whole != null && large != null && small != null && small.isAbove(large)) {
      String detail =
          "%s %s is more than %s %s"
              .formatted(
                  key.indicator(),
                  part.reading().printed(),
                  wholeKey.indicator(),
                  whole.reading().printed());
      place.doubt(key, period, "check.part", detail);
      place.doubt(wholeKey, period, "check.part", detail);
    }
  }
}
