package org.yuebao.beam;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;

/**
 * The {@link SortedRuns} of a bundle. Its records are written where they are made: as elements on
 * their way to a step that writes them, they would wait in the memory of the runner.
 */
final class StageRuns {
  private final String folder;
  private final List<SortedRuns<?>> runs = new ArrayList<>();
  private final List<KV<String, String>> files = new ArrayList<>();

  /**
   * @param folder where the runs may lie until they are merged; seen by every worker
   */
  StageRuns(String folder) {
    this.folder = folder;
  }

  /** Takes the records of a stage, once for each stage. */
  <T> SortedRuns<T> of(Stage<T> stage) {
    SortedRuns<T> written =
        new SortedRuns<>(stage, folder, (file, records) -> files.add(KV.of(stage.name(), file)));
    runs.add(written);
    return written;
  }

  /** Writes what is left, and tells the stage's name with that of each file. */
  void finish(Consumer<KV<String, String>> out) {
    runs.forEach(SortedRuns::finish);
    files.forEach(out);
  }
}
