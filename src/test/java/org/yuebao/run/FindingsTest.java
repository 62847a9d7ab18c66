package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What broke a reader once breaks none again: findings of fuzzing and of runs of mutations, and
 * bytes of the kinds that do. They lie in a folder for each target, from which fuzzing begins.
 */
class FindingsTest {
  private static final Path FINDINGS =
      Path.of("src/test/resources/org/yuebao/run/ReadingFuzzTestInputs");

  @TestFactory
  Stream<DynamicTest> areReadByTheirTarget() throws IOException {
    List<Path> findings = Folders.files(FINDINGS);
    assertFalse(findings.isEmpty());
    return findings.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FINDINGS.relativize(file).toString(),
                    () -> target(file).read(Files.readAllBytes(file))));
  }

  private static FuzzTarget target(Path finding) {
    String folder = finding.getParent().getFileName().toString();
    return FuzzTarget.valueOf(folder.toUpperCase(Locale.ROOT));
  }
}
