package org.yuebao.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.ManySeries;
import org.yuebao.publish.release.Tree;
import org.yuebao.publish.report.Heading;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * What publishing costs: so many observations, each with its fact and sentence, through sinks of
 * files. Prints seconds, bytes, and the most heap that was in use when all garbage was collected,
 * which is done every three seconds and not counted in the time. {@code src/test/bench/sinks.sh}.
 */
final class SinksBench {
  private SinksBench() {}

  public static void main(String[] arguments) throws IOException {
    int observations = Integer.parseInt(arguments[0]);
    String sinks = arguments[1];
    Path folder = Files.createTempDirectory("sinks");
    InUse inUse = new InUse();
    try {
      long start = System.nanoTime();
      publish(observations, sinks, folder, inUse);
      double seconds = (System.nanoTime() - start - inUse.looking()) / 1e9;
      System.out.printf(
          "%-40s %,10d observations %7.1f s %,6d MB written %,5d MB in use%n",
          sinks, observations, seconds, bytes(folder) >> 20, inUse.most() >> 20);
    } finally {
      Tree.delete(folder);
    }
  }

  private static void publish(int observations, String names, Path folder, InUse inUse)
      throws IOException {
    String yaml =
        "name: bench\ninput: {files: a.txt}\noutput: {folder: out}\npublish: [" + names + "]\n";
    RunSpec spec = SpecReader.read("bench.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    Knowledge knowledge = Knowledge.load(Path.of("data"));
    Labels labels = new Labels(knowledge.catalogue(), knowledge.gazetteer());
    Heading heading = new Heading("bench", "", "", "", Map.of(), knowledge.reasons().all());
    try (Sinks sinks = Sinks.open(spec.output().publish(), folder, labels, heading)) {
      new ManySeries(observations, 0)
          .give(
              new ManySeries.Taker() {
                @Override
                public void story(Story story, List<Fact> facts) throws IOException {
                  sinks.story(story, facts);
                  inUse.pass();
                }

                @Override
                public void series(Series series, List<TidyRow> rows) throws IOException {
                  sinks.series(series, rows);
                  inUse.pass();
                }
              });
      sinks.finish(new Holdings(spec, folder, knowledge, List.of(), new TreeMap<>()));
      inUse.look();
    }
  }

  /** The most heap that was in use at one of some looks; each looks after a full collection. */
  private static final class InUse {
    private static final long BETWEEN = 3_000_000_000L;
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private long last = System.nanoTime();
    private long most;
    private long looking;

    void pass() {
      if (System.nanoTime() - last > BETWEEN) {
        look();
      }
    }

    void look() {
      long start = System.nanoTime();
      System.gc();
      most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
      last = System.nanoTime();
      looking += last - start;
    }

    long most() {
      return most;
    }

    /** Nanoseconds that the looks took. */
    long looking() {
      return looking;
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    }
  }
}
