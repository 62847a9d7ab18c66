package org.yuebao.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of periods: the days that each stands for, and how two of them lie to each other. */
class PeriodTest {
  @ParameterizedTest
  @CsvSource({
    "2023, 2023-01-01, 2023-12-31",
    "2023-S1, 2023-01-01, 2023-06-30",
    "2023-S2, 2023-07-01, 2023-12-31",
    "2023-Q1, 2023-01-01, 2023-03-31",
    "2023-Q4, 2023-10-01, 2023-12-31",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023-01/2023-09, 2023-01-01, 2023-09-30",
    "2021/2025, 2021-01-01, 2025-12-31",
    "2024-05-01, 2024-05-01, 2024-05-01",
    "2024-05-01/2024-05-03, 2024-05-01, 2024-05-03",
    "2023-12/2024-02, 2023-12-01, 2024-02-29",
    "1000, 1000-01-01, 1000-12-31",
    "9999, 9999-01-01, 9999-12-31",
  })
  void aCodeStandsForItsDays(String code, String first, String last) {
    Period period = period(code);
    assertEquals(code, period.code());
    assertEquals(first + " " + last, period.first() + " " + period.last());
  }

  @ParameterizedTest
  @CsvSource({
    "2023-Q0",
    "2023-Q5",
    "2023-S0",
    "2023-S3",
    "2023-00",
    "2023Q1",
    "20231",
    "2023-1",
    "2023-001",
    "2023-05-32",
    "2023-05-011",
    "0999",
    "2023-05-03/2023-05-01",
    "2023/2024/2025",
    "/2023",
  })
  void whatIsNoCodeIsNoPeriod(String code) {
    assertEquals(null, Period.parse(code), code);
  }

  @Test
  void oneYearAndOneMonthAreNoStretch() {
    assertEquals("2023", Period.years(2023, 2023).code());
    assertEquals("2023-05", Period.months(2023, 5, 5).code());
    assertEquals("2023-Q1", Period.between(period("2023-Q1"), period("2023-Q1")).code());
    assertThrows(DateTimeException.class, () -> Period.year(999));
    assertThrows(DateTimeException.class, () -> Period.year(10_000));
    assertThrows(
        IllegalArgumentException.class, () -> Period.between(period("2023"), period("2022")));
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2022",
    "2023-S1, 2022-S1",
    "2023-01/2023-09, 2022-01/2022-09",
    "2021/2025, 2020/2024",
    "2023-12-31, 2022-12-31",
    "2000, 1999",
  })
  void theSameTimeTheYearBefore(String code, String earlier) {
    assertEquals(earlier, period(code).yearEarlier().code());
  }

  /** There is no 29th of February to compare with: the day stays itself. */
  @Test
  void aLeapDayHasNoDayTheYearBefore() {
    assertEquals("2024-02-29", period("2024-02-29").yearEarlier().code());
  }

  @ParameterizedTest
  @CsvSource({
    "2023, 2023-Q1, true, false",
    "2023-Q1, 2023, false, false",
    "2023-Q1, 2023-01/2023-03, true, true",
    "2023, 2023, true, true",
    "2023-S1, 2023-06/2023-07, false, false",
    "2023-S2, 2023-06/2023-07, false, false",
    "2023-01, 2023-01/2023-03, false, false",
    "2023-03, 2023-01/2023-03, false, false",
    "2023-05-01, 2023-05-01, true, true",
  })
  void howTwoPeriodsLie(String one, String other, boolean contains, boolean sameDays) {
    assertEquals(contains, period(one).contains(period(other)));
    assertEquals(sameDays, period(one).sameDays(period(other)));
  }

  @ParameterizedTest
  @CsvSource({"2023-05-01, true", "2023-05, false", "2023-05-01/2023-05-02, false"})
  void aDayIsToldFromLongerTimes(String code, boolean day) {
    assertEquals(day, period(code).isDay());
  }

  /** By the last day, then by the first, then by how it is written. */
  @Test
  void periodsStandInOrderOfTheirEnds() {
    assertEquals(
        List.of("2022", "2023-02", "2023-01/2023-03", "2023-Q1", "2023-03", "2023-03-31"),
        Stream.of("2023-03-31", "2023-03", "2023-Q1", "2023-01/2023-03", "2023-02", "2022")
            .map(PeriodTest::period)
            .sorted()
            .map(Period::code)
            .toList());
  }

  private static Period period(String code) {
    Period period = Period.parse(code);
    assertNotNull(period, code);
    return period;
  }
}
