package org.yuebao.series.derivation;

import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.series.Point;

/** No zone, and no part of a region, has more than the region; no district more than its city. */
final class Zone {
  private final Catalogue catalogue;
  private final DerivationRule rule;

  Zone(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  /**
   * @param region the whole, and {@code code} its region
   */
  void compare(Place zone, Place region, String code) {
    for (SeriesKey key : zone.keys()) {
      if (key.measure() == Measure.LEVEL && addsUp(key)) {
        zone.points(key).values().forEach(point -> compare(zone, key, point, region, code));
      }
    }
  }

  /** What is counted or paid adds up over places; a percentage or a mean does not. */
  private boolean addsUp(SeriesKey key) {
    Indicator indicator = catalogue.get(key.indicator());
    return indicator != null
        && !indicator.isRatio()
        && rule.parts().contains(indicator.dimension());
  }

  private static void compare(Place zone, SeriesKey key, Point part, Place region, String code) {
    SeriesKey wholeKey = key.ofRegion(code);
    Point whole = region.point(wholeKey, part.period());
    Span large = whole == null ? null : Span.of(whole.reading());
    Span small = Span.of(part.reading());
    if (whole != null && large != null && small != null && small.isAbove(large)) {
      zone.doubt(
          key,
          part.period(),
          "check.part",
          "%s is more than %s of the whole region %s"
              .formatted(part.reading().printed(), whole.reading().printed(), code));
    }
  }
}
