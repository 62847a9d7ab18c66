package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is told of the specs is what they and their schemas say. */
class PipelinesReadmeTest {
  private static final Path README = Path.of("pipelines/README.md");

  @Test
  void isWhatSpecsAndSchemasSay() throws IOException {
    String text = PipelinesReadme.text();
    if (Boolean.getBoolean("write")) {
      Files.writeString(README, text);
    }
    assertEquals(
        text,
        Files.readString(README),
        "write it again: mvn -q test -Dtest=PipelinesReadmeTest -Dwrite=true");
  }
}
