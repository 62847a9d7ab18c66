package org.yuebao.beam;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/**
 * Of the sketches of all stories: the stories that repeat an earlier one, each with the first that
 * it repeats: one pass, in which only those meet that have a piece of their samples in common. A
 * sketch goes to several parts as its bytes, a third of the object.
 */
public final class SketchesToCopies extends PTransform<PCollection<Sketch>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the pieces are dealt; a part is held in memory
   */
  public SketchesToCopies(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Copy> expand(PCollection<Sketch> sketches) {
    PCollection<Copy> copies =
        sketches
            .apply("Deal", ParDo.of(new Deal(partitions)))
            .apply("ByPiece", GroupByKey.create())
            .apply("Compare", ParDo.of(new Compare(partitions)))
            .apply("ByStory", JoinCopies.dealt(Copy::story, partitions))
            .apply("Group", GroupByKey.create())
            .apply("Earliest", ParDo.of(new Earliest()));
    for (int i = 1; i <= Copies.LEAPS; i++) {
      copies =
          copies.apply(
              "Leap " + i, new JoinCopies<>(copies, Copy::original, Copies::onward, partitions));
    }
    return copies;
  }

  static int partition(long piece, int partitions) {
    return (int) Math.floorMod(piece, (long) partitions);
  }

  private static final class Deal extends DoFn<Sketch, KV<Integer, byte[]>> {
    @Serial private static final long serialVersionUID = 1;

    private final int partitions;

    private Deal(int partitions) {
      this.partitions = partitions;
    }

    @ProcessElement
    public void process(@Element Sketch sketch, OutputReceiver<KV<Integer, byte[]>> out) {
      TreeSet<Integer> parts = new TreeSet<>();
      sketch.keys().forEach(key -> parts.add(partition(key, partitions)));
      byte[] bytes = Wire.SKETCH.bytes(sketch);
      parts.forEach(part -> out.output(KV.of(part, bytes)));
    }
  }

  private static final class Compare extends DoFn<KV<Integer, Iterable<byte[]>>, Copy> {
    @Serial private static final long serialVersionUID = 1;

    private final int partitions;

    private Compare(int partitions) {
      this.partitions = partitions;
    }

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<Copy> out) {
      Map<Long, List<Sketch>> alike = new TreeMap<>();
      for (byte[] bytes : part.getValue()) {
        Sketch each = Wire.SKETCH.read(bytes);
        for (long key : each.keys()) {
          if (partition(key, partitions) == part.getKey()) {
            alike.computeIfAbsent(key, none -> new ArrayList<>()).add(each);
          }
        }
      }
      alike.values().stream()
          .filter(stories -> stories.size() > 1)
          .forEach(stories -> Copies.among(stories).forEach(out::output));
    }
  }

  private static final class Earliest extends DoFn<KV<Integer, Iterable<Copy>>, Copy> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Copy>> copies, OutputReceiver<Copy> out) {
      Copies.earliest(copies.getValue()).forEach(out::output);
    }
  }
}
