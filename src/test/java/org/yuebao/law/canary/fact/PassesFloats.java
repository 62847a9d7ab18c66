package org.yuebao.law.canary.fact;

/** Breaks a law on purpose. */
public final class PassesFloats {
  public boolean isLarge(float value) {
    return value > 1;
  }
}
