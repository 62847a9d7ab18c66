package org.yuebao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

  /** All that is read of a figure: its value or range, unit, bound, last digit's worth, shape. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10116.4亿元, 1011640000000 CNY 10000000
          12.50亿元, 1250000000 CNY 1000000
          3亿2千万元, 320000000 CNY 10000000
          3亿2千5百万元, 325000000 CNY 1000000
          1亿零, 100000000 - 100000000
          63万6463亿元, 63646300000000 CNY 100000000
          1万2千多亿元, 1200000000000 CNY > 100000000000
          2万3千人, 23000 PS 1000
          2万3千余人, 23000 PS > 1000
          3千5百多家, 3500 COUNT > 100
          9千6百2十人, 9620 PS 10
          50万亿元, 50000000000000 CNY 1000000000000
          3千万元, 30000000 CNY 10000000
          2百家, 200 COUNT 100
          3千瓦, 3 KW 1
          1.5 亿元, 150000000 CNY 10000000
          5   亿元, 500000000 CNY 100000000
          1，000元, 1 - 1
          '1,0000元', 1 - 1
          '1,000,000元', 1000000 CNY 1
          '1,000', 1000 - 1
          '1,234,567,890元', 1234567890 CNY 1
          三千六百二十亿元, 362000000000 CNY 100000000
          一百零五家, 105 COUNT 1
          一千零五十人, 1050 PS 10
          二十万人, 200000 PS 10000
          十五家, 15 COUNT 1
          三千瓦, 3 KW 1
          二〇二四, 2024 - 1
          一二三万人, 1230000 PS 10000
          三万亿元, 3000000000000 CNY 1000000000000
          二十点四五亿元, 2045000000 CNY 1000000
          三点五万亿元, 3500000000000 CNY 100000000000
          三点五, 3.5 - 0.1
          七八家, 7-8 COUNT 1
          七八十万元, 700000-800000 CNY 10000
          三五家, 35 COUNT 1
          十五六家, 15-16 COUNT 1
          二十几家, 20 COUNT ~ 10
          几十家, 10 COUNT vague 10
          十几亿元, 1000000000 CNY ~ 100000000
          三百余家, 300 COUNT > 100
          三百多万元, 3000000 CNY > 10000
          百余家, 100 COUNT > 100
          万余人, 10000 PS > 10000
          千亿元, 100000000000 CNY 100000000000
          千万元, 10000000 CNY 10000000
          上百家, 100 COUNT >= 100
          上千万元, 10000000 CNY >= 10000000
          伍拾万元, 500000 CNY 10000
          叁佰贰拾元, 320 CNY 10
          100来家, 100 COUNT > 1
          300多万元, 3000000 CNY > 10000
          300余万元, 3000000 CNY > 10000
          10几家, 10 - 1
          百分之十五, 15 PT 1
          百分之一百二十, 120 PT 10
          三分之一, 33.33333 PT 1 FRACTION
          万分之五, 0.05 PT 1 FRACTION
          十分之三, 30 PT 1 FRACTION
          五分之二点五, 50 PT 0.1 FRACTION
          1/3, 33.33333 PT 1 FRACTION
          3/4, 75 PT 1 FRACTION
          1/20, 5 PT 1 FRACTION
          1/1000, 0.1 PT 1 FRACTION
          1/45, 2.222222 PT 1 FRACTION
          一半, 50 PT 1 HALF
          翻番, 100 PT 100 DOUBLING
          翻了一番, 100 PT 100 DOUBLING
          翻三番, 700 PT 100 DOUBLING
          翻六番, 6300 PT 100 DOUBLING
          3.2∶1, 3.2 RATIO 0.1 RATIO
          2 : 1, 2 RATIO 1 RATIO
          第29位, 29 RANK 1 RANK
          第 3位, 3 RANK 1 RANK
          第十二名, 12 RANK 1 RANK
          前10名, 10 RANK <= 1 RANK
          后三位, 3 RANK <= 1 RANK
          前十, 10 RANK <= 1 RANK
          10—15亿元, 1000000000-1500000000 CNY 100000000
          2-3万人, 20000-30000 PS 10000
          5到10家, 5-10 COUNT 1
          三至五万亿元, 3000000000000-5000000000000 CNY 1000000000000
          三百五十万亿元, 350000000000000 CNY 1000000000000
          3.5%至4%, 3.5-4 PT 1
          1000-2000元, 1000-2000 CNY 1
          5亿-8000万元, 500000000 - 100000000
          50%-40%, 50 PT 1
          3家—5亿元, 3 COUNT 1
          3—几家, 3 - 1
          500万以上1000万以内, 5000000-10000000 - 10000
          七成, 70 PT 10
          七成半, 75 PT 5
          3亩半, 2333.33345 M2 333.33335
          3人半, 3 PS 1
          三成半导体, 30 PT 10
          5个亿元, 5 COUNT 1
          218个亿元, 218 COUNT 1
          50亿元年产值, 5000000000 CNY 100000000
          30万元/万人, 300000 CNY 10000
          120公里/小时, 120 公里/小时 1
          3000学生, 3000 PS 1
          400多工人, 400 PS > 1
          1900学生, 1900 - 1
          2099学生, 2099 - 1
          2100学生, 2100 PS 1
          1899学生, 1899 PS 1
          """)
  void readsFigures(String text, String told) {
    Quantity quantity = quantity(text);
    BigDecimal upper = quantity.value2();
    assertEquals(
        told,
        plain(quantity.value())
            + (upper == null ? "" : "-" + plain(upper))
            + (quantity.unit().isEmpty() ? " -" : " " + quantity.unit())
            + (quantity.bound() == Bound.EQUAL ? "" : " " + quantity.bound().symbol())
            + (quantity.vague() ? " vague" : "")
            + (" " + plain(quantity.step()))
            + (quantity.shape() == Quantity.Shape.AMOUNT ? "" : " " + quantity.shape()),
        text);
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
    BigDecimal upper = quantity.value2();
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

  /** What stands behind the end of a sentence is not looked at, whatever it is. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1, 234,567.25亿元",
        "3亿2千5百多万元",
        "63万6463亿元",
        "1万2千多亿元",
        "10—15亿元",
        "500万以上1000万以下",
        "十五六万亿元",
        "三百二十点四五万亿元",
        "上千万余人",
        "百分之一百二十点五",
        "2.6：1",
        "5.8:41.6:52.6",
        "1/1000",
        "第 29位",
        "前十名",
        "翻了三番",
        "七成半",
        "30万元/万人",
        "218个亿元",
        "50亿元年产值",
        "3000学生",
        "100多来家",
        "六、七千人"
      })
  void aSentenceEndsAtItsLimit(String text) {
    char[] whole = text.toCharArray();
    for (int limit = 1; limit <= whole.length; limit++) {
      char[] alone = Arrays.copyOf(whole, limit);
      assertEquals(
          SCANNER.read(alone, 0, 0, limit),
          SCANNER.read(whole, 0, 0, limit),
          text.substring(0, limit));
    }
  }

  /** 六、七千人 names a range behind a word; at the beginning of a list it does not. */
  @Test
  void neighboursBeforeOneScaleAreARange() {
    char[] text = "有六、七千人，约十二、三万元，一、二百户".toCharArray();
    assertEquals("6000-7000", range(text, 1));
    assertEquals("120000-130000", range(text, 8));
    assertEquals("100-200", range(text, 15));
    assertEquals("6", range("六、七千人".toCharArray(), 0));
    assertEquals("6", range("1六、七千人".toCharArray(), 1));
    assertEquals("6", range("有六、八千人".toCharArray(), 1));
    assertEquals("6", range("有六、七人".toCharArray(), 1));
  }

  private static String range(char[] text, int at) {
    Quantity quantity = assertInstanceOf(Quantity.class, SCANNER.read(text, at, at, text.length));
    BigDecimal upper = quantity.value2();
    return plain(quantity.value()) + (upper == null ? "" : "-" + plain(upper));
  }

  @Test
  void aMinusSignBelongsToItsFigure() {
    Quantity fall = assertInstanceOf(Quantity.class, SCANNER.read("-2.5%".toCharArray(), 0, 1, 5));
    assertEquals("-2.5 0-5 PT", plain(fall.value()) + " 0-" + fall.end() + " " + fall.unit());
    Quantity range =
        assertInstanceOf(Quantity.class, SCANNER.read("-2%-3%".toCharArray(), 0, 1, 6));
    assertEquals("2", plain(range.value()), "a dash before a range is no sign");
  }

  /** 41.6 and 52.6 of 5.8:41.6:52.6. */
  @Test
  void aRowOfSharesIsReadPartByPart() {
    char[] text = "5.8:41.6:52.6。".toCharArray();
    Quantity first = quantity("5.8:41.6:52.6");
    assertEquals(Quantity.Shape.PART, first.shape());
    Quantity second = SCANNER.nextPart(text, first.end(), text.length);
    assertEquals(
        "41.6 PT PART", plain(second.value()) + " " + second.unit() + " " + second.shape());
    Quantity third = SCANNER.nextPart(text, second.end(), text.length);
    assertEquals("52.6", plain(third.value()));
    assertEquals(null, SCANNER.nextPart(text, third.end(), text.length));
  }

  /** 从5家到10家 names two values. */
  @Test
  void fromOneToAnotherIsNoRange() {
    for (String before : List.of("从", "由")) {
      char[] text = (before + "5到10家").toCharArray();
      assertEquals("5", range(text, 1));
    }
    assertEquals("5-10", range("有5到10家".toCharArray(), 1));
    assertEquals("5-10", range("从5-10家".toCharArray(), 1));
  }

  /** A figure may begin with these, and with nothing else is time lost. */
  @Test
  void aFigureBeginsWithANumeralOrAWordOfOrder() {
    "0９".chars().forEach(c -> assertEquals(c == '0', SCANNER.begins((char) c)));
    "一零两壹十拾百亿上几数第前后翻".chars().forEach(c -> assertTrue(SCANNER.begins((char) c), (char) c + ""));
    "元的点多，%".chars().forEach(c -> assertFalse(SCANNER.begins((char) c), (char) c + ""));
  }

  /** 时速120公里, 13.2、11.4亿元, 位列第3: what the words around a figure make of it. */
  @Test
  void theSameFigureInOtherWords() {
    assertEquals("120 公里/小时", told(quantity("120公里").perHour()));
    assertEquals("120-140 公里/小时", told(quantity("120-140公里").perHour()));
    assertEquals("3 RANK", told(quantity("3").ranked()));
    assertEquals("1320000000 CNY", told(quantity("13.2").scaledAs(quantity("11.4亿元"), 1)));
    assertEquals("12 PT", told(quantity("12").in("PT", Unit.Kind.RATE)));
    assertEquals("12 床位", told(quantity("12").withUnknownUnit("床位", 4)));
    assertEquals(4, quantity("12").withUnknownUnit("床位", 4).end());
  }

  @ParameterizedTest
  @CsvSource({
    "3.5, FRACTION RANK",
    "3.0, RANK",
    "3, RANK",
    "3.5亿, ''",
    "三点五, RANK",
    "999, RANK",
    "1000, ''",
    "3家, RANK THINGS",
    "3县区, RANK THINGS",
    "3人, RANK",
  })
  void whatAFigureMayBe(String text, String traits) {
    Quantity quantity = quantity(text);
    String told =
        (quantity.isFraction() ? "FRACTION " : "")
            + (quantity.mayRank() ? "RANK " : "")
            + (quantity.countsThings() ? "THINGS" : "");
    assertEquals(traits, told.strip(), text);
  }

  private static String told(Quantity quantity) {
    BigDecimal upper = quantity.value2();
    String range = upper == null ? "" : "-" + plain(upper);
    return plain(quantity.value()) + range + " " + quantity.unit();
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
        plain(BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(factor))),
        plain(quantity.value()),
        text);
  }

  private static String plain(BigDecimal value) {
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
