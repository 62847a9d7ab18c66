package org.yuebao.run;

import java.util.List;
import org.yuebao.observation.Review;
import org.yuebao.publish.manifest.Manifest.Gate;

/** What a run checks before it is published. */
final class Gates {
  private Gates() {}

  /**
   * The gates, checked.
   *
   * @param reviews the decisions that count on the day of the run
   */
  static List<Gate> of(RunSpec spec, Tally tally, List<Review> reviews) {
    return List.of(budget(spec, tally), reviewsMatch(tally, reviews));
  }

  private static Gate budget(RunSpec spec, Tally tally) {
    long rejected = tally.rejectedDocuments();
    boolean allowed = spec.budget().allows(rejected, tally.documents());
    return new Gate(
        "budget.documents",
        allowed ? Gate.PASS : Gate.FAIL,
        "error",
        rejected,
        "%d of %d documents rejected; the budget is %d or %s%%"
            .formatted(
                rejected,
                tally.documents(),
                spec.budget().documents(),
                spec.budget().percent().toPlainString()));
  }

  /** A decision about what is no longer there has to be looked at again. */
  private static Gate reviewsMatch(Tally tally, List<Review> reviews) {
    List<String> unmatched =
        reviews.stream().filter(review -> !tally.isApplied(review)).map(Review::id).toList();
    return new Gate(
        "reviews.unmatched",
        unmatched.isEmpty() ? Gate.PASS : Gate.WARN,
        "warn",
        unmatched.size(),
        unmatched.isEmpty()
            ? reviews.size() + " reviews, each matches a fact or a point"
            : "no fact or point is left for " + String.join(", ", unmatched));
  }
}
