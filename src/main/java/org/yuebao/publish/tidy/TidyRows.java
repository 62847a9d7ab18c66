package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** Makes tidy rows of series. */
public final class TidyRows {
  private final Labels labels;

  public TidyRows(Labels labels) {
    this.labels = labels;
  }

  /** One row a point, in their order. */
  public List<TidyRow> of(Series series) {
    return series.points().stream().map(point -> row(series, point)).toList();
  }

  private TidyRow row(Series series, Point point) {
    SeriesKey key = series.key();
    Frequency frequency = Frequency.of(key.timeBasis(), point.period());
    Reading reading = point.reading();
    int mult = unitMult(key);
    return new TidyRow(
        frequency.code() + "." + series.id(),
        frequency.code(),
        Labels.area(key.region()),
        labels.regionName(key.region()),
        Objects.requireNonNullElse(key.zone(), ""),
        key.indicator(),
        labels.indicatorName(key.indicator()),
        transformation(key.measure()),
        key.timeBasis().name(),
        valueType(key.status()),
        Labels.area(key.partner()),
        Objects.requireNonNullElse(key.subject(), ""),
        frequency.timePeriod(),
        point.period().first().toString(),
        point.period().last().toString(),
        value(reading, mult),
        scaled(reading.value2(), mult),
        key.unit(),
        mult,
        decimals(reading, mult),
        status(key, point),
        reading.bound().symbol(),
        Objects.toString(point.published(), ""),
        point.source(),
        point.facts(),
        point.disputes().stream().mapToInt(Conflict::facts).sum(),
        point.confidence(),
        point.evidence());
  }

  static String transformation(Measure measure) {
    return switch (measure) {
      case LEVEL -> "N";
      case GROWTH -> "GY";
      case GROWTH_PREV -> "G1";
      case CHANGE -> "CH";
      case ADDITION -> "AD";
      case SHARE -> "SH";
      case RANK -> "RK";
    };
  }

  static String valueType(Status status) {
    return switch (status) {
      case ACTUAL -> "ACT";
      case FORECAST -> "FCT";
      case TARGET -> "TGT";
    };
  }

  private static String status(SeriesKey key, Point point) {
    if (key.status() != Status.ACTUAL) {
      return "F";
    }
    if (point.reading().bound() == Bound.ABOUT) {
      return "E";
    }
    return point.sources() > 1 ? "A" : "V";
  }

  /**
   * Levels stand in the unit that the press prints (亿元); what is in another unit stays as it is.
   */
  private int unitMult(SeriesKey key) {
    Indicator indicator = labels.indicator(key.indicator());
    boolean amount =
        switch (key.measure()) {
          case LEVEL, CHANGE, ADDITION -> true;
          case GROWTH, GROWTH_PREV, SHARE, RANK -> false;
        };
    return indicator != null && amount && key.unit().equals(indicator.unit())
        ? indicator.unitMult()
        : 0;
  }

  private static BigDecimal value(Reading reading, int mult) {
    Period date = reading.date();
    return date == null ? Objects.requireNonNull(scaled(reading.value(), mult)) : number(date);
  }

  /** A column of numbers must hold numbers: 2025-03 is 202503. */
  private static BigDecimal number(Period date) {
    return new BigDecimal(
        Frequency.of(org.yuebao.observation.TimeBasis.POINT, date)
            .timePeriod()
            .replaceAll("\\D", ""));
  }

  static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int mult) {
    return number == null ? null : plain(number.movePointLeft(mult));
  }

  private static int decimals(Reading reading, int mult) {
    BigDecimal printed = reading.resolution() == null ? reading.value() : reading.resolution();
    return printed == null ? 0 : Math.max(0, plain(printed.movePointLeft(mult)).scale());
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
