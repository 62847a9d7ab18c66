package org.yuebao.run.watching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Tells those who watch how a run began and ended. What cannot be told is warned of, no more. */
public final class Watcher {
  private final Watch watch;
  private final Watched run;
  private final Consumer<String> warnings;

  /**
   * @param warnings takes what could not be told, a line each
   */
  public Watcher(Watch watch, Watched run, Consumer<String> warnings) {
    this.watch = watch;
    this.run = run;
    this.warnings = warnings;
  }

  /** The run begins. */
  public void started() {
    if (!watch.lineage().isEmpty()) {
      attempt("lineage", watch.lineage(), () -> new Lineage(watch, run).started());
    }
  }

  /** The run has ended, well or badly. */
  public void ended(Ended ended) {
    if (!watch.metrics().isEmpty()) {
      attempt(
          "metrics",
          watch.metrics(),
          () -> MetricsFile.write(Path.of(watch.metrics()), run, ended));
    }
    if (!watch.lineage().isEmpty()) {
      attempt("lineage", watch.lineage(), () -> new Lineage(watch, run).ended(ended));
    }
  }

  private interface Telling {
    void tell() throws IOException;
  }

  private void attempt(String what, String where, Telling telling) {
    try {
      telling.tell();
    } catch (IOException e) {
      warnings.accept(
          "Warning: watch.%s could not be told to %s (%s); the run goes on without"
              .formatted(what, where, e));
    }
  }
}
