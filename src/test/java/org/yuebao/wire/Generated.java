package org.yuebao.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.Review;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.project.Change;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;
import org.yuebao.project.Settlement;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Claim;
import org.yuebao.series.Claims;
import org.yuebao.series.Conflict;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Withdrawal;
import org.yuebao.series.Witness;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.Provenance;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * Records made from a seed: every shape that the model allows, with text that breaks careless
 * writers.
 */
public final class Generated {
  private static final List<String> WORDS =
      List.of(
          "武进区",
          "增长",
          "𠮷野",
          "\"引号\"",
          "=SUM(A1)",
          "逗号,",
          "换\n行",
          "制表\t符",
          "é",
          "\\",
          "🏭",
          "亿元",
          "é");

  private final Random random;

  public Generated(long seed) {
    random = new Random(seed);
  }

  /** One record for each contract. */
  public Object record(Wire<?> wire) {
    return switch (wire.contract()) {
      case "1-story" -> story();
      case "2-fact" -> fact();
      case "3-observation" -> observation();
      case "4-series" -> series();
      case "claims" -> claims();
      case "5-project" -> project();
      case "sketch" ->
          new Sketch(hex(), word(), maybe(this::published), List.of(random.nextLong()), List.of());
      case "copy" -> new Copy(hex(), hex(), word(), maybe(this::published));
      case "provenance" ->
          new Provenance(word(), random.nextInt(9), List.of(hex()), listOf(this::rejection));
      case "rejection" -> rejection();
      default -> throw new IllegalArgumentException(wire.contract());
    };
  }

  public Story story() {
    String body = text();
    return new Story(
        word(),
        hex(),
        text(),
        text(),
        maybe(this::published),
        word(),
        region(),
        body,
        offsets(body));
  }

  public Fact fact() {
    boolean milestone = chance(10);
    int start = random.nextInt(5_000);
    boolean open = chance(30);
    return new Fact(
        "doc" + random.nextInt(20),
        hex(),
        maybe(this::published),
        word(),
        start,
        start + 1 + random.nextInt(12),
        word(),
        text(),
        random.nextInt(20),
        20 + random.nextInt(20),
        open ? null : "GDP",
        open ? word() : null,
        any(Measure.values()),
        milestone ? null : number(),
        milestone ? null : maybe(this::number),
        milestone ? period() : null,
        milestone ? null : step(),
        milestone ? "DATE" : "CNY",
        any(Bound.values()),
        maybe(this::period),
        maybe(this::region),
        maybe(this::word),
        maybe(this::word),
        any(Status.values()),
        "rule.one rule.two",
        random.nextInt(101),
        listOf(this::reservation));
  }

  public Observation observation() {
    return new Observation(
        hex(),
        key(),
        period(),
        reading(),
        any(Finality.values()),
        any(Authority.values()),
        any(Notice.values()),
        maybe(this::review),
        maybe(this::published),
        word(),
        word(),
        hex(),
        maybe(this::word),
        maybe(() -> "PROJ_TOPPED_OUT"),
        text(),
        random.nextInt(101),
        listOf(this::reservation));
  }

  public Series series() {
    return new Series(key(), maybe(this::word), listOf(this::point), listOf(this::withdrawal));
  }

  public Project project() {
    return new Project(
        hex(),
        word(),
        listOf(this::word),
        maybe(this::region),
        maybe(this::word),
        chance(50) ? "" : "1",
        maybe(this::hex),
        chance(50) ? "" : "STARTED",
        listOf(this::change),
        listOf(() -> new Doubt(hex(), word(), "project.shortName", text())),
        listOf(
            () ->
                new Settlement(
                    word(),
                    region(),
                    word(),
                    word(),
                    any(Settlement.Verdict.values()),
                    text(),
                    word(),
                    "2024-08-01")),
        listOf(this::reservation));
  }

  private Change change() {
    return new Change(
        "PROJ_FINISH",
        any(Status.values()),
        period(),
        reading(),
        "CNY",
        maybe(this::published),
        maybe(this::published),
        1 + random.nextInt(3),
        List.of(hex(), hex()),
        listOf(this::reservation));
  }

  public Rejection rejection() {
    return new Rejection(
        "extract", "number.unlinked", word(), random.nextInt(99), 100, text(), word(), text());
  }

