package org.yuebao.indicator;

import java.math.BigDecimal;

/**
 * A plausible range of levels, in the indicator's base unit.
 *
 * @param min smallest plausible value
 * @param max largest plausible value
 */
public record Range(BigDecimal min, BigDecimal max) {
  public boolean holds(BigDecimal value) {
    return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
  }
}
