package org.yuebao.law.canary.fact;

/** Breaks a law on purpose. */
public final class MeasuresInDoubles {
  private final double[] values = {20.4};

  public int count() {
    return values.length;
  }
}
