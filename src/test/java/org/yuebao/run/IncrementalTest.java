package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yuebao.publish.manifest.Manifest;

/** The release after any sequence of incremental runs is that of a full one, byte for byte. */
class IncrementalTest {
  private static final Instant START = Instant.parse("2024-08-01T06:30:00Z");

  @TempDir private Path folder;

  private final StringWriter printed = new StringWriter();
  private int runs;

  @BeforeEach
  void writePages() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.txt"), page("a", 3, "3222.84"));
    Files.writeString(folder.resolve("in/b.txt"), page("b", 4, "3222.8"));
  }

  private static String page(String id, int month, String gdp) {
    return """
        ---
        id: %s
        published: 2024-%02d-05
        region: "320412"
        source: test
        ---
        去年全区完成地区生产总值%s亿元，比上年增长6.8%%。今年前%d个月，完成固定资产投资%d.5亿元。
        澜芯封装测试项目总投资%d亿元，计划明年6月竣工。锣鼓声中，澜芯封装测试项目正式开工。
        """
        .formatted(id, month, gdp, month, month * 21, 10 + month);
  }

  @Test
  void readsWhatIsNewOrChangedAndForgetsWhatIsGone() throws Exception {
    run("incremental", "");
    told("Everything is read: there is no release yet.");

    Files.writeString(folder.resolve("in/c.txt"), page("c", 5, "3300"));
    Files.writeString(folder.resolve("in/empty.txt"), "");
    same("2 files new, 0 changed, 0 withdrawn, 2 as they were");

    Files.writeString(folder.resolve("in/a.txt"), page("a", 3, "3223.84"));
    Files.delete(folder.resolve("in/b.txt"));
    Files.writeString(folder.resolve("in/empty.txt"), page("d", 6, "3311"));
    same("0 files new, 2 changed, 1 withdrawn, 1 as they were");

    same("0 files new, 0 changed, 0 withdrawn, 3 as they were");
  }

  @Test
  void readsAgainADocumentThatIsToldOfAnew() throws Exception {
    run("incremental", "");

    Files.writeString(folder.resolve("in/a.yaml"), "region: \"320400\"\n");
    same("1 files new, 0 changed, 0 withdrawn, 1 as they were");
    assertTrue(Files.readString(folder.resolve("out/current/observations.csv")).contains("320400"));

    Files.delete(folder.resolve("in/a.yaml"));
    same("0 files new, 0 changed, 1 withdrawn, 1 as they were");
    assertTrue(
        !Files.readString(folder.resolve("out/current/observations.csv")).contains("320400"));
  }

  /** Also where a story comes before those that were compared, or the first print goes. */
  @Test
  void findsCopiesAmongWhatIsKept() throws Exception {
    Files.writeString(folder.resolve("in/a2.txt"), reprint("a2", "evening", 20));
    run("incremental", "");
    Files.writeString(folder.resolve("in/a3.txt"), reprint("a3", "weekly", 25));
    Files.writeString(folder.resolve("in/a1.txt"), reprint("a1", "morning", 1));
    same("2 files new, 0 changed, 0 withdrawn, 3 as they were");
    Files.delete(folder.resolve("in/a1.txt"));
    same("0 files new, 0 changed, 1 withdrawn, 4 as they were");
  }

  /** A decision may concern any place; what follows from facts is made of all of them again. */
  @Test
  void hearsDecisionsThatComeWithTheDay() throws Exception {
    Path before = run("incremental", "");
    Path reviews = reject(before);
    Files.writeString(folder.resolve("in/c.txt"), page("c", 5, "3300"));
    String more = "reviews: \"" + reviews + "\"\n";
    Path daily = run("incremental", more);
    ReleaseFiles.assertSame(run("full", more), daily);
    Path again = run("incremental", "");
    ReleaseFiles.assertSame(run("full", ""), again);
  }

  /** What {@code a} tells, by another paper on another day of March. */
  private static String reprint(String id, String source, int day) {
    return page(id, 3, "3222.84")
        .replace("source: test", "source: " + source)
        .replace("2024-03-05", "2024-03-%02d".formatted(day));
  }

  /** Their facts cannot be told apart, so that both files are read again when one changes. */
  @Test
  void twoFilesMayHoldTheSameDocument() throws Exception {
    Files.copy(folder.resolve("in/a.txt"), folder.resolve("in/copy.txt"));
    run("incremental", "");
    Files.delete(folder.resolve("in/copy.txt"));
    same("0 files new, 0 changed, 1 withdrawn, 1 as they were");
  }

  @Test
  void anotherDayIsAnotherReading() throws Exception {
    run("incremental", "");
    run("incremental", "asOf: 2024-05-31\n");
    told("Everything is read: program, knowledge, interval, asOf or input of the spec are not");
  }

  /** Nothing is read, not even what is new, and the release is the same again. */
  @Test
  void rebuildTakesTheFactsAsTheyAre() throws Exception {
    Path before = run("incremental", "");
    Files.writeString(folder.resolve("in/c.txt"), page("c", 5, "3300"));
    Path rebuilt = run("rebuild", "");
    told("Nothing is read: the facts of " + before.getFileName() + " stand.");
    ReleaseFiles.assertSame(before, rebuilt);
    assertEquals(Manifest.read(before).inputs(), Manifest.read(rebuilt).inputs());

    run("incremental", "");
    told("1 files new, 0 changed, 0 withdrawn, 2 as they were");
  }

  @Test
  void rebuildHearsReviews() throws Exception {
    Path before = run("incremental", "");
    Path reviews = reject(before);
    Path rebuilt = run("rebuild", "reviews: \"" + reviews + "\"\n");
    assertNotEquals(
        Files.readString(before.resolve("observations.csv")),
        Files.readString(rebuilt.resolve("observations.csv")));
  }

  /** A decision against the first fact of a release. */
  private Path reject(Path release) throws IOException {
    JsonNode fact;
    try (Stream<String> lines = Files.lines(release.resolve("facts.jsonl"))) {
      fact = new ObjectMapper().readTree(lines.findFirst().orElseThrow());
    }
    Path reviews = folder.resolve("reviews.csv");
    Files.writeString(
        reviews,
        "target,period,verdict,value,reason,reviewer,date\n%s,,reject,,misprint,planner,2024-07-01\n"
            .formatted(fact.get("id").asText()));
    return reviews;
  }

  @Test
  void rebuildNeedsAReleaseOfTheSameDays() throws Exception {
    BadSpec none = assertThrows(BadSpec.class, () -> run("rebuild", ""));
    assertEquals(
        "t.yaml: mode: REBUILD: there is no release yet; run a spec of another mode first",
        none.getMessage());
    Path release = run("full", "asOf: 2024-03-31\n");
    BadSpec other = assertThrows(BadSpec.class, () -> run("rebuild", ""));
    assertEquals(
        "t.yaml: mode: REBUILD: "
            + release.getFileName()
            + " was made with interval any to any, asOf 2024-03-31, not interval any to any, asOf"
            + " any; say the same",
        other.getMessage());
  }

  @Tag("large")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anySequenceOfDays(int seed) throws Exception {
    Random random = new Random(seed);
    for (int day = 0; day < 6; day++) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        change(random);
      }
      same(" as they were");
    }
  }

  private void change(Random random) throws IOException {
    Path file =
        folder.resolve("in/p" + random.nextInt(8) + (random.nextBoolean() ? ".txt" : ".jsonl"));
    if (random.nextInt(4) == 0) {
      Files.deleteIfExists(file);
    } else if (file.toString().endsWith(".txt") && random.nextInt(3) == 0) {
      int id = random.nextInt(6);
      Files.writeString(file, reprint("r" + id, "paper" + id, 1 + random.nextInt(28)));
    } else if (file.toString().endsWith(".txt")) {
      int id = random.nextInt(6);
      Files.writeString(
          file, page("p" + id, 1 + random.nextInt(7), "3" + random.nextInt(3) + "00"));
    } else {
      Files.writeString(
          file,
          "{\"id\": \"x\", \"published\": \"2024-05-0%d\", \"text\": \"全区地区生产总值3%d00亿元。\", \"region\": \"320412\"}\n{\"text\": \"\"}\n"
              .formatted(1 + random.nextInt(9), random.nextInt(3)));
    }
  }

  private void told(String words) {
    assertTrue(printed.toString().contains(words), printed.toString());
  }

  /** Runs the day, and a full run beside it. */
  private void same(String words) throws Exception {
    if (runs == 0) {
      run("incremental", "");
    }
    Path daily = run("incremental", "");
    told(words);
    ReleaseFiles.assertSame(run("full", ""), daily);
  }

  private Path run(String mode, String more) throws Exception {
    String yaml =
        """
        name: test
        input: {files: ["%s/in/*"]}
        output: {folder: "%s/out", keepRuns: 3}
        budget: {rejectedShare: 100%%}
        mode: %s
        """
            .formatted(folder, folder, mode);
    Clock clock = Clock.fixed(START.plusSeconds(60L * runs++), ZoneOffset.UTC);
    RunSpec spec = SpecReader.read("t.yaml", (yaml + more).getBytes(StandardCharsets.UTF_8));
    ExitCode code = Run.execute(spec, new RunOptions(clock, 100), new PrintWriter(printed, true));
    assertEquals(ExitCode.OK, code, printed.toString());
    return folder.resolve("out/current").toRealPath();
  }
}
