package org.yuebao.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;

/**
 * One mention of a figure, with its evidence; never changed afterwards.
 *
 * @param doc id of the document
 * @param story id of the story
 * @param published publication date of the story; null when unknown
 * @param source the publication; empty when unknown
 * @param start first code point of the quantity in the document's body
 * @param end code point after its last
 * @param text number, scale and unit, as interpreted
 * @param sentence the sentence that says it
 * @param sentenceStart index in {@code sentence} (UTF-16) where the quantity begins
 * @param sentenceEnd index after its last character
 * @param indicator code of the catalogue; null for an open quantity
 * @param concept for an open quantity what was measured, in the paper's own words; null otherwise
 * @param measure what is said of the indicator
 * @param value exact, in the base unit; the lower end of a range; null for a date
 * @param value2 upper end of a range, else null
 * @param date for a milestone (unit {@code DATE}) the date; null otherwise
 * @param resolution what one step of the last printed digit is worth, in the base unit: 10000000
 *     for 2239.6亿元; null for a date
 * @param unit code of the base unit (ISO 4217 for money, PT, PP, PS, COUNT, M2 …), or the paper's
 *     own word
 * @param bound where the true value lies
 * @param period the time that the value describes; null with reservation {@code period.unresolved}
 * @param region code of the smallest administrative region; null when several or none are meant
 * @param zone development zone, city group or coverage (市本级, 不含…) named with it; null when none
 * @param subject project, enterprise or partner country; null for a region's own figure
 * @param status happened, expected or wanted
 * @param rule ids of the rules that made it, in the order in which they fired, joined by a space
 * @param confidence how sure, in percent, 0 to 100
 * @param reservations every doubt, ordered
 */
public record Fact(
    String doc,
    String story,
    @Nullable PublicationDate published,
    String source,
    int start,
    int end,
    String text,
    String sentence,
    int sentenceStart,
    int sentenceEnd,
    @Nullable String indicator,
    @Nullable String concept,
    Measure measure,
    @Nullable BigDecimal value,
    @Nullable BigDecimal value2,
    @Nullable Period date,
    @Nullable BigDecimal resolution,
    String unit,
    Bound bound,
    @Nullable Period period,
    @Nullable String region,
    @Nullable String zone,
    @Nullable String subject,
    Status status,
    String rule,
    int confidence,
    List<Reservation> reservations) {
  public Fact {
    if ((value == null) == (date == null)) {
      throw new IllegalArgumentException(
          "a fact has either a value or a date: " + doc + " " + start);
    }
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a fact needs a span: " + doc + " " + start + "-" + end);
    }
    if (confidence < 0 || confidence > 100) {
      throw new IllegalArgumentException("confidence is a percentage: " + confidence);
    }
    value = canonical(value);
    value2 = canonical(value2);
    resolution = canonical(resolution);
    reservations =
        reservations.size() < 2
            ? List.copyOf(reservations)
            : reservations.stream().sorted().toList();
  }

  /**
   * The value as every contract and table writes it: a plain decimal, or the date of a milestone.
   */
  public String printedValue() {
    return value != null ? value.toPlainString() : String.valueOf(date);
  }

  /** The same fact with more doubts: those about the document that it stands in. */
  public Fact withDoubts(List<Reservation> doubts) {
    if (doubts.isEmpty()) {
      return this;
    }
    List<Reservation> all = new ArrayList<>(reservations);
    all.addAll(doubts);
    return with(region, zone, subject, all);
  }

  /** The same fact of a subject whose full name the story gave later, in the zone where it lies. */
  Fact about(@Nullable String fullName, @Nullable String lyingIn) {
    return with(region, lyingIn, fullName, reservations);
  }

  /** The same fact of a project of which the next sentence says where it lies. */
  Fact in(String site) {
    return with(site, zone, subject, reservations);
  }

  private Fact with(
      @Nullable String newRegion,
      @Nullable String newZone,
      @Nullable String newSubject,
      List<Reservation> newReservations) {
    return new Fact(
        doc,
        story,
        published,
        source,
        start,
        end,
        text,
        sentence,
        sentenceStart,
        sentenceEnd,
        indicator,
        concept,
        measure,
        value,
        value2,
        date,
        resolution,
        unit,
        bound,
        period,
        newRegion,
        newZone,
        newSubject,
        status,
        rule,
        confidence,
        newReservations);
  }

  /** Equal values must be equal records: 1.50 and 1.5 are one value. */
  private static @Nullable BigDecimal canonical(@Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
