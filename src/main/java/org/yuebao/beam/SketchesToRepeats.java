package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;

/**
 * Of the sketches of all stories: the stories that repeat an earlier one, each with the first that
 * it repeats: one pass, in which only those meet that have a piece of their samples in common. They
 * lie on disk until the others of their part are there.
 */
final class SketchesToRepeats
    extends PTransform<PCollection<KV<Integer, Section>>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the copies are dealt; any number gives the same
   */
  SketchesToRepeats(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Copy> expand(PCollection<KV<Integer, Section>> sketches) {
    return sketches
        .apply("ByPiece", GroupByKey.create())
        .apply("Compare", ParDo.of(new Compare()))
        .apply("ByStory", JoinCopies.dealt(Copy::story, partitions))
        .apply("Group", GroupByKey.create())
        .apply("Earliest", ParDo.of(new Earliest()));
  }

  /** Holds the sketches of a part. */
  private static final class Compare extends DoFn<KV<Integer, Iterable<Section>>, Copy> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Section>> part, OutputReceiver<Copy> out)
        throws IOException {
      Map<Long, List<DealtSketch>> alike = new HashMap<>();
      for (Section section : part.getValue()) {
        for (ByteBuffer record : section.records()) {
          DealtSketch each = new DealtSketch(record);
          each.keys(key -> alike.computeIfAbsent(key, none -> new ArrayList<>(1)).add(each));
        }
      }
      for (List<DealtSketch> stories : alike.values()) {
        if (stories.size() > 1) {
          Copies.among(stories.stream().map(DealtSketch::sketch).toList()).forEach(out::output);
        }
      }
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
