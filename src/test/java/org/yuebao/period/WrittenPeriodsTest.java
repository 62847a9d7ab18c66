package org.yuebao.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.PublicationDate;

/** A period, written out as code or in words and read again, is what it was. */
class WrittenPeriodsTest {
  private static final PeriodScanner SCANNER =
      Knowledge.load(Path.of("data")).vocabulary().periods();

  /** A paper's day after all that is written about. */
  private static final Anchor ANCHOR =
      new Anchor(PublicationDate.parse("2099-12-31"), null, false, false);

  record Written(Period period, String words) {}

  private static Arbitrary<Integer> years() {
    return Arbitraries.integers().between(1950, 2098);
  }

  private static Arbitrary<Integer> months() {
    return Arbitraries.integers().between(1, 12);
  }

  @Provide
  Arbitrary<Written> periods() {
    Arbitrary<Written> year = years().map(y -> new Written(Period.year(y), y + "年"));
    Arbitrary<Written> half =
        Combinators.combine(years(), Arbitraries.integers().between(1, 2))
            .as((y, h) -> new Written(Period.half(y, h), y + "年" + (h == 1 ? "上" : "下") + "半年"));
    Arbitrary<Written> quarter =
        Combinators.combine(years(), Arbitraries.integers().between(1, 4))
            .as((y, q) -> new Written(Period.quarter(y, q), y + "年" + "一二三四".charAt(q - 1) + "季度"));
    Arbitrary<Written> month =
        Combinators.combine(years(), months())
            .as((y, m) -> new Written(Period.month(y, m), y + "年" + m + "月"));
    Arbitrary<Written> stretch =
        Combinators.combine(years(), months(), months())
            .filter((y, from, to) -> from < to)
            .as(
                (y, from, to) ->
                    new Written(Period.months(y, from, to), y + "年" + from + "—" + to + "月"));
    Arbitrary<Written> several =
        Combinators.combine(years(), years())
            .filter((from, to) -> from < to)
            .as((from, to) -> new Written(Period.years(from, to), from + "—" + to + "年"));
    Arbitrary<Written> day =
        Combinators.combine(years(), Arbitraries.integers().between(1, 365))
            .as(LocalDate::ofYearDay)
            .map(
                d ->
                    new Written(
                        Period.day(d),
                        d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日"));
    return Arbitraries.oneOf(year, half, quarter, month, stretch, several, day);
  }

  @Property(tries = 2000)
  void itsCodeIsReadAgain(@ForAll("periods") Written written) {
    assertEquals(written.period(), Period.parse(written.period().code()));
  }

  @Property(tries = 2000)
  void itsWordsAreReadAgain(@ForAll("periods") Written written) {
    char[] words = written.words().toCharArray();
    PeriodMention mention = SCANNER.read(words, 0, words.length);
    assertNotNull(mention, written.words());
    assertEquals(words.length, mention.end(), written.words());
    assertEquals(written.period(), mention.resolve(ANCHOR), written.words());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"２０２３", "٢٠٢٣", "2023-+5", "2023-13", "2023-02-30", "2023/", "/", "", "2024/2023"})
  void isNoCode(String words) {
    assertNull(Period.parse(words), words);
  }

  /** Whatever is no code is none, and nothing is thrown. */
  @Property(tries = 1000)
  void anyWordsAreACodeOrNone(@ForAll String words) {
    Period period = Period.parse(words);
    assertEquals(period == null ? null : words, period == null ? null : period.code());
  }

  @Property(tries = 500)
  void spansOfTwoAreReadAgain(@ForAll("periods") Written one, @ForAll("periods") Written other) {
    boolean inOrder = !other.period().last().isBefore(one.period().first());
    boolean plain = !(one.period().code() + other.period().code()).contains("/");
    if (inOrder && plain) {
      Period span = Period.between(one.period(), other.period());
      assertEquals(span, Period.parse(span.code()));
    }
  }
}
