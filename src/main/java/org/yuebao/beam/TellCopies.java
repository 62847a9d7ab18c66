package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.copy.Copy;
import org.yuebao.observation.Observation;

/** Tells each observation whom its story repeats. */
public final class TellCopies
    extends PTransform<PCollection<Observation>, PCollection<Observation>> {
  @Serial private static final long serialVersionUID = 1;

  private final PCollection<Copy> copies;
  private final int partitions;

  /**
   * @param partitions into how many parts the stories are dealt; any number gives the same
   */
  public TellCopies(PCollection<Copy> copies, int partitions) {
    this.copies = copies;
    this.partitions = partitions;
  }

  @Override
  public PCollection<Observation> expand(PCollection<Observation> observations) {
    return observations.apply(
        "ByCopy",
        new JoinCopies<>(
            copies,
            Observation::story,
            (observation, copy) -> observation.repeating(copy.origin()),
            partitions));
  }
}
