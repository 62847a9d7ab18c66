package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024",
    "2024-08, 2024-08",
    "2024-08-01, 2024-08-01",
    "2024-8-1, 2024-08-01",
    "2024/08/01, 2024-08-01",
    "2024.8.1, 2024-08-01",
    "20240801, 2024-08-01",
    "2024年, 2024",
    "2024年8月, 2024-08",
    "2024年8月1日, 2024-08-01",
    "2024-08-01T09:30:00+08:00, 2024-08-01",
    "2024-08-01 09:30, 2024-08-01",
    "' 2024-02-29 ', 2024-02-29"
  })
  void isReadAsPapersWriteIt(String printed, String date) {
    assertEquals(date, String.valueOf(PublicationDate.parse(printed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "昨天",
        "2024-13",
        "2024-02-30",
        "2023-02-29",
        "24-08-01",
        "202408",
        "2024-008",
        "2024-08-01-02",
        "2024-08-01 or so",
        "-2024",
        "2024-",
        "２０２４",
        "2024-0-1"
      })
  void isNullWhenItIsNone(String printed) {
    assertNull(PublicationDate.parse(printed));
  }
}
