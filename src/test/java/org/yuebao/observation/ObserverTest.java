package org.yuebao.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;

class ObserverTest {
  private static final Observer OBSERVER = Terms.observer();

  @ParameterizedTest
  @CsvSource({
    // indicator, measure, period, published, basis, canonical period
    "GDP, LEVEL, 2023, 2024-01, PERIOD, 2023",
    "GDP, LEVEL, 2023-01/2023-12, 2024-01, PERIOD, 2023",
    "GDP, LEVEL, 2023-Q1, 2024-01, YTD, 2023-01/2023-03",
    "GDP, LEVEL, 2023-S1, 2024-01, YTD, 2023-01/2023-06",
    "GDP, LEVEL, 2023-01/2023-09, 2024-01, YTD, 2023-01/2023-09",
    "GDP, LEVEL, 2023-Q2, 2024-01, PERIOD, 2023-Q2",
    "GDP, LEVEL, 2023-04/2023-06, 2024-01, PERIOD, 2023-Q2",
    "GDP, LEVEL, 2023-07/2023-12, 2024-01, PERIOD, 2023-S2",
    "GDP, LEVEL, 2023-02/2023-04, 2024-01, PERIOD, 2023-02/2023-04",
    "FAI, LEVEL, 2023-05, 2024-01, PERIOD, 2023-05",
    "FAI, GROWTH, 2023-01/2023-05, 2024-01, YTD, 2023-01/2023-05",
    "FAI, LEVEL, 2024-08-15, 2024-08-15, YTD, 2024-01-01/2024-08-15",
    "FAI, LEVEL, 2021/2025, 2026-01, PERIOD, 2021/2025",
    "HTE, LEVEL, 2023, 2024-01, EOP, 2023-12-31",
    "HTE, LEVEL, 2023-12-31, 2024-01, EOP, 2023-12-31",
    "HTE, LEVEL, 2023-06, 2024-01, EOP, 2023-06-30",
    "HTE, LEVEL, 2023-06-15, 2024-01, POINT, 2023-06-15",
    "HTE, ADDITION, 2023, 2024-01, PERIOD, 2023",
    "PROJ_TOTAL_INV, LEVEL, 2024-08, 2024-08, POINT, 2024-08",
  })
  void givesEachPeriodTheOneFormOfItsBasis(
      String indicator,
      Measure measure,
      String period,
      String published,
      TimeBasis basis,
      String canonical) {
    String unit =
        switch (measure) {
          case GROWTH -> "PT";
          default -> indicator.equals("HTE") ? "COUNT" : "CNY";
        };
    Observation observation =
        kept(new Given(indicator, "500000000000", unit).measure(measure).at(period, published));
    assertEquals(basis, observation.key().timeBasis());
    assertEquals(canonical, observation.period().code());
  }

  @ParameterizedTest
  @CsvSource({
    "GDP, 2024, 2024-08-15, YTD, 2024-01/2024-08",
    "GDP, 2024, 2024-12-20, PERIOD, 2024",
    "HTE, 2024, 2024-08-15, POINT, 2024-08-15",
    "HTE, 2024, 2024-08, EOP, 2024-08-31",
    "HTE, 2024, 2024-12-30, EOP, 2024-12-31",
    "HTE, 2024-12-31, 2024-12-30, EOP, 2024-12-31",
  })
  void whatIsNotOverYetIsWhatWasReachedByThen(
      String indicator, String period, String published, TimeBasis basis, String canonical) {
    String unit = indicator.equals("GDP") ? "CNY" : "COUNT";
    Observation observation =
        kept(new Given(indicator, "500000000000", unit).at(period, published));
    assertEquals(basis, observation.key().timeBasis());
    assertEquals(canonical, observation.period().code());
    assertEquals(List.of(new Reservation("period.unfinished", period)), observation.reservations());
  }

  @Test
  void aTargetForAnUnfinishedYearIsForTheYear() {
    Fact fact =
        new Given("GDP", "400000000000", "CNY").status(Status.TARGET).at("2024", "2024-01-20");
    assertEquals("2024", kept(fact).period().code());
  }

  @ParameterizedTest
  @CsvSource({
    "GDP, GROWTH, 1.6, TIMES, PT, 160",
    "GDP, SHARE, 5, PMILLE, PT, 0.5",
    "GDP, LEVEL, 500000000000, CNY, CNY, 500000000000",
    "FDI_USED, LEVEL, 100000000, CNY, CNY, 100000000",
    "URBAN_RATE, CHANGE, 0.5, PP, PP, 0.5",
    "URBAN_RATE, CHANGE, 0.5, PT, PP, 0.5",
    "EMP_NEW, LEVEL, 12000, COUNT, PS, 12000",
    "PROJ_CAPACITY, LEVEL, 50, 万套, 万套, 50",
    "GDP, RANK, 5, RANK, RANK, 5",
  })
  void putsValuesIntoTheCanonicalUnit(
      String indicator, Measure measure, String value, String unit, String canonical, String then) {
    Observation observation =
        kept(new Given(indicator, value, unit).measure(measure).at("2023", "2024-01"));
    assertEquals(canonical, observation.key().unit());
    assertEquals(new BigDecimal(then), observation.reading().value());
  }

