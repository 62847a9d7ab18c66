package org.yuebao.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.wire.Generated;

class ReadingTest {
  @ParameterizedTest
  @CsvSource({
    // value, resolution, bound, value, resolution, bound, agree
    "2239.6, 0.1, =, 2239.58, 0.01, =, true",
    "2239.5, 0.1, =, 2239.58, 0.01, =, false",
    "10.1, 0.1, =, 10.2, 0.1, =, false",
    "-3.2, 0.1, =, -3.24, 0.01, =, true",
    "-3.2, 0.1, =, -3.3, 0.1, =, false",
    "10000, 1000, >, 10116.4, 0.1, =, true",
    "10000, 1000, >, 9999.9, 0.1, =, false",
    "10000, 1000, >=, 10000, 1, =, true",
    "100, 1, <, 98.7, 0.1, =, true",
    "100, 1, <, 101.2, 0.1, =, false",
    "100, 1, <=, 100, 1, =, true",
    "-5, 1, >, -6.1, 0.1, =, true",
    "-5, 1, >, -4.1, 0.1, =, false",
    "1000, 1, ~, 1043, 1, =, true",
    "1000, 1, ~, 1063, 1, =, false",
    "3222.84, 0.01, =, 2239.58, 0.01, =, false",
    "5, , =, 5.0, 0.1, =, true",
    "5, , =, 5, , =, true",
    "100, 1, >, 120, 1, >, true",
    "100, 1, <, 120, 1, >, false",
  })
  void agreesWhenOneTrueValueCouldBePrintedAsBoth(
      BigDecimal value,
      @Nullable BigDecimal resolution,
      String bound,
      BigDecimal value2,
      @Nullable BigDecimal resolution2,
      String bound2,
      boolean agree) {
    Reading one = new Reading(value, null, null, resolution, Bound.ofSymbol(bound));
    Reading other = new Reading(value2, null, null, resolution2, Bound.ofSymbol(bound2));
    assertEquals(agree, one.agreesWith(other));
    assertEquals(agree, other.agreesWith(one));
  }

  @Test
  void aRangeAgreesWithWhatLiesInIt() {
    Reading range = new Reading(decimal("5"), decimal("5.5"), null, decimal("0.5"), Bound.EQUAL);
    assertTrue(range.agreesWith(plain("5.3", "0.1")));
    assertEquals(false, range.agreesWith(plain("6.3", "0.1")));
  }

  @ParameterizedTest
  @CsvSource({"2025, 2025-11, true", "2025-10, 2025-11, false", "2025, 2026, false"})
  void datesAgreeWhenTheyMayMeanTheSameDay(String one, String other, boolean agree) {
    assertEquals(agree, date(one).agreesWith(date(other)));
  }

  @Property(tries = 300)
  void everyReadingAgreesWithItselfAndAgreementIsMutual(@ForAll long seed) {
    Reading one = new Generated(seed).reading();
    Reading other = new Generated(seed + 1).reading();
    assertTrue(one.agreesWith(one));
    assertEquals(one.agreesWith(other), other.agreesWith(one));
  }

  @Test
  void aDateNeverAgreesWithANumber() {
    assertEquals(false, date("2025").agreesWith(plain("2025", "1")));
  }

  @Test
  void preciseReadingsComeFirst() {
    assertBefore(plain("1.23", "0.01"), plain("1.2", "0.1"));
    assertBefore(plain("1", "1"), plain("1", null));
    assertBefore(plain("100", "100"), bounded("98.7", Bound.ABOUT));
    assertBefore(bounded("98.7", Bound.ABOUT), bounded("98", Bound.ABOVE));
    assertBefore(date("2025-11"), date("2025"));
  }

  private static void assertBefore(Reading one, Reading other) {
    assertTrue(Reading.byPrecision().compare(one, other) < 0);
    assertTrue(Reading.byPrecision().compare(other, one) > 0);
  }

  private static Reading plain(String value, @Nullable String resolution) {
    return new Reading(
        decimal(value), null, null, resolution == null ? null : decimal(resolution), Bound.EQUAL);
  }

  private static Reading bounded(String value, Bound bound) {
    return new Reading(decimal(value), null, null, decimal("0.1"), bound);
  }

  private static Reading date(String date) {
    return new Reading(null, null, Period.parse(date), null, Bound.EQUAL);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
