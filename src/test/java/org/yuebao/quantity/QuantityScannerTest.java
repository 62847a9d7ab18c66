package org.yuebao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.knowledge.Knowledge;

/** Examples and counter-examples of the grammar of quantities, with the units of the catalogue. */
class QuantityScannerTest {
  private static final QuantityScanner SCANNER =
      Knowledge.load(Path.of("data")).vocabulary().quantities();

  @ParameterizedTest
  @CsvSource({
    "3亿2千万元, 320000000, CNY",
    "10116.4亿元, 1011640000000, CNY",
    "三千六百二十亿元, 362000000000, CNY",
    "六千七百零九亿元, 670900000000, CNY",
    "1000.21亿元, 100021000000, CNY",
    "12.5亿元, 1250000000, CNY",
    "520万元, 5200000, CNY",
    "百分之三十五点零五, 35.05, PT",
    "8个百分点, 8, PP",
    "1.2个千分点, 1.2, PMILLE",
    "6.5‰, 6.5, PMILLE",
    "38件/万人, 38, COUNT",
    "30万元/亩, 300000, CNY",
    "12000元/平方米, 12000, CNY",
    "0.3吨标准煤/万元, 0.3, TCE",
    "1066平方公里, 1066000000, M2",
    "20公顷, 200000, M2",
    "12.5亿千瓦时, 1250000000, KWH",
    "200兆瓦时, 200000, KWH",
    "30GWh, 30000000, KWH",
    "50万千瓦, 500000, KW",
    "12.3亿斤, 615000, T",
    "35万标箱, 350000, 标箱",
    "32微克/立方米, 32, UG_M3",
    "2.6万美元, 26000, USD",
    "1.2万人次, 12000, PS",
    "5 亿元, 500000000, CNY",
    "百分之二十点四, 20.4, PT",
    "百分之70, 70, PT",
    "千分之三, 3, PMILLE",
    "翻一番, 100, PT",
    "翻两番, 300, PT",
    "2.6：1, 2.6, RATIO",
    "第29位, 29, RANK",
    "前八名, 8, RANK",
    "12.7%, 12.7, PT",
    "0.3个百分点, 0.3, PP",
    "1千4百多万元, 14000000, CNY",
    "4千多万元, 40000000, CNY",
    "76万6千7百余处, 766700, COUNT",
    "3千5百人, 3500, PS",
    "七成半, 75, PT",
    "3亩半, 2333.33345, M2",
    "1/50, 2, PT",
    "96.3分, 96.3, 分",
    "6.5级, 6.5, 级",
    "79.2岁, 79.2, 岁",
    "18县区, 18, COUNT",
    "80趟, 80, COUNT",
    "400万桶, 4000000, 桶",
  })
  void readsAmounts(String text, String value, String unit) {
    Quantity quantity = quantity(text);
    assertEquals(text.length(), quantity.end(), text);
    assertEquals(value, plain(quantity.value()));
    assertEquals(unit, quantity.unit());
  }

  @Test
  void groupsOfThreeDigitsAreOneNumber() {
    assertEquals("100021000000", plain(quantity("1,000.21亿元").value()));
    assertEquals("2635200000", plain(quantity("263, 520万元").value()), "a stray blank");
    assertEquals("263", plain(quantity("263, 52万元").value()), "no group of three");
  }

  @ParameterizedTest
  @CsvSource({
    "10-15亿元, 1000000000, 1500000000, CNY",
    "10亿至15亿元, 1000000000, 1500000000, CNY",
    "3万—5万人, 30000, 50000, PS",
    "30%-40%, 30, 40, PT",
    "4.5%—5%, 4.5, 5, PT",
    "500万以上1000万以下, 5000000, 10000000, ''",
    "七八百名, 700, 800, PS",
    "五六十家, 50, 60, COUNT",
  })
  void readsRanges(String text, String low, String high, String unit) {
    Quantity quantity = quantity(text);
    assertEquals(text.length(), quantity.end(), text);
    assertEquals(low, plain(quantity.value()));
    java.math.BigDecimal upper = quantity.value2();
    assertEquals(high, upper == null ? "" : plain(upper));
    assertEquals(unit, quantity.unit());
  }

