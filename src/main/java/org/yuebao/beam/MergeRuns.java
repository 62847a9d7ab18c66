package org.yuebao.beam;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.avro.file.DataFileWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.MoveOptions.StandardMoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.jspecify.annotations.Nullable;
import org.yuebao.wire.AvroFile;
import org.yuebao.wire.BlockWriter;

/**
 * Merges the sorted runs of each stage into its one file. A stage without any record gets an empty
 * file.
 */
public final class MergeRuns
    extends PTransform<PCollectionList<KV<String, String>>, PCollection<String>> {
  @Serial private static final long serialVersionUID = 1;

  private final @Nullable Standing standing;
  private final PagesToSeries.Target target;

  /**
   * @param standing what stands in the new release of an earlier one; null for nothing
   * @param target gets the files, each at its {@link Stage#path()}
   */
  MergeRuns(@Nullable Standing standing, PagesToSeries.Target target) {
    this.standing = standing;
    this.target = target;
  }

  @Override
  public PCollection<String> expand(PCollectionList<KV<String, String>> runs) {
    List<KV<String, String>> none =
        Stage.all().stream().map(stage -> KV.of(stage.name(), "")).toList();
    PCollection<KV<String, String>> every = runs.getPipeline().apply("EveryStage", Create.of(none));
    return runs.and(every)
        .apply("Runs", Flatten.pCollections())
        .apply("ByStage", GroupByKey.create())
        .apply("Merge", ParDo.of(new Merge(standing, target)));
  }

  private static final class Merge extends DoFn<KV<String, Iterable<String>>, String> {
    @Serial private static final long serialVersionUID = 1;

    /** Files that are open at once; more runs than this are merged in two passes. */
    private static final int OPEN_FILES = 256;

    private final String work;
    private final String target;
    private final TreeMap<String, String> metadata;
    private final @Nullable Standing standing;

    private Merge(@Nullable Standing standing, PagesToSeries.Target target) {
      this.standing = standing;
      this.work = target.work();
      this.target = target.folder();
      this.metadata = new TreeMap<>(target.metadata());
    }

    @ProcessElement
    public void process(@Element KV<String, Iterable<String>> runs, OutputReceiver<String> out)
        throws IOException {
      List<String> files = new ArrayList<>();
      runs.getValue().forEach(file -> files.add(file));
      files.removeIf(String::isEmpty);
      out.output(merge(Stage.named(runs.getKey()), files));
    }

    private <T> String merge(Stage<T> stage, List<String> files) throws IOException {
      List<String> few = files;
      while (few.size() > OPEN_FILES) {
        few = mergePasses(stage, few);
      }
      ResourceId whole = SortedRuns.newFile(work, stage.name());
      try (OutputStream out = new BufferedOutputStream(create(whole));
          BlockWriter<T> writer =
              new BlockWriter<>(stage.wire(), metadata, stage.document(), out)) {
        Merging<T> merging = new Merging<>(stage);
        merging.add(few);
        if (standing != null && standing.stages().contains(stage)) {
          merging.add(standing, writer);
        }
        merging.into(writer);
      }
      return move(whole, stage.path());
    }

    private <T> List<String> mergePasses(Stage<T> stage, List<String> files) throws IOException {
      List<String> merged = new ArrayList<>();
      for (int i = 0; i < files.size(); i += OPEN_FILES) {
        List<String> some = files.subList(i, Math.min(files.size(), i + OPEN_FILES));
        ResourceId run = SortedRuns.newFile(work, stage.name());
        try (OutputStream out = create(run);
            DataFileWriter<T> writer = AvroFile.createTemporary(stage.wire(), out)) {
          Merging<T> merging = new Merging<>(stage);
          merging.add(some);
          merging.into(writer);
        }
        merged.add(run.toString());
      }
      return merged;
    }

    private static OutputStream create(ResourceId file) throws IOException {
      return Channels.newOutputStream(FileSystems.create(file, "avro/binary"));
    }

    /**
     * A rename, so that a file under its own name is always whole. The folder is made here: where
     * Beam may not make it, it does not say why.
     */
    private String move(ResourceId whole, String path) throws IOException {
      ResourceId folder = FileSystems.matchNewResource(target, true);
      ResourceId file = folder.resolve(path, StandardResolveOptions.RESOLVE_FILE);
      if (LocalFiles.isLocal(file.toString())) {
        Files.createDirectories(Path.of(file.toString()).getParent());
      }
      FileSystems.rename(List.of(whole), List.of(file), StandardMoveOptions.IGNORE_MISSING_FILES);
      return path;
    }
  }
}
