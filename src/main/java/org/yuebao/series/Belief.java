package org.yuebao.series;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.outcome.Reservation;

/**
 * What is believed of one period, day by day: on each day on which something is told, the claims
 * that count are ranked, the best leads, and of those that agree with it the most precise stands.
 */
final class Belief {
  private final Claims claims;
  private final Hearing hearing;
  private final List<Review> reviews;

  /**
   * What stands on a day, the leader that it agrees with, and all that counts.
   *
   * @param day null for all days
   */
  private record Standing(
      @Nullable LocalDate day, Candidate stands, Candidate leader, List<Candidate> all) {
    private Decision over(Candidate other) {
      if (stands.reading().agreesWith(other.reading())) {
        return Decision.PRECISION;
      }
      return leader.over(other);
    }
  }

  /**
   * @param reviews decisions on this point of the series, in any order
   */
  Belief(Claims claims, Collection<Review> reviews) {
    this.claims = claims;
    this.reviews = reviews.stream().sorted().toList();
    this.hearing = new Hearing(claims.claims(), this.reviews);
  }

  /** The point; null when nothing is left that counts. */
  @Nullable Point point() {
    if (isPlain()) {
      return plain(claims.claims().get(0));
    }
    List<Vintage> vintages = vintages();
    Standing now = standing(null);
    return now == null ? null : point(now, vintages);
  }

  /** One claim and nothing else to hear: nearly all points are like this. */
  private boolean isPlain() {
    Claim only = claims.claims().get(0);
    return claims.claims().size() == 1
        && reviews.isEmpty()
        && only.review() == null
        && only.notice() != Notice.MISPRINT
        && claims.more().isEmpty();
  }

  private Point plain(Claim only) {
    Witness witness = only.witnesses().get(0);
    LocalDate day = witness.day();
    Candidate candidate = new Candidate(only, witness, null);
    Standing alone = new Standing(null, candidate, candidate, List.of(candidate));
    return point(alone, List.of(vintage(alone, null, day)));
  }

  /** What remains of a point when nothing is left that counts. */
  Withdrawal withdrawal() {
    List<Conflict> conflicts = new ArrayList<>();
    for (List<Claim> same : byReading(claims.claims()).values()) {
      conflicts.add(conflict(same, withdrawalOf(same.get(0)), true));
    }
    return new Withdrawal(claims.period(), conflicts, vintages(), allReviews());
  }

  private Point point(Standing now, List<Vintage> vintages) {
    Candidate stands = now.stands();
    List<Candidate> agreeing =
        now.all().stream().filter(each -> stands.reading().agreesWith(each.reading())).toList();
    List<Conflict> conflicts = conflicts(now);
    return new Point(
        claims.period(),
        stands.reading(),
        stands.claim().finality(),
        stands.claim().authority(),
        stands.witness().published(),
        stands.witness().source(),
        stands.witness().confidence(),
        stands.witness().evidence(),
        decision(now, conflicts),
        facts(agreeing.stream().map(Candidate::claim).toList()),
        support(agreeing, stands.witness().evidence()),
        sources(agreeing),
        conflicts,
        vintages,
        allReviews(),
        reservations(stands));
  }

  private static Decision decision(Standing now, List<Conflict> conflicts) {
    if (!conflicts.isEmpty()) {
      return conflicts.get(0).decision();
    }
    return now.stands().equals(now.leader()) ? Decision.UNOPPOSED : Decision.PRECISION;
  }

  private List<Reservation> reservations(Candidate stands) {
    List<Reservation> all = new ArrayList<>(stands.witness().reservations());
    if (!claims.more().isEmpty()) {
      all.add(
          new Reservation(
              "series.crowded",
              FactCount.size(claims.more()) + " facts with still other readings are only counted"));
    }
    if (stands.accepted() != null && hearing.isContradictedAfter(stands)) {
      all.add(new Reservation("review.outdated", "facts published after the review disagree"));
    }
    return all;
  }

