package org.yuebao.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.yuebao.knowledge.Knowledge;

/** A number with a unit, written out as papers do it and read again, is what it was. */
class WrittenQuantitiesTest {
  private static final QuantityScanner SCANNER =
      Knowledge.load(Path.of("data")).vocabulary().quantities();

  /**
   * A unit as the lexicon spells it.
   *
   * @param factor how much of its base unit it is
   */
  record Spelled(String spelling, String code, BigDecimal factor) {}

  /** A word that stands for a power of ten; 千 is not among them, with which 千克 and more begin. */
  enum ScaleWord {
    NONE("", 0),
    MYRIAD("万", 4),
    HUNDRED_MILLION("亿", 8),
    BILLION("万亿", 12);

    private final String word;
    private final int power;

    ScaleWord(String word, int power) {
      this.word = word;
      this.power = power;
    }
  }

  /** Units that mean one thing, and begin with no word that a number ends with. */
  @Provide
  Arbitrary<Spelled> units() throws IOException {
    List<String[]> rows =
        Files.readAllLines(Path.of("data/lexicon/units.tsv")).stream()
            .skip(1)
            .map(line -> line.split("\t"))
            .toList();
    return Arbitraries.of(
        rows.stream()
            .filter(row -> List.of("MONEY", "MEASURE").contains(row[3]))
            .filter(row -> !row[0].matches("[千百十万亿个].*"))
            .map(row -> new Spelled(row[0], row[1], new BigDecimal(row[2])))
            .toList());
  }

  @Property(tries = 2000)
  void decimalsOfEveryUnit(
      @ForAll @BigRange(min = "0", max = "99999999") @Scale(2) BigDecimal number,
      @ForAll ScaleWord scale,
      @ForAll("units") Spelled unit) {
    String text = number.toPlainString() + scale.word + unit.spelling();
    Quantity read = read(text);
    assertEquals(text.length(), read.end(), text);
    assertEquals(unit.code(), read.unit(), text);
    same(number.scaleByPowerOfTen(scale.power).multiply(unit.factor()), read.value(), text);
  }

  /** 12,345.6亿元. */
  @Property(tries = 500)
  void groupedDigits(
      @ForAll @BigRange(min = "1000", max = "99999999") @Scale(1) BigDecimal number) {
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(Locale.ROOT);
    String grouped = new DecimalFormat("#,##0.0", signs).format(number) + "亿元";
    same(number.scaleByPowerOfTen(8), read(grouped).value(), grouped);
  }

  @Property(tries = 2000)
  void wholeNumbersInChineseWords(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long number) {
    String text = ChineseWriter.write(number) + "元";
    if (text.length() <= 24) {
      same(BigDecimal.valueOf(number), read(text).value(), text);
    }
  }

  @Property(tries = 500)
  void percentsInEveryWay(@ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal percent) {
    for (String text : List.of(percent + "%", percent + "％", "百分之" + percent)) {
      Quantity read = read(text);
      assertEquals("PT", read.unit(), text);
      same(percent, read.value(), text);
    }
    assertEquals("PP", read(percent + "个百分点").unit());
  }

  private static void same(BigDecimal expected, BigDecimal found, String text) {
    assertEquals(expected.stripTrailingZeros(), found.stripTrailingZeros(), text);
  }

  private static Quantity read(String text) {
    char[] characters = text.toCharArray();
    return assertInstanceOf(
        Quantity.class, SCANNER.read(characters, 0, 0, characters.length), text);
  }
}
