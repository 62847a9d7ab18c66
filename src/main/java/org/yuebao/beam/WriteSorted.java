package org.yuebao.beam;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.file.DataFileWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.yuebao.wire.AvroFile;

/**
 * Writes records as sorted runs, one temporary Avro file a bundle, and tells their names; {@link
 * MergeRuns} makes one file of them. The records themselves are never shuffled. A bundle that is
 * tried again writes under a new name, and only names that were told count.
 */
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

    /** As many records as a worker may hold at once: some 20 to 100 MB. */
    private static final int LONGEST_RUN = 20_000;

    private final String stageName;
    private final String folder;
    private transient List<T> run = new ArrayList<>();

    private WriteRuns(String stageName, String folder) {
      this.stageName = stageName;
      this.folder = folder;
    }

    @StartBundle
    public void start() {
      run = new ArrayList<>();
    }

    @ProcessElement
    public void process(@Element T record, OutputReceiver<KV<String, String>> out)
        throws IOException {
      run.add(record);
      if (run.size() == LONGEST_RUN) {
        out.output(write());
      }
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws IOException {
      if (!run.isEmpty()) {
        context.output(write(), BoundedWindow.TIMESTAMP_MIN_VALUE, GlobalWindow.INSTANCE);
      }
    }

    @SuppressWarnings("unchecked") // the name is that of a Stage<T>
    private Stage<T> stage() {
      return (Stage<T>) Stage.named(stageName);
    }

    private KV<String, String> write() throws IOException {
      Stage<T> stage = stage();
      run.sort(stage.order());
      ResourceId file = newFile(folder, stageName);
      try (OutputStream out = Channels.newOutputStream(FileSystems.create(file, "avro/binary"));
          DataFileWriter<T> writer = AvroFile.createTemporary(stage.wire(), out)) {
        for (T record : run) {
          writer.append(record);
        }
      }
      run = new ArrayList<>();
      return KV.of(stageName, file.toString());
    }
  }

  /** A name that no other attempt has. */
  static ResourceId newFile(String folder, String stage) {
    return FileSystems.matchNewResource(folder, true)
        .resolve(stage + "-" + UUID.randomUUID() + ".avro", StandardResolveOptions.RESOLVE_FILE);
  }
}
