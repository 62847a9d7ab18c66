package org.yuebao.series;

import java.util.List;
import org.yuebao.observation.Review;
import org.yuebao.period.Period;

/**
 * A period of which something was believed and nothing is left: what told it was taken back or
 * rejected. It is a gap, with its history.
 *
 * @param period the time
 * @param conflicts the readings that no longer count
 * @param vintages what was believed since when, in the order of time; empty when never anything
 * @param reviews planners' decisions on it, ordered by day
 */
public record Withdrawal(
    Period period, List<Conflict> conflicts, List<Vintage> vintages, List<Review> reviews) {
  public Withdrawal {
    conflicts = List.copyOf(conflicts);
    vintages = List.copyOf(vintages);
    reviews = List.copyOf(reviews);
  }
}
