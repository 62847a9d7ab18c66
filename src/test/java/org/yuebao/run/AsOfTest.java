package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.outcome.Outcome;
import org.yuebao.series.Point;
import org.yuebao.series.Points;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;
import org.yuebao.series.Weighing;
import org.yuebao.series.derivation.Derivation;
import org.yuebao.story.Story;

/**
 * On every day of the demo corpus the vintages tell what was known by then, no more and no less.
 */
class AsOfTest {
  private static List<Observation> all = List.of();

  @BeforeAll
  static void readTheCorpus() throws Exception {
    all = observations(DemoCorpus.workshop());
  }

  @Test
  void vintagesAreWhatARunUpToTheirDayBelieves() {
    Map<String, Series> full = series(all);
    SortedSet<LocalDate> days = days(all);
    assertTrue(days.size() > 60, days.toString());
    for (LocalDate day : days) {
      Map<String, Series> then = series(known(day));
      assertEquals(cut(full.values(), day), cut(then.values(), day), "as of " + day);
      then.values().forEach(series -> series.points().forEach(AsOfTest::endsWithWhatStands));
    }
  }

  /**
   * What follows from the values of a day is what a run up to that day derives. Its evidence may be
   * another one of those that tell the same value: a vintage keeps the first.
   */
  @Test
  void derivedValuesAreThoseOfARunUpToTheirDay() {
    Knowledge knowledge = Knowledge.load(Path.of("data"));
    Derivation derivation = new Derivation(knowledge.catalogue(), knowledge.derivations());
    Collection<Series> full = series(all).values();
    int most = 0;
    for (LocalDate day : days(all)) {
      List<String> cut = derived(derivation, full.stream().map(each -> each.asOf(day)).toList());
      assertEquals(derived(derivation, series(known(day)).values()), cut, "as of " + day);
      most = Math.max(most, cut.size());
    }
    assertTrue(most > 250, most + " derived values at most");
  }

  private static List<String> derived(Derivation derivation, Collection<Series> printed) {
    List<String> told = new ArrayList<>();
    for (Series series : derivation.complete(printed)) {
      if (series.formula() != null) {
        for (Point point : series.points()) {
          told.add(series.id() + " " + point.period() + " " + point.reading());
        }
      }
    }
    return told;
  }

  private static void endsWithWhatStands(Point point) {
    Vintage last = point.vintages().get(point.vintages().size() - 1);
    assertEquals(point.reading(), last.reading());
  }

  @Test
  void aRunAsOfADayReadsTheSameObservations() throws Exception {
    for (String day : List.of("2017-03-21", "2020-01-10", "2023-03-16")) {
      List<String> run = evidence(observations(DemoCorpus.workshop("asOf: " + day + "\n")));
      assertEquals(evidence(known(LocalDate.parse(day))), run);
    }
  }

  @Test
  void whatDiffersInAnyDimensionSharesNoSeries() {
    Map<String, SeriesKey> byId = new HashMap<>();
    for (Observation each : all) {
      SeriesKey known = byId.putIfAbsent(each.key().id(), each.key());
      assertEquals(known == null ? each.key() : known, each.key(), each.evidence());
    }
    for (Series series : series(all).values()) {
      for (Point point : series.points()) {
        assertTrue(
            Objects.requireNonNull(byId.get(series.key().id())).equals(series.key()),
            point.evidence());
      }
    }
  }

  /** Every vintage that had begun by a day, as it was known on that day. */
  private static Map<String, List<String>> cut(Collection<Series> all, LocalDate day) {
    Map<String, List<String>> cut = new TreeMap<>();
    for (Series series : all) {
      for (Point point : series.points()) {
        List<String> known = new ArrayList<>();
        for (Vintage vintage : point.vintages()) {
          if (!LocalDate.parse(Objects.requireNonNull(vintage.realtimeStart())).isAfter(day)) {
            known.add(told(vintage, day));
          }
        }
        if (!known.isEmpty()) {
          cut.put(series.id() + " " + point.period(), known);
        }
      }
    }
    return cut;
  }

  private static String told(Vintage vintage, LocalDate day) {
    @Nullable String end = vintage.realtimeEnd();
    boolean stillOpen = end == null || !LocalDate.parse(end).isBefore(day);
    return String.join(
        " ",
        vintage.reading().toString(),
        vintage.finality().name(),
        vintage.realtimeStart(),
        stillOpen ? "" : end,
        vintage.source(),
        vintage.evidence(),
        vintage.decision().name(),
        vintage.disputed().stream().filter(each -> each.compareTo(day.toString()) <= 0).toList()
            + "");
  }

  private static List<Observation> known(LocalDate day) {
    return all.stream()
        .filter(each -> !Objects.requireNonNull(each.published()).lastDay().isAfter(day))
        .toList();
  }

  private static SortedSet<LocalDate> days(List<Observation> observations) {
    SortedSet<LocalDate> days = new TreeSet<>();
    observations.forEach(each -> days.add(Objects.requireNonNull(each.published()).lastDay()));
    return days;
  }

  private static List<String> evidence(List<Observation> observations) {
    return observations.stream().map(Observation::evidence).sorted().toList();
  }

  private static Map<String, Series> series(List<Observation> observations) {
    Map<SeriesKey, List<Observation>> byKey = new TreeMap<>();
    observations.forEach(
        each -> byKey.computeIfAbsent(each.key(), key -> new ArrayList<>()).add(each));
    Weighing weighing = new Weighing(Map.of());
    Map<String, Series> all = new TreeMap<>();
    byKey.forEach((key, some) -> all.put(key.id(), Points.series(weighing, some)));
    return all;
  }

  private static List<Observation> observations(Workshop workshop) throws Exception {
    List<Observation> observations = new ArrayList<>();
    for (Story story : DemoCorpus.stories(workshop)) {
      workshop
          .extract(story)
          .facts()
          .forEach(
              fact -> {
                Outcome<Observation> outcome = workshop.observe(fact);
                if (outcome instanceof Outcome.Kept<Observation> kept) {
                  observations.add(kept.value());
                }
              });
    }
    return observations;
  }
}
