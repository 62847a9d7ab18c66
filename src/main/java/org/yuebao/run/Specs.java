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

  /**
   * What a run does.
   *
   * @throws BadSpec when the file is none, also when it is the spec of an evaluation
   */
  static RunSpec ofRun(String name) {
    byte[] bytes = bytes(name);
    if (isOfEvaluation(name, bytes)) {
      throw other(name, "an evaluation", "evaluate");
    }
    return SpecReader.read(name, bytes);
  }

  /**
   * What an evaluation compares.
   *
   * @throws BadSpec when the file is none, also when it is the spec of a run
   */
  static EvaluationSpec ofEvaluation(String name) {
    byte[] bytes = bytes(name);
    if (YamlFile.keys(name, bytes).contains("input") && !isOfEvaluation(name, bytes)) {
      throw other(name, "a run", "run");
    }
    return EvaluationSpec.read(name, bytes);
  }

  /** Which of the two a file is. */
  static boolean isOfEvaluation(String name, byte[] bytes) {
    return YamlFile.keys(name, bytes).contains(EvaluationSpec.MARK);
  }

  private static BadSpec other(String name, String kind, String command) {
    String told = name + ": is the spec of " + kind + "; write yuebao " + command + " " + name;
    return new BadSpec(List.of(told));
  }

  /** The file's bytes, from the working directory or the jar. */
  static byte[] bytes(String name) {
    try {
      Path file = Path.of(name);
      if (Files.isDirectory(file)) {
        throw new BadSpec(List.of(name + ": a folder; name the spec in it, a YAML file"));
      }
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