  // ---- time

  /** One for each stretch of days with the same reading. */
  private List<Vintage> vintages() {
    List<Vintage> vintages = new ArrayList<>();
    Standing before = null;
    for (LocalDate day : hearing.days()) {
      Standing now = standing(day);
      if (!isSame(before, now)) {
        if (before != null) {
          replaceLast(vintages, last -> last.until(day.minusDays(1).toString()));
        }
        if (now != null) {
          vintages.add(vintage(now, before, day));
        }
      }
      if (now != null) {
        tellDispute(vintages, now, day.toString());
      }
      before = now;
    }
    addUnknownDay(vintages, before);
    return vintages;
  }

  private static boolean isSame(@Nullable Standing before, @Nullable Standing now) {
    return before == null || now == null
        ? before == now
        : before.stands().reading().equals(now.stands().reading());
  }

  private static void replaceLast(List<Vintage> vintages, UnaryOperator<Vintage> change) {
    vintages.add(change.apply(vintages.remove(vintages.size() - 1)));
  }

  private static void tellDispute(List<Vintage> vintages, Standing now, String day) {
    boolean disputed =
        now.all().stream()
            .filter(each -> !now.stands().reading().agreesWith(each.reading()))
            .anyMatch(each -> !isSettled(now, each));
    if (disputed != vintages.get(vintages.size() - 1).isDisputedOn(day)) {
      replaceLast(vintages, last -> last.turned(day));
    }
  }

  /** What was published on a day that nobody knows comes last. */
  private void addUnknownDay(List<Vintage> vintages, @Nullable Standing before) {
    Standing now = standing(null);
    if (now != null && !isSame(before, now)) {
      vintages.add(vintage(now, before, null));
    }
  }

  private Vintage vintage(Standing now, @Nullable Standing before, @Nullable LocalDate day) {
    Candidate stands = now.stands();
    return new Vintage(
        stands.reading(),
        stands.claim().finality(),
        day == null ? null : day.toString(),
        null,
        stands.witness().source(),
        stands.witness().evidence(),
        before == null ? first(now) : replaced(now, before, day),
        List.of());
  }

  private static Decision first(Standing now) {
    return now.all().stream()
        .filter(each -> !now.stands().reading().agreesWith(each.reading()))
        .min(Candidate.RANK)
        .map(now::over)
        .orElse(Decision.UNOPPOSED);
  }

  /** Why the former belief gave way: it no longer counts, or another ranks before it. */
  private Decision replaced(Standing now, Standing before, @Nullable LocalDate day) {
    Claim former = before.stands().claim();
    Candidate still = hearing.candidate(former, day);
    return still == null ? hearing.withdrawal(former) : now.over(still);
  }

  /** What stands on a day; on all of them when it is null. */
  private @Nullable Standing standing(@Nullable LocalDate day) {
    List<Candidate> all = hearing.candidates(day);
    if (all.isEmpty()) {
      return null;
    }
    Candidate leader = all.stream().min(Candidate.RANK).orElseThrow();
    Candidate stands =
        all.stream()
            .filter(each -> each.reading().agreesWith(leader.reading()))
            .min(Candidate.BY_PRECISION)
            .orElseThrow();
    return new Standing(day, stands, leader, all);
  }

  // ---- for and against

  private static int facts(List<Claim> some) {
    Set<Long> hashes = new HashSet<>();
    some.forEach(claim -> hashes.addAll(claim.facts()));
    return FactCount.size(hashes);
  }

  private static List<String> support(List<Candidate> agreeing, String evidence) {
    TreeSet<String> all = new TreeSet<>();
    agreeing.forEach(each -> all.addAll(each.claim().support()));
    all.remove(evidence);
    List<String> some = new ArrayList<>(all.stream().limit(Claim.MOST_SUPPORT - 1L).toList());
    some.add(evidence);
    some.sort(naturalOrder());
    return some;
  }

