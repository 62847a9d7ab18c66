package org.yuebao.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.PublicationDate;

/** What a mention tells of itself before it is resolved, by which sentences are read. */
class PeriodMentionTest {
  private static final PeriodScanner SCANNER =
      Knowledge.load(Path.of("data")).vocabulary().periods();
  private static final Anchor ANCHOR =
      new Anchor(PublicationDate.parse("2024-08-15"), null, false, false);

  @ParameterizedTest
  @CsvSource({
    "2023年, YEAR NAMED",
    "去年, YEAR NAMED",
    "去年3月, YEAR NAMED MONTH",
    "上年, BEFORE",
    "本年, ''",
    "近五年, COUNTED",
    "目前, NOW",
    "4月, MONTH",
    "1-4月, ''",
    "4月底, ''",
    "4月1日, DAY",
    "4月1日至3日, ''",
    "昨天, DAY",
    "27日, DAY",
    "一季度, ''",
    "2021—2025年, NAMED",
  })
  void tellsWhatItIs(String text, String traits) {
    PeriodMention mention = read(text);
    String told =
        Stream.of(
                mention.namesYear() ? "YEAR" : "",
                mention.namedYear(ANCHOR) != null ? "NAMED" : "",
                mention.isYearBefore() ? "BEFORE" : "",
                mention.countsYears() ? "COUNTED" : "",
                mention.isNow() ? "NOW" : "",
                mention.isDay() ? "DAY" : "",
                mention.isOneMonth() ? "MONTH" : "")
            .filter(trait -> !trait.isEmpty())
            .reduce("", (one, other) -> (one + " " + other).strip());
    assertEquals(traits, told, text);
  }

  @ParameterizedTest
  @CsvSource({"2019年, 2019", "去年, 2023", "明年, 2025", "2021—2025年, 2025"})
  void theYearThatATextSpeaksOfFromThenOn(String text, Integer year) {
    assertEquals(year, read(text).namedYear(ANCHOR), text);
  }

  /** 2022年上半年……一季度: the first quarter of 2022; 2021年一季度 keeps its own. */
  @Test
  void aPartOfAYearTakesTheYearOfAnother() {
    PeriodMention year = read("2022年上半年");
    assertEquals("2022-Q1", code(read("一季度").ofYearOf(year)));
    assertEquals("2021-Q1", code(read("2021年一季度").ofYearOf(year)));
    assertEquals("2022-05-01/2022-05-03", code(read("5月1日至3日").ofYearOf(year)));
  }

  /** 1—4月, where a total so far is told of 4月. */
  @Test
  void aMonthMayStandForTheYearUpToIt() {
    assertEquals("2023-01/2023-04", code(read("去年4月").sinceJanuary()));
  }

  @ParameterizedTest
  @CsvSource({"2024-08-15, 2024-08-15", "2024-08, 2024-08", "2024, 2024"})
  void aDayOfAPaperIsAPeriodAsFineAsItIsKnown(String published, String period) {
    Period found = PeriodMention.ofPublication(PublicationDate.parse(published));
    assertNotNull(found);
    assertEquals(period, found.code());
  }

  private static @Nullable String code(PeriodMention mention) {
    Period period = mention.resolve(ANCHOR);
    return period == null ? null : period.code();
  }

  private static PeriodMention read(String text) {
    char[] characters = text.toCharArray();
    PeriodMention mention = SCANNER.read(characters, 0, characters.length);
    assertNotNull(mention, text);
    assertEquals(text.length(), mention.end(), text);
    return mention;
  }
}
