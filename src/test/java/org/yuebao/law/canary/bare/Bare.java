package org.yuebao.law.canary.bare;

/** Breaks a law on purpose: its package does not say what it is for. */
public final class Bare {
  private Bare() {}
}
