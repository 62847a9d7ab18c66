package org.yuebao.run;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.observation.Review;

/**
 * The file of planners' decisions, as it travels to the workers: a few lines, read where the run
 * starts.
 *
 * @param file as the spec names it; empty for none
 * @param text what it holds
 */
record Decisions(String file, String text) implements Serializable {
  /**
   * The decisions that the spec names.
   *
   * @throws BadSpec when the file cannot be read
   */
  static Decisions of(RunSpec spec) {
    String file = spec.reviews();
    if (file.isEmpty()) {
      return new Decisions("", "");
    }
    try {
      Path path = Path.of(PackedData.resolve(file));
      return new Decisions(file, Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      throw new BadSpec(
          List.of(
              spec.file()
                  + ": reviews: "
                  + file
                  + ": cannot be read as UTF-8; correct the path, or leave it out"));
    }
  }

  /**
   * The decisions.
   *
   * @throws BadSpec with every problem of the file
   */
  List<Review> reviews() {
    return file.isEmpty() ? List.of() : ReviewsReader.read(file, text);
  }
}
