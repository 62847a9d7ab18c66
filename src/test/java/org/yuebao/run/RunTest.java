package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.beam.InputFile;
import org.yuebao.publish.release.Releases;

class RunTest {
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
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void writePages() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/page-1.txt"), PAGE);
    Files.writeString(
        folder.resolve("in/page-2.txt"), PAGE.replace("page-1", "page-2").replace("-03-", "-04-"));
  }

  @Test
  void aPageBecomesARelease() throws Exception {
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", ""));
    Path release = folder.resolve("out/current");
    assertEquals(Path.of("runs/test-20240801T063000Z"), Files.readSymbolicLink(release));
    for (String file :
        List.of(
            "_SUCCESS",
            "manifest.json",
            "quality.json",
            "observations.csv",
            "projects.csv",
            "project_changes.csv",
            "project_doubts.csv",
            "facts.jsonl",
            "stories/stories.avro",
            "facts/facts.avro",
            "observations/observations.avro",
            "series/series.avro",
            "rejections/rejections.avro",
            "rejections/rejections.jsonl")) {
      assertTrue(Files.exists(release.resolve(file)), file);
    }
    assertFalse(Files.exists(release.resolve(".work")));
    List<String> rows = Files.readAllLines(release.resolve("observations.csv"));
    assertTrue(
        rows.stream().anyMatch(row -> row.contains(",GDP,") && row.contains(",3222.84,,CNY,8,2,")),
        rows.toString());
    assertTrue(printed.toString().contains("【武进区  CN320412】"), printed.toString());
    assertTrue(
        printed.toString().contains("2 files, 2 documents (0 rejected)"), printed.toString());
  }

  @Test
  void theSameInputGivesTheSameBytesAtAnyTime() throws Exception {
    run("2024-08-01T06:30:00Z", "");
    run("2025-09-02T07:45:00Z", "beam: {targetParallelism: 7}\n");
    Path one = folder.resolve("out/runs/test-20240801T063000Z");
    Path other = folder.resolve("out/runs/test-20250902T074500Z");
    ReleaseFiles.assertSame(one, other);
    assertFalse(Files.readString(one.resolve("facts.jsonl")).contains(folder.toString()));
  }

  @Test
  void whatCannotBeReadIsRejectedAndTheBudgetDecides() throws Exception {
    Files.writeString(folder.resolve("in/empty.txt"), "");
    Files.write(folder.resolve("in/noise.txt"), new byte[] {0, 1, 2, 3, (byte) 0x89, 0, 0, 7});
    String watch =
        "watch: {metrics: \"%s/y.prom\", lineage: \"%s/events.jsonl\", log: json}\n"
            .formatted(folder, folder);
    assertEquals(ExitCode.GATE_FAILED, run("2024-08-01T06:30:00Z", watch));
    Path staged = folder.resolve("out/runs/test-20240801T063000Z");
    assertWatched();
    assertFalse(Files.exists(folder.resolve("out/current")));
    assertFalse(Files.exists(staged.resolve("_SUCCESS")));
    assertTrue(Files.readString(staged.resolve("manifest.json")).contains("\"exitCode\" : 3"));
    assertEquals(2, documentsRejected(staged));
    assertTrue(printed.toString().contains("document.empty"), printed.toString());
    assertTrue(printed.toString().contains("Gate budget.documents failed"), printed.toString());
    assertTrue(printed.toString().contains("document.empty  " + folder), printed.toString());

    assertEquals(ExitCode.OK, run("2024-08-01T06:31:00Z", "budget: {rejectedDocuments: 2}\n"));
  }

  private void assertWatched() throws IOException {
    List<String> numbers = Files.readAllLines(folder.resolve("y.prom"));
    assertTrue(numbers.contains("yuebao_exit_code{pipeline=\"test\"} 3.0"), numbers.toString());
    assertTrue(numbers.contains("yuebao_documents{pipeline=\"test\"} 4.0"), numbers.toString());
    List<String> events = Files.readAllLines(folder.resolve("events.jsonl"));
    assertEquals(2, events.size());
    assertTrue(events.get(1).contains("\"eventType\":\"FAIL\""), events.get(1));
    printed
        .toString()
        .lines()
        .forEach(line -> assertTrue(line.startsWith("{\"time\":\"2024-08-01T06:30:00Z\""), line));
  }

  @Test
  void theSinksOfTheSpecAreWritten() throws Exception {
    run("2024-08-01T06:30:00Z", "publish: [csv, wide, evidence, datapackage]\n");
    Path release = folder.resolve("out/current");
    for (String file :
        List.of("wide/A.csv", "wide/Q.csv", "wide/M.csv", "evidence.jsonl", "datapackage.json")) {
      assertTrue(Files.exists(release.resolve(file)), file);
    }
    run("2024-08-01T06:31:00Z", "publish: []\n");
    assertFalse(Files.exists(release.resolve("wide")));
    assertFalse(Files.exists(release.resolve("observations.csv")));
    assertFalse(Files.exists(release.resolve("datapackage.json")));
  }

  @Test
  void aSinkThatFailsLeavesTheOldRelease() throws Exception {
    run("2024-08-01T06:30:00Z", "");
    Path before = Files.readSymbolicLink(folder.resolve("out/current"));
    Path staged = folder.resolve("out/runs/test-20240801T063100Z");
    Clock blocking =
        new Clock() {
          @Override
          public Instant instant() {
            if (Files.exists(staged)) {
              block(staged.resolve("wide"));
            }
            return Instant.parse("2024-08-01T06:31:00Z");
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    RunSpec spec = spec("in/*.txt", "publish: [evidence, wide]\n");
    NotPublished problem =
        assertThrows(
            NotPublished.class,
            () -> Run.execute(spec, new RunOptions(blocking, 110), new PrintWriter(printed)));
    assertTrue(problem.getMessage().startsWith("Cannot write wide: "), problem.getMessage());
    assertTrue(problem.getMessage().contains("the release before stands"), problem.getMessage());
    assertEquals(ExitCode.FAILED, Problems.exitCode(problem));
    assertEquals(before, Files.readSymbolicLink(folder.resolve("out/current")));
    assertFalse(Files.exists(staged.resolve("_SUCCESS")));
  }

  private static void block(Path path) {
    try {
      Files.writeString(path, "in the way");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyExtractionStandsWhereItSays() throws Exception {
    run("2024-08-01T06:30:00Z", "publish: [evidence]\n");
    var json = new com.fasterxml.jackson.databind.ObjectMapper();
    int seen = 0;
    for (String line : Files.readAllLines(folder.resolve("out/current/evidence.jsonl"))) {
      var document = json.readTree(line);
      int[] text = document.get("text").asText().codePoints().toArray();
      for (var extraction : document.get("extractions")) {
        int start = extraction.get("char_interval").get("start_pos").asInt();
        int end = extraction.get("char_interval").get("end_pos").asInt();
        assertEquals(
            extraction.get("extraction_text").asText(), new String(text, start, end - start));
        seen++;
      }
    }
    assertEquals(6, seen);
  }

  private static long documentsRejected(Path staged) throws IOException {
    return Files.readAllLines(staged.resolve("rejections/rejections.jsonl")).stream()
        .filter(line -> line.contains("\"stage\":\"read\""))
        .count();
  }

  @Test
  void onlyTheIntervalsDocumentsAreTaken() throws Exception {
    run("2024-08-01T06:30:00Z", "interval: {start: 2024-04-01, end: 2024-05-01}\n");
    List<String> facts = Files.readAllLines(folder.resolve("out/current/facts.jsonl"));
    assertFalse(facts.isEmpty());
    assertTrue(facts.stream().allMatch(line -> line.contains("\"doc\":\"page-2\"")));
  }

  @Test
  void aDocumentWithoutADateIsRejectedWhereADayDecides() throws Exception {
    Files.writeString(folder.resolve("in/undated.txt"), "全区完成地区生产总值3222.84亿元。");
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", ""));
    assertEquals(ExitCode.GATE_FAILED, run("2024-08-01T06:31:00Z", "asOf: 2024-05-31\n"));
    assertEquals(1, documentsRejected(folder.resolve("out/runs/test-20240801T063100Z")));
  }

  @Test
  void aMissingFileStopsItBeforeAnythingIsWritten() {
    assertThrows(
        InputFile.NoSuchInput.class, () -> run(spec("in/none.txt", ""), "2024-08-01T06:30:00Z"));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void aFolderIsNoFile() {
    assertThrows(InputFile.NoSuchInput.class, () -> run(spec("in", ""), "2024-08-01T06:30:00Z"));
  }

  @Test
  void anOptionThatTheEngineDoesNotKnowIsABadSpec() {
    assertThrows(BadSpec.class, () -> run("2024-08-01T06:30:00Z", "beam: {noSuchOption: 5}\n"));
  }

  @Test
  void aGlobWithoutFilesIsNoInput() throws Exception {
    assertEquals(ExitCode.NO_INPUT, run(spec("in/*.jsonl", ""), "2024-08-01T06:30:00Z"));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  @Test
  void anotherRunHoldsTheFolder() throws Exception {
    try (Releases held = Releases.open(folder.resolve("out"))) {
      assertEquals(ExitCode.LOCKED, run("2024-08-01T06:30:00Z", ""));
    }
  }

  @Test
  void aReviewOverridesPrintFromItsDayOnAndOneThatMatchesNothingIsTold() throws Exception {
    Files.writeString(
        folder.resolve("reviews.csv"),
        """
        target,period,verdict,value,reason,reviewer,date
        A.GDP.LEVEL..320412....PERIOD.ACTUAL.CNY,2023,correct,3333.3,checked,li,2024-06-01
        A.GDP.LEVEL..320412....PERIOD.ACTUAL.CNY,1999,accept,,checked,li,2024-06-01
        """);
    String reviews = "reviews: " + folder + "/reviews.csv\n";
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", reviews));
    String row = gdp();
    assertTrue(row.contains(",3333.3,,CNY,8,") && row.contains("CORRECT li 2024-06-01"), row);
    assertTrue(printed.toString().contains("Gate reviews.unmatched warns"), printed.toString());

    assertEquals(ExitCode.OK, run("2024-08-01T06:31:00Z", reviews + "asOf: 2024-05-31\n"));
    assertTrue(gdp().contains(",3222.84,,CNY,8,"), gdp());
  }

  @Test
  void whatADeadRunLeftGoesAndOnlySomeRunsStay() throws Exception {
    Path dead = Files.createDirectories(folder.resolve("out/runs/test-20240701T063000Z/.work"));
    Files.writeString(dead.resolve("facts-1.avro"), "half");
    for (int day = 1; day <= 4; day++) {
      run(spec("in/page-1.txt", "").withKeepRuns(2), "2024-08-0" + day + "T06:30:00Z");
    }
    try (Stream<Path> runs = Files.list(folder.resolve("out/runs"))) {
      assertEquals(
          List.of("test-20240803T063000Z", "test-20240804T063000Z"),
          runs.map(run -> run.getFileName().toString()).sorted().toList());
    }
    assertTrue(printed.toString().contains("Deleted what a dead run left: test-20240701T063000Z"));
  }

  @Test
  void aSettlementOfNamesThatNobodyToldIsTold() throws Exception {
    Files.writeString(
        folder.resolve("settlements.csv"),
        """
        ref_area,name,other_name,verdict,reason,reviewer,date
        CN320412,不存在项目,无此项目,same,checked,li,2024-06-01
        """);
    String settlements = "settlements: " + folder + "/settlements.csv\n";
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", settlements));
    assertTrue(printed.toString().contains("Gate settlements.unmatched warns"), printed.toString());
  }

  private String gdp() throws IOException {
    return Files.readAllLines(folder.resolve("out/current/observations.csv")).stream()
        .filter(row -> row.contains("GDP.LEVEL..320412....PERIOD.ACTUAL"))
        .findFirst()
        .orElseThrow();
  }

  private ExitCode run(String time, String more) throws Exception {
    return run(spec("in/*.txt", more), time);
  }

  private ExitCode run(RunSpec spec, String time) throws Exception {
    RunOptions options = new RunOptions(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), 110);
    return Run.execute(spec, options, new PrintWriter(printed, true));
  }

  private RunSpec spec(String files, String more) {
    String yaml =
        """
        name: test
        input: {files: "%s/%s"}
        output: {folder: "%s/out", table: true}
        """
            .formatted(folder, files, folder);
    return SpecReader.read("test.yaml", (yaml + more).getBytes(StandardCharsets.UTF_8));
  }
}
