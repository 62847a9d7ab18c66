package org.yuebao.law.canary.fact;

import java.time.LocalDate;

/** Breaks a law on purpose. */
@SuppressWarnings("JavaTimeDefaultTimeZone")
public final class AsksTheDate {
  public LocalDate today() {
    return LocalDate.now();
  }
}
