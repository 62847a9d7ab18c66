package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.yuebao.beam.Core;
import org.yuebao.beam.PagesToSeries;
import org.yuebao.beam.Portion;
import org.yuebao.beam.Stage;
import org.yuebao.beam.StoryReader;
import org.yuebao.fact.Extraction;
import org.yuebao.outcome.Outcome;
import org.yuebao.publish.release.Tree;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.Story;
import org.yuebao.wire.AvroFile;

/**
 * What a key of many facts takes of memory in a Beam run: facts of one key and year through the
 * whole line on the DirectRunner, from reading to the files of all stages, and the largest heap
 * that a collection left. {@code src/test/bench/hotkey.sh}.
 */
final class HotKeyBench {
  private static final int BUNDLE = 10_000;
  private static final int PARTITIONS = 16;

  private HotKeyBench() {}

  public static void main(String[] arguments) throws IOException {
    int facts = Integer.parseInt(arguments[0]);
    LargestHeap heap = LargestHeap.watch();
    Path folder = Files.createTempDirectory("hotkey");
    try {
      long start = System.nanoTime();
      run(facts, folder);
      System.gc();
      System.out.printf(
          "hot %,9d facts: %s; at most %d MB after a collection; %.1f s%n",
          facts, told(folder), heap.megabytes(), (System.nanoTime() - start) / 1e9);
    } finally {
      Tree.delete(folder);
    }
  }

  private static void run(int facts, Path folder) throws IOException {
    Workshop workshop = DemoCorpus.workshop();
    Path page = Files.writeString(folder.resolve("page"), "");
    Path work = Files.createDirectory(folder.resolve("work"));
    List<List<Portion>> buckets = new ArrayList<>();
    for (int from = 0; from < facts; from += BUNDLE) {
      String range = from + "-" + Math.min(facts, from + BUNDLE);
      buckets.add(List.of(new Portion(page.toString(), range, 0, "", "", 0, 1)));
    }
    Engines engine = Engines.of(spec());
    Pipeline pipeline = engine.newPipeline();
    pipeline.apply(
        new PagesToSeries(
            buckets,
            null,
            new Core(
                HotKeyBench::read,
                HotKeyBench::extract,
                workshop::observe,
                workshop::believe,
                workshop::projects),
            new PagesToSeries.Target(folder.toString(), work.toString(), Map.of(), PARTITIONS)));
    engine.run(pipeline);
  }

  private static RunSpec spec() {
    String yaml = "name: bench\ninput: {files: a.txt}\noutput: {folder: out}\n";
    return SpecReader.read("bench.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  /** A story that has all facts of its bundle, and is named by their numbers. */
  private static void read(
      Portion portion, InputStream in, Consumer<StoryReader.ReadDocument> found) {
    String range = portion.name();
    Story story = new Story(range, range, "", "", null, "", "", range, OffsetMap.identity(range));
    found.accept(new StoryReader.ReadDocument(0, List.of(new Outcome.Kept<>(story, List.of()))));
  }

  private static Extraction extract(Story story) {
    String[] range = story.doc().split("-");
    return new Extraction(
        new GeneratedFacts(DemoCorpus.workshop().loaded(), true)
            .bundle(Integer.parseInt(range[0]), Integer.parseInt(range[1])),
        List.of());
  }

  private static String told(Path folder) throws IOException {
    int[] points = {0};
    long[] facts = {0};
    AvroFile.read(
        Stage.SERIES.wire(),
        folder.resolve(Stage.SERIES.path()),
        (Series series) -> {
          for (Point point : series.points()) {
            points[0]++;
            facts[0] += point.facts();
          }
        });
    if (points[0] == 0) {
      throw new IllegalStateException("no series came out");
    }
    return "%d points that tell of about %,d facts".formatted(points[0], facts[0]);
  }
}
