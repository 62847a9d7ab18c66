package org.yuebao.series.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.series.Point;

/** Parts that are the whole: they sum to it, and the one that is missing follows. */
final class Sum implements Derivation.Step {
  private static final String ALL = "100";

  private final Catalogue catalogue;
  private final DerivationRule rule;

  Sum(Catalogue catalogue, DerivationRule rule) {
    this.catalogue = catalogue;
    this.rule = rule;
  }

  @Override
  public void take(Place place) {
    Set<SeriesKey> keys = new TreeSet<>(place.levels(rule.whole()));
    for (String part : rule.parts()) {
      for (SeriesKey key : place.levels(part)) {
        keys.add(key.with(rule.whole(), Measure.LEVEL, key.unit()));
      }
    }
    for (SeriesKey whole : keys) {
      periods(place, whole).forEach(period -> take(place, whole, period));
    }
  }

  private Set<Period> periods(Place place, SeriesKey whole) {
    Set<Period> periods = new TreeSet<>(place.points(whole).keySet());
    rule.parts().forEach(part -> periods.addAll(place.points(key(whole, part)).keySet()));
    return periods;
  }

  private static SeriesKey key(SeriesKey whole, String part) {
    return whole.with(part, Measure.LEVEL, whole.unit());
  }

  private void take(Place place, SeriesKey wholeKey, Period period) {
    Point whole = place.point(wholeKey, period);
    Span wholeSpan = rule.whole().equals(ALL) ? Span.exactly(new BigDecimal(ALL)) : span(whole);
    List<Point> known = new ArrayList<>();
    Span sum = Span.exactly(BigDecimal.ZERO);
    String missing = null;
    for (String part : rule.parts()) {
      Point point = place.point(key(wholeKey, part), period);
      Span span = span(point);
      if (point != null && span != null) {
        known.add(point);
        sum = sum.plus(span);
      } else if (missing != null || point != null) {
        return; // two are missing, or one is no plain value
      } else {
        missing = part;
      }
    }
    if (missing == null) {
      settle(place, wholeKey, period, wholeSpan, sum, known);
    } else if (wholeSpan != null && knows(wholeKey, missing)) {
      if (whole != null) {
        known.add(0, whole);
      }
      derive(place, key(wholeKey, missing), period, wholeSpan.minus(sum), known, missing);
    }
  }

  private void settle(
      Place place,
      SeriesKey wholeKey,
      Period period,
      @Nullable Span whole,
      Span sum,
      List<Point> parts) {
    if (whole == null) {
      if (knows(wholeKey, rule.whole()) && place.point(wholeKey, period) == null) {
        place.derive(
            wholeKey,
            String.join("+", rule.parts()),
            Derived.point(period, sum, parts.toArray(Point[]::new)));
      }
      return;
    }
    if (!sum.isNear(whole, distance(whole))) {
      String detail =
          "%s are %s, not %s"
              .formatted(
                  String.join(" + ", rule.parts()),
                  sum.value().toPlainString(),
                  whole.value().toPlainString());
      rule.parts().forEach(part -> place.doubt(key(wholeKey, part), period, "check.sum", detail));
      place.doubt(wholeKey, period, "check.sum", detail);
    }
  }

  /** Points for shares, percent of the value for amounts. */
  private BigDecimal distance(Span whole) {
    return rule.whole().equals(ALL)
        ? rule.tolerance()
        : whole.value().abs().multiply(rule.tolerance()).movePointLeft(2);
  }

  private void derive(
      Place place, SeriesKey key, Period period, Span rest, List<Point> known, String missing) {
    if (rest.value().signum() > 0) {
      List<String> others = new ArrayList<>(rule.parts());
      others.remove(missing);
      place.derive(
          key,
          rule.whole() + "-" + String.join("-", others),
          Derived.point(period, rest, known.toArray(Point[]::new)));
    }
  }

  /** Whether the catalogue measures the indicator in this unit. */
  private boolean knows(SeriesKey key, String code) {
    Indicator indicator = catalogue.get(code);
    return indicator != null && indicator.unit().equals(key.unit());
  }

  private static @Nullable Span span(@Nullable Point point) {
    return point == null ? null : Span.of(Objects.requireNonNull(point).reading());
  }
}