  public SeriesKey key() {
    return new SeriesKey(
        "IND" + random.nextInt(5),
        any(Measure.values()),
        maybe(() -> "2019"),
        maybe(this::region),
        maybe(this::word),
        maybe(this::word),
        maybe(() -> "JP"),
        any(TimeBasis.values()),
        any(Status.values()),
        "CNY");
  }

  public Reading reading() {
    return chance(10)
        ? new Reading(null, null, period(), null, Bound.EQUAL)
        : new Reading(number(), maybe(this::number), null, maybe(this::step), any(Bound.values()));
  }

  private Point point() {
    String evidence = hex();
    List<String> support = new ArrayList<>(new TreeSet<>(List.of(evidence, hex(), hex())));
    return new Point(
        period(),
        reading(),
        any(Finality.values()),
        any(Authority.values()),
        maybe(this::published),
        word(),
        random.nextInt(101),
        evidence,
        any(Decision.values()),
        random.nextInt(1000),
        support,
        1 + random.nextInt(3),
        listOf(this::conflict),
        listOf(this::vintage),
        listOf(this::review),
        listOf(this::reservation));
  }

  private Conflict conflict() {
    return new Conflict(
        reading(),
        any(Finality.values()),
        maybe(this::published),
        word(),
        any(Decision.values()),
        chance(50),
        random.nextInt(1000),
        List.of(hex()));
  }

  private Vintage vintage() {
    return new Vintage(
        reading(),
        any(Finality.values()),
        maybe(() -> "2024-03-01"),
        maybe(() -> "2024-05-31"),
        word(),
        hex(),
        any(Decision.values()),
        maybe(() -> "2024-04-01") == null ? List.of() : List.of("2024-04-01"));
  }

  private Withdrawal withdrawal() {
    return new Withdrawal(
        period(), listOf(this::conflict), listOf(this::vintage), listOf(this::review));
  }

  private Review review() {
    Review.Verdict verdict = any(Review.Verdict.values());
    return new Review(
        "reviews.csv:" + random.nextInt(99),
        hex(),
        maybe(this::period),
        verdict,
        verdict == Review.Verdict.CORRECT ? "12.5" : null,
        text(),
        word(),
        "2024-0" + (1 + random.nextInt(9)) + "-11");
  }

  public Claims claims() {
    return new Claims(key(), period(), listOf(this::claim), listOf(random::nextLong));
  }

  private Claim claim() {
    return new Claim(
        reading(),
        any(Finality.values()),
        any(Authority.values()),
        any(Notice.values()),
        maybe(this::review),
        List.of(witness(), witness()),
        listOf(this::hex),
        listOf(random::nextLong));
  }

  private Witness witness() {
    return new Witness(
        word(),
        word(),
        maybe(this::published),
        random.nextInt(101),
        hex(),
        listOf(this::reservation));
  }

  private Reservation reservation() {
    return new Reservation("value.implausible", chance(50) ? "" : text());
  }

  private OffsetMap offsets(String body) {
    OffsetMap.Builder builder = new OffsetMap.Builder();
    int point = 0;
    for (int i = 0; i < body.length(); i++) {
      point += 1 + (chance(20) ? random.nextInt(3) : 0);
      builder.add(i, point);
    }
    return builder.build();
  }

  public Period period() {
    int year = 1990 + random.nextInt(60);
    return switch (random.nextInt(7)) {
      case 0 -> Period.year(year);
      case 1 -> Period.half(year, 1 + random.nextInt(2));
      case 2 -> Period.quarter(year, 1 + random.nextInt(4));
      case 3 -> Period.month(year, 1 + random.nextInt(12));
      case 4 -> Period.months(year, 1, 2 + random.nextInt(11));
      case 5 -> Period.years(year, year + 5);
      default -> Period.day(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
    };
  }

  public PublicationDate published() {
    LocalDate day = LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1);
    return new PublicationDate(day, any(PublicationDate.Precision.values()));
  }

  /** Of any size and sign, with the trailing zeros and exponents that arithmetic leaves behind. */
  public BigDecimal number() {
    return BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, random.nextInt(16) - 10);
  }

  private BigDecimal step() {
    return BigDecimal.ONE.movePointRight(random.nextInt(16) - 4);
  }

  private String region() {
    return String.valueOf(110_000 + random.nextInt(500_000));
  }

  private String hex() {
    return Long.toHexString(random.nextLong());
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String text() {
    return String.join("", listOf(this::word));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(Supplier<T> some) {
    return chance(30) ? null : some.get();
  }

  private <T> List<T> listOf(Supplier<T> item) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(item.get());
    }
    return items;
  }
}
