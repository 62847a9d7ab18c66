package org.yuebao.series.derivation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/** A year's amount by the mean of the population at its beginning and its end. */
final class PerCapita implements Derivation.Step {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Catalogue catalogue;
  private final DerivationRule rule;

  PerCapita(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  @Override
  public void take(Place place) {
    Indicator result = catalogue.get(rule.whole());
    Indicator heads = catalogue.get(rule.parts().get(1));
    if (result == null || heads == null) {
      return;
    }
    for (SeriesKey key : place.levels(rule.parts().get(0))) {
      if (key.timeBasis() == TimeBasis.PERIOD && key.unit().equals(result.unit())) {
        SeriesKey population =
            key.with(rule.parts().get(1), Measure.LEVEL, heads.unit()).with(TimeBasis.EOP);
        SeriesKey perHead = key.with(rule.whole(), Measure.LEVEL, result.unit());
        place
            .points(key)
            .forEach((period, point) -> take(place, period, point, population, perHead));
      }
    }
  }

  private void take(
      Place place, Period period, Point amount, SeriesKey population, SeriesKey perHead) {
    int year = period.last().getYear();
    if (!period.equals(Period.year(year))) {
      return;
    }
    Point end = place.point(population, Period.day(LocalDate.of(year, 12, 31)));
    Point start = place.point(population, Period.day(LocalDate.of(year - 1, 12, 31)));
    Span ofEnd = span(end);
    Span ofAmount = Span.of(amount.reading());
    if (end == null || ofEnd == null || ofAmount == null) {
      return;
    }
    Span ofStart = span(start);
    Span heads = ofStart == null ? ofEnd : ofStart.plus(ofEnd).times(HALF);
    Span reckoned = ofAmount.by(heads);
    Point printed = place.point(perHead, period);
    if (reckoned == null) {
      return;
    }
    if (printed != null) {
      check(place, perHead, printed, reckoned);
    } else if (start != null && ofStart != null) {
      place.derive(perHead, formula(), Derived.point(period, reckoned, amount, start, end));
    }
  }

  private void check(Place place, SeriesKey perHead, Point printed, Span reckoned) {
    Span said = Span.of(printed.reading());
    BigDecimal distance = reckoned.value().multiply(rule.tolerance()).movePointLeft(2);
    if (said != null && !said.isNear(reckoned, distance)) {
      place.doubt(
          perHead,
          printed.period(),
          "check.perCapita",
          "%s in print, %s by %s"
              .formatted(printed.reading().printed(), reckoned.printed(), formula()));
    }
  }

  private String formula() {
    String heads = rule.parts().get(1);
    return rule.parts().get(0) + "/mean(" + heads + "[t-1]," + heads + "[t])";
  }

  private static @Nullable Span span(@Nullable Point point) {
    return point == null ? null : Span.of(point.reading());
  }
}
