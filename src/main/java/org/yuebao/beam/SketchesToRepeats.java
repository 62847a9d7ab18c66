package org.yuebao.beam;

import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.jspecify.annotations.Nullable;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.Wire;

/**
 * Of the sketches of all stories: the stories that repeat an earlier one, each with the first that
 * it repeats: one pass, in which only those meet that have a piece of their samples in common. A
 * sketch goes to several parts as its bytes, a third of the object.
 */
public final class SketchesToRepeats extends PTransform<PCollection<Sketch>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the pieces are dealt; a part is held in memory
   */
  public SketchesToRepeats(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Copy> expand(PCollection<Sketch> sketches) {
    return sketches
        .apply("Deal", ParDo.of(new Deal(partitions)))
        .apply("ByPiece", GroupByKey.create())
        .apply("Compare", ParDo.of(new Compare()))
        .apply("ByStory", JoinCopies.dealt(Copy::story, partitions))
        .apply("Group", GroupByKey.create())
        .apply("Earliest", ParDo.of(new Earliest()));
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
      Map<Integer, List<Long>> parts = new TreeMap<>();
      for (long key : sketch.keys()) {
        parts.computeIfAbsent(partition(key, partitions), none -> new ArrayList<>()).add(key);
      }
      byte[] bytes = Wire.SKETCH.bytes(sketch);
      parts.forEach((part, keys) -> out.output(KV.of(part, Dealt.of(keys, bytes))));
    }
  }

  private static final class Compare extends DoFn<KV<Integer, Iterable<byte[]>>, Copy> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<byte[]>> part, OutputReceiver<Copy> out) {
      Map<Long, List<Dealt>> alike = new HashMap<>();
      for (byte[] bytes : part.getValue()) {
        Dealt each = new Dealt(bytes);
        each.keys(key -> alike.computeIfAbsent(key, none -> new ArrayList<>(1)).add(each));
      }
      for (List<Dealt> stories : alike.values()) {
        if (stories.size() > 1) {
          Copies.among(stories.stream().map(Dealt::sketch).toList()).forEach(out::output);
        }
      }
    }
  }

  /**
   * A sketch as its bytes, behind those of its keys that lie in one part: most share none with
   * another story and are not read.
   */
  private static final class Dealt {
    private final ByteBuffer bytes;
    private @Nullable Sketch sketch;

    private Dealt(byte[] bytes) {
      this.bytes = ByteBuffer.wrap(bytes);
    }

    static byte[] of(List<Long> keys, byte[] sketch) {
      ByteBuffer dealt = ByteBuffer.allocate(1 + keys.size() * Long.BYTES + sketch.length);
      dealt.put((byte) keys.size());
      keys.forEach(dealt::putLong);
      return dealt.put(sketch).array();
    }

    void keys(LongConsumer taker) {
      for (int i = 0; i < bytes.get(0); i++) {
        taker.accept(bytes.getLong(1 + i * Long.BYTES));
      }
    }

    Sketch sketch() {
      if (sketch == null) {
        int start = 1 + bytes.get(0) * Long.BYTES;
        sketch = Wire.SKETCH.read(Arrays.copyOfRange(bytes.array(), start, bytes.capacity()));
      }
      return sketch;
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
