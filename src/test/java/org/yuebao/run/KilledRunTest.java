package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at any moment (SIGKILL, of the process itself) leaves the old release or the
 * new one, whole; the next run cleans up; in the end the release is that of an undisturbed run.
 * {@code -Dkills=200} for more moments.
 */
@Tag("large")
class KilledRunTest {
  private static final int KILLS = Integer.getInteger("kills", 10);

  @TempDir private Path folder;

  private final Random random = new Random(7);

  @Test
  void theReleaseIsAlwaysWhole() throws Exception {
    DailyRuns runs = new DailyRuns(folder, folder.resolve("out"));
    runs.writePage(0, random);
    long whole = runs.undisturbed();
    int died = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      runs.writePage(kill, random);
      long after = random.nextLong(whole);
      died += diedAfter(runs, after) ? 1 : 0;
      runs.assertWhole("killed after " + after + " ms");
    }
    assertTrue(died > 0, "no run was killed");
    runs.assertEndsWell();
  }

  private static boolean diedAfter(DailyRuns runs, long milliseconds) throws Exception {
    Process run = runs.start();
    if (run.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      assertEquals(0, run.exitValue(), runs.printed());
      return false;
    }
    run.destroyForcibly().waitFor();
    return true;
  }
}
