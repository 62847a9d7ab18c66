package org.yuebao.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;

/** What a paper told of a project on a day. */
record Telling(String subject, @Nullable String region, String day, String source) {
  static Telling of(String subject, String day) {
    return new Telling(subject, "320412", day, "日报");
  }

  Telling in(@Nullable String other) {
    return new Telling(subject, other, day, source);
  }

  Telling by(String other) {
    return new Telling(subject, region, day, other);
  }

  /** In 亿元. */
  Observation total(String value) {
    return total(value, "CNY");
  }

  Observation total(String value, String currency) {
    return amount("PROJ_TOTAL_INV", TimeBasis.POINT, day, yi(value), currency);
  }

  Observation done(String value, String until) {
    return amount("PROJ_INV_DONE", TimeBasis.EOP, until, yi(value), "CNY");
  }

  Observation plan(String value, String year) {
    return amount("PROJ_YEAR_INV", TimeBasis.PERIOD, year, yi(value), "CNY");
  }

  Observation rate(String percent, String months) {
    return amount("PROJ_INV_RATE", TimeBasis.YTD, months, new BigDecimal(percent), "PT");
  }

  Observation progress(String percent) {
    return amount("PROJ_PROGRESS", TimeBasis.POINT, day, new BigDecimal(percent), "PT");
  }

  Observation willProgress(String percent, String by) {
    Reading reading = new Reading(new BigDecimal(percent), null, null, BigDecimal.ONE, Bound.EQUAL);
    return observation("PROJ_PROGRESS", TimeBasis.POINT, Status.TARGET, by, reading, "PT");
  }

  Observation willProduce(String date) {
    return date("PROJ_IN_PRODUCTION", Status.FORECAST, date);
  }

  Observation produces(String date) {
    return date("PROJ_IN_PRODUCTION", Status.ACTUAL, date);
  }

  Observation willBeToppedOut(String date) {
    return date("PROJ_TOPPED_OUT", Status.FORECAST, date);
  }

  /** Progress, and beside it that the building is topped out. */
  Observation progressToppedOut(String percent) {
    Observation told = progress(percent);
    return new Observation(
        told.evidence(),
        told.key(),
        told.period(),
        told.reading(),
        told.finality(),
        told.authority(),
        told.notice(),
        null,
        told.published(),
        told.source(),
        told.doc(),
        told.story(),
        null,
        "PROJ_TOPPED_OUT",
        told.text(),
        told.confidence(),
        told.reservations());
  }

  Observation land(String squareMetres) {
    return amount("PROJ_LAND", TimeBasis.POINT, day, new BigDecimal(squareMetres), "M2");
  }

  Observation started(String date) {
    return date("PROJ_START", Status.ACTUAL, date);
  }

  /** Told in words alone: by the day of the paper. */
  Observation reached(String milestone) {
    Reading reading = new Reading(null, null, Period.parse(day), null, Bound.AT_MOST);
    return observation(milestone, TimeBasis.POINT, Status.ACTUAL, day, reading, "DATE");
  }

  Observation finished(String date) {
    return date("PROJ_FINISH", Status.ACTUAL, date);
  }

  Observation willFinish(String date) {
    return date("PROJ_FINISH", Status.FORECAST, date);
  }

  private static BigDecimal yi(String value) {
    return new BigDecimal(value).movePointRight(8);
  }

  private Observation date(String indicator, Status status, String date) {
    Reading reading = new Reading(null, null, Period.parse(date), null, Bound.EQUAL);
    return observation(indicator, TimeBasis.POINT, status, day, reading, "DATE");
  }

  private Observation amount(
      String indicator, TimeBasis basis, String period, BigDecimal value, String unit) {
    Reading reading = new Reading(value, null, null, BigDecimal.ONE, Bound.EQUAL);
    return observation(indicator, basis, Status.ACTUAL, period, reading, unit);
  }

  private Observation observation(
      String indicator,
      TimeBasis basis,
      Status status,
      String period,
      Reading reading,
      String unit) {
    return new Observation(
        String.join(
            ":", subject, String.valueOf(region), day, source, indicator, reading.printed()),
        new SeriesKey(indicator, Measure.LEVEL, region, null, subject, null, basis, status, unit),
        Objects.requireNonNull(Period.parse(period)),
        reading,
        Finality.UNSTATED,
        Authority.OTHER,
        Notice.NONE,
        null,
        PublicationDate.parse(day),
        source,
        "doc",
        "story",
        reading.printed(),
        90,
        List.of());
  }
}
