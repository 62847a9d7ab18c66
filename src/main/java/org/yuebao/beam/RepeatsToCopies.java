package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.copy.Copies;
import org.yuebao.copy.Copy;

/** What each story repeats, followed to the first print. */
public final class RepeatsToCopies extends PTransform<PCollection<Copy>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final int partitions;

  /**
   * @param partitions into how many parts the stories are dealt; any number gives the same
   */
  public RepeatsToCopies(int partitions) {
    this.partitions = partitions;
  }

  @Override
  public PCollection<Copy> expand(PCollection<Copy> repeats) {
    PCollection<Copy> copies = repeats;
    for (int i = 1; i <= Copies.LEAPS; i++) {
      copies =
          copies.apply(
              "Leap " + i, new JoinCopies<>(copies, Copy::original, Copies::onward, partitions));
    }
    return copies;
  }
}
