package org.yuebao.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.PublicationDate;

/** Examples of the grammar of time, resolved against a paper's day. */
class PeriodScannerTest {
  private static final PeriodScanner SCANNER =
      Knowledge.load(Path.of("data")).vocabulary().periods();

  @ParameterizedTest
  @CsvSource({
    "今年3月, 2024-08-01, 2024-03",
    "去年, 2024-08-01, 2023",
    "上半年, 2024-08-01, 2024-S1",
    "一季度, 2024-08-01, 2024-Q1",
    "前三季度, 2024-11-01, 2024-01/2024-09",
    "1—9月, 2024-11-01, 2024-01/2024-09",
    "1至5月份, 2024-08-01, 2024-01/2024-05",
    "前5个月, 2024-08-01, 2024-01/2024-05",
    "2023年末, 2024-08-01, 2023-12-31",
    "2023年, 2024-08-01, 2023",
    "2023年上半年, 2024-08-01, 2023-S1",
    "2023年1—9月, 2024-08-01, 2023-01/2023-09",
    "2021—2025年, 2024-08-01, 2021/2025",
    "十四五期间, 2024-08-01, 2021/2025",
    "十四五”期间, 2024-08-01, 2021/2025",
    "2026年1月, 2025-06-01, 2026-01",
    "2024年8月1日, 2024-08-02, 2024-08-01",
    "12月, 2024-01-05, 2023-12",
    "国庆假期, 2024-10-09, 2024-10-01/2024-10-07",
    "五一”小长假, 2023-05-05, 2023-04-29/2023-05-03",
    "2019年“五一”假日期间, 2023-05-05, 2019-05-01/2019-05-04",
    "去年国庆, 2024-03-01, 2023-09-29/2023-10-06",
    "春节7天, 2024-03-01, 2024-02-10/2024-02-17",
    "五一假期首日, 2024-05-02, 2024-05-01",
    "国庆假期前三天, 2024-10-04, 2024-10-01/2024-10-03",
    "今年上半年以来, 2024-08-12, 2024-S1",
  })
  void readsAndResolves(String text, String published, String period) {
    PeriodMention mention = read(text);
    assertNotNull(mention, text);
    assertEquals(text.length(), mention.end(), text);
    Period resolved = mention.resolve(anchor(published, null, false));
    assertEquals(period, resolved == null ? null : resolved.code(), text);
  }

  @Test
  void yearThatTheTextSpeaksOfHoldsForItsMonths() {
    PeriodMention mention = read("3月");
    assertNotNull(mention);
    assertEquals(Period.month(2021, 3), mention.resolve(anchor("2024-08-01", 2021, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"五一路", "国庆前夕", "春节联欢", "中秋月"})
  void nameOfAHolidayAloneIsNoPeriod(String text) {
    assertNull(read(text), text);
  }

  @Test
  void daysBeyondTheHolidayAndYearsWithoutDaysAreNotKnown() {
    PeriodMention beyond = read("五一假期第9天");
    PeriodMention before = read("1931年春节假期");
    assertNotNull(beyond);
    assertNotNull(before);
    assertNull(beyond.resolve(anchor("2024-05-02", null, false)));
    assertNull(before.resolve(anchor("2024-05-02", null, false)));
  }

  @Test
  void daysThatEndBeforeTheyBeginAreNotKnown() {
    PeriodMention mention = read("5月29日至5月7日");
    assertNotNull(mention);
    assertNull(mention.resolve(anchor("2024-08-01", null, false)));
  }

  @Test
  void withoutPublicationNothingIsGuessed() {
    PeriodMention mention = read("去年");
    assertNotNull(mention);
    assertNull(mention.resolve(new Anchor(null, null, false, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10116.4亿元", "十四五规划", "五一路", "3家", "13月", "前5家", "增长", "5年", "头条"})
  void isNoPeriod(String text) {
    assertNull(read(text), text);
  }

  private static @Nullable PeriodMention read(String text) {
    char[] characters = text.toCharArray();
    return SCANNER.read(characters, 0, characters.length);
  }

  private static Anchor anchor(String published, @Nullable Integer year, boolean future) {
    return new Anchor(PublicationDate.parse(published), year, future, false);
  }
}
