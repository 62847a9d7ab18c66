package org.yuebao.run.evaluation;

/**
 * What was counted, of one document or of many.
 *
 * @param gold gold lines
 * @param goldA those of tier A
 * @param facts facts
 * @param linked facts that claim an indicator
 * @param quantity gold lines whose quantity is right
 * @param link gold lines of tier A that are linked rightly
 * @param full gold lines of tier A that are right in everything that is scored
 */
public record Tally(int gold, int goldA, int facts, int linked, int quantity, int link, int full) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        gold + other.gold,
        goldA + other.goldA,
        facts + other.facts,
        linked + other.linked,
        quantity + other.quantity,
        link + other.link,
        full + other.full);
  }

  /** Every gold line counts, every fact counts. */
  public Score quantityScore() {
    return Score.of(quantity, facts, gold);
  }

  /** Gold of tier A counts, facts with an indicator count. */
  public Score linkScore() {
    return Score.of(link, linked, goldA);
  }

  public Score fullScore() {
    return Score.of(full, linked, goldA);
  }
}
