package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers may leave in a folder of papers: each is a rejection that says what it is and what
 * to do, and the page beside it is read.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
  private static final String PAGE =
      """
      ---
      published: 2024-03-05
      region: "320412"
      ---
      统计公报发布

      2023年，全区实现地区生产总值3222.84亿元，比上年增长6.8%。
      """;

  /** Of the page that stands beside whatever is hostile. */
  private static final int FACTS = 2;

  @TempDir private Path folder;
  private Path in;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void writePage() throws IOException {
    in = Files.createDirectories(folder.resolve("in/2024"));
    Files.writeString(in.resolve("page.txt"), PAGE);
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), PAGE);
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/deep"));
    Files.writeString(elsewhere.resolve("other.txt"), PAGE);
    Files.createSymbolicLink(in.resolve("a.txt"), secret);
    Files.createSymbolicLink(in.resolve("b.txt"), Path.of("b.txt"));
    Files.createSymbolicLink(in.resolve("c.txt"), Path.of("nowhere"));
    Files.createSymbolicLink(in.resolve("circle"), Path.of("."));
    Files.createSymbolicLink(in.resolve("round"), Path.of(".."));
    Files.createSymbolicLink(in.resolve("out"), elsewhere);
    Files.createSymbolicLink(in.resolve("picture.png"), secret);
    run("in/**.txt", "");
    String mend =
        ", and links are not followed; name that under input.files, or put the file itself here";
    assertEquals(
        Map.of(
            "in/2024/a.txt", "document.special: is a link to " + secret + mend,
            "in/2024/b.txt", "document.special: is a link to b.txt" + mend,
            "in/2024/c.txt", "document.special: is a link to nowhere" + mend,
            "in/2024/circle", "document.special: is a link to ." + mend,
            "in/2024/round", "document.special: is a link to .." + mend,
            "in/2024/out", "document.special: is a link to " + elsewhere + mend),
        rejected());
  }

  @Test
  void aFolderThatIsLookedPastDoesNotMatter() throws Exception {
    Files.createSymbolicLink(in.resolve("circle"), Path.of("."));
    run("in/*/*.txt", "");
    assertEquals(Map.of(), rejected());
  }

  /** Who writes the spec is trusted: what it names is read, whatever kind of name that is. */
  @Test
  void aLinkThatTheSpecNamesIsFollowed() throws Exception {
    Files.createSymbolicLink(folder.resolve("today"), in);
    run("today/*.txt", "");
    assertEquals(Map.of(), rejected());
    Files.createSymbolicLink(folder.resolve("page.txt"), in.resolve("page.txt"));
    run("page.txt", "");
    assertEquals(Map.of(), rejected());
  }

  @Test
  void pipesAreNotOpened() throws Exception {
    assumeTrue(
        new ProcessBuilder("mkfifo", in.resolve("pipe.txt").toString()).start().waitFor() == 0,
        "no mkfifo here, so that this test is skipped");
    Map<String, String> told =
        Map.of(
            "in/2024/pipe.txt",
            "document.special: is no file (a pipe, a socket or a device); put the text into a file");
    run("in/**.txt", "");
    assertEquals(told, rejected());
    run("in/2024/p*.txt", "mode: incremental\n");
    assertEquals(told, rejected());
  }

  /** Root may read everything, and is taken that right. */
  @Test
  @Tag("large")
  void filesAndFoldersWithoutPermissionAreTold() throws Exception {
    Path closed = Files.createDirectory(in.resolve("closed"));
    Files.writeString(closed.resolve("a.txt"), PAGE);
    Path file = Files.writeString(in.resolve("closed.txt"), PAGE);
    permit(closed, "---------");
    permit(file, "---------");
    Path spec = Files.write(folder.resolve("test.yaml"), yaml("in/**.txt", ""));
    List<String> command = new ArrayList<>(List.of(RefusedRunTest.asAnyUser()));
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Yuebao.class.getName(),
            "run",
            spec.toString()));
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    permit(closed, "rwx------");
    assertEquals(0, code);
    assertEquals(
        Map.of(
            "in/2024/closed",
            "document.unreadable: a folder that this user may not look into; give the right to read it, or leave it out of input.files",
            "in/2024/closed.txt",
            "document.unreadable: " + file + " (Permission denied)"),
        rejected());
    assertPageIsRead();
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void namesWithLineEndsStayInTheirLine() throws Exception {
    Files.writeString(in.resolve("a\nb\u001B[31m.txt"), PAGE);
    Files.writeString(in.resolve("empty\r\n.txt"), "");
    run("in/**.txt", "");
    assertEquals(
        Map.of("in/2024/empty%0D%0A.txt", "document.empty: the file has no bytes"), rejected());
    assertTrue(told("facts.jsonl").contains("\"doc\":\"a%0Ab%1B[31m\""), told("facts.jsonl"));
    assertTrue(printed.toString().chars().noneMatch(c -> c == '\u001B'), printed.toString());
  }

  @Test
  void aFileThatIsWrittenToDuringTheRunIsTold() throws Exception {
    Path changing = Files.writeString(in.resolve("changing.txt"), PAGE);
    Path gone = Files.writeString(in.resolve("gone.txt"), PAGE);
    run(
        "in/**.txt",
        "",
        () -> {
          Files.writeString(changing, PAGE.replace("3222", "9999"));
          Files.delete(gone);
        });
    assertEquals(
        Map.of(
            "in/2024/changing.txt",
            "document.changed: was written to during the run, so that its facts may be of half a file; run again when it is whole",
            "in/2024/gone.txt",
            "document.unreadable: " + gone + " (No such file or directory)"),
        rejected());
  }

  private interface Deed {
    void run() throws IOException;
  }

  private void run(String files, String more) throws Exception {
    run(files, more, () -> {});
  }

  /**
   * @param deed is done when the run has hashed its input
   */
  private void run(String files, String more, Deed deed) throws Exception {
    RunSpec spec = SpecReader.read("test.yaml", yaml(files, more));
    RunOptions options = new RunOptions(new Disturbing(deed), 110);
    assertEquals(ExitCode.OK, Run.execute(spec, options, new PrintWriter(printed, true)));
    assertPageIsRead();
  }

  private byte[] yaml(String files, String more) {
    String yaml =
        """
        name: test
        input: {files: "%s/%s"}
        output: {folder: "%s/out"}
        budget: {rejectedDocuments: 100}
        """
            .formatted(folder, files, folder);
    return (yaml + more).getBytes(StandardCharsets.UTF_8);
  }

  private void assertPageIsRead() throws IOException {
    assertEquals(
        FACTS,
        told("facts.jsonl").lines().filter(line -> line.contains("\"doc\":\"page\"")).count(),
        "the page beside it");
  }

  /** A clock by which something happens when a run asks it for the second time. */
  private static final class Disturbing extends Clock {
    private final Deed deed;
    private int asked;

    private Disturbing(Deed deed) {
      this.deed = deed;
    }

    @Override
    public Instant instant() {
      if (++asked == 2) {
        try {
          deed.run();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return Instant.parse("2024-08-01T06:30:00Z");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private String told(String file) throws IOException {
    return Files.readString(folder.resolve("out/current").resolve(file));
  }

  /** Of each document that was rejected, its reason and what was said. */
  private Map<String, String> rejected() throws IOException {
    Map<String, String> rejected = new TreeMap<>();
    for (String line : told("rejections/rejections.jsonl").lines().toList()) {
      JsonNode rejection = new ObjectMapper().readTree(line);
      String doc = rejection.get("doc").asText();
      String name = doc.replace(folder + "/", "");
      if (rejection.get("start").asInt() < 0) {
        String detail = rejection.get("detail").asText().replace(doc + ": ", "");
        rejected.put(name, rejection.get("reason").asText() + ": " + detail);
      }
    }
    return rejected;
  }
}
