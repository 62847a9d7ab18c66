package org.yuebao.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.Observation;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.series.Weighing;
import org.yuebao.series.derivation.Derivation;
import org.yuebao.story.Story;
import org.yuebao.wire.Wire;

/**
 * What the making of series costs: facts of a generator are observed, gathered in bundles of
 * 10,000, joined over the wire, believed and derived. {@code spread}: 300 counties, 40 indicators,
 * 20 years; {@code hot}: all of them under one key and year. {@code src/test/bench/series.sh}.
 */
final class SeriesBench {
  private static final int BUNDLE = 10_000;
  private static final int PARTITIONS = 16;

  private record Cell(SeriesKey key, Period period) {}

  private final Workshop workshop = DemoCorpus.workshop();
  private final Knowledge knowledge = workshop.loaded();
  private final GeneratedFacts generated;

  private SeriesBench(boolean hot) {
    generated = new GeneratedFacts(knowledge, hot);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("extract")) {
      extract(Integer.parseInt(arguments[1]));
      return;
    }
    boolean hot = arguments[0].equals("hot");
    new SeriesBench(hot).run(arguments[0], Integer.parseInt(arguments[1]));
  }

  /** What as many facts cost to extract: those of the demo corpus, again and again. */
  private static void extract(int facts) throws Exception {
    Workshop workshop = DemoCorpus.workshop();
    List<Story> stories = DemoCorpus.stories(workshop);
    long start = cpu();
    long found = 0;
    long characters = 0;
    for (int i = 0; found < facts; i = (i + 1) % stories.size()) {
      found += workshop.extract(stories.get(i)).facts().size();
      characters += stories.get(i).body().length();
    }
    System.out.printf(
        "extract %,d facts of %,d characters: CPU s %.1f%n",
        found, characters, (cpu() - start) / 1e9);
  }

  private void run(String kind, int facts) throws IOException {
    List<List<byte[]>> shuffled = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      shuffled.add(new ArrayList<>());
    }
    long observing = 0;
    long gathering = 0;
    long bytes = 0;
    for (int from = 0; from < facts; from += BUNDLE) {
      List<Fact> bundle = generated.bundle(from, Math.min(facts, from + BUNDLE));
      long start = cpu();
      List<Observation> observations = new ArrayList<>();
      for (Fact fact : bundle) {
        observations.add(
            Objects.requireNonNull(workshop.observe(fact))
                .fold(
                    kept -> kept.value(),
                    rejected -> {
                      throw new IllegalStateException(rejected.toString());
                    }));
      }
      long observed = cpu();
      for (Claims claims : gathered(observations)) {
        byte[] out = Wire.CLAIMS.bytes(claims);
        String region = String.valueOf(claims.key().region());
        shuffled.get(Math.floorMod(region.hashCode(), PARTITIONS)).add(out);
        bytes += out.length;
      }
      observing += observed - start;
      gathering += cpu() - observed;
    }
    Sums sums = new Sums();
    for (List<byte[]> partition : shuffled) {
      take(partition, sums);
    }
    System.out.printf(
        "%s %,d facts: CPU s: observe %.1f, gather %.1f, join %.1f, believe %.1f, derive %.1f, all"
            + " %.1f; %,d records of %,d KB travel; %,d series with %,d points; a partition is at"
            + " most %d MB%n",
        kind,
        facts,
        observing / 1e9,
        gathering / 1e9,
        sums.joining / 1e9,
        sums.believing / 1e9,
        sums.deriving / 1e9,
        (observing + gathering + sums.joining + sums.believing + sums.deriving) / 1e9,
        shuffled.stream().mapToInt(List::size).sum(),
        bytes >> 10,
        sums.series,
        sums.points,
        sums.heap);
  }

  private static final class Sums {
    private long joining;
    private long believing;
    private long deriving;
    private long series;
    private long points;
    private long heap;
  }

  private void take(List<byte[]> partition, Sums sums) throws IOException {
    System.gc();
    long empty = heap();
    long start = cpu();
    Map<Cell, Gathering> cells = new HashMap<>();
    for (byte[] each : partition) {
      Claims part = Wire.CLAIMS.read(each);
      cells
          .computeIfAbsent(
              new Cell(part.key(), part.period()), none -> new Gathering(part.key(), part.period()))
          .add(part);
    }
    List<Claims> whole = cells.values().stream().map(Gathering::claims).toList();
    long joined = cpu();
    List<Series> printed = new Weighing(Map.of()).all(whole);
    long believed = cpu();
    List<Series> all =
        new Derivation(knowledge.catalogue(), knowledge.derivations()).complete(printed);
    sums.joining += joined - start;
    sums.believing += believed - joined;
    sums.deriving += cpu() - believed;
    System.gc();
    sums.heap = Math.max(sums.heap, heap() - empty);
    sums.series += all.size();
    sums.points += all.stream().mapToInt(series -> series.points().size()).sum();
    cells.clear();
  }

  private static List<Claims> gathered(List<Observation> observations) {
    Map<Cell, Gathering> cells = new HashMap<>();
    for (Observation each : observations) {
      cells
          .computeIfAbsent(
              new Cell(each.key(), each.period()), none -> new Gathering(each.key(), each.period()))
          .add(each);
    }
    return cells.values().stream().map(Gathering::claims).toList();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
