package org.yuebao.beam;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.file.DataFileWriter;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.io.fs.ResolveOptions.StandardResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.yuebao.wire.AvroFile;

/**
 * The records that a bundle has of a stage, written as sorted runs: temporary Avro files, of which
 * {@link MergeRuns} makes one. Records are never shuffled to be written, and what waits for other
 * work waits on disk. A bundle that is tried again writes under new names, and only names that were
 * told count.
 *
 * @param <T> the stage's records
 */
final class SortedRuns<T> {
  /** As many records as a worker may hold at once: some 20 to 100 MB. */
  private static final int LONGEST_RUN = 20_000;

  private final Stage<T> stage;
  private final String folder;
  private final BiConsumer<String, List<T>> written;
  private List<T> run = new ArrayList<>();

  /**
   * @param folder where the runs may lie until they are merged; seen by every worker
   * @param written takes the file of each run, and its records
   */
  SortedRuns(Stage<T> stage, String folder, BiConsumer<String, List<T>> written) {
    this.stage = stage;
    this.folder = folder;
    this.written = written;
  }

  void add(T record) {
    run.add(record);
    if (run.size() == LONGEST_RUN) {
      finish();
    }
  }

  /** Writes what is left. */
  void finish() {
    if (run.isEmpty()) {
      return;
    }
    run.sort(stage.order());
    written.accept(write(), run);
    run = new ArrayList<>();
  }

  private String write() {
    ResourceId file = newFile(folder, stage.name());
    try (OutputStream out = Channels.newOutputStream(FileSystems.create(file, "avro/binary"));
        DataFileWriter<T> writer = AvroFile.createTemporary(stage.wire(), out)) {
      for (T record : run) {
        writer.append(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toString();
  }

  /** Reads a run. */
  static <T> void read(Stage<T> stage, String file, AvroFile.Reader<? super T> reader)
      throws IOException {
    ResourceId run = FileSystems.matchNewResource(file, false);
    try (DataFileStream<T> records =
        AvroFile.read(stage.wire(), Channels.newInputStream(FileSystems.open(run)))) {
      while (records.hasNext()) {
        reader.take(records.next());
      }
    }
  }

  /** A name that no other attempt has. */
  static ResourceId newFile(String folder, String stage) {
    return FileSystems.matchNewResource(folder, true)
        .resolve(stage + "-" + UUID.randomUUID() + ".avro", StandardResolveOptions.RESOLVE_FILE);
  }
}
