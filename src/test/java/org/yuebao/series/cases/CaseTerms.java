package org.yuebao.series.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Indicator;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.EvidenceId;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Observer;
import org.yuebao.observation.PrintedUnit;
import org.yuebao.observation.Publisher;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;

/**
 * How the cases write series and values: {@code GDP}, {@code GDP growth}, {@code GDP target},
 * {@code GDP (不含常州经开区)}, {@code GDP @320400}; values in the unit of the press, {@code >10000},
 * {@code 5..5.5}.
 */
final class CaseTerms {
  private static final String HOME = "320412";
  private static final Pattern SERIES =
      Pattern.compile("(\\S+)((?: [a-z0-9]+)*)(?: @(\\w+))?(?: #(\\S+))?(?: \\((.+)\\))?");
  private static final Pattern VALUE =
      Pattern.compile(
          "(>=|<=|>|<|~)?(-?[0-9]+(?:\\.[0-9]+)?)(?:\\.\\.(-?[0-9]+(?:\\.[0-9]+)?))?(?: ([A-Z]{2,3}))?");
  private static final Map<String, Measure> MEASURES =
      Map.of(
          "growth", Measure.GROWTH,
          "growthprev", Measure.GROWTH_PREV,
          "change", Measure.CHANGE,
          "addition", Measure.ADDITION,
          "share", Measure.SHARE,
          "rank", Measure.RANK);

  private final Knowledge knowledge;
  private final Map<String, String> idOf = new HashMap<>();
  private final Map<String, String> nameOf = new HashMap<>();

