package org.yuebao.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.Portion;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Indicator;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.observation.Observation;
import org.yuebao.observation.Observer;
import org.yuebao.observation.Publisher;
import org.yuebao.observation.SeriesKey;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;
import org.yuebao.series.Claims;
import org.yuebao.series.Gathering;
import org.yuebao.series.Series;
import org.yuebao.series.Weighing;
import org.yuebao.series.derivation.Derivation;
import org.yuebao.story.PublicationDate;
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
  private static final String[] WORDS = {"初步核算，", "", "", "经最终核实，", "据快报，"};

  private record Cell(SeriesKey key, Period period) {}

  private final Knowledge knowledge = Knowledge.load(Path.of("data"));
  private final Observer observer;
  private final List<Indicator> indicators;
  private final List<String> regions;
  private final List<String> sources;
  private final Random random = new Random(11);

  private SeriesBench() {
    Map<String, Publisher> publishers = new HashMap<>();
    knowledge.sources().forEach((id, source) -> publishers.put(id, source.publisher()));
    observer =
        new Observer(
            knowledge.catalogue(),
            knowledge.gazetteer(),
            knowledge.vocabulary().unitsOf(),
            new Observer.Judgement(publishers, knowledge.wording(), Map.of()));
    indicators =
        knowledge.catalogue().all().stream()
            .filter(each -> each.stockFlow().equals("flow") && !each.isOfProject())
            .limit(40)
            .toList();
    regions =
        knowledge.gazetteer().aboveTowns().stream()
            .filter(each -> each.level().equals("county"))
            .map(each -> each.code())
            .sorted()
            .limit(300)
            .toList();
    sources = knowledge.sources().keySet().stream().sorted().toList();
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("extract")) {
      extract(Integer.parseInt(arguments[1]));
      return;
    }
    boolean hot = arguments[0].equals("hot");
    int facts = Integer.parseInt(arguments[1]);
    new SeriesBench().run(hot, facts);
  }

  /** What as many facts cost to extract: those of the demo corpus, again and again. */
  private static void extract(int facts) throws Exception {
    String spec =
        "name: demo\ninput: {files: [\"data/sample/pages/*/*\", \"data/sample/wire/*.jsonl\"]}\n"
            + "output: {folder: unused}\n";
    Workshop workshop =
        Workshop.of(SpecReader.read("demo.yaml", spec.getBytes(StandardCharsets.UTF_8)));
    List<Story> stories = new ArrayList<>();
    for (InputFile file : InputFile.list(workshop.input().files(), PackedData::resolve)) {
      Portion whole = new Portion(file.path(), file.name(), file.size(), 0, 1);
      workshop.read(
          whole,
          Files.readAllBytes(Path.of(file.path())),
          document ->
              document
                  .stories()
                  .forEach(each -> each.fold(kept -> stories.add(kept.value()), none -> false)));
    }
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

  private void run(boolean hot, int facts) throws IOException {
    List<List<byte[]>> shuffled = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      shuffled.add(new ArrayList<>());
    }
    long observing = 0;
    long gathering = 0;
    long bytes = 0;
    for (int from = 0; from < facts; from += BUNDLE) {
      List<Fact> bundle = new ArrayList<>();
      for (int i = from; i < Math.min(facts, from + BUNDLE); i++) {
        bundle.add(fact(i, hot));
      }
      long start = cpu();
      List<Observation> observations = new ArrayList<>();
      for (Fact fact : bundle) {
        observations.add(
            Objects.requireNonNull(observer.observe(fact))
                .fold(
                    kept -> kept.value(),
                    rejected -> {
                      throw new IllegalStateException(rejected.toString());
                    }));
      }
      long observed = cpu();
      for (Claims claims : gathered(observations)) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Wire.CLAIMS.write(claims, out);
        String region = String.valueOf(claims.key().region());
        shuffled.get(Math.floorMod(region.hashCode(), PARTITIONS)).add(out.toByteArray());
        bytes += out.size();
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
        hot ? "hot" : "spread",
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
      Claims part = Wire.CLAIMS.read(new ByteArrayInputStream(each));
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

  private Fact fact(int number, boolean hot) {
    int key = hot ? 0 : random.nextInt();
    Indicator indicator = indicators.get(Math.floorMod(key, indicators.size()));
    String region = regions.get(Math.floorMod(key / 64, regions.size()));
    int year = hot ? 2020 : 2000 + Math.floorMod(key / 32768, 20);
    BigDecimal factor = indicator.displayFactor();
    BigDecimal value = BigDecimal.valueOf(10_000 + random.nextInt(8), 1).multiply(factor);
    String words = WORDS[random.nextInt(WORDS.length)] + "全年" + indicator.name();
    String text = value.toPlainString();
    LocalDate day = LocalDate.of(year + 1, 1, 1).plusDays(random.nextInt(700));
    return new Fact(
        "paper-" + day + "-" + number,
        "story" + number,
        new PublicationDate(day, PublicationDate.Precision.DAY),
        sources.get(random.nextInt(sources.size())),
        number % 3000,
        number % 3000 + 8,
        text,
        words + text + "，比上年有所增长，主要行业运行平稳。",
        words.length(),
        words.length() + text.length(),
        indicator.code(),
        null,
        Measure.LEVEL,
        value,
        null,
        null,
        factor.movePointLeft(1),
        indicator.unit(),
        Bound.EQUAL,
        Period.year(year),
        region,
        null,
        null,
        Status.ACTUAL,
        "name." + indicator.code(),
        90,
        List.of());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
