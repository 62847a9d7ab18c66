package org.yuebao.publish.tidy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Finality;
import org.yuebao.observation.PrintedUnit;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Conflict;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Withdrawal;

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
        status(series, point),
        reading.bound().symbol(),
        Objects.toString(point.published(), ""),
        point.source(),
        point.facts(),
        point.disputes().stream().mapToInt(Conflict::facts).sum(),
        point.confidence(),
        point.evidence(),
        point.finality().name(),
        point.decision().name(),
        since(point),
        point.vintages().size(),
        reviews(point),
        Objects.requireNonNullElse(series.formula(), ""),
        point.reservations().stream()
            .map(Reservation::reason)
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  /** A row for each vintage of a period of which nothing is left. */
  public List<TidyRow> of(Series series, Withdrawal gap) {
    return gap.vintages().stream()
        .map(vintage -> row(series, Point.of(gap.period(), vintage)))
        .toList();
  }

  /** The values of a series that stood on a day, in order of the time; of gaps those before. */
  public List<SeriesValue> asOf(Series series, LocalDate day) {
    Series then = series.asOf(day);
    List<SeriesValue> values = new ArrayList<>();
    List<TidyRow> rows = of(then);
    for (int i = 0; i < rows.size(); i++) {
      Vintage vintage = then.points().get(i).vintages().get(0);
      values.add(SeriesValue.of(rows.get(i), vintage.isDisputedOn(day.toString())));
    }
    return values;
  }

  /**
   * One row a vintage, in the order of the points and of time; those of gaps with a history too.
   */
  public List<VintageRow> vintages(Series series) {
    List<VintageRow> rows = new ArrayList<>();
    for (Point point : series.points()) {
      addVintages(series, point.period(), point.vintages(), rows);
    }
    for (Withdrawal gap : series.withdrawn()) {
      addVintages(series, gap.period(), gap.vintages(), rows);
    }
    return rows;
  }

  private void addVintages(
      Series series, Period period, List<Vintage> vintages, List<VintageRow> rows) {
    Frequency frequency = Frequency.of(series.key().timeBasis(), period);
    int mult = unitMult(series.key());
    int n = 0;
    for (Vintage vintage : vintages) {
      rows.add(
          new VintageRow(
              frequency.code() + "." + series.id(),
              frequency.timePeriod(),
              ++n,
              Objects.requireNonNullElse(vintage.realtimeStart(), ""),
              value(vintage.reading(), mult),
              Objects.requireNonNullElse(vintage.realtimeStart(), ""),
              Objects.requireNonNullElse(vintage.realtimeEnd(), ""),
              vintage.reading().bound().symbol(),
              vintage.finality().name(),
              vintage.decision().name(),
              vintage.source(),
              vintage.evidence(),
              disputed(vintage)));
    }
  }

  /**
   * When another reading disputed it: {@code 2024-03-01/2024-05-02 2024-08-01/}; empty for never.
   */
  public static String disputed(Vintage vintage) {
    StringBuilder times = new StringBuilder();
    for (int i = 0; i < vintage.disputed().size(); i++) {
      times.append(i % 2 == 1 ? "/" : i == 0 ? "" : " ").append(vintage.disputed().get(i));
    }
    return vintage.disputed().size() % 2 == 1 ? times.append('/').toString() : times.toString();
  }

  /** One row a value that disagrees, in the order of the points and of rank. */
  public List<ConflictRow> conflicts(Series series) {
    List<ConflictRow> rows = new ArrayList<>();
    for (Point point : series.points()) {
      int n = 0;
      for (Conflict conflict : point.conflicts()) {
        rows.add(conflict(series, point, ++n, conflict));
      }
    }
    return rows;
  }

  private ConflictRow conflict(Series series, Point point, int n, Conflict conflict) {
    SeriesKey key = series.key();
    Frequency frequency = Frequency.of(key.timeBasis(), point.period());
    int mult = unitMult(key);
    return new ConflictRow(
        frequency.code() + "." + series.id(),
        frequency.timePeriod(),
        n,
        labels.regionName(key.region()),
        labels.indicatorName(key.indicator()),
        value(point.reading(), mult),
        point.source(),
        value(conflict.reading(), mult),
        conflict.reading().bound().symbol(),
        conflict.source(),
        Objects.toString(conflict.published(), ""),
        conflict.finality().name(),
        conflict.decision().name(),
        conflict.settled() ? 1 : 0,
        conflict.facts(),
        conflict.support().isEmpty() ? "" : conflict.support().get(0));
  }

  private static String since(Point point) {
    List<Vintage> vintages = point.vintages();
    String start = vintages.isEmpty() ? null : vintages.get(vintages.size() - 1).realtimeStart();
    return Objects.requireNonNullElse(start, "");
  }

  private static String reviews(Point point) {
    return point.reviews().stream()
        .map(review -> review.verdict() + " " + review.reviewer() + " " + review.day())
        .collect(Collectors.joining("; "));
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

  private static String status(Series series, Point point) {
    if (series.formula() != null) {
      return "I";
    }
    if (series.key().status() != Status.ACTUAL) {
      return "F";
    }
    if (point.decision() == Decision.REVIEW) {
      return "A";
    }
    if (point.reading().bound() == Bound.ABOUT || point.finality() == Finality.ESTIMATE) {
      return "E";
    }
    if (point.finality() == Finality.PRELIMINARY) {
      return "P";
    }
    return point.sources() > 1 ? "A" : "V";
  }

  /**
   * Levels stand in the unit that the press prints (亿元); what is in another unit stays as it is.
   */
  private int unitMult(SeriesKey key) {
    return PrintedUnit.mult(key, labels.indicator(key.indicator()));
  }

  /** A reading in units of ten to the power of {@code mult}; a date as a number, 202503. */
  public static BigDecimal value(Reading reading, int mult) {
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

  /** A number in units of ten to the power of {@code mult}; null stays null. */
  public static @Nullable BigDecimal scaled(@Nullable BigDecimal number, int mult) {
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