  CaseTerms(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The facts of a case, seen by the observer that has its reviews. */
  List<Observation> observations(WorkedCase worked) {
    List<Fact> facts = new ArrayList<>();
    for (Map<String, String> row : worked.facts()) {
      if (row.get("fact").startsWith("-")) {
        continue; // no longer in the input
      }
      Fact fact = fact(row, facts.size());
      facts.add(fact);
      idOf.put(row.get("fact"), EvidenceId.of(fact));
      nameOf.put(EvidenceId.of(fact), row.get("fact"));
    }
    Map<String, Review> reviews = new HashMap<>();
    reviews(worked).stream()
        .filter(review -> review.period() == null)
        .forEach(review -> reviews.put(review.target(), review));
    Observer observer = observer(reviews);
    List<Observation> observations = new ArrayList<>();
    for (Fact fact : facts) {
      observations.add(
          Objects.requireNonNull(observer.observe(fact))
              .fold(
                  kept -> kept.value(),
                  rejection -> {
                    throw new AssertionError(rejection);
                  }));
    }
    return observations;
  }

  private Observer observer(Map<String, Review> reviews) {
    Map<String, Publisher> publishers = new HashMap<>();
    knowledge.sources().forEach((id, source) -> publishers.put(id, source.publisher()));
    return new Observer(
        knowledge.catalogue(),
        knowledge.gazetteer(),
        knowledge.vocabulary().unitsOf(),
        new Observer.Judgement(publishers, knowledge.wording(), reviews));
  }

  /** Reviews on points, by the id of the series. */
  Map<String, List<Review>> ofSeries(WorkedCase worked, List<Observation> observations) {
    Map<String, List<Review>> bySeries = new HashMap<>();
    for (Review review : reviews(worked)) {
      if (review.period() != null) {
        for (Observation each : observations) {
          if (name(each.key()).equals(review.target())) {
            Indicator indicator = knowledge.catalogue().get(each.key().indicator());
            Review scaled = review.scaled(PrintedUnit.mult(each.key(), indicator));
            List<Review> all = bySeries.computeIfAbsent(each.key().id(), key -> new ArrayList<>());
            if (!all.contains(scaled)) {
              all.add(scaled);
            }
          }
        }
      }
    }
    return bySeries;
  }

  private List<Review> reviews(WorkedCase worked) {
    List<Review> reviews = new ArrayList<>();
    for (Map<String, String> row : worked.reviews()) {
      String fact = idOf.get(row.get("target"));
      String value = row.get("value");
      reviews.add(
          new Review(
              row.get("review"),
              fact == null ? row.get("target") : fact,
              fact == null ? Period.parse(row.get("period")) : null,
              Review.Verdict.valueOf(row.get("verdict").toUpperCase(Locale.ROOT)),
              value.isEmpty() ? null : value,
              "checked",
              "planner",
              row.get("date")));
    }
    return reviews;
  }

  private Fact fact(Map<String, String> row, int number) {
    Matcher series = SERIES.matcher(row.get("series"));
    if (!series.matches()) {
      throw new IllegalArgumentException("no series: " + row.get("series"));
    }
    Indicator indicator = Objects.requireNonNull(knowledge.catalogue().get(series.group(1)));
    Measure measure = measure(series.group(2));
    Matcher value = VALUE.matcher(row.get("value"));
    boolean isDate = indicator.unit().equals("DATE");
    if (!isDate && !value.matches()) {
      throw new IllegalArgumentException("no value: " + row.get("value"));
    }
    String unit = isDate ? "DATE" : unit(indicator, measure, value.group(4));
    BigDecimal factor = factor(indicator, measure, unit);
    String words = row.getOrDefault("words", "");
    String sentence = words.contains("…") ? words : words + "…";
    int start = sentence.indexOf('…');
    String text = row.get("value");
    String region = series.group(3) == null ? HOME : series.group(3);
    return new Fact(
        "doc-" + row.get("fact"),
        "story-" + row.get("fact"),
        PublicationDate.parse(row.get("published")),
        row.get("source"),
        number,
        number + 1,
        text,
        sentence.replace("…", text),
        start,
        start + text.length(),
        indicator.code(),
        null,
        measure,
        isDate ? null : times(value.group(2), factor),
        isDate || value.group(3) == null ? null : times(value.group(3), factor),
        isDate ? Period.parse(row.get("value")) : null,
        isDate ? null : resolution(value.group(2), factor),
        unit,
        isDate || value.group(1) == null ? Bound.EQUAL : Bound.ofSymbol(value.group(1)),
        Period.parse(row.get("period")),
        region.equals("none") ? null : region,
        series.group(5),
        series.group(4),
        status(series.group(2)),
        "case",
        row.getOrDefault("sure", "").isEmpty() ? 90 : Integer.parseInt(row.get("sure")),
        List.of());
  }

  private static Measure measure(String words) {
    return MEASURES.entrySet().stream()
        .filter(each -> (words + " ").contains(" " + each.getKey() + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Measure.LEVEL);
  }

  private static Status status(String words) {
    if (words.contains("target")) {
      return Status.TARGET;
    }
    return words.contains("forecast") ? Status.FORECAST : Status.ACTUAL;
  }

  private static String unit(Indicator indicator, Measure measure, @Nullable String printed) {
    if (printed != null) {
      return printed;
    }
    return switch (measure) {
      case LEVEL, ADDITION -> indicator.unit();
      case CHANGE -> indicator.unit().equals("PT") ? "PP" : indicator.unit();
      case GROWTH, GROWTH_PREV, SHARE -> "PT";
      case RANK -> "RANK";
    };
  }

  private static BigDecimal factor(Indicator indicator, Measure measure, String unit) {
    boolean amount =
        measure == Measure.LEVEL || measure == Measure.ADDITION || measure == Measure.CHANGE;
    boolean own = unit.equals(indicator.unit());
    if (!amount || unit.equals("PP")) {
      return BigDecimal.ONE;
    }
    return own || unit.length() == 3 ? indicator.displayFactor() : BigDecimal.ONE;
  }

  private static BigDecimal times(String number, BigDecimal factor) {
    return new BigDecimal(number).multiply(factor);
  }

  private static BigDecimal resolution(String number, BigDecimal factor) {
    return BigDecimal.ONE.movePointLeft(new BigDecimal(number).scale()).multiply(factor);
  }

  // ---- and back

  /** What the cases call a series. */
  String name(SeriesKey key) {
    StringBuilder name = new StringBuilder(key.indicator());
    MEASURES.forEach(
        (word, measure) -> {
          if (measure == key.measure()) {
            name.append(' ').append(word);
          }
        });
    if (key.base() != null) {
      name.append(' ').append(key.base().toLowerCase(Locale.ROOT));
    }
    if (key.status() != Status.ACTUAL) {
      name.append(' ').append(key.status().name().toLowerCase(Locale.ROOT));
    }
    if (!HOME.equals(key.region())) {
      name.append(" @").append(key.region() == null ? "none" : key.region());
    }
    if (key.subject() != null) {
      name.append(" #").append(key.subject());
    }
    return key.zone() == null ? name.toString() : name + " (" + key.zone() + ")";
  }

  String value(SeriesKey key, Reading reading) {
    if (reading.value() == null) {
      return String.valueOf(reading.date());
    }
    Indicator indicator = Objects.requireNonNull(knowledge.catalogue().get(key.indicator()));
    BigDecimal factor = factor(indicator, key.measure(), key.unit());
    String bound = reading.bound() == Bound.EQUAL ? "" : reading.bound().symbol();
    String upper = reading.value2() == null ? "" : ".." + plain(reading.value2(), factor);
    String unit = key.unit().equals(unit(indicator, key.measure(), null)) ? "" : " " + key.unit();
    return bound + plain(reading.value(), factor) + upper + unit;
  }

  private static String plain(BigDecimal value, BigDecimal factor) {
    BigDecimal bare = value.divide(factor).stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
  }

  /** The names of facts that stand in the cases, for their ids. */
  String facts(List<String> ids) {
    return String.join(
        " ", ids.stream().map(id -> nameOf.getOrDefault(id, "planner")).sorted().toList());
  }

  static String reasons(List<Reservation> reservations) {
    return String.join(" ", reservations.stream().map(Reservation::reason).distinct().toList());
  }
}
