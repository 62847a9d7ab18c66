package org.yuebao.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
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
    "今年1、2月份, 2024-03-15, 2024-01/2024-02",
    "去年7、8两个月, 2024-03-15, 2023-07/2023-08",
    "去年4、5、6月, 2024-03-15, 2023-04/2023-06",
    "今年开局两个月, 2024-03-15, 2024-01/2024-02",
    "开年以来, 2024-03-15, 2024-01/2024-03",
    "今年年初以来, 2024-03-15, 2024-01/2024-03",
    "2023年初以来, 2023-08-15, 2023-01/2023-08",
    "2018年至2022年间, 2024-03-15, 2018/2022",
    "2018—2022年期间, 2024-03-15, 2018/2022",
    "2018年至2022年的五年间, 2024-03-15, 2018/2022",
    "2021、2022、2023年, 2024-03-15, 2021/2023",
    "3月上旬, 2024-03-15, 2024-03",
    "3月10日当天, 2024-03-15, 2024-03-10",
    "元旦假期, 2023-12-30, 2023-12-30/2024-01-01",
    "元旦假期, 2023-12-28, 2022-12-31/2023-01-02",
  })
  void readsAndResolves(String text, String published, String period) {
    PeriodMention mention = read(text);
    assertNotNull(mention, text);
    assertEquals(text.length(), mention.end(), text);
    Period resolved = mention.resolve(anchor(published, null, false));
    assertEquals(period, resolved == null ? null : resolved.code(), text);
  }

  /** What is said of the year, and how it reaches from one day to another. */
  @ParameterizedTest
  @CsvSource({
    "1900年, 2024-08-01, 1900",
    "2099年, 2024-08-01, 2099",
    "2023年度, 2024-08-01, 2023",
    "二〇二三年, 2024-08-01, 2023",
    "2021年至2025年, 2024-08-01, 2021/2025",
    "2023上半年, 2024-08-01, 2023-S1",
    "2022全年, 2024-08-01, 2022",
    "2023三季度, 2024-08-01, 2023-Q3",
    "2022年末, 2024-08-01, 2022-12-31",
    "2022年初, 2024-08-01, 2022-01-01",
    "2026-01-23, 2026-08-01, 2026-01-23",
    "2024/8/5, 2024-08-06, 2024-08-05",
    "2024.12.31, 2025-01-06, 2024-12-31",
    "本年, 2024-08-01, 2024",
    "上年, 2024-08-01, 2023",
    "明年, 2024-08-01, 2025",
    "六普, 2024-08-01, 2010",
    "近五年, 2024-08-01, 2019/2023",
    "近五年, 2024-10-31, 2019/2023",
    "近五年, 2024-11-01, 2020/2024",
    "近五年, 2024, 2019/2023",
    "过去5年, 2024-08-01, 2019/2023",
    "近两年, 2024-08-01, 2022/2023",
    "五年来, 2024-08-01, 2019/2023",
    "5年间, 2024-08-01, 2019/2023",
    "这三年, 2024-08-01, 2021/2023",
    "近四十年, 2024-08-01, 1984/2023",
    "未来五年, 2024-08-01, 2024/2028",
    "今后2年, 2024-12-01, 2025/2026",
    "未来四十年, 2024-08-01, 2024/2063",
    "十四五末, 2024-08-01, 2025-12-31",
    "十四五以来, 2024-08-01, 2021/2025",
  })
  void readsYears(String text, String published, String period) {
    readsAndResolves(text, published, period);
  }

  @ParameterizedTest
  @CsvSource({
    "1月至3月, 2024-08-01, 2024-01/2024-03",
    "1-9月份, 2024-11-01, 2024-01/2024-09",
    "元至6月, 2024-08-01, 2024-01/2024-06",
    "元月份, 2024-08-01, 2024-01",
    "1—11月, 2025-01-06, 2024-01/2024-11",
    "一、二季度, 2025-01-06, 2024-Q1/2024-Q2",
    "一、二季度, 2025-04-20, 2025-Q1/2025-Q2",
    "前11个月, 2024-11-01, 2024-01/2024-11",
    "前11个月, 2024-10-31, 2023-01/2023-11",
    "1月份至12月, 2025-02-01, 2024-01/2024-12",
    "十二月, 2024-12-31, 2024-12",
    "3月份, 2024-08-01, 2024-03",
    "首3个月, 2024-08-01, 2024-01/2024-03",
    "头两个月, 2024-08-01, 2024-01/2024-02",
    "前1个月, 2024-08-01, 2024-01",
    "前10月, 2024-12-01, 2024-01/2024-10",
    "前2月份, 2024-12-01, 2024-01/2024-02",
    "前12个月, 2025-02-01, 2024-01/2024-12",
    "9月, 2024-08-31, 2023-09",
    "9月, 2024-09-01, 2024-09",
    "上月, 2024-01-10, 2023-12",
    "上个月, 2024-08, 2024-07",
    "上月末, 2024-03-10, 2024-02-29",
    "三季度, 2024-06-30, 2023-Q3",
    "三季度末, 2024-11-01, 2024-09-30",
    "三季度初, 2024-11-01, 2024-07-01",
  })
  void readsMonths(String text, String published, String period) {
    readsAndResolves(text, published, period);
  }

  @ParameterizedTest
  @CsvSource({
    "8月1号, 2024-08-02, 2024-08-01",
    "5月二十一日, 2024-08-02, 2024-05-21",
    "12月31日, 2025-01-02, 2024-12-31",
    "5月1日至3日, 2024-05-06, 2024-05-01/2024-05-03",
    "5月1日—31日, 2024-06-06, 2024-05-01/2024-05-31",
    "9月28日至10月6日, 2024-10-08, 2024-09-28/2024-10-06",
    "2023年12月30日至2024年1月1日, 2024-01-02, 2023-12-30/2024-01-01",
    "昨天, 2024-03-01, 2024-02-29",
    "今日, 2024-03-01, 2024-03-01",
    "1日, 2024-08-02, 2024-08-01",
    "27日, 2024-08-27, 2024-08-27",
    "27日, 2024-08-26, 2024-07-27",
    "31日, 2024-01-02, 2023-12-31",
    "目前, 2024-08-01, 2024-08-01",
    "目前, 2024-08, 2024-08",
    "目前, 2024, 2024",
    "“五一”假期, 2024-05-06, 2024-05-01/2024-05-05",
    "国庆假期的第二天, 2024-10-09, 2024-10-02",
    "国庆假期第1日, 2024-10-09, 2024-10-01",
  })
  void readsDays(String text, String published, String period) {
    readsAndResolves(text, published, period);
  }

  /** 全年 of news in its first eight months is the year that is over. */
  @ParameterizedTest
  @CsvSource({
    "全年, 2024-08-31, 2023",
    "全年, 2024-09-01, 2024",
    "全年, 2024, 2023",
    "年底, 2024-03-01, 2023-12-31",
    "年底, 2024-10-01, 2024-12-31",
    "年初, 2024-03-01, 2024-01-01",
  })
  void theYearThatIsNotNamed(String text, String published, String period) {
    readsAndResolves(text, published, period);
  }

  @ParameterizedTest
  @CsvSource({
    "全年, 2024-02-28, 2023",
    "全年, 2024-03-01, 2024",
    "9月, 2024-08-31, 2024-09",
    "三季度, 2024-06-30, 2024-Q3",
  })
  void whatIsExpectedLiesAhead(String text, String published, String period) {
    assertEquals(period, code(text, anchor(published, null, true)), text);
  }

  @Test
  void whatIsPlannedInTheFirstDaysOfAYearIsForThatYear() {
    Anchor planned = new Anchor(PublicationDate.parse("2024-01-20"), null, false, true);
    assertEquals("2024", code("全年", planned));
  }

  @ParameterizedTest
  @CsvSource({
    "今年以来, 2024-08-12, 2024-01/2024-08",
    "今年以来, 2024-08, 2024-01/2024-08",
    "今年以来, 2024, 2024",
    "2010年以来, 2024-08-12, 2010/2023",
    "2010年以来, 2024-12-12, 2010/2024",
    "2023年以来, 2024-08-12, 2023",
    "2025年以来, 2024-08-12, 2025",
    "2013年8月以来, 2024-09-12, 2013-08/2024-09",
    "2013年8月以来, 2024, 2013/2023",
    "3月以来, 2024-08-12, 2024-03/2024-08",
    "8月以来, 2024-08-12, 2024-08",
  })
  void sinceLastsUntilThePublication(String text, String published, String period) {
    readsAndResolves(text, published, period);
  }

  /** 上年 in a report on 2022 is 2021, 近三年 the three up to 2022, whenever it is printed. */
  @ParameterizedTest
  @CsvSource({"上年, 2021", "本年, 2022", "近三年, 2020/2022", "全年, 2022", "一季度, 2022-Q1"})
  void theYearThatATextSpeaksOfCounts(String text, String period) {
    assertEquals(period, code(text, anchor("2024-08-01", 2022, false)), text);
  }

  @ParameterizedTest
  @CsvSource({"本月, 2024", "今日, 2024-08", "27日, 2024-08", "31日, 2024-07-02", "2月30日, 2024-08-01"})
  void whatTheDayOfThePaperDoesNotTellIsNotKnown(String text, String published) {
    assertNull(code(text, anchor(published, null, false)), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"目前", "近五年", "未来五年", "全年", "上月", "今日", "27日", "3月", "上年"})
  void withoutADayOfThePaperNothingIsKnown(String text) {
    assertNull(code(text, new Anchor(null, null, false, false)), text);
  }

  /** What follows is no part of the period. */
  @ParameterizedTest
  @CsvSource({
    "十年增加70万亿元, 2",
    "五年年均增长5.2%, 2",
    "2024年13月, 5",
    "8月32日, 2",
    "8月0日, 2",
    "5月9日至5日, 4",
    "2024年-2021年, 5",
    "3月-2月, 2",
    "3月-13月, 2",
    "五一假期第0天, 4",
    "前三季度3家, 4",
    "8月9日至31号, 8",
    "8月9日至9日, 4",
    "8月9日至32日, 4",
    "5月29日至4月7日, 5",
    "5月9日至12月0日, 4",
    "2023年12月30日至2022年1月1日, 11",
    "2021年至2099年, 11",
    "2021年至2100年, 5",
  })
  void endsWhereAnotherThingBegins(String text, int end) {
    PeriodMention mention = read(text);
    assertNotNull(mention, text);
    assertEquals(end, mention.end(), text);
  }

  /** From the middle of a text, and no further than it goes. */
  @Test
  void aPartOfATextIsReadForItself() {
    char[] text = "在2023年末增长".toCharArray();
    PeriodMention year = SCANNER.read(text, 1, 6);
    assertNotNull(year);
    assertEquals("1-6 2023", year.start() + "-" + year.end() + " " + resolved(year));
    PeriodMention whole = SCANNER.read(text, 1, text.length);
    assertNotNull(whole);
    assertEquals("1-7 2023-12-31", whole.start() + "-" + whole.end() + " " + resolved(whole));
  }

  /** What stands behind the end of a sentence is not looked at, whatever it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年12月30日至2024年1月1日",
        "2021年至2025年末",
        "2022全年度",
        "2024.12.31日",
        "近十五年来",
        "五年年均增长",
        "未来十五年",
        "元至十二月份",
        "1月份至12月份",
        "前12个月份",
        "9月28日—10月16日",
        "十四五”期间",
        "“五一”假期的第二天",
        "国庆节7天假期首日",
        "三季度末"
      })
  void aSentenceEndsAtItsLimit(String text) {
    char[] whole = text.toCharArray();
    for (int limit = 1; limit <= whole.length; limit++) {
      char[] alone = Arrays.copyOf(whole, limit);
      assertEquals(
          SCANNER.read(alone, 0, limit), SCANNER.read(whole, 0, limit), text.substring(0, limit));
    }
  }

  /** What a period cannot begin with is passed over without reading on. */
  @Test
  void aPeriodBeginsWithAWordOfTimeOrANumber() {
    "今2二十前头首元“上五春".chars().forEach(c -> assertTrue(SCANNER.begins((char) c), (char) c + ""));
    "增的，。%A".chars().forEach(c -> assertFalse(SCANNER.begins((char) c), (char) c + ""));
  }

  private static @Nullable String resolved(PeriodMention mention) {
    return String.valueOf(mention.resolve(anchor("2024-08-01", null, false)));
  }

  private static @Nullable String code(String text, Anchor anchor) {
    PeriodMention mention = read(text);
    assertNotNull(mention, text);
    assertEquals(text.length(), mention.end(), text);
    Period period = mention.resolve(anchor);
    return period == null ? null : period.code();
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
  @ValueSource(
      strings = {
        "10116.4亿元",
        "十四五规划",
        "五一路",
        "3家",
        "13月",
        "前5家",
        "增长",
        "5年",
        "头条",
        "1899年",
        "2100年",
        "2024",
        "2024家",
        "2024-13-01",
        "2024-0-1",
        "2024-12-32",
        "2024-8/5",
        "20244年",
        "2021—2021年",
        "近四十一年",
        "近一年",
        "这两年",
        "十年",
        "未来一年",
        "0月",
        "元月",
        "元旦",
        "前13个月",
        "前1月",
        "前0个月",
        "32日",
        "0日",
        "十四五",
        "近五家",
        "首次"
      })
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
