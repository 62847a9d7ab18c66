package org.yuebao.law.canary.story;

/** Breaks a law on purpose. */
public final class Known {
  private Known() {}
}
