package org.yuebao.observation;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;

/**
 * What two values must share to stand in one series. Region, period and indicator alone are not
 * enough: a district's GDP with and without its development zone are both right.
 *
 * @param indicator code of the catalogue
 * @param measure what is said of the indicator
 * @param base for a change or a growth what it is measured against: {@code PREVIOUS} (环比), {@code
 *     YEAR_START} (比年初), {@code AVERAGE} (年均), {@code 2019}; null for the same period a year
 *     earlier
 * @param region code of the smallest administrative region; null when the zone or the subject alone
 *     says where
 * @param zone development zone, city group or coverage (市本级, 不含…); null for the whole region
 * @param subject project or enterprise; null for a region's own figure
 * @param partner code of the partner country, {@code JP}; null when there is none
 * @param timeBasis how the values relate to their periods
 * @param status happened, expected or wanted: a target never shares a series with what happened
 * @param unit canonical unit
 */
public record SeriesKey(
    String indicator,
    Measure measure,
    @Nullable String base,
    @Nullable String region,
    @Nullable String zone,
    @Nullable String subject,
    @Nullable String partner,
    TimeBasis timeBasis,
    Status status,
    String unit)
    implements Comparable<SeriesKey> {
  /** A key without a base: a level, or a change against the year before. */
  public SeriesKey(
      String indicator,
      Measure measure,
      @Nullable String region,
      @Nullable String zone,
      @Nullable String subject,
      @Nullable String partner,
      TimeBasis timeBasis,
      Status status,
      String unit) {
    this(indicator, measure, null, region, zone, subject, partner, timeBasis, status, unit);
  }

  /** By region first, so that what belongs to a region stands together in every file. */
  private static final Comparator<SeriesKey> ORDER =
      comparing(SeriesKey::region, nullsFirst(naturalOrder()))
          .thenComparing(SeriesKey::zone, nullsFirst(naturalOrder()))
          .thenComparing(SeriesKey::subject, nullsFirst(naturalOrder()))
          .thenComparing(SeriesKey::indicator)
          .thenComparing(SeriesKey::partner, nullsFirst(naturalOrder()))
          .thenComparing(SeriesKey::measure)
          .thenComparing(SeriesKey::base, nullsFirst(naturalOrder()))
          .thenComparing(SeriesKey::timeBasis)
          .thenComparing(SeriesKey::status)
          .thenComparing(SeriesKey::unit);

  /**
   * The key in SDMX form, its dimensions in the order of the components, an absent one empty:
   * {@code GDP.LEVEL..320400....PERIOD.ACTUAL.CNY}. A dot inside a name is written as {@code ·}.
   */
  public String id() {
    return Stream.of(
            indicator, measure, base, region, zone, subject, partner, timeBasis, status, unit)
        .map(dimension -> Objects.toString(dimension, "").replace('.', '·'))
        .collect(Collectors.joining("."));
  }

  /** The same place, time basis and status, of another indicator, against the year before. */
  public SeriesKey with(String otherIndicator, Measure otherMeasure, String otherUnit) {
    return new SeriesKey(
        otherIndicator,
        otherMeasure,
        null,
        region,
        zone,
        subject,
        partner,
        timeBasis,
        status,
        otherUnit);
  }

  /** The same at another time basis. */
  public SeriesKey with(TimeBasis basis) {
    return new SeriesKey(
        indicator, measure, base, region, zone, subject, partner, basis, status, unit);
  }

  /** The same of a whole region. */
  public SeriesKey ofRegion(String code) {
    return new SeriesKey(
        indicator, measure, base, code, null, subject, partner, timeBasis, status, unit);
  }

  /** The dimensions' names, in the order of {@link #id()}. */
  public static List<String> dimensions() {
    return List.of(
        "indicator",
        "measure",
        "base",
        "region",
        "zone",
        "subject",
        "partner",
        "timeBasis",
        "status",
        "unit");
  }

  @Override
  public int compareTo(SeriesKey other) {
    return ORDER.compare(this, other);
  }
}