  private static int sources(List<Candidate> agreeing) {
    return (int)
        agreeing.stream()
            .flatMap(each -> each.claim().witnesses().stream())
            .map(Witness::origin)
            .distinct()
            .count();
  }

  /** Equal readings are one conflict with several pieces of evidence; those that count first. */
  private List<Conflict> conflicts(Standing now) {
    if (isPlain()) {
      return List.of();
    }
    Map<Claim, Candidate> alive = new LinkedHashMap<>();
    now.all().stream().sorted(Candidate.RANK).forEach(each -> alive.put(each.claim(), each));
    List<Claim> against = new ArrayList<>(alive.keySet());
    claims.claims().stream().filter(each -> !alive.containsKey(each)).forEach(against::add);
    against.removeIf(each -> now.stands().reading().agreesWith(each.reading()));
    List<Conflict> conflicts = new ArrayList<>();
    for (List<Claim> same : byReading(against).values()) {
      conflicts.add(conflict(now, same, alive));
    }
    return conflicts;
  }

  private Conflict conflict(Standing now, List<Claim> same, Map<Claim, Candidate> alive) {
    Candidate best = alive.get(same.get(0));
    if (best == null) {
      return conflict(same, withdrawalOf(same.get(0)), true);
    }
    boolean settled =
        same.stream()
            .map(alive::get)
            .filter(Objects::nonNull)
            .allMatch(each -> isSettled(now, each));
    return conflict(same, now.leader().over(best), settled);
  }

  /** Replaced by what is more final or official, or by its own source; told no more since then. */
  private static boolean isSettled(Standing now, Candidate other) {
    LocalDate then = other.witness().day();
    LocalDate accepted = now.leader().accepted();
    if (accepted != null) {
      return then == null || !then.isAfter(accepted);
    }
    LocalDate since = now.leader().witness().day();
    if (then == null || since == null || !then.isBefore(since)) {
      return false;
    }
    return switch (now.leader().over(other)) {
      case REVIEW, CORRECTION, FINALITY, AUTHORITY -> true;
      case LATER -> isOwnRevision(now, other.claim());
      case UNOPPOSED, PRECISION, CONFIDENCE, IDENTITY -> false;
    };
  }

  /** Whether all who had told it by then have told what leads as well. */
  private static boolean isOwnRevision(Standing now, Claim earlier) {
    return origins(now.leader().claim(), now.day()).containsAll(origins(earlier, now.day()));
  }

  private static Set<String> origins(Claim claim, @Nullable LocalDate day) {
    Set<String> origins = new HashSet<>();
    for (Witness witness : claim.witnesses()) {
      if (Hearing.hasCome(witness.day(), day)) {
        origins.add(witness.origin());
      }
    }
    return origins;
  }

  private Decision withdrawalOf(Claim claim) {
    return hearing.withdrawal(claim);
  }

  private static Conflict conflict(List<Claim> same, Decision decision, boolean settled) {
    Claim best = same.get(0);
    Witness witness = best.witnesses().get(0);
    TreeSet<String> support = new TreeSet<>();
    same.forEach(claim -> support.addAll(claim.support()));
    return new Conflict(
        best.reading(),
        best.finality(),
        witness.published(),
        witness.source(),
        decision,
        settled,
        facts(same),
        support.stream().limit(Claim.MOST_SUPPORT).toList());
  }

  private static Map<Reading, List<Claim>> byReading(List<Claim> some) {
    Map<Reading, List<Claim>> byReading = new LinkedHashMap<>();
    some.forEach(
        claim ->
            byReading.computeIfAbsent(claim.reading(), reading -> new ArrayList<>()).add(claim));
    return byReading;
  }

  /** Those on the point, and those on its facts. */
  private List<Review> allReviews() {
    TreeSet<Review> all = new TreeSet<>(reviews);
    claims
        .claims()
        .forEach(
            claim -> {
              if (claim.review() != null) {
                all.add(claim.review());
              }
            });
    return List.copyOf(all);
  }
}
