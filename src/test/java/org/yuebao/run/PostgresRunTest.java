package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.publish.postgres.TestServer;

/** The program with a real server: what it loads, what it tells, and what it never tells. */
class PostgresRunTest {
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

  @TempDir private Path folder;
  private TestServer postgres;

  @BeforeEach
  void open() throws Exception {
    postgres = TestServer.shared();
    Files.writeString(folder.resolve("page-1.txt"), PAGE);
  }

  private CommandResult run(String url, String schema, Path credentials) throws Exception {
    Files.writeString(
        folder.resolve("spec.yaml"),
        """
        name: test
        input: {files: "%1$s/page-1.txt"}
        output: {folder: "%1$s/out"}
        publish: [csv, datapackage, postgres]
        postgres:
          url: %2$s
          schema: %3$s
          credentials: %4$s
        """
            .formatted(folder, url, schema, credentials));
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
  void aReleaseIsPublishedInTheDatabaseToo() throws Exception {
    CommandResult result = run(postgres.url(), "run_1", postgres.credentials());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("PostgreSQL, schema run_1: "), result.out());
    assertEquals(
        List.of("3222.84|8|3222.84亿元"),
        postgres.query(
            "SELECT o.obs_value, o.unit_mult, e.text FROM run_1.observations o"
                + " JOIN run_1.evidence e USING (evidence_id)"
                + " WHERE o.indicator = 'GDP' AND transformation = 'N'"));
    long rows = Files.readAllLines(folder.resolve("out/current/observations.csv")).size() - 1L;
    assertEquals(
        List.of(Long.toString(rows)), postgres.query("SELECT count(*) FROM run_1.observations"));
    assertNoSecret(result);
    try (Stream<Path> files = Files.list(folder.resolve("out/runs"))) {
      assertEquals(1, files.count(), "no batch is left");
    }
  }

  @Test
  void withoutADatabaseNothingIsPublished() throws Exception {
    assertEquals(0, run(postgres.url(), "run_2", postgres.credentials()).code());
    Path before = Files.readSymbolicLink(folder.resolve("out/current"));
    CommandResult closed =
        run("jdbc:postgresql://127.0.0.1:1/postgres", "run_2", postgres.credentials());
    assertFailed(closed, before, "refused");
    Path wrong = folder.resolve("wrong.properties");
    Files.writeString(wrong, "user=" + TestServer.USER + "\npassword=x" + TestServer.PASSWORD);
    assertFailed(run(postgres.url(), "run_2", wrong), before, "authentication failed");
    Files.delete(wrong);
    assertFailed(run(postgres.url(), "run_2", wrong), before, "no such file");
  }

  @Test
  void aDatabaseThatRefusesARowLeavesTheOldRelease() throws Exception {
    assertEquals(0, run(postgres.url(), "run_3", postgres.credentials()).code());
    Path before = Files.readSymbolicLink(folder.resolve("out/current"));
    Files.writeString(folder.resolve("page-1.txt"), PAGE.replace("3222.84", "3333.33"));
    postgres.execute("ALTER TABLE run_3.observations ADD CONSTRAINT low CHECK (obs_value < 3300)");
    Thread.sleep(1_000); // a run's id is its second
    CommandResult result = run(postgres.url(), "run_3", postgres.credentials());
    assertFailed(result, before, "violates check constraint");
    assertEquals(
        List.of("3222.84"),
        postgres.query(
            "SELECT obs_value FROM run_3.observations"
                + " WHERE indicator = 'GDP' AND transformation = 'N'"));
    try (Stream<Path> files = Files.list(folder.resolve("out/runs"))) {
      Path staged = files.filter(each -> !each.endsWith(before.getFileName())).toList().get(0);
      assertFalse(Files.exists(staged.resolve("_SUCCESS")));
      assertTrue(Files.readString(staged.resolve("manifest.json")).contains("\"exitCode\" : 1"));
    }
  }

  private void assertFailed(CommandResult result, Path before, String why) throws IOException {
    assertEquals(1, result.code(), result.out());
    assertTrue(result.err().startsWith("Cannot write postgres: "), result.err());
    assertTrue(result.err().contains(why), result.err());
    assertTrue(result.err().contains("the release before stands"), result.err());
    assertEquals(before, Files.readSymbolicLink(folder.resolve("out/current")));
    assertNoSecret(result);
  }

  /** Neither what is printed nor any file of the output holds user or password. */
  private void assertNoSecret(CommandResult result) throws IOException {
    for (String secret : List.of(TestServer.USER, TestServer.PASSWORD)) {
      assertFalse(result.out().contains(secret), result.out());
      assertFalse(result.err().contains(secret), result.err());
      try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
          assertFalse(bytes.contains(secret), file + " holds " + secret);
        }
      }
    }
  }
}
