package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
  @TempDir private Path folder;
  private Path spec;

  @BeforeEach
  void onePage() throws IOException {
    Files.writeString(
        folder.resolve("page.txt"),
        "---\nid: p1\npublished: 2024-01-20\nregion: \"320412\"\n---\n去年全区地区生产总值3222.84亿元。\n");
    spec = folder.resolve("spec.yaml");
    write(folder + "/page.txt");
  }

  private void write(String files) throws IOException {
    Files.writeString(
        spec,
        "name: small\ninput: {files: '%s'}\noutput: {folder: '%s/out'}\n".formatted(files, folder));
  }

  private CommandResult run(String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", spec.toString()));
    arguments.addAll(List.of(more));
    return CommandResult.of(arguments.toArray(String[]::new));
  }

  @Test
  void aPageBecomesARelease() throws IOException {
    CommandResult result =
        run("--output=" + folder.resolve("elsewhere"), "--targetParallelism=1", "--mode=full");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("1 facts"), result.out());
    assertTrue(
        Files.readString(folder.resolve("elsewhere/current/facts.jsonl")).contains("\"GDP\""));
  }

  @Test
  void theIntervalAndTheDayOfKnowledgeAreTaken() {
    CommandResult result =
        run(
            "--dataIntervalStart=2024-02-01T00:00:00+08:00",
            "--dataIntervalEnd=2024-02-02",
            "--asOf=");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("0 facts"), result.out());
  }

  @Test
  void missingFilesStopItBeforeAnythingIsWritten() throws IOException {
    write(folder + "/none.txt");
    CommandResult result = run();
    assertEquals(2, result.code());
    assertTrue(
        result.err().contains("none.txt: no such file; correct the path, or put the file there"),
        result.err());
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aPatternThatNothingMatchesEndsWithFour() throws IOException {
    write(folder + "/*.jsonl");
    assertEquals(4, run().code());
  }

  @Test
  void aBrokenDocumentBeyondTheBudgetEndsWithThree() throws IOException {
    Files.writeString(folder.resolve("empty.txt"), "");
    write(folder + "/*.txt");
    CommandResult result = run();
    assertEquals(3, result.code(), result.out() + result.err());
    assertFalse(Files.exists(folder.resolve("out/current")));
  }

  @Test
  void badArgumentsEndWithTwo() {
    assertBad("missing a property named 'targetParalelism'", "--targetParalelism=2");
    assertBad("\"extra\" is not understood", "extra");
    assertBad("--asOf=2024-02-30: no day of the calendar", "--asOf=2024-02-30");
    assertBad(
        "--dataIntervalEnd=2024-01-01 is not after",
        "--dataIntervalStart=2024-01-01",
        "--dataIntervalEnd=2024-01-01");
    assertBad("--keepRuns=-1: write how many runs stay, or 0 for all", "--keepRuns=-1");
    assertBad("mode: BACKFILL has no interval", "--mode=BACKFILL");
    assertBad("give one spec, pipelines/demo.yaml say", "--spec=other.yaml");
    assertBad("expected one of [INCREMENTAL, FULL, BACKFILL, REBUILD]", "--mode=fast");
  }

  private void assertBad(String message, String... options) {
    CommandResult result = run(options);
    assertEquals(2, result.code(), result.out());
    assertTrue(result.err().contains(message), result.err());
  }
}
