package org.yuebao.series;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuebao.observation.Review;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;

/**
 * Makes a series of what was told under one key. Nothing is dropped silently, and the order in
 * which it is told makes no difference.
 */
public final class Weighing {
  private final Map<String, List<Review>> reviews;

  /**
   * @param reviews decisions on points, by {@link SeriesKey#id()}
   */
  public Weighing(Map<String, List<Review>> reviews) {
    this.reviews = Map.copyOf(reviews);
  }

  /**
   * All series of the places that the claims hold.
   *
   * @param gathered one for each period of each series
   */
  public List<Series> all(Collection<Claims> gathered) {
    Map<SeriesKey, List<Claims>> byKey = new TreeMap<>();
    gathered.forEach(
        claims -> byKey.computeIfAbsent(claims.key(), key -> new ArrayList<>()).add(claims));
    List<Series> all = new ArrayList<>();
    byKey.forEach((key, claims) -> all.add(series(key, claims)));
    return all;
  }

  /**
   * The series of what was gathered.
   *
   * @param gathered one for each period
   */
  public Series series(SeriesKey key, Collection<Claims> gathered) {
    List<Review> ofKey = reviews.getOrDefault(key.id(), List.of());
    Map<Period, Claims> byPeriod = new TreeMap<>();
    gathered.forEach(claims -> byPeriod.put(claims.period(), claims));
    List<Point> points = new ArrayList<>();
    List<Withdrawal> withdrawn = new ArrayList<>();
    for (Claims claims : byPeriod.values()) {
      Belief belief =
          new Belief(claims, ofKey.stream().filter(review -> isAbout(review, claims)).toList());
      Point point = belief.point();
      if (point == null) {
        withdrawn.add(belief.withdrawal());
      } else {
        points.add(point);
      }
    }
    return new Series(key, null, points, withdrawn);
  }

  /** A date where numbers stand decides nothing, and so is told as a review without a match. */
  private static boolean isAbout(Review review, Claims claims) {
    return claims.period().equals(review.period()) && review.fits(claims.claims().get(0).reading());
  }
}