  @ParameterizedTest
  @CsvSource({
    "GDP, LEVEL, PS, 2023, 320412, observation.unit",
    "GDP, GROWTH, CNY, 2023, 320412, observation.unit",
    "GDP, RANK, COUNT, 2023, 320412, observation.unit",
    "GDP, LEVEL, CNY, , 320412, observation.noPeriod",
    "GDP, LEVEL, CNY, 2023, , observation.noPlace",
    "NO_SUCH, LEVEL, CNY, 2023, 320412, observation.unknownIndicator",
  })
  void saysWhyAFactIsNoObservation(
      String indicator,
      Measure measure,
      String unit,
      @Nullable String period,
      @Nullable String region,
      String reason) {
    Fact fact = new Given(indicator, "5", unit).measure(measure).region(region).at(period, "2024");
    Outcome<Observation> outcome = Objects.requireNonNull(OBSERVER.observe(fact));
    Rejection rejection = outcome.fold(kept -> null, rejected -> rejected);
    assertEquals(reason, Objects.requireNonNull(rejection).reason());
  }

  @Test
  void anOpenQuantityStaysAFact() {
    assertNull(OBSERVER.observe(new Given(null, "5", "COUNT").at("2023", "2024")));
  }

  @Test
  void aCountryIsThePartnerAndAnEnterpriseTheSubject() {
    Observation ofCountry =
        kept(new Given("ORIGIN_RANK", "1", "RANK").subject("日本").at("2023", "2024"));
    assertEquals("JP", ofCountry.key().partner());
    assertNull(ofCountry.key().subject());
    Observation ofProject =
        kept(new Given("PROJ_TOTAL_INV", "500000000", "CNY").subject("科技园").at("2023", "2024"));
    assertEquals("科技园", ofProject.key().subject());
    assertNull(ofProject.key().partner());
  }

  /** Whose partner it is was not said; a series of nobody's has no place to lie in. */
  @Test
  void aCountryAloneIsNoPlace() {
    Fact fact = new Given("ORIGIN_RANK", "1", "RANK").subject("日本").region(null).at("2023", "2024");
    Outcome<Observation> outcome = Objects.requireNonNull(OBSERVER.observe(fact));
    Rejection rejection = outcome.fold(kept -> null, rejected -> rejected);
    assertEquals("observation.noPlace", Objects.requireNonNull(rejection).reason());
  }

  @ParameterizedTest
  @CsvSource({
    // 武进区's GDP in CNY, what else, doubted
    "322284000000, 2023, , false",
    "32228400000000, 2023, , true",
    "3222840, 2023, , true",
    "3222840, 2023-01/2023-03, , false",
    "3222840, 2023, 经开区, false",
    "32228400000000, 2023, 经开区, true",
  })
  void doubtsWhatTheCatalogueCallsImplausible(
      String value, String period, @Nullable String zone, boolean doubted) {
    Observation observation = kept(new Given("GDP", value, "CNY").zone(zone).at(period, "2024"));
    List<String> reasons = observation.reservations().stream().map(Reservation::reason).toList();
    assertEquals(doubted ? List.of("value.implausible") : List.of(), reasons);
  }

  private static Observation kept(Fact fact) {
    Outcome<Observation> outcome = Objects.requireNonNull(OBSERVER.observe(fact));
    return outcome.fold(
        Outcome.Kept::value,
        rejection -> {
          throw new AssertionError(rejection);
        });
  }

  /** A fact of 武进区, varied. */
  private static final class Given {
    private final @Nullable String indicator;
    private final BigDecimal value;
    private final String unit;
    private Measure measure = Measure.LEVEL;
    private Status status = Status.ACTUAL;
    private @Nullable String region = "320412";
    private @Nullable String zone;
    private @Nullable String subject;

    private Given(@Nullable String indicator, String value, String unit) {
      this.indicator = indicator;
      this.value = new BigDecimal(value);
      this.unit = unit;
    }

    private Given measure(Measure other) {
      measure = other;
      return this;
    }

    private Given status(Status other) {
      status = other;
      return this;
    }

    private Given region(@Nullable String other) {
      region = other;
      return this;
    }

    private Given zone(@Nullable String other) {
      zone = other;
      return this;
    }

    private Given subject(@Nullable String other) {
      subject = other;
      return this;
    }

    private Fact at(@Nullable String period, String published) {
      return new Fact(
          "d1",
          "s1",
          PublicationDate.parse(published),
          "日报",
          10,
          15,
          "原文",
          "一句原文。",
          0,
          2,
          indicator,
          indicator == null ? "其他" : null,
          measure,
          value,
          null,
          null,
          BigDecimal.ONE,
          unit,
          Bound.EQUAL,
          period == null ? null : Period.parse(period),
          region,
          zone,
          subject,
          status,
          "test",
          90,
          List.of());
    }
  }
}
