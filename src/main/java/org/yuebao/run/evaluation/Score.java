package org.yuebao.run.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Precision, recall and their harmonic mean, each 0 to 1. */
public record Score(double precision, double recall, double f1) {
  static Score of(int right, int found, int expected) {
    double precision = found == 0 ? 0 : (double) right / found;
    double recall = expected == 0 ? 0 : (double) right / expected;
    double sum = precision + recall;
    return new Score(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }

  /** Rounds the exact binary value half to even, as the annotators' scorer does. */
  public static BigDecimal rounded(double share, int decimals) {
    return new BigDecimal(share).setScale(decimals, RoundingMode.HALF_EVEN);
  }

  @Override
  public String toString() {
    return "P " + rounded(precision, 3) + "  R " + rounded(recall, 3) + "  F1 " + rounded(f1, 3);
  }
}
