package org.yuebao.series.derivation;

import java.math.BigDecimal;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/** An indicator that is one by another of the same time: a share, an intensity. */
final class Ratio implements Derivation.Step {
  private final Catalogue catalogue;
  private final DerivationRule rule;

  Ratio(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  @Override
  public void take(Place place) {
    Indicator indicator = catalogue.get(rule.whole());
    if (indicator == null) {
      return;
    }
    for (SeriesKey key : place.levels(rule.parts().get(0))) {
      SeriesKey by = key.with(rule.parts().get(1), Measure.LEVEL, key.unit());
      SeriesKey result = key.with(rule.whole(), Measure.LEVEL, indicator.unit());
      place.points(key).forEach((period, point) -> take(place, period, point, by, result));
    }
  }

  private void take(Place place, Period period, Point part, SeriesKey by, SeriesKey result) {
    Point whole = place.point(by, period);
    Span numerator = Span.of(part.reading());
    Span denominator = whole == null ? null : Span.of(whole.reading());
    Span quotient = numerator == null || denominator == null ? null : numerator.by(denominator);
    if (quotient == null || whole == null) {
      return;
    }
    Span reckoned = quotient.times(rule.factor());
    Point printed = place.point(result, period);
    if (printed == null) {
      place.derive(result, formula(), Derived.point(period, reckoned, part, whole));
      return;
    }
    Span said = Span.of(printed.reading());
    if (said != null && !said.isNear(reckoned, rule.tolerance())) {
      place.doubt(
          result,
          period,
          "check.ratio",
          "%s in print, %s by %s"
              .formatted(printed.reading().printed(), reckoned.printed(), formula()));
    }
  }

  private String formula() {
    boolean plain = rule.factor().compareTo(BigDecimal.ONE) == 0;
    String factor = plain ? "" : rule.factor().toPlainString() + "*";
    return factor + String.join("/", rule.parts());
  }
}
