package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.yuebao.publish.manifest.Manifest;

/**
 * Daily runs over a growing archive, each in a process of its own, for tests that disturb them:
 * whatever happens to a run, the current release is whole, and in the end it is that of an
 * undisturbed run.
 */
final class DailyRuns {
  private static final int KEPT = 3;
  private static final int LONGEST = 300;

  private final Path folder;
  private final Path output;
  private final List<String> prefix;

  /**
   * @param folder takes archive and specs
   * @param output takes the releases
   * @param prefix words before the command
   */
  DailyRuns(Path folder, Path output, String... prefix) throws IOException {
    this.folder = folder;
    this.output = output;
    this.prefix = List.of(prefix);
    Files.createDirectories(folder.resolve("in"));
    writeSpec("daily", output, "incremental");
    writeSpec("full", folder.resolve("undisturbed"), "full");
  }

  private void writeSpec(String name, Path to, String mode) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        """
        name: test
        input: {files: ["%s/in/*"]}
        output: {folder: "%s", keepRuns: %d}
        publish: [csv, wide, evidence, xlsx, sqlite, parquet, datapackage]
        mode: %s
        """
            .formatted(folder, to, KEPT, mode));
  }

  /** A page more, or an old one in other words. */
  void writePage(int number, Random random) throws IOException {
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

  /** Starts the run of a day. */
  Process start() throws IOException {
    return start("daily");
  }

  private Process start(String spec) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-Xmx300m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Yuebao.class.getName(),
            "run",
            folder.resolve(spec + ".yaml").toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("printed.txt").toFile())
        .start();
  }

  /** The exit code of a run that is waited for. */
  int ended(Process run) throws InterruptedException {
    assertTrue(run.waitFor(LONGEST, TimeUnit.SECONDS), "it does not end");
    return run.exitValue();
  }

  /** An undisturbed run; the milliseconds that it took. */
  long undisturbed() throws Exception {
    return undisturbed("daily");
  }

  private long undisturbed(String spec) throws Exception {
    long began = System.nanoTime();
    int code = ended(start(spec));
    assertEquals(0, code, printed());
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  /** What the newest run printed. */
  String printed() throws IOException {
    return Files.readString(folder.resolve("printed.txt"));
  }

  /** Which release is current. */
  Path current() throws IOException {
    return Files.readSymbolicLink(output.resolve("current"));
  }

  /** Every file of the current release is as its manifest says, and none is missing. */
  void assertWhole(String when) throws IOException {
    Path release = output.resolve("current");
    assertTrue(Files.exists(release.resolve("_SUCCESS")), when);
    for (Manifest.Output file : Manifest.read(release).outputs()) {
      try (InputStream in = Files.newInputStream(release.resolve(file.path()))) {
        assertEquals(file.sha256(), Sha256.of(in), when + ": " + file.path());
      }
    }
  }

  /** One more run: nothing lies about, and the release is that of a full run elsewhere. */
  void assertEndsWell() throws Exception {
    undisturbed("daily");
    assertClean();
    undisturbed("full");
    ReleaseFiles.assertSame(
        folder.resolve("undisturbed/current").toRealPath(), output.resolve(current()));
  }

  private void assertClean() throws IOException {
    assertEquals(List.of(".lock", "current", "runs"), names(output));
    List<String> runs = names(output.resolve("runs"));
    assertEquals(Math.min(KEPT, runs.size()), runs.size(), runs.toString());
    for (String run : runs) {
      Path each = output.resolve("runs").resolve(run);
      TreeSet<String> expected =
          new TreeSet<>(List.of("_SUCCESS", "manifest.json", "quality.json"));
      Manifest.read(each).outputs().forEach(file -> expected.add(file.path()));
      assertEquals(List.copyOf(expected), ReleaseFiles.of(each), run);
    }
  }

  private static List<String> names(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    }
  }
}
