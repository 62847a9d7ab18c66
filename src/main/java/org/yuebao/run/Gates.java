package org.yuebao.run;

import java.util.List;
import org.yuebao.observation.Review;
import org.yuebao.project.Settlement;
import org.yuebao.publish.manifest.Manifest.Gate;

/** What a run checks before it is published. */
final class Gates {
  private Gates() {}

  /**
   * The gates, checked.
   *
   * @param reviews the decisions on facts and points that count on the day of the run
   * @param settlements those on the names of projects
   */
  static List<Gate> of(
      RunSpec spec, Tally tally, List<Review> reviews, List<Settlement> settlements) {
    return List.of(
        budget(spec, tally), reviewsMatch(tally, reviews), settlementsMatch(tally, settlements));
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

  private static Gate reviewsMatch(Tally tally, List<Review> reviews) {
    return matches(
        tally,
        "reviews",
        reviews.stream().map(Review::id).toList(),
        "each matches a fact or a point",
        "no fact or point fits; it is no longer told so, or the value is a date for a number:"
            + " decide again");
  }

  private static Gate settlementsMatch(Tally tally, List<Settlement> settlements) {
    return matches(
        tally,
        "settlements",
        settlements.stream().map(Settlement::id).toList(),
        "each matches two names",
        "no two projects of the region have these names, or another line says otherwise; copy them"
            + " from projects.csv");
  }

  /** A decision about what is no longer there has to be looked at again. */
  private static Gate matches(
      Tally tally, String what, List<String> decisions, String fine, String mend) {
    List<String> unmatched = decisions.stream().filter(each -> !tally.isApplied(each)).toList();
    return new Gate(
        what + ".unmatched",
        unmatched.isEmpty() ? Gate.PASS : Gate.WARN,
        "warn",
        unmatched.size(),
        unmatched.isEmpty()
            ? decisions.size() + " " + what + ", " + fine
            : String.join(", ", unmatched) + ": " + mend);
  }
}
