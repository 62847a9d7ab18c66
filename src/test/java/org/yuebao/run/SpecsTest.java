package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The specs that come with the program. */
class SpecsTest {
  private static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("pipelines"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @Test
  void everySpecIsValid() throws IOException {
    assertFalse(specs().isEmpty());
    for (Path spec : specs()) {
      assertEquals(0, CommandResult.of("validate", spec.toString()).code(), spec.toString());
    }
  }

  @Test
  void theDemoPrintsItsTable() {
    assertEquals(true, Specs.ofRun(Specs.DEMO).output().table());
  }
}