  @ParameterizedTest
  @CsvSource({
    "10多亿元, 1000000000, >",
    "30余亿元, 3000000000, >",
    "十几家, 10, ~",
    "上千名, 1000, >=",
    "上万余人, 10000, >",
    "5亿元, 500000000, =",
  })
  void keepsWhatTheNumeralSaysOfItsBound(String text, String value, String bound) {
    Quantity quantity = quantity(text);
    assertEquals(value, plain(quantity.value()));
    assertEquals(bound, quantity.bound().symbol());
  }

  @ParameterizedTest
  @CsvSource({"3000学生, 3000, PS", "2300余农户, 2300, COUNT", "80企业, 80, COUNT"})
  void aNounRightBehindACountIsItsUnitAndStaysOutside(String text, String value, String unit) {
    Quantity quantity = quantity(text);
    assertEquals(value, plain(quantity.value()));
    assertEquals(unit, quantity.unit());
    assertEquals(text.length() - 2, quantity.end(), text);
  }

  @ParameterizedTest
  @CsvSource({"第二大, 3", "第四城, 2", "第一大县, 2", "第29位, 4"})
  void aRankedPlaceIsNoPartOfItsRank(String text, int end) {
    assertEquals(end, quantity(text).end(), text);
    assertEquals(Unit.Kind.RANK, quantity(text).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024企业", "2.5企业", "5亿企业"})
  void aYearAPointOrALargeScaleCountsNoNoun(String text) {
    assertEquals("", quantity(text).unit(), text);
  }

  @ParameterizedTest
  @CsvSource({"5级, NAME", "30分, DURATION", "60岁, NAME"})
  void aWholeNumberIsNoScore(String text, Unit.Kind kind) {
    assertEquals(kind, quantity(text).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"三成半导体", "1/12", "陆家", "伍名", "六、八万人"})
  void whatLooksLikeMoreIsNoPartOfIt(String text) {
    Reading reading = read(text);
    assertTrue(!(reading instanceof Quantity quantity) || quantity.end() <= 2, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"17:05", "05123", "13812345678", "3：2"})
  void measuresNothing(String text) {
    assertInstanceOf(NoQuantity.class, read(text), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"元", "增长", "前进", "后来", "翻身"})
  void isNoNumber(String text) {
    assertEquals(null, read(text), text);
  }

  @Test
  void restOfAnOutstandingBalanceIsNoRest() {
    assertFalse(quantity("5亿余额").bound() == Bound.ABOVE);
  }

  /** Whatever number is written in digits, in Chinese or mixed, is read as that number. */
  @Test
  void readsWhatWasWritten() {
    Random random = new Random(20240801);
    for (int i = 0; i < 20_000; i++) {
      long number = random.nextLong(1, 1L << random.nextInt(1, 43));
      check(number, number + "亿元", 100_000_000L);
      check(number, ChineseWriter.write(number) + "元", 1);
      if (number >= 10 && number < 10_000) {
        check(number, ChineseWriter.write(number) + "亿元", 100_000_000L);
      }
    }
  }

  private static void check(long number, String text, long factor) {
    if (text.length() > 24 || number > 99_999_999L * 10_000) {
      return;
    }
    if (Character.isDigit(text.charAt(0)) && number > 99_999_999L) {
      return;
    }
    Quantity quantity = quantity(text);
    assertEquals(text.length(), quantity.end(), text);
    assertEquals(
        plain(java.math.BigDecimal.valueOf(number).multiply(java.math.BigDecimal.valueOf(factor))),
        plain(quantity.value()),
        text);
  }

  private static String plain(java.math.BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static Quantity quantity(String text) {
    return assertInstanceOf(Quantity.class, read(text), text);
  }

  private static Reading read(String text) {
    char[] characters = text.toCharArray();
    return SCANNER.read(characters, 0, 0, characters.length);
  }
}
