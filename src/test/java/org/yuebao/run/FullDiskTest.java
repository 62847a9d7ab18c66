package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full, or that may only be read: a small one in memory, which only root may mount.
 */
@Tag("large")
class FullDiskTest {
  private static final String PAGE =
      """
      ---
      id: page-1
      published: 2024-03-05
      region: "320412"
      source: test
      ---
      统计公报发布

      2023年，全区实现地区生产总值3222.84亿元，比上年增长6.8%。新增高新技术企业120家。
      """;

  private static final int KILOBYTE = 1024;

  @TempDir private Path folder;
  private Path disk;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        system("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0,
        "no disk can be mounted here, so that this test is skipped: it needs root");
    Files.writeString(folder.resolve("page-1.txt"), PAGE);
    Files.writeString(
        folder.resolve("spec.yaml"),
        """
        name: test
        input: {files: "%1$s/page-1.txt"}
        output: {folder: "%1$s/disk/out"}
        publish: [csv, wide, evidence, xlsx, sdmx, parquet, sqlite, datapackage]
        """
            .formatted(folder));
  }

  @AfterEach
  void unmount() throws Exception {
    system("umount", "--lazy", disk.toString());
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

  private CommandResult run() throws Exception {
    Thread.sleep(1_000); // a run's id is its second
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Yuebao.execute(
            new PrintWriter(out),
            new PrintWriter(err),
            "run",
            folder.resolve("spec.yaml").toString());
    return new CommandResult(code, out.toString(), err.toString());
  }

  @Test
  void aFullDiskLeavesTheOldRelease() throws Exception {
    CommandResult good = run();
    assertEquals(0, good.code(), good.err());
    Path before = Files.readSymbolicLink(disk.resolve("out/current"));
    long files = files(before);
    // From a disk without a byte to one that is full when most is written.
    for (int left : new int[] {0, 24, 96, 240}) {
      long free = disk.toFile().getUsableSpace();
      Path filler = disk.resolve("filler");
      Files.write(filler, new byte[(int) Math.max(0, free - left * KILOBYTE)]);
      assertFailed(run(), before);
      Files.delete(filler);
    }
    assertEquals(files, files(before));
    assertEquals(0, run().code(), "the next run is good");
  }

  private long files(Path release) throws IOException {
    try (Stream<Path> files = Files.walk(disk.resolve("out").resolve(release))) {
      return files.count();
    }
  }

  @Test
  void aReadOnlyDiskLeavesTheOldRelease() throws Exception {
    assertEquals(0, run().code());
    Path before = Files.readSymbolicLink(disk.resolve("out/current"));
    assertEquals(0, system("mount", "-o", "remount,ro", disk.toString()));
    CommandResult result = run();
    assertEquals(1, result.code(), result.out());
    assertTrue(result.err().contains("Read-only file system"), result.err());
    assertFalse(result.err().contains("defect"), result.err());
    assertEquals(before, Files.readSymbolicLink(disk.resolve("out/current")));
  }

  private void assertFailed(CommandResult result, Path before) throws IOException {
    assertEquals(1, result.code(), result.out());
    assertTrue(result.err().startsWith("Cannot write "), result.err());
    assertTrue(result.err().contains("No space left on device"), result.err());
    assertTrue(result.err().contains("the release before stands"), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
    assertEquals(before, Files.readSymbolicLink(disk.resolve("out/current")));
  }
}
