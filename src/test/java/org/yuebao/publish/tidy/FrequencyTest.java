package org.yuebao.publish.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;

class FrequencyTest {
  @ParameterizedTest
  @CsvSource({
    "PERIOD, 2023, A, 2023",
    "PERIOD, 2023-S2, S, 2023-S2",
    "PERIOD, 2023-Q3, Q, 2023-Q3",
    "PERIOD, 2023-09, M, 2023-09",
    "PERIOD, 2023-10-01, D, 2023-10-01",
    "PERIOD, 2017-01-27/2017-01-29, D3, 2017-01-29",
    "PERIOD, 2017-01-27/2017-02-02, D7, 2017-02-02",
    "PERIOD, 2024-09-16/2024-09-30, D15, 2024-09-30",
    "PERIOD, 2021/2025, A5, 2025",
    "PERIOD, 2023-04/2023-05, M2, 2023-05",
    "PERIOD, 2023-02/2023-04, M3, 2023-04",
    "YTD, 2023-01/2023-09, M, 2023-09",
    "YTD, 2024-01-01/2024-08-15, D, 2024-08-15",
    "EOP, 2023-12-31, A, 2023",
    "EOP, 2024-02-29, M, 2024-02",
    "POINT, 2024-08, M, 2024-08",
    "POINT, 2024-08-15, D, 2024-08-15",
    "EVENT, 2024, A, 2024",
  })
  void namesThePeriodAsSdmxDoes(TimeBasis basis, String period, String code, String timePeriod) {
    Period parsed = Objects.requireNonNull(Period.parse(period));
    assertEquals(new Frequency(code, timePeriod), Frequency.of(basis, parsed));
  }
}
