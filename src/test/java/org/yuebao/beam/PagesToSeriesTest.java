package org.yuebao.beam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.wire.AvroFile;

/** The pipeline leaves exactly the bytes that a plain loop over the same core leaves. */
class PagesToSeriesTest {
  private static final Map<String, String> METADATA = Map.of("yuebao.code", "c0de");
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
    new PlainRun(Fakes::read, Fakes::extract, Fakes::observe, Fakes::believe, Fakes::projects)
        .run(files, folder.resolve("plain"), METADATA);
    Collections.shuffle(files, new Random(shards));

    run(Buckets.deal(files, shards, 50), null, shards);

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
    run(List.of(), null, 2);
    for (Stage<?> stage : Stage.all()) {
      assertEquals(0, rows(stage));
    }
  }

  private void run(List<List<Portion>> buckets, @Nullable Kept kept, int shards)
      throws IOException {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(2);
    Path work = Files.createDirectories(folder.resolve("work"));
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(
        new PagesToSeries(
            buckets,
            kept,
            Fakes::read,
            Fakes::extract,
            Fakes::observe,
            Fakes::believe,
            Fakes::projects,
            new PagesToSeries.Target(
                folder.resolve("beam").toString(), work.toString(), METADATA, shards)));
    pipeline.run().waitUntilFinish();
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
      files.add(new InputFile(name, name, i * 1_000_000L));
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
