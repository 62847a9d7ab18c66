package org.yuebao.law.canary.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Breaks no law: a law that catches this one would catch anything. */
public record Harmless(BigDecimal value, LocalDate day, List<String> names) {
  public int[] spans() {
    return new int[] {names.size(), value.scale(), day.getYear()};
  }
}
