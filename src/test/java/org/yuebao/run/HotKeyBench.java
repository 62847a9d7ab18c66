package org.yuebao.run;

import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.io.Read;
import org.apache.beam.sdk.io.UnboundedSource;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.PCollection;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.joda.time.Instant;
import org.yuebao.beam.FactsToObservations;
import org.yuebao.beam.ObservationsToSeries;
import org.yuebao.fact.Fact;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/**
 * What a key of many facts takes of memory in a Beam run: facts of one key and year through {@link
 * FactsToObservations} and {@link ObservationsToSeries} on the DirectRunner, and the largest heap
 * that a collection left. {@code src/test/bench/hotkey.sh}.
 *
 * <p>The DirectRunner keeps whatever a step gave until the next one takes it, and starts all it
 * can. So that the heap tells of the transforms and not of its queue, facts come a bundle at a
 * time, as every runner that stores what waits would let them.
 */
final class HotKeyBench {
  private static final int BUNDLE = 10_000;
  private static final int PARTITIONS = 16;
  private static final AtomicLong POINTS = new AtomicLong();
  private static final AtomicLong FACTS = new AtomicLong();

  private HotKeyBench() {}

  public static void main(String[] arguments) {
    int facts = Integer.parseInt(arguments[0]);
    LargestHeap heap = LargestHeap.watch();
    Workshop workshop = DemoCorpus.workshop();
    long start = System.nanoTime();
    Engines engine = Engines.of(spec());
    Pipeline pipeline = engine.newPipeline();
    pipeline
        .apply("Numbers", Read.from(new Bundles(0, (facts + BUNDLE - 1) / BUNDLE)))
        .setIsBoundedInternal(PCollection.IsBounded.BOUNDED)
        .apply("Generate", ParDo.of(new Generate(facts)))
        .apply("FactsToObservations", new FactsToObservations(workshop::observe))
        .get(FactsToObservations.OBSERVATIONS)
        .apply("ObservationsToSeries", new ObservationsToSeries(PARTITIONS, workshop::believe))
        .apply("Count", ParDo.of(new Count()));
    engine.run(pipeline);
    System.gc();
    if (POINTS.get() == 0) {
      throw new IllegalStateException("no series came out");
    }
    System.out.printf(
        "hot %,9d facts: %d points that tell of about %,d facts; at most %d MB after a collection;"
            + " %.1f s%n",
        facts, POINTS.get(), FACTS.get(), heap.megabytes(), (System.nanoTime() - start) / 1e9);
  }

  private static RunSpec spec() {
    String yaml = "name: bench\ninput: {files: a.txt}\noutput: {folder: out}\n";
    return SpecReader.read("bench.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static final class Generate extends DoFn<Integer, Fact> {
    @Serial private static final long serialVersionUID = 1;

    private final int facts;

    private Generate(int facts) {
      this.facts = facts;
    }

    @ProcessElement
    public void process(@Element Integer bundle, OutputReceiver<Fact> out) {
      int from = bundle * BUNDLE;
      new GeneratedFacts(DemoCorpus.workshop().loaded(), true)
          .bundle(from, Math.min(facts, from + BUNDLE))
          .forEach(out::output);
    }
  }

  private static final class Count extends DoFn<Series, Void> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Series series) {
      for (Point point : series.points()) {
        POINTS.incrementAndGet();
        FACTS.addAndGet(point.facts());
      }
    }
  }

  /** The next number to give. */
  private record Mark(int next) implements UnboundedSource.CheckpointMark, Serializable {
    @Override
    public void finalizeCheckpoint() {
      // Nothing is to be told to anyone.
    }
  }

  /** Numbers of bundles; the next is given when the runner has nothing else to do. */
  private static final class Bundles extends UnboundedSource<Integer, Mark> {
    @Serial private static final long serialVersionUID = 1;

    private final int first;
    private final int end;

    private Bundles(int first, int end) {
      this.first = first;
      this.end = end;
    }

    @Override
    public List<Bundles> split(int desired, PipelineOptions options) {
      return new ArrayList<>(List.of(this));
    }

    @Override
    public UnboundedReader<Integer> createReader(PipelineOptions options, @Nullable Mark mark) {
      return new OneByOne(this, mark == null ? first : mark.next());
    }

    @Override
    public Coder<Mark> getCheckpointMarkCoder() {
      return SerializableCoder.of(Mark.class);
    }

    @Override
    public Coder<Integer> getOutputCoder() {
      return VarIntCoder.of();
    }
  }

  private static final class OneByOne extends UnboundedSource.UnboundedReader<Integer> {
    private final Bundles source;
    private int next;
    private boolean given;

    private OneByOne(Bundles source, int next) {
      this.source = source;
      this.next = next;
    }

    @Override
    public boolean start() {
      return advance();
    }

    /** One at a time: after each there seems to be nothing. */
    @Override
    public boolean advance() {
      given = !given && next < source.end;
      if (given) {
        next++;
      }
      return given;
    }

    @Override
    public Integer getCurrent() {
      return next - 1;
    }

    @Override
    public Instant getCurrentTimestamp() {
      return BoundedWindow.TIMESTAMP_MIN_VALUE;
    }

    @Override
    public Instant getWatermark() {
      return next < source.end
          ? BoundedWindow.TIMESTAMP_MIN_VALUE
          : BoundedWindow.TIMESTAMP_MAX_VALUE;
    }

    @Override
    public Mark getCheckpointMark() {
      return new Mark(next);
    }

    @Override
    public Bundles getCurrentSource() {
      return source;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
