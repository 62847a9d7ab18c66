package org.yuebao.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Authority;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Notice;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Reading;
import org.yuebao.observation.SeriesKey;
import org.yuebao.observation.TimeBasis;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.story.PublicationDate;
import org.yuebao.wire.Wire;

/** What is gathered depends on the set of facts alone, and stays small. */
class GatheringTest {
  private static final SeriesKey KEY =
      new SeriesKey(
          "GDP", Measure.LEVEL, "320412", null, null, null, TimeBasis.PERIOD, Status.ACTUAL, "CNY");
  private static final Period YEAR = Period.year(2023);
  private static final Weighing WEIGHING = new Weighing(Map.of());

  /** More facts than are counted one by one, more readings than are kept, more sources, too. */
  @Property(tries = 60)
  void partsOrderAndRepetitionMakeNoDifference(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int facts) throws IOException {
    Random random = new Random(seed);
    int readings = 1 + random.nextInt(120);
    List<Observation> crowd = new ArrayList<>();
    for (int i = 0; i < facts; i++) {
      crowd.add(drawn(random, i, readings));
    }
    byte[] whole = bytes(Points.series(WEIGHING, crowd));
    for (int parts : new int[] {1, 3, 7}) {
      assertArrayEquals(whole, bytes(inParts(crowd, parts, random)));
    }
  }

  private static Series inParts(List<Observation> crowd, int parts, Random random)
      throws IOException {
    List<Observation> shuffled = new ArrayList<>(crowd);
    shuffled.addAll(crowd.subList(0, random.nextInt(crowd.size())));
    Collections.shuffle(shuffled, random);
    List<Gathering> gatherings = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      gatherings.add(new Gathering(KEY, YEAR));
    }
    shuffled.forEach(each -> gatherings.get(random.nextInt(parts)).add(each));
    Gathering joined = new Gathering(KEY, YEAR);
    Collections.shuffle(gatherings, random);
    for (Gathering each : gatherings) {
      joined.add(there(each.claims()));
    }
    return WEIGHING.series(KEY, List.of(joined.claims()));
  }

  @Example
  void aMillionFactsTakeNoMoreRoomThanATenthOfThem() throws IOException {
    Random random = new Random(5);
    Gathering gathering = new Gathering(KEY, YEAR);
    int ofTenth = 0;
    for (int i = 1; i <= 1_000_000; i++) {
      gathering.add(drawn(random, 50 * i, 4));
      if (i == 100_000) {
        ofTenth = bytes(gathering.claims()).length;
      }
    }
    int ofMillion = bytes(gathering.claims()).length;
    assertTrue(ofMillion < 1.1 * ofTenth, ofTenth + " then " + ofMillion);
    assertTrue(ofMillion < 200_000, "bytes: " + ofMillion);
  }

  @Example
  void manyFactsAreCountedWithinATenth() {
    FactCount count = new FactCount();
    for (int i = 0; i < 100; i++) {
      count.add("doc:" + i);
      count.add("doc:" + i);
    }
    assertEquals(100, count.size());
    for (int i = 0; i < 50_000; i++) {
      count.add("doc:" + i);
    }
    assertTrue(Math.abs(count.size() - 50_000) < 10_000, "counted " + count.size());
    assertEquals(FactCount.MOST, count.hashes().size());
  }

  @Example
  void moreReadingsThanASeriesCanHaveAreCountedAndTold() {
    List<Observation> crowd = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      crowd.add(
          observation(i, plain(1000 + 10 * i), Finality.UNSTATED, Authority.OTHER, "paper" + i, 1));
    }
    crowd.add(observation(100, plain(777), Finality.FINAL, Authority.OFFICIAL, "office", 1));
    Point point = Points.series(WEIGHING, crowd).points().get(0);
    assertEquals(new BigDecimal(777), point.reading().value());
    assertEquals(Claims.MOST - 1, point.conflicts().size());
    assertEquals("series.crowded", point.reservations().get(0).reason());
    assertTrue(point.reservations().get(0).detail().startsWith("37 facts"));
  }

  private static Observation drawn(Random random, int number, int readings) {
    Finality finality = Finality.values()[random.nextInt(Finality.values().length)];
    Authority authority = Authority.values()[random.nextInt(Authority.values().length)];
    String source = random.nextInt(9) == 0 ? "" : "paper" + random.nextInt(40);
    Reading reading = plain(1000 + random.nextInt(readings));
    return observation(number, reading, finality, authority, source, random.nextInt(900));
  }

  private static Reading plain(int value) {
    return new Reading(new BigDecimal(value), null, null, BigDecimal.ONE, Bound.EQUAL);
  }

  private static Observation observation(
      int number,
      Reading reading,
      Finality finality,
      Authority authority,
      String source,
      int daysLater) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(daysLater);
    return new Observation(
        "d" + number + ":1-5-0",
        KEY,
        YEAR,
        reading,
        finality,
        authority,
        number % 50 == 7 ? Notice.CORRECTS : Notice.NONE,
        null,
        daysLater == 0 ? null : new PublicationDate(day, PublicationDate.Precision.DAY),
        source,
        "d" + number,
        "s" + number,
        "text",
        80 + number % 17,
        List.of());
  }

  private static Claims there(Claims claims) throws IOException {
    return Objects.requireNonNull(Wire.CLAIMS.read(new ByteArrayInputStream(bytes(claims))));
  }

  private static byte[] bytes(Claims claims) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wire.CLAIMS.write(claims, out);
    return out.toByteArray();
  }

  private static byte[] bytes(Series series) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Wire.SERIES.write(series, out);
    return out.toByteArray();
  }
}
