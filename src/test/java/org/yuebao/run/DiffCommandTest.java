package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/diff");

  @TempDir private static Path folder;

  @BeforeAll
  static void publishTwoReleases() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    page("a1", "2024-01-20", "晨报", "2023年，全区实现地区生产总值3222.8亿元。完成固定资产投资512.6亿元。一般公共预算收入280.5亿元。");
    page("a2", "2024-02-10", "晨报", "2023年，全区社会消费品零售总额890.2亿元。");
    publish("before");
    Files.delete(folder.resolve("in/a2.txt"));
    page("b1", "2024-03-05", "晚报", "2023年，全区实现地区生产总值3222.84亿元，比上年增长6.8%。");
    page("b2", "2024-03-06", "商报", "2023年，全区一般公共预算收入291.3亿元。");
    publish("after");
  }

  @Test
  void asATable() throws IOException {
    CommandResult result = diff();
    assertEquals(0, result.code(), result.err());
    assertEquals(Files.readString(GOLDEN.resolve("table.txt")), result.out());
    assertEquals("", result.err());
  }

  @Test
  void asJsonLines() throws IOException {
    assertEquals(Files.readString(GOLDEN.resolve("lines.jsonl")), diff("--json").out());
  }

  @Test
  void onlyOneKind() {
    assertEquals(1, diff("--json", "--kind=withdrawn").out().lines().count());
  }

  @Test
  void aReleaseDoesNotDifferFromItself() {
    String release = folder.resolve("before/current").toString();
    CommandResult result = CommandResult.of("diff", release, release);
    assertEquals(0, result.code());
    assertEquals("No differences.\n", result.out());
  }

  @Test
  void theOtherWayRoundNewIsWithdrawn() {
    String there = diff("--json", "--kind=new").out();
    CommandResult back =
        CommandResult.of(
            "diff",
            folder.resolve("after/current").toString(),
            folder.resolve("before/current").toString(),
            "--json",
            "--kind=withdrawn");
    assertEquals(there.lines().count(), back.out().lines().count());
  }

  @Test
  void aStagedReleaseIsComparedWithAWarning() throws IOException {
    Path staged = Files.createDirectories(folder.resolve("staged/series")).getParent();
    Files.copy(
        folder.resolve("after/current/series/series.avro"), staged.resolve("series/series.avro"));
    CommandResult result =
        CommandResult.of("diff", folder.resolve("before/current").toString(), staged.toString());
    assertEquals(0, result.code());
    assertEquals(diff().out(), result.out());
    assertTrue(result.err().endsWith("staged: staged, but not published\n"), result.err());
  }

  @Test
  void theFolderOfTheReleasesIsNoRelease() {
    assertBad(
        "series/series.avro is missing; did you mean " + folder + "/before/current?",
        folder.resolve("before").toString(),
        folder.resolve("after/current").toString());
  }

  @Test
  void aFolderThatIsNotThere() {
    assertBad("nowhere: no such folder; name a release", "nowhere", "nowhere");
  }

  @Test
  void aDamagedFile() throws IOException {
    Path damaged = Files.createDirectories(folder.resolve("damaged/series")).getParent();
    Files.writeString(damaged.resolve("series/series.avro"), "no Avro");
    assertBad(
        "series.avro: cannot be read: ",
        folder.resolve("before/current").toString(),
        damaged.toString());
  }

  @Test
  void wrongArguments() {
    String release = folder.resolve("before/current").toString();
    assertBad("Missing required parameter: 'AFTER'", release);
    assertBad("--most=0: give 1 or more", release, release, "--most=0");
    assertBad("Invalid value for option '--kind'", release, release, "--kind=other");
  }

  private static void assertBad(String message, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "diff";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandResult result = CommandResult.of(all);
    assertEquals(2, result.code(), result.out());
    assertTrue(result.err().contains(message), result.err());
    assertEquals("", result.out());
  }

  private static CommandResult diff(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "diff";
    all[1] = folder.resolve("before/current").toString();
    all[2] = folder.resolve("after/current").toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandResult.of(all);
  }

  private static void page(String id, String published, String source, String text)
      throws IOException {
    Files.writeString(
        folder.resolve("in").resolve(id + ".txt"),
        """
        ---
        id: %s
        published: %s
        region: "320412"
        source: %s
        ---
        %s
        """
            .formatted(id, published, source, text));
  }

  private static void publish(String output) throws IOException {
    Path spec = folder.resolve(output + ".yaml");
    Files.writeString(
        spec,
        "name: test\ninput: {files: '%s/in/*.txt'}\noutput: {folder: '%s/%s'}\n"
            .formatted(folder, folder, output));
    CommandResult result = CommandResult.of("run", spec.toString());
    assertEquals(0, result.code(), result.err() + result.out());
  }
}
