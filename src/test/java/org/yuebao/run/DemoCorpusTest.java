package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.beam.Buckets;
import org.yuebao.beam.InputFile;
import org.yuebao.beam.PagesToSeries;
import org.yuebao.beam.PlainRun;
import org.yuebao.beam.Stage;

/** With the real engine and the demo corpus, the pipeline leaves the bytes of the plain run. */
class DemoCorpusTest {
  @TempDir private Path folder;

  private final Workshop workshop = DemoCorpus.workshop();

  @Test
  void thePipelineLeavesThePlainRunsBytes() throws Exception {
    List<InputFile> files =
        new ArrayList<>(InputFile.list(workshop.input().files(), PackedData::resolve));
    plain(files);
    for (int shards : new int[] {1, 2, 8}) {
      Collections.shuffle(files, new Random(shards));
      pipeline(files, shards);
      for (Stage<?> stage : Stage.all()) {
        assertArrayEquals(
            Files.readAllBytes(folder.resolve("plain").resolve(stage.path())),
            Files.readAllBytes(folder.resolve("beam" + shards).resolve(stage.path())),
            stage.name());
      }
    }
  }

  private void plain(List<InputFile> files) throws Exception {
    new PlainRun(
            workshop::read,
            workshop::extract,
            workshop::observe,
            workshop::believe,
            workshop::projects)
        .run(files, folder.resolve("plain"), Map.of());
  }

  private void pipeline(List<InputFile> files, int shards) throws Exception {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(2);
    Path work = Files.createDirectories(folder.resolve("work" + shards));
    Pipeline pipeline = Pipeline.create(options);
    pipeline.apply(
        new PagesToSeries(
            Buckets.deal(files, shards),
            null,
            workshop.core(),
            new PagesToSeries.Target(
                folder.resolve("beam" + shards).toString(), work.toString(), Map.of(), shards)));
    pipeline.run().waitUntilFinish();
  }
}
