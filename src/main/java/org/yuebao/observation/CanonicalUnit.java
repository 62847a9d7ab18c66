package org.yuebao.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.indicator.Indicator;

/**
 * The unit of a series, and how a printed one becomes it: 增长1.6倍 is a growth of 160 percent, a
 * share of 5‰ one of 0.5. Another currency stays what it is and makes a series of its own.
 *
 * @param unit canonical unit
 * @param factor what a value in the fact's unit is multiplied by
 */
record CanonicalUnit(String unit, BigDecimal factor) {
  private static final String PERCENT = "PT";
  private static final String PER_MILLE = "PMILLE";
  private static final String TIMES = "TIMES";
  private static final String POINTS = "PP";
  private static final String RANK = "RANK";

  /** 名, 人 and 个 count the same people. */
  private static final Set<String> HEADS = Set.of("PS", "COUNT");

  private static final String ANY = "*";

  /**
   * The unit of the series that the fact belongs to.
   *
   * @param allowed units that a level of the indicator may be printed in; {@code *} for any
   * @return null when the unit says that the figure is of something else
   */
  static @Nullable CanonicalUnit of(Fact fact, Indicator indicator, List<String> allowed) {
    return switch (fact.measure()) {
      case GROWTH, GROWTH_PREV, SHARE -> percent(fact.unit());
      case RANK -> fact.unit().equals(RANK) ? same(RANK) : null;
      case CHANGE -> change(fact.unit(), indicator, allowed);
      case LEVEL, ADDITION -> level(fact.unit(), indicator.unit(), allowed);
    };
  }

  private static @Nullable CanonicalUnit percent(String unit) {
    return switch (unit) {
      case PERCENT -> same(PERCENT);
      case PER_MILLE -> new CanonicalUnit(PERCENT, BigDecimal.ONE.movePointLeft(1));
      case TIMES -> new CanonicalUnit(PERCENT, BigDecimal.ONE.movePointRight(2));
      default -> null;
    };
  }

  /** A percentage changes by points; all else by its own unit. */
  private static @Nullable CanonicalUnit change(
      String unit, Indicator indicator, List<String> allowed) {
    if (!indicator.unit().equals(PERCENT)) {
      return level(unit, indicator.unit(), allowed);
    }
    return unit.equals(POINTS) || unit.equals(PERCENT) ? same(POINTS) : null;
  }

  private static @Nullable CanonicalUnit level(
      String unit, String canonical, List<String> allowed) {
    if (unit.equals(canonical) || allowed.contains(ANY)) {
      return same(unit);
    }
    if (HEADS.contains(unit) && HEADS.contains(canonical)) {
      return same(canonical);
    }
    if (unit.equals(PERCENT) && canonical.equals(PER_MILLE)) {
      return new CanonicalUnit(PER_MILLE, BigDecimal.TEN);
    }
    if (unit.equals(PER_MILLE) && canonical.equals(PERCENT)) {
      return new CanonicalUnit(PERCENT, BigDecimal.ONE.movePointLeft(1));
    }
    return allowed.contains(unit) ? same(unit) : null;
  }

  private static CanonicalUnit same(String unit) {
    return new CanonicalUnit(unit, BigDecimal.ONE);
  }

  /** The fact's reading in this unit. */
  Reading reading(Fact fact) {
    return new Reading(
        times(fact.value()),
        times(fact.value2()),
        fact.date(),
        times(fact.resolution()),
        fact.bound());
  }

  private @Nullable BigDecimal times(@Nullable BigDecimal number) {
    return number == null ? null : number.multiply(factor);
  }
}
