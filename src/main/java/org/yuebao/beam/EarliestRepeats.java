package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;

/** Of all that a story was found to repeat the earliest. */
final class EarliestRepeats extends PTransform<PCollection<Copy>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the stories are dealt; any number gives the same
   */
  EarliestRepeats(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Copy> expand(PCollection<Copy> repeats) {
    return repeats
        .apply("ByStory", JoinCopies.dealt(Copy::story, partitions))
        .apply("Group", GroupByKey.create())
        .apply("Earliest", ParDo.of(new Earliest()));
  }

  private static final class Earliest extends DoFn<KV<Integer, Iterable<Copy>>, Copy> {
    @Serial private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element KV<Integer, Iterable<Copy>> copies, OutputReceiver<Copy> out) {
      Copies.earliest(copies.getValue()).forEach(out::output);
    }
  }
}
