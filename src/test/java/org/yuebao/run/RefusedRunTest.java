package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up, or a folder that may only be read, from a random moment of a run on: the
 * run says what was refused, the release before stands whole or the new one does, the next run
 * cleans up, and in the end the release is that of an undisturbed run. {@code -Dkills=200} for more
 * moments.
 */
@Tag("large")
class RefusedRunTest {
  private static final int MOMENTS = Integer.getInteger("kills", 10);
  private static final int BLOCK = 1 << 12;

  @TempDir private Path folder;

  private final Random random = new Random(11);

  /** Something that goes wrong with the output folder, and how it is mended. */
  private interface Trouble {
    void begin() throws Exception;

    void end() throws Exception;
  }

  @Test
  void aDiskThatFillsUp() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()) == 0,
        "no disk can be mounted here, so that this test is skipped: it needs root");
    try {
      disturb(new DailyRuns(folder, disk.resolve("out")), full(disk), "No space left on device");
    } finally {
      system("umount", "--lazy", disk.toString());
    }
  }

  @Test
  void aFolderThatMayOnlyBeRead() throws Exception {
    Path output = folder.resolve("out");
    String[] plain = asAnyUser();
    disturb(
        new DailyRuns(folder, output, plain), readOnly(output), "ermi", "may not read or write");
  }

  /** Root may write everywhere, unless it runs without that right. */
  static String[] asAnyUser() throws InterruptedException {
    if (!System.getProperty("user.name").equals("root")) {
      return new String[0];
    }
    String rights = "-dac_override,-dac_read_search";
    String[] prefix = {"setpriv", "--inh-caps=" + rights, "--bounding-set=" + rights};
    assumeTrue(
        system(Stream.concat(Stream.of(prefix), Stream.of("true")).toArray(String[]::new)) == 0,
        "no setpriv that takes rights from root, so that this test is skipped: run it as a user");
    return prefix;
  }

  private void disturb(DailyRuns runs, Trouble trouble, String... told) throws Exception {
    runs.writePage(0, random);
    long whole = runs.undisturbed();
    int refused = 0;
    for (int moment = 1; moment <= MOMENTS; moment++) {
      runs.writePage(moment, random);
      Path before = runs.current();
      long after = random.nextLong(whole);
      Process run = runs.start();
      run.waitFor(after, TimeUnit.MILLISECONDS);
      trouble.begin();
      int code = runs.ended(run);
      trouble.end();
      String when = "after " + after + " ms: " + runs.printed();
      assertEquals(code == 0, !before.equals(runs.current()), when);
      if (code != 0) {
        assertEquals(1, code, when);
        assertTold(runs.printed(), told);
        refused++;
      }
      runs.assertWhole(when);
    }
    assertTrue(refused > 0, "no run was refused anything");
    runs.assertEndsWell();
  }

  private static void assertTold(String printed, String... any) {
    assertTrue(printed.contains("Cannot write "), printed);
    assertTrue(Stream.of(any).anyMatch(printed::contains), printed);
    assertTrue(printed.contains("the release before stands; mend the cause"), printed);
    assertFalse(printed.contains("\tat ") || printed.contains("defect"), printed);
  }

  private Trouble full(Path disk) {
    Path filler = disk.resolve("filler");
    return new Trouble() {
      @Override
      public void begin() {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(filler)) {
          while (true) {
            out.write(block);
          }
        } catch (IOException e) {
          // Full, as it has to be.
        }
      }

      @Override
      public void end() throws IOException {
        Files.delete(filler);
      }
    };
  }

  private static Trouble readOnly(Path output) {
    return new Trouble() {
      @Override
      public void begin() throws IOException {
        for (Path each : folders(output)) {
          permit(each, "r-xr-xr-x");
        }
      }

      @Override
      public void end() throws IOException {
        for (Path each : folders(output)) {
          permit(each, "rwxr-xr-x");
        }
      }
    };
  }

  /** Those that are there, whatever the run deletes meanwhile. */
  private static List<Path> folders(Path output) throws IOException {
    while (true) {
      try (Stream<Path> all = Files.find(output, 9, (path, of) -> of.isDirectory())) {
        return all.toList();
      } catch (UncheckedIOException e) {
        // One of them has just been deleted: once more.
      }
    }
  }

  private static void permit(Path path, String permissions) throws IOException {
    try {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    } catch (NoSuchFileException e) {
      // The run has just deleted it.
    }
  }

  private static int system(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }
}
