package org.yuebao.run;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.observation.Review;
import org.yuebao.project.Settlement;

/**
 * The files of planners' decisions, as they travel to the workers: a few lines each, read where the
 * run starts.
 *
 * @param reviewed decisions on facts and points
 * @param settled decisions on the names of projects
 */
record Decisions(Sheet reviewed, Sheet settled) implements Serializable {
  /**
   * A file.
   *
   * @param file as the spec names it; empty for none
   * @param text what it holds
   */
  record Sheet(String file, String text) implements Serializable {}

  /**
   * The decisions that the spec names.
   *
   * @throws BadSpec when a file cannot be read
   */
  static Decisions of(RunSpec spec) {
    return new Decisions(
        sheet(spec, "reviews", spec.reviews()), sheet(spec, "settlements", spec.settlements()));
  }

  private static Sheet sheet(RunSpec spec, String key, String file) {
    if (file.isEmpty()) {
      return new Sheet("", "");
    }
    try {
      Path path = Path.of(PackedData.resolve(file));
      return new Sheet(file, Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      throw new BadSpec(
          List.of(
              spec.file()
                  + ": "
                  + key
                  + ": "
                  + file
                  + ": cannot be read as UTF-8; correct the path, or leave it out"));
    }
  }

  /**
   * Decisions on facts and points.
   *
   * @throws BadSpec with every problem of the file
   */
  List<Review> reviews() {
    return reviewed.file().isEmpty()
        ? List.of()
        : ReviewsReader.read(reviewed.file(), reviewed.text());
  }

  /**
   * Decisions on the names of projects.
   *
   * @throws BadSpec with every problem of the file
   */
  List<Settlement> settlements() {
    return settled.file().isEmpty()
        ? List.of()
        : SettlementsReader.read(settled.file(), settled.text());
  }
}
