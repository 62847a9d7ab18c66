package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a release, for tests that compare two. */
final class ReleaseFiles {
  private ReleaseFiles() {}

  /** Their paths within it, ordered. */
  static List<String> of(Path release) throws IOException {
    try (Stream<Path> files = Files.walk(release)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> release.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** The same files with the same bytes; all but the manifest, which has times. */
  static void assertSame(Path expected, Path release) throws IOException {
    List<String> files = of(expected);
    assertEquals(files, of(release));
    for (String file : files) {
      if (!file.equals("manifest.json")) {
        assertArrayEquals(
            Files.readAllBytes(expected.resolve(file)),
            Files.readAllBytes(release.resolve(file)),
            file);
      }
    }
  }
}
