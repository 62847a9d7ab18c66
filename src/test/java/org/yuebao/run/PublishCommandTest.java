package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.release.Releases;

class PublishCommandTest {
  @TempDir private Path folder;

  @Test
  void aRunThatAGateKeptBackIsPublishedAfterALook() throws Exception {
    Path staged = stagedByAGate();
    assertFalse(Files.exists(folder.resolve("out/current")));

    CommandResult result = CommandResult.of("publish", staged.toString());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("Published " + staged), result.out());
    assertEquals(staged, folder.resolve("out/current").toRealPath());
    assertTrue(Files.exists(staged.resolve("_SUCCESS")));
    assertEquals(0, CommandResult.of("publish", staged.toString()).code(), "again");

    Files.writeString(staged.resolve("observations.csv"), "half");
    refused(staged.toString(), "observations.csv: is not as its manifest says; run again");
    Path manifest = staged.resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"exitCode\" : 3", "\"exitCode\" : 1"));
    refused(staged.toString(), "its run failed with exit code 1; mend that, run again");
    Files.writeString(manifest, "{");
    refused(staged.toString(), "its manifest.json is damaged; run again");
    Files.delete(manifest);
    refused(staged.toString(), "has no manifest.json, so that it never came to its end; run again");
  }

  /** What was to be loaded went with its run. */
  @Test
  void whatADatabaseHoldsAsWellIsRefused() throws Exception {
    Path staged = stagedByAGate();
    Path manifest = staged.resolve("manifest.json");
    String text = Files.readString(manifest);
    Files.writeString(
        manifest, text.replaceFirst("\"publish\" : \\[", "\"publish\" : [\n    \"postgres\","));
    refused(staged.toString(), "publishes in PostgreSQL as well, which only a run can load");
    assertFalse(Files.exists(folder.resolve("out/current")));
  }

  @Test
  void anythingElseIsRefused() throws Exception {
    refused(folder.toString(), "no run; give its folder below runs/");
    refused(folder + "/out/runs/none", "no run; give its folder below runs/");
    Path run = Files.createDirectories(folder.resolve("out/runs/one"));
    try (Releases held = Releases.open(folder.resolve("out"))) {
      assertEquals(75, CommandResult.of("publish", run.toString()).code(), held.toString());
    }
  }

  private static void refused(String release, String message) {
    CommandResult result = CommandResult.of("publish", release);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(message), result.err());
  }

  /** One of its two documents is empty, and no budget allows that. */
  private Path stagedByAGate() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        folder.resolve("in/a.txt"),
        "---\npublished: 2024-03-05\nregion: \"320412\"\n---\n去年全区地区生产总值3222.84亿元。\n");
    Files.writeString(folder.resolve("in/b.txt"), "");
    Path spec = folder.resolve("spec.yaml");
    Files.writeString(
        spec,
        "name: test\ninput: {files: \"%s/in/*\"}\noutput: {folder: \"%s/out\"}\n"
            .formatted(folder, folder));
    assertEquals(3, CommandResult.of("run", spec.toString()).code());
    try (Stream<Path> runs = Files.list(folder.resolve("out/runs"))) {
      return List.copyOf(runs.toList()).get(0).toRealPath();
    }
  }
}
