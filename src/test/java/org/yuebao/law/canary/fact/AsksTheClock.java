package org.yuebao.law.canary.fact;

/** Breaks a law on purpose. */
public final class AsksTheClock {
  public long now() {
    return System.currentTimeMillis();
  }
}
