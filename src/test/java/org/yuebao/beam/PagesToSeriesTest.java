package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.wire.AvroFile;

/** The pipeline leaves exactly the bytes that a plain loop over the same core leaves. */
class PagesToSeriesTest {
  private static final Map<String, String> METADATA = Map.of("yuebao.code", "c0de");
  private static final Core CORE =
      new Core(Fakes::read, Fakes::extract, Fakes::observe, Fakes::believe, Fakes::projects);

  private static final List<String> INDICATORS =
      List.of("GDP", "FAI", "", "RETAIL", "PROJ_TOTAL_INV");

  /** A story that several pages print. */
  private static final String REPRINTED =
      "GDP:2019:21.5 FAI:2020:32.5 RETAIL:2021:43.5 GDP:2022:54.5 PROJ_TOTAL_INV:2022:65.5";

  @TempDir private Path folder;

  @BeforeEach
  void writePages() throws IOException {
    Random random = new Random(7);
    Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < 30; i++) {
      List<String> lines = new ArrayList<>();
      for (int line = random.nextInt(8); line >= 0; line--) {
        lines.add(random.nextInt(10) == 0 ? "" : figures(random));
      }
      lines.add(i % 4 == 0 ? REPRINTED : "");
      Files.write(folder.resolve("in/page" + i + (i % 3 == 0 ? ".jsonl" : ".txt")), lines);
    }
  }

  private static String figures(Random random) {
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String period = random.nextInt(12) == 0 ? "never" : String.valueOf(2018 + random.nextInt(5));
      line.append(INDICATORS.get(random.nextInt(INDICATORS.size())))
          .append(random.nextInt(15) == 0 ? " " : ":" + period + ":" + random.nextInt(4) + ".5 ");
    }
    return line.toString().strip();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void leavesThePlainRunsBytesWhateverTheOrderAndTheShards(int shards) throws Exception {
    List<InputFile> files =
        new ArrayList<>(InputFile.list(List.of(folder.resolve("in") + "/*"), glob -> glob));
    plainRun(files, "plain");
    Collections.shuffle(files, new Random(shards));

    run(Buckets.deal(files, shards, 50), shards);

    assertLikePlainRun();
  }

  /** Files come and go; what is not concerned is not made again, and nobody can tell. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aDayLeavesThePlainRunsBytes(int seed) throws Exception {
    List<InputFile> all =
        new ArrayList<>(InputFile.list(List.of(folder.resolve("in") + "/*"), glob -> glob));
    Collections.shuffle(all, new Random(seed));
    int gone = seed % 3;
    int come = seed % 2 * seed;
    plainRun(all.subList(0, all.size() - come), "before");
    plainRun(all.subList(gone, all.size()), "plain");

    Kept kept = kept(all.subList(0, gone));
    runDay(Buckets.deal(all.subList(all.size() - come, all.size()), 4), kept);

    assertLikePlainRun();
  }

  /** All but what came of some files. */
  private Kept kept(List<InputFile> gone) throws IOException {
    Set<String> files = gone.stream().map(InputFile::name).collect(Collectors.toSet());
    Set<String> stories = new HashSet<>();
    Set<String> docs = new HashSet<>();
    Path before = folder.resolve("before");
    AvroFile.read(
        Stage.PROVENANCE.wire(),
        before.resolve(Stage.PROVENANCE.path()),
        told -> {
          if (files.contains(told.file())) {
            stories.addAll(told.stories());
            told.rejections().forEach(each -> docs.add(each.doc()));
          }
        });
    AvroFile.read(
        Stage.STORIES.wire(),
        before.resolve(Stage.STORIES.path()),
        story -> {
          if (stories.contains(story.story())) {
            docs.add(story.doc());
          }
        });
    return new Kept(before.toString(), files, stories, docs);
  }

  private void plainRun(List<InputFile> files, String name) throws IOException {
    new PlainRun(Fakes::read, Fakes::extract, Fakes::observe, Fakes::believe, Fakes::projects)
        .run(files, folder.resolve(name), METADATA);
  }

  private void assertLikePlainRun() throws IOException {
    for (Stage<?> stage : Stage.all()) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("plain").resolve(stage.path())),
          Files.readAllBytes(folder.resolve("beam").resolve(stage.path())),
          stage.name());
      assertTrue(rows(stage) > 3, stage.name());
    }
  }

  @Test
  void aStageWithoutRecordsGetsAnEmptyFile() throws Exception {
    run(List.of(), 2);
    for (Stage<?> stage : Stage.all()) {
      assertEquals(0, rows(stage));
    }
  }

  private void run(List<List<Portion>> buckets, int shards) throws IOException {
    Pipeline pipeline = pipeline();
    pipeline.apply(new PagesToSeries(buckets, null, CORE, target(shards)));
    pipeline.run().waitUntilFinish();
  }

  private void runDay(List<List<Portion>> buckets, Kept kept) throws IOException {
    PagesToSeries.Target target = target(4);
    Pipeline reading = pipeline();
    reading.apply(new PagesToRuns(buckets, CORE, target.work()));
    reading.run().waitUntilFinish();
    Pipeline making = pipeline();
    making.apply(new DayToSeries(Day.of(kept, CORE, target.work()), kept, CORE, target));
    making.run().waitUntilFinish();
  }

  private static Pipeline pipeline() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(2);
    return Pipeline.create(options);
  }

  private PagesToSeries.Target target(int shards) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    return new PagesToSeries.Target(
        folder.resolve("beam").toString(), work.toString(), METADATA, shards);
  }

  private int rows(Stage<?> stage) throws IOException {
    List<Object> records = new ArrayList<>();
    AvroFile.read(stage.wire(), folder.resolve("beam").resolve(stage.path()), records::add);
    return records.size();
  }

  @Test
  void everyRecordOfEveryFileIsDealtOnce() {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String name = "p" + i + (i % 2 == 0 ? ".jsonl.gz" : ".txt");
      files.add(new InputFile(name, name, i * 1_000_000L, "", ""));
    }
    List<List<Portion>> buckets = Buckets.deal(files, 4);
    assertEquals(4, buckets.size());
    for (InputFile file : files) {
      List<Portion> portions =
          buckets.stream()
              .flatMap(List::stream)
              .filter(portion -> portion.path().equals(file.path()))
              .toList();
      for (int record = 0; record < 10; record++) {
        int index = record;
        assertEquals(1, portions.stream().filter(portion -> portion.takes(index)).count());
      }
    }
    assertTrue(Stream.of(buckets).flatMap(List::stream).noneMatch(List::isEmpty));
  }
}
