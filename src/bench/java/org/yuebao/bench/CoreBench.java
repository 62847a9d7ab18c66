package org.yuebao.bench;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yuebao.fact.Engine;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.story.Document;
import org.yuebao.story.Story;

/**
 * Characters a second by one thread, over the same text: the facts of stories, stories and facts of
 * documents, and for comparison HanLP's plain segmentation.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1500m", "-XX:+UseSerialGC"})
public class CoreBench {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("data"));

  private List<Document> documents = List.of();
  private List<List<Story>> stories = List.of();
  private Engine engine = new Engine(KNOWLEDGE.vocabulary(), new HanlpSegmenter());
  private int next;

  /** The rates that count: of characters, by the clock and by the processor. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Read {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    public long chars;
    private long wall;
    private long processor;

    @Setup(Level.Iteration)
    public void begin() {
      chars = 0;
      wall = System.nanoTime();
      processor = THREADS.getCurrentThreadCpuTime();
    }

    /** JMH divides by the clock's time: what is left is a second of the processor. */
    public long charsOfCpuSecond() {
      double share =
          (double) (THREADS.getCurrentThreadCpuTime() - processor) / (System.nanoTime() - wall);
      return (long) (chars / share);
    }
  }

  @Setup
  public void read() throws IOException {
    documents = Texts.read();
    stories = new ArrayList<>();
    documents.forEach(document -> stories.add(KNOWLEDGE.pageSplitter().split(document)));
  }

  /** What an analyst waits for: the facts of stories that are split already. */
  @Benchmark
  public void extract(Read read, Blackhole hole) {
    for (Story story : stories.get(turn())) {
      read.chars += story.body().length();
      hole.consume(engine.extract(story));
    }
  }

  /** The whole core: splitting, re-flowing and extraction. */
  @Benchmark
  public void splitAndExtract(Read read, Blackhole hole) {
    for (Story story : KNOWLEDGE.pageSplitter().split(documents.get(turn()))) {
      read.chars += story.body().length();
      hole.consume(engine.extract(story));
    }
  }

  /** The measure: HanLP as it comes. */
  @Benchmark
  public void hanlpSegment(Read read, Blackhole hole) {
    for (Story story : stories.get(turn())) {
      read.chars += story.body().length();
      hole.consume(HanLP.segment(story.body()));
    }
  }

  private int turn() {
    next = next + 1 < documents.size() ? next + 1 : 0;
    return next;
  }
}
