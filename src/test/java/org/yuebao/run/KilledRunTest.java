package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.manifest.Manifest;

/**
 * A run that is killed at any moment (SIGKILL, of the process itself) leaves the old release or the
 * new one, whole; the next run cleans up; in the end the release is that of an undisturbed run.
 * {@code -Dkills=200} for more moments.
 */
@Tag("large")
class KilledRunTest {
  private static final int KILLS = Integer.getInteger("kills", 10);
  private static final int KEPT = 3;
  private static final int LONG = 300;

  @TempDir private Path folder;

  private final Random random = new Random(7);

  @Test
  void theReleaseIsAlwaysWhole() throws Exception {
    Files.createDirectories(folder.resolve("in"));
    writeSpec("daily", "out", "incremental");
    writePage(0);
    long whole = run("daily", Long.MAX_VALUE);
    int died = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      writePage(kill);
      Path before = Files.readSymbolicLink(folder.resolve("out/current"));
      long after = random.nextLong(whole);
      died += run("daily", after) < 0 ? 1 : 0;
      assertWhole(before, "killed after " + after + " ms");
    }
    assertTrue(died > 0, "no run was killed");
    run("daily", Long.MAX_VALUE);
    assertClean();

    writeSpec("full", "other", "full");
    run("full", Long.MAX_VALUE);
    ReleaseFiles.assertSame(
        folder.resolve("other/current").toRealPath(), folder.resolve("out/current").toRealPath());
  }

  private void writeSpec(String name, String output, String mode) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        name: test
        input: {files: ["%s/in/*"]}
        output: {folder: "%s/%s", keepRuns: %d}
        publish: [csv, wide, evidence, xlsx, sqlite, parquet, datapackage]
        mode: %s
        """
            .formatted(folder, folder, output, KEPT, mode));
  }

  /** A page more, or an old one in other words. */
  private void writePage(int number) throws IOException {
    int page = random.nextInt(4) == 0 ? random.nextInt(number + 1) : number;
    Files.writeString(
        folder.resolve("in/" + page + ".txt"),
        """
        ---
        id: p%d
        published: 2024-%02d-05
        region: "320412"
        source: test
        ---
        去年全区完成地区生产总值%d.8亿元，比上年增长6.8%%。澜芯封装测试项目总投资%d亿元，计划明年6月竣工。
        """
            .formatted(page, 1 + page % 12, 3000 + number, 10 + number));
  }

  /**
   * Runs a spec in a process of its own.
   *
   * @param after milliseconds until it is killed
   * @return milliseconds that it took; negative when it was killed
   */
  private long run(String spec, long after) throws Exception {
    ProcessHandle.Info ours = ProcessHandle.current().info();
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(
                ours.command().orElseThrow(),
                "-Xmx300m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Yuebao.class.getName(),
                "run",
                folder.resolve(spec + ".yaml").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed.txt").toFile())
            .start();
    boolean ended = process.waitFor(Math.min(after, LONG * 1000L), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
      return -1;
    }
    assertEquals(0, process.exitValue(), () -> printed());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private String printed() {
    try {
      return Files.readString(folder.resolve("printed.txt"));
    } catch (IOException e) {
      return String.valueOf(e);
    }
  }

  /** Every file of the current release is as its manifest says, and none is missing. */
  private void assertWhole(@Nullable Path before, String when) throws IOException {
    Path current = folder.resolve("out/current");
    assertNotNull(before, when);
    assertTrue(Files.exists(current.resolve("_SUCCESS")), when);
    Manifest manifest = Manifest.read(current);
    for (Manifest.Output output : manifest.outputs()) {
      try (InputStream in = Files.newInputStream(current.resolve(output.path()))) {
        assertEquals(output.sha256(), Sha256.of(in), when + ": " + output.path());
      }
    }
  }

  private void assertClean() throws IOException {
    assertEquals(List.of(".lock", "current", "runs"), names(folder.resolve("out")));
    List<String> runs = names(folder.resolve("out/runs"));
    assertEquals(Math.min(KEPT, runs.size()), runs.size(), runs.toString());
    for (String run : runs) {
      Path each = folder.resolve("out/runs").resolve(run);
      TreeSet<String> expected =
          new TreeSet<>(List.of("_SUCCESS", "manifest.json", "quality.json"));
      Manifest.read(each).outputs().forEach(output -> expected.add(output.path()));
      assertEquals(List.copyOf(expected), ReleaseFiles.of(each), run);
    }
  }

  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    }
  }
}
