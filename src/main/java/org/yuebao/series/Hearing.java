package org.yuebao.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.observation.Review.Verdict;
import org.yuebao.story.PublicationDate;

/** Who counts on which day: what had been told by then, less what was taken back or rejected. */
final class Hearing {
  private final List<Claim> claims;
  private final List<Claim> notices;

  /** The decisions on the point that were heard, ordered. */
  private final List<Review> reviews = new ArrayList<>();

  /** The readings that acceptances of the point have pinned. */
  private final List<Pinned> pinned = new ArrayList<>();

  /** What reviewers say instead. */
  private final List<Claim> corrected = new ArrayList<>();

  /** What led on the day of an acceptance, before that was heard. */
  private record Pinned(LocalDate day, Reading reading) {}

  /**
   * @param reviews decisions on the point, ordered
   */
  Hearing(List<Claim> claims, List<Review> reviews) {
    this.claims = claims;
    this.notices = claims.stream().filter(claim -> claim.notice() != Notice.NONE).toList();
    for (Claim claim : claims) {
      if (claim.review() != null && claim.review().verdict() == Verdict.CORRECT) {
        corrected.add(corrected(claim.review(), claim.reading()));
      }
    }
    reviews.forEach(this::hear);
  }

  /** Takes the next decision, which is about what stood before it. */
  private void hear(Review review) {
    switch (review.verdict()) {
      case ACCEPT ->
          candidates(review.date()).stream()
              .min(Candidate.RANK)
              .ifPresent(leader -> pinned.add(new Pinned(review.date(), leader.reading())));
      case CORRECT -> corrected.add(corrected(review, claims.get(0).reading()));
      case REJECT -> {}
    }
    reviews.add(review);
  }

  /** The days on which anything is told, taken back or decided. */
  SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (Claim claim : claims) {
      for (Witness witness : claim.witnesses()) {
        LocalDate day = witness.day();
        if (day != null) {
          days.add(day);
        }
      }
      if (claim.review() != null) {
        days.add(claim.review().date());
      }
    }
    reviews.forEach(review -> days.add(review.date()));
    return days;
  }

  /** All that counts on a day; on all days, unknown ones too, when it is null. */
  List<Candidate> candidates(@Nullable LocalDate day) {
    List<Candidate> candidates = new ArrayList<>();
    for (Claim claim : claims) {
      Candidate candidate = candidate(claim, day);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    for (Claim claim : corrected) {
      Review review = Objects.requireNonNull(claim.review());
      if (hasCome(review.date(), day)) {
        candidates.add(new Candidate(claim, claim.witnesses().get(0), review.date()));
      }
    }
    return candidates;
  }

  /** Null when it does not count on that day. */
  @Nullable Candidate candidate(Claim claim, @Nullable LocalDate day) {
    for (Witness witness : claim.witnesses()) {
      if (hasCome(witness.day(), day) && !isWithdrawn(claim, witness, day)) {
        return new Candidate(claim, witness, accepted(claim, witness, day));
      }
    }
    return null;
  }

  /** Why a claim that does not count any more does not. */
  Decision withdrawal(Claim claim) {
    boolean reviewed =
        claim.review() != null
            || reviews.stream().anyMatch(review -> review.verdict() != Verdict.ACCEPT);
    boolean takenBack =
        claim.notice() == Notice.MISPRINT
            || claim.witnesses().stream().anyMatch(witness -> isTakenBack(claim, witness, null));
    return takenBack || !reviewed ? Decision.CORRECTION : Decision.REVIEW;
  }

  /** Whether something else was told after the day of the review that made it right. */
  boolean isContradictedAfter(Candidate stands) {
    LocalDate accepted = Objects.requireNonNull(stands.accepted());
    for (Claim claim : claims) {
      LocalDate day = claim.witnesses().get(0).day();
      boolean later = day != null && day.isAfter(accepted);
      if (later && !claim.reading().agreesWith(stands.reading())) {
        return true;
      }
    }
    return false;
  }

  /** An unknown day has come when all have. */
  static boolean hasCome(@Nullable LocalDate day, @Nullable LocalDate now) {
    return now == null || (day != null && !day.isAfter(now));
  }

  private boolean isWithdrawn(Claim claim, Witness witness, @Nullable LocalDate now) {
    return claim.notice() == Notice.MISPRINT
        || isRejected(claim, witness, now)
        || isTakenBack(claim, witness, now);
  }

  /** By a reviewer: the fact itself, or everything that was told of the point until then. */
  private boolean isRejected(Claim claim, Witness witness, @Nullable LocalDate now) {
    Review own = claim.review();
    if (own != null && own.verdict() != Verdict.ACCEPT && hasCome(own.date(), now)) {
      return true;
    }
    return reviews.stream()
        .filter(review -> review.verdict() != Verdict.ACCEPT && hasCome(review.date(), now))
        .anyMatch(review -> witness.day() == null || !witness.day().isAfter(review.date()));
  }

  /** By a notice of the same source, later or on the same day. */
  private boolean isTakenBack(Claim claim, Witness witness, @Nullable LocalDate now) {
    for (Claim notice : notices) {
      if (notice != claim && speaksOf(notice, claim)) {
        for (Witness teller : notice.witnesses()) {
          if (teller.origin().equals(witness.origin())
              && hasCome(teller.day(), now)
              && (witness.day() == null || hasCome(witness.day(), teller.day()))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean speaksOf(Claim notice, Claim claim) {
    boolean agrees = notice.reading().agreesWith(claim.reading());
    return claim.notice() == Notice.NONE && (notice.notice() == Notice.MISPRINT) == agrees;
  }

  /** The day of the last review that had made it right by then. */
  private @Nullable LocalDate accepted(Claim claim, Witness witness, @Nullable LocalDate now) {
    Review own = claim.review();
    LocalDate day =
        own != null && own.verdict() == Verdict.ACCEPT && hasCome(own.date(), now)
            ? own.date()
            : null;
    for (Pinned each : pinned) {
      if (hasCome(each.day, now)
          && (day == null || each.day.isAfter(day))
          && each.reading.agreesWith(claim.reading())) {
        day = each.day;
      }
    }
    return day;
  }

  // ---- a reviewer's own value

  private static Claim corrected(Review review, Reading wrong) {
    String evidence = "review:" + review.id();
    Witness witness =
        new Witness(
            review.reviewer(),
            review.reviewer(),
            PublicationDate.parse(review.day()),
            100,
            evidence,
            List.of());
    FactCount count = new FactCount();
    count.add(evidence);
    return new Claim(
        review.right(wrong),
        Finality.UNSTATED,
        Authority.OFFICIAL,
        Notice.NONE,
        review,
        List.of(witness),
        List.of(evidence),
        count.hashes());
  }
}
