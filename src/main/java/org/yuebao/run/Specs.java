package org.yuebao.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Finds specs: in the working directory, else in the jar, so that the jar works alone. */
final class Specs {
  /** What runs when nothing is said. */
  static final String DEMO = "pipelines/demo.yaml";

  private Specs() {}

  static RunSpec read(String name) {
    return SpecReader.read(name, bytes(name));
  }

  /** The file's bytes, from the working directory or the jar. */
  static byte[] bytes(String name) {
    try {
      Path file = Path.of(name);
      return Files.exists(file) ? Files.readAllBytes(file) : packed(name);
    } catch (IOException | InvalidPathException e) {
      throw new BadSpec(List.of(name + ": cannot be read (" + e.getMessage() + ")"));
    }
  }

  private static byte[] packed(String name) throws IOException {
    try (InputStream in = Specs.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new BadSpec(
            List.of(
                name
                    + ": no such file; give the path of a spec, "
                    + DEMO
                    + " for the demo, which the jar holds"));
      }
      return in.readAllBytes();
    }
  }
}
