package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
  @TempDir private Path folder;

  private CommandResult validate(String yaml) throws IOException {
    return CommandResult.of(
        "validate", Files.writeString(folder.resolve("spec.yaml"), yaml).toString());
  }

  @Test
  void aGoodSpecHasNothingToMend() throws IOException {
    CommandResult result =
        validate("name: small\ninput: {files: 'data/sample/pages/*.txt'}\noutput: {folder: out}\n");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("spec.yaml: nothing to mend; "), result.out());
  }

  @Test
  void allProblemsAreListedAtOnce() throws IOException {
    CommandResult result =
        validate(
            """
            name: small
            knowledge: nowhere
            input: {files: [none.txt, 'nowhere/*.txt'], region: 999999}
            output: {folder: out}
            """);
    assertEquals(2, result.code());
    assertTrue(result.err().contains("none.txt: no such file; "), result.err());
    assertTrue(result.err().contains("nowhere/*.txt: no such file; "), result.err());
    assertTrue(result.err().contains("nowhere/catalogue/indicators.tsv"), result.err());
  }

  @Test
  void theRegionMustBeKnown() throws IOException {
    CommandResult result =
        validate(
            "name: small\n"
                + "input: {files: 'data/sample/pages/*.txt', region: 999999}\n"
                + "output: {folder: out}\n");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("input.region: 999999 is unknown"), result.err());
    assertTrue(result.err().endsWith("1 problem\n"), result.err());
  }

  @Test
  void aBadSpecIsToldWithItsLine() throws IOException {
    CommandResult result =
        validate(
            "name: small\n"
                + "input: {files: 'data/sample/pages/*.txt'}\n"
                + "output: {folder: out}\n"
                + "mod: FULL\n");
    assertEquals(2, result.code());
    assertTrue(
        result.err().contains("spec.yaml:4: unknown key \"mod\"; did you mean \"mode\"?"),
        result.err());
  }
}
