package org.yuebao.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Stage;
import org.yuebao.series.Series;
import org.yuebao.wire.AvroRecords;

/** The series of a release, one after the other in their order. */
final class SeriesFile implements Closeable {
  private final String release;
  private final AvroRecords<Series> series;

  private SeriesFile(String release, AvroRecords<Series> series) {
    this.release = release;
    this.series = series;
  }

  /**
   * Opens the file.
   *
   * @param release folder of a release, as it was given
   * @throws BadSpec when it is no release, or one that this program cannot read
   */
  static SeriesFile open(String release) {
    Path file = file(release);
    try {
      return new SeriesFile(release, new AvroRecords<>(Stage.SERIES.wire(), file));
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(release, e);
    }
  }

  private static Path file(String release) {
    Path folder = Path.of(release);
    if (!Files.isDirectory(folder)) {
      throw new BadSpec(
          List.of(release + ": no such folder; name a release, out/current or out/runs/ID say"));
    }
    Path file = folder.resolve(Stage.SERIES.path());
    if (!Files.isRegularFile(file)) {
      String mend =
          Files.isDirectory(folder.resolve("current"))
              ? "did you mean " + folder.resolve("current") + "?"
              : "name the folder of a run, out/current or out/runs/ID say";
      throw new BadSpec(
          List.of(release + ": no release, " + Stage.SERIES.path() + " is missing; " + mend));
    }
    return file;
  }

  /** Null after the last. */
  @Nullable Series next() {
    return series.next();
  }

  Series take() {
    try {
      return series.take();
    } catch (UncheckedIOException e) {
      throw unreadable(release, e);
    }
  }

  private static BadSpec unreadable(String release, Exception e) {
    return new BadSpec(
        List.of(
            release
                + "/"
                + Stage.SERIES.path()
                + ": cannot be read: "
                + Objects.requireNonNullElse(e.getMessage(), "it ends too early")
                + "; it is damaged or of another version: run its spec again"));
  }

  @Override
  public void close() throws IOException {
    series.close();
  }
}
