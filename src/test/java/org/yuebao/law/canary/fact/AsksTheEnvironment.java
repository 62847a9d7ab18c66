package org.yuebao.law.canary.fact;

/** Breaks a law on purpose. */
public final class AsksTheEnvironment {
  public String home() {
    return System.getenv("HOME");
  }
}
