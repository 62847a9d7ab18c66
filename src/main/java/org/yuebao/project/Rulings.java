package org.yuebao.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.observation.Review.Verdict;
import org.yuebao.outcome.Reservation;

/**
 * What reviewers decided on what was told of projects: a fact of its own, or the point of a series
 * that it belongs to.
 */
final class Rulings {
  private final Map<String, List<Review>> ofSeries;

  /**
   * @param ofSeries decisions on points, by the id of the series
   */
  Rulings(Map<String, List<Review>> ofSeries) {
    this.ofSeries = Map.copyOf(ofSeries);
  }

  /**
   * What is left of a telling: with the right value where a reviewer gave one, null where it was
   * rejected.
   *
   * @param decided gets every decision on it
   */
  @Nullable Observation heard(Observation told, List<Reservation> decided) {
    Reading reading = told.reading();
    List<Reservation> own = new ArrayList<>();
    boolean rejected = false;
    for (Review review : reviews(told)) {
      own.add(reservation(review, told));
      rejected =
          review.verdict() == Verdict.REJECT || (rejected && review.verdict() != Verdict.CORRECT);
      reading = review.verdict() == Verdict.CORRECT ? review.right(told.reading()) : reading;
    }
    decided.addAll(own);
    return rejected ? null : own.isEmpty() ? told : told.with(told.key(), reading, own);
  }

  /** In their order. */
  private Iterable<Review> reviews(Observation told) {
    TreeSet<Review> reviews = new TreeSet<>();
    if (told.review() != null) {
      reviews.add(told.review());
    }
    LocalDate day = Life.day(told);
    ofSeries.getOrDefault(told.key().id(), List.of()).stream()
        .filter(review -> told.period().equals(review.period()) && review.fits(told.reading()))
        .filter(review -> day == null || !day.isAfter(review.date()))
        .forEach(reviews::add);
    return reviews;
  }

  private static Reservation reservation(Review review, Observation told) {
    return new Reservation(
        "review.decided",
        "%s %s %s: %s %s"
            .formatted(
                review.verdict(),
                review.reviewer(),
                review.day(),
                told.key().indicator(),
                told.reading().printed()));
  }
}
