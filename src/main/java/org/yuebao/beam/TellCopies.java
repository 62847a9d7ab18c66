package org.yuebao.beam;

import java.io.Serial;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.yuebao.copy.Copy;
import org.yuebao.observation.Observation;

/**
 * Tells each observation whom its story repeats. The copies alone travel to every worker, not the
 * stories: a hundred bytes each.
 */
public final class TellCopies
    extends PTransform<PCollection<Observation>, PCollection<Observation>> {
  @Serial private static final long serialVersionUID = 1;

  private final PCollection<Copy> copies;

  public TellCopies(PCollection<Copy> copies) {
    this.copies = copies;
  }

  @Override
  public PCollection<Observation> expand(PCollection<Observation> observations) {
    PCollectionView<Map<String, Copy>> byStory =
        copies.apply("CopiesByStory", StoriesToCopies.byStory());
    return observations.apply("Tell", ParDo.of(new Tell(byStory)).withSideInput("copies", byStory));
  }

  private static final class Tell extends DoFn<Observation, Observation> {
    @Serial private static final long serialVersionUID = 1;

    private final PCollectionView<Map<String, Copy>> copies;

    private Tell(PCollectionView<Map<String, Copy>> copies) {
      this.copies = copies;
    }

    @ProcessElement
    public void process(@Element Observation each, ProcessContext context) {
      Copy copy = context.sideInput(copies).get(each.story());
      context.output(copy == null ? each : each.repeating(copy.origin()));
    }
  }
}
