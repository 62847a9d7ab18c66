package org.yuebao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.yuebao.bench.CoreBench.Read;
import org.yuebao.fact.Vocabulary;
import org.yuebao.hanlp.HanlpSegmenter;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.region.TownNames;
import org.yuebao.story.Document;
import org.yuebao.story.Story;

/** Characters a second by one thread for single questions that the core asks of every character. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1500m", "-XX:+UseSerialGC"})
public class StageBench {
  private static final Knowledge KNOWLEDGE = Knowledge.load(Path.of("data"));

  /** A prefecture with many towns. */
  private static final String AREA = "320400";

  private final Vocabulary vocabulary = KNOWLEDGE.vocabulary();
  private final HanlpSegmenter segmenter = new HanlpSegmenter();
  private final TownNames towns = vocabulary.gazetteer().townNames(AREA);
  private final List<char[]> texts = new ArrayList<>();
  private int next;

  @Setup
  public void read() throws IOException {
    for (Document document : Texts.read()) {
      for (Story story : KNOWLEDGE.pageSplitter().split(document)) {
        texts.add(story.body().toCharArray());
      }
    }
  }

  /** The longest word of the lexicon at each place. */
  @Benchmark
  public void words(Read read, Blackhole hole) {
    char[] text = text(read);
    for (int i = 0; i < text.length; i++) {
      hole.consume(vocabulary.terms().longest(text, i, text.length));
    }
  }

  @Benchmark
  public void numbers(Read read, Blackhole hole) {
    char[] text = text(read);
    for (int i = 0; i < text.length; i++) {
      if (vocabulary.quantities().begins(text[i])) {
        hole.consume(vocabulary.quantities().read(text, i, i, text.length));
      }
    }
  }

  @Benchmark
  public void periods(Read read, Blackhole hole) {
    char[] text = text(read);
    for (int i = 0; i < text.length; i++) {
      hole.consume(vocabulary.periods().read(text, i, text.length));
    }
  }

  @Benchmark
  public void towns(Read read, Blackhole hole) {
    char[] text = text(read);
    for (int i = 0; i < text.length; i++) {
      hole.consume(towns.at(text, i, text.length));
    }
  }

  /** What is asked of HanLP for some clauses, of all text. */
  @Benchmark
  public void segmenter(Read read, Blackhole hole) {
    hole.consume(segmenter.words(new String(text(read))));
  }

  private char[] text(Read read) {
    next = next + 1 < texts.size() ? next + 1 : 0;
    read.chars += texts.get(next).length;
    return texts.get(next);
  }
}
