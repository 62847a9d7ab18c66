package org.yuebao.beam;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Recomparison;
import org.yuebao.copy.Sketch;
import org.yuebao.wire.AvroFile;

/**
 * What {@link SketchesToRepeats} finds among all stories, when an earlier release has compared most
 * of them: only the sketches of new stories travel, to the one worker that reads those of the
 * release beside them.
 */
final class NewSketchesToRepeats extends PTransform<PCollection<Sketch>, PCollection<Copy>> {
  @Serial private static final long serialVersionUID = 1;

  private final Kept kept;

  NewSketchesToRepeats(Kept kept) {
    this.kept = kept;
  }

  @Override
  public PCollection<Copy> expand(PCollection<Sketch> come) {
    PCollectionView<List<Sketch>> view = come.apply("Come", View.asList());
    return come.getPipeline()
        .apply("Kept", Create.of(""))
        .apply("Recompare", ParDo.of(new Recompare(kept, view)).withSideInputs(view));
  }

  private static final class Recompare extends DoFn<String, Copy> {
    @Serial private static final long serialVersionUID = 1;

    private final Kept kept;
    private final PCollectionView<List<Sketch>> come;

    private Recompare(Kept kept, PCollectionView<List<Sketch>> come) {
      this.kept = kept;
      this.come = come;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      Recomparison.Found found =
          Recomparison.found(
              new ArrayList<>(context.sideInput(come)),
              kept.stories(),
              reader -> each(Stage.SKETCHES, reader::accept));
      found.copies().forEach(context::output);
      each(
          Stage.REPEATS,
          repeat -> {
            if (kept.holds(repeat) && !found.again().contains(repeat.story())) {
              context.output(repeat);
            }
          });
    }

    private <T> void each(Stage<T> stage, AvroFile.Reader<T> reader) {
      try {
        AvroFile.read(stage.wire(), kept.file(stage).toPath(), reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
