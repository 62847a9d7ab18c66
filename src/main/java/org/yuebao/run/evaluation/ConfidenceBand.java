package org.yuebao.run.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Ten points of confidence, and how many of the facts in it are right in what they claim:
 * everything that is scored when they claim an indicator, value and unit when they claim none.
 *
 * @param from lowest confidence in it
 * @param to highest confidence in it
 * @param facts how many facts lie in it
 * @param right how many of them are right
 * @param confidenceSum sum of their confidences, in percent
 */
public record ConfidenceBand(int from, int to, int facts, int right, int confidenceSum) {
  private static final int BANDS = 10;

  /** Ten bands, the lowest first; facts without a confidence are left out. */
  static List<ConfidenceBand> of(List<Judgement> judgements) {
    int[] facts = new int[BANDS];
    int[] right = new int[BANDS];
    int[] sum = new int[BANDS];
    for (Judgement judgement : judgements) {
      Mention fact = judgement.fact();
      if (fact != null && fact.confidence() >= 0) {
        int band = Math.min(fact.confidence() / 10, BANDS - 1);
        facts[band]++;
        right[band] += judgement.claimHolds() ? 1 : 0;
        sum[band] += fact.confidence();
      }
    }
    List<ConfidenceBand> bands = new ArrayList<>();
    for (int i = 0; i < BANDS; i++) {
      int last = i == BANDS - 1 ? 100 : i * 10 + 9;
      bands.add(new ConfidenceBand(i * 10, last, facts[i], right[i], sum[i]));
    }
    return bands;
  }

  /** Share of right facts, in percent; 0 without facts. */
  public double rightPercent() {
    return facts == 0 ? 0 : 100.0 * right / facts;
  }

  /** Mean confidence, in percent; 0 without facts. */
  public double meanConfidence() {
    return facts == 0 ? 0 : (double) confidenceSum / facts;
  }

  /** Whether what was claimed and what is true lie within ten points. */
  public boolean holds() {
    return facts == 0 || Math.abs(rightPercent() - meanConfidence()) <= 10;
  }
}
