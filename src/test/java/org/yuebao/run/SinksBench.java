package org.yuebao.run;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
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
 * files. Prints seconds, bytes, and the largest heap that a collection left. {@code
 * src/test/bench/sinks.sh}.
 */
final class SinksBench {
  private static final AtomicLong LARGEST = new AtomicLong();

  private SinksBench() {}

  public static void main(String[] arguments) throws IOException {
    int observations = Integer.parseInt(arguments[0]);
    String sinks = arguments[1];
    watchHeap();
    Path folder = Files.createTempDirectory("sinks");
    try {
      long start = System.nanoTime();
      publish(observations, sinks, folder);
      double seconds = (System.nanoTime() - start) / 1e9;
      long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      System.out.printf(
          "%-60s %,9d observations  %6.1f s  %6.1f s CPU  %,5d MB written  %,4d MB heap%n",
          sinks, observations, seconds, cpu / 1e9, bytes(folder) >> 20, LARGEST.get() >> 20);
    } finally {
      Tree.delete(folder);
    }
  }

  private static void publish(int observations, String names, Path folder) throws IOException {
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
                }

                @Override
                public void series(Series series, List<TidyRow> rows) throws IOException {
                  sinks.series(series, rows);
                }
              });
      sinks.finish(new Holdings(spec, folder, knowledge, List.of(), new TreeMap<>()));
    }
  }

  private static void watchHeap() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, none) -> note((CompositeData) notification.getUserData()), null, null);
    }
  }

  private static void note(CompositeData data) {
    long used =
        com.sun.management.GarbageCollectionNotificationInfo.from(data)
            .getGcInfo()
            .getMemoryUsageAfterGc()
            .values()
            .stream()
            .mapToLong(MemoryUsage::getUsed)
            .sum();
    LARGEST.accumulateAndGet(used, Math::max);
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
    }
  }
}
