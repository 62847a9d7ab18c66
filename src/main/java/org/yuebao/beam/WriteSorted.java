package org.yuebao.beam;

import java.io.Serial;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Writes records as {@link SortedRuns}, and tells the stage's name with that of each file. */
public final class WriteSorted<T>
    extends PTransform<PCollection<T>, PCollection<KV<String, String>>> {
  @Serial private static final long serialVersionUID = 1;

  private final String stage;
  private final String folder;

  /**
   * @param folder where the runs may lie until they are merged; seen by every worker
   */
  public WriteSorted(Stage<T> stage, String folder) {
    this.stage = stage.name();
    this.folder = folder;
  }

  @Override
  public PCollection<KV<String, String>> expand(PCollection<T> records) {
    return records.apply("WriteRuns", ParDo.of(new WriteRuns<>(stage, folder)));
  }

  private static final class WriteRuns<T> extends DoFn<T, KV<String, String>> {
    @Serial private static final long serialVersionUID = 1;

    private final String stage;
    private final String folder;
    private transient StageRuns runs;
    private transient SortedRuns<T> written;

    @SuppressWarnings("NullAway.Init") // begun with each bundle
    private WriteRuns(String stage, String folder) {
      this.stage = stage;
      this.folder = folder;
    }

    @StartBundle
    @SuppressWarnings("unchecked") // the name is that of a Stage<T>
    public void start() {
      runs = new StageRuns(folder);
      written = runs.of((Stage<T>) Stage.named(stage));
    }

    @ProcessElement
    public void process(@Element T record) {
      written.add(record);
    }

    @FinishBundle
    public void finish(FinishBundleContext context) {
      runs.finish(
          file -> context.output(file, BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE));
    }
  }
}
