package org.yuebao.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Review;
import org.yuebao.observation.Review.Verdict;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;

/**
 * Reads the file of planners' decisions: CSV with a header. A target is an {@code evidence_id} or a
 * {@code series_id} of {@code observations.csv}; for the latter {@code period} is the row's {@code
 * time_period}. A value stands in the unit of that table.
 */
final class ReviewsReader {
  static final List<String> COLUMNS =
      List.of("target", "period", "verdict", "value", "reason", "reviewer", "date");

  /** The unit of series whose values are dates. */
  private static final String DATES = "DATE";

  /** A frequency before the key, as the table writes it. */
  private static final Pattern FREQUENCY = Pattern.compile("^[ASQMD]\\d*\\.");

  /** A fact's id has a span and a fingerprint. */
  private static final Pattern FACT = Pattern.compile(".+:\\d+-\\d+-[0-9a-f]{8}");

  private static final int KEY_PARTS = SeriesKey.dimensions().size();

  private final String file;
  private final PlannersSheet sheet;
  private final List<Review> reviews = new ArrayList<>();
  private final Map<String, Integer> facts = new HashMap<>();

  private ReviewsReader(String file) {
    this.file = file;
    this.sheet = new PlannersSheet(file, COLUMNS);
  }

  /**
   * The decisions of a file.
   *
   * @throws BadSpec with every problem as {@code file:line: what is wrong; how to mend it}
   */
  static List<Review> read(String file, String text) {
    ReviewsReader reader = new ReviewsReader(file);
    reader.sheet.rows(text).forEach(reader::take);
    reader.sheet.stopAtProblems();
    return reader.reviews;
  }

  /** Those on facts, by the fact's id. */
  static Map<String, Review> ofFacts(List<Review> reviews) {
    Map<String, Review> byFact = new TreeMap<>();
    reviews.stream()
        .filter(review -> review.period() == null)
        .forEach(review -> byFact.put(review.target(), review));
    return byFact;
  }

  /** Those on points, by the id of the series. */
  static Map<String, List<Review>> ofSeries(List<Review> reviews) {
    Map<String, List<Review>> bySeries = new TreeMap<>();
    for (Review review : reviews) {
      if (review.period() != null) {
        bySeries.computeIfAbsent(review.target(), key -> new ArrayList<>()).add(review);
      }
    }
    return bySeries;
  }

  private void take(PlannersSheet.Row line) {
    int before = sheet.problems();
    String target = FREQUENCY.matcher(line.cell("target")).replaceFirst("");
    boolean ofFact = FACT.matcher(line.cell("target")).matches();
    Verdict verdict = verdict(line);
    Period period = ofFact ? null : period(line, target);
    String value = value(line, verdict, ofFact ? "" : unitOf(target));
    sheet.checkDay(line);
    sheet.checkFilled(line, "reason", "reviewer");
    if (ofFact) {
      checkFirst(line);
      if (!line.cell("period").isEmpty()) {
        problem(line.number(), "a period stands only beside a series_id", "leave it empty");
      }
    }
    if (sheet.problems() == before && verdict != null) {
      reviews.add(
          new Review(
              file + ":" + line.number(),
              ofFact ? line.cell("target") : target,
              period,
              verdict,
              value,
              line.cell("reason"),
              line.cell("reviewer"),
              line.cell("date")));
    }
  }

  private void checkFirst(PlannersSheet.Row line) {
    Integer first = facts.putIfAbsent(line.cell("target"), line.number());
    if (first != null) {
      problem(
          line.number(),
          "the fact is already decided in line " + first,
          "keep one, or decide on the point of its series");
    }
  }

  private @Nullable Verdict verdict(PlannersSheet.Row line) {
    try {
      return Verdict.valueOf(line.cell("verdict").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problem(
          line.number(),
          "verdict is \"" + line.cell("verdict") + "\"",
          "write accept, reject or correct");
      return null;
    }
  }

  /**
   * The value of a correction.
   *
   * @param unit the series' unit; empty for a fact, which may be a figure or a date
   */
  private @Nullable String value(PlannersSheet.Row line, @Nullable Verdict verdict, String unit) {
    String value = line.cell("value");
    if (verdict != Verdict.CORRECT) {
      if (!value.isEmpty()) {
        problem(line.number(), "a value stands only beside correct", "leave it empty");
      }
      return null;
    }
    boolean dated = unit.equals(DATES);
    boolean date = Review.isDate(value);
    if (dated ? !date : !Review.isNumber(value) && !(unit.isEmpty() && date)) {
      problem(
          line.number(),
          "value is \"" + value + "\"",
          dated
              ? "write a date, as 2025, 2025-03 or 2025-03-31"
              : "write a number in the unit of observations.csv"
                  + (unit.isEmpty() ? ", or a date" : ""));
    }
    return value;
  }

  /** The last dimension of the id of a series. */
  private static String unitOf(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  /** In the one form that the series' basis gives it. */
  private @Nullable Period period(PlannersSheet.Row line, String target) {
    String[] parts = target.split("\\.", -1);
    if (parts.length != KEY_PARTS) {
      problem(
          line.number(),
          "target is no fact and no series: " + target,
          "copy evidence_id or series_id from observations.csv");
      return null;
    }
    Period period = Period.parse(line.cell("period"));
    if (period == null) {
      problem(
          line.number(),
          "period is \"" + line.cell("period") + "\"",
          "copy time_period from observations.csv");
      return null;
    }
    return canonical(period, parts[parts.length - 3]);
  }

  private static Period canonical(Period period, String basis) {
    if (basis.equals(TimeBasis.EOP.name())) {
      return Period.day(period.last());
    }
    boolean month = period.code().length() == "2023-09".length() && !period.isDay();
    return basis.equals(TimeBasis.YTD.name()) && month
        ? Period.months(period.last().getYear(), 1, period.last().getMonthValue())
        : period;
  }

  private void problem(int line, String what, String mend) {
    sheet.problem(line, what, mend);
  }
}
