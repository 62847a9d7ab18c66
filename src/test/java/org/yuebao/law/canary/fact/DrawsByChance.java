package org.yuebao.law.canary.fact;

/** Breaks a law on purpose. */
public final class DrawsByChance {
  public boolean coin() {
    return Math.random() < 0.5;
  }
}
