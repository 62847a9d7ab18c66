package org.yuebao.observation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.region.Gazetteer;
import org.yuebao.region.Region;

/**
 * Puts facts into the terms of the catalogue. A fact that does not fit them stays a fact, and a
 * rejection of the stage {@code observe} says what it lacks. Immutable, shared by all threads.
 */
public final class Observer {
  private static final String STAGE = "observe";

  /** What a fact calls every date on which a project comes to an end. */
  private static final String END = "PROJ_FINISH";

  private final Catalogue catalogue;
  private final Map<String, List<String>> unitsOf;
  private final Plausibility plausibility;
  private final Map<String, String> countries;
  private final Map<String, Publisher> publishers;
  private final Wording wording;
  private final Map<String, Review> reviews;

  /**
   * What observations are made with beside the catalogue.
   *
   * @param publishers the publications, by the id that stories name
   * @param wording what words beside a figure say of it
   * @param reviews decisions on facts, by the fact's id
   */
  public record Judgement(
      Map<String, Publisher> publishers, Wording wording, Map<String, Review> reviews) {
    public Judgement {
      publishers = Map.copyOf(publishers);
      reviews = Map.copyOf(reviews);
    }
  }

  /**
   * @param unitsOf the base units that a level of an indicator may be printed in, by the
   *     indicator's code; {@code *} for any
   */
  public Observer(
      Catalogue catalogue,
      Gazetteer gazetteer,
      Map<String, List<String>> unitsOf,
      Judgement judgement) {
    this.catalogue = catalogue;
    this.unitsOf = Map.copyOf(unitsOf);
    this.plausibility = new Plausibility(gazetteer);
    this.countries = countries(gazetteer);
    this.publishers = judgement.publishers();
    this.wording = judgement.wording();
    this.reviews = judgement.reviews();
  }

  /** Null for an open quantity: it has no indicator, and so no series. */
  public @Nullable Outcome<Observation> observe(Fact fact) {
    if (fact.indicator() == null) {
      return null;
    }
    Indicator indicator = catalogue.get(fact.indicator());
    if (indicator == null) {
      return rejected(fact, "observation.unknownIndicator", fact.indicator());
    }
    if (fact.period() == null) {
      return rejected(fact, "observation.noPeriod", "the text gives none and the story no date");
    }
    if (!hasPlace(fact, indicator)) {
      return rejected(fact, "observation.noPlace", "several regions or none");
    }
    List<String> allowed = unitsOf.getOrDefault(indicator.code(), List.of());
    CanonicalUnit unit = CanonicalUnit.of(fact, indicator, allowed);
    if (unit == null) {
      return rejected(
          fact,
          "observation.unit",
          fact.unit() + " as " + fact.measure() + " of " + indicator.code());
    }
    return Outcome.kept(observation(fact, indicator, fact.period(), unit));
  }

  private Observation observation(
      Fact fact, Indicator indicator, Period period, CanonicalUnit unit) {
    Timing timing = Timing.of(indicator, fact.measure(), fact.status(), period, fact.published());
    SeriesKey key = key(fact, indicator, timing.basis(), unit.unit());
    Reading reading = unit.reading(fact);
    List<Reservation> reservations = new ArrayList<>(fact.reservations());
    reservations.addAll(timing.reservations());
    plausibility.doubt(indicator, key, timing.period(), reading).ifPresent(reservations::add);
    String evidence = EvidenceId.of(fact);
    Review review = review(evidence, key, indicator);
    if (review != null && !review.fits(reading)) {
      reservations.add(new Reservation("review.otherKind", review.id() + ": " + review.value()));
      review = null;
    }
    return new Observation(
        evidence,
        key,
        timing.period(),
        reading,
        fact.status() == Status.ACTUAL ? wording.finality(fact) : Finality.UNSTATED,
        authority(fact.source(), key),
        wording.notice(fact),
        review,
        fact.published(),
        fact.source(),
        fact.doc(),
        fact.story(),
        null,
        key.subject() != null && indicator.isOfProject() ? wording.reached(fact) : null,
        fact.text(),
        fact.confidence(),
        reservations);
  }

  private boolean hasPlace(Fact fact, Indicator indicator) {
    return fact.region() != null
        || fact.zone() != null
        || fact.subject() != null && partner(fact, indicator) == null;
  }

  /** A country that a region's own figure names is the partner, never the one that is described. */
  private @Nullable String partner(Fact fact, Indicator indicator) {
    return fact.subject() == null || indicator.isOfProject() ? null : countries.get(fact.subject());
  }

  private SeriesKey key(Fact fact, Indicator indicator, TimeBasis basis, String unit) {
    String partner = partner(fact, indicator);
    return new SeriesKey(
        fact.date() == null ? indicator.code() : milestone(fact, indicator),
        fact.measure(),
        wording.base(fact),
        fact.region(),
        fact.zone(),
        partner == null ? fact.subject() : null,
        partner,
        basis,
        fact.status(),
        unit);
  }

  /** 竣工 and 投产 are two dates of a project, though either may be told as its end. */
  private String milestone(Fact fact, Indicator indicator) {
    String said = indicator.code().equals(END) ? wording.milestone(fact) : null;
    return said == null || catalogue.get(said) == null ? indicator.code() : said;
  }

  private @Nullable Review review(String evidence, SeriesKey key, Indicator indicator) {
    Review review = reviews.get(evidence);
    return review == null ? null : review.scaled(PrintedUnit.mult(key, indicator));
  }

  private Authority authority(String source, SeriesKey key) {
    Publisher publisher = publishers.get(source);
    return publisher == null ? Authority.OTHER : publisher.over(key.region());
  }

  private static Outcome<Observation> rejected(Fact fact, String reason, String detail) {
    return Outcome.rejected(
        new Rejection(
            STAGE,
            reason,
            fact.doc(),
            fact.start(),
            fact.end(),
            fact.sentence(),
            fact.rule(),
            Objects.requireNonNullElse(fact.indicator(), "") + ": " + detail));
  }

  private static Map<String, String> countries(Gazetteer gazetteer) {
    Map<String, String> codes = new HashMap<>();
    for (Region region : gazetteer.aboveTowns()) {
      if (region.level().equals("country")) {
        codes.put(region.name(), region.code());
        region.shortNames().forEach(name -> codes.put(name, region.code()));
      }
    }
    return Map.copyOf(codes);
  }
}
