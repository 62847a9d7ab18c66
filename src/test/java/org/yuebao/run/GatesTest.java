package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuebao.knowledge.GateRule;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.manifest.Manifest;
import org.yuebao.publish.manifest.Manifest.Gate;
import org.yuebao.run.GateSetting.Most;

/** A gate that fails keeps the release staged and says where what fails it was read. */
class GatesTest {
  /** A tenfold misprint: no district has so much. */
  private static final String PAGE =
      """
      ---
      id: page-1
      published: 2024-03-05
      region: "320412"
      source: test
      ---
      统计公报发布

      2023年，全区实现地区生产总值322284亿元，比上年增长6.8%%。社会消费品零售总额%s亿元。
      """;

  private static final String SENTENCE = "2023年，全区实现地区生产总值322284亿元，比上年增长6.8%。";

  @TempDir private Path folder;
  private final StringWriter printed = new StringWriter();

  @BeforeEach
  void writePage() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(folder.resolve("in/page-1.txt"), PAGE.formatted("950.2"));
  }

  @Test
  void aFailedGateKeepsTheReleaseStagedAndSaysWhichRows() throws Exception {
    assertEquals(
        ExitCode.GATE_FAILED, run("2024-08-01T06:30:00Z", "gates: {values.range: error 0}"));
    assertFalse(Files.exists(folder.resolve("out/current")));
    Path staged = folder.resolve("out/runs/test-20240801T063000Z");
    Gate gate = gate(staged, "values.range");
    assertEquals(Gate.FAIL, gate.status());
    assertEquals(1, gate.failures());
    assertEquals("A.GDP.LEVEL..320412....PERIOD.ACTUAL.CNY 2023", gate.rows().get(0).about());
    assertEquals("page-1", gate.rows().get(0).doc());
    assertEquals(SENTENCE, gate.rows().get(0).sentence());
    assertTrue(gate.rows().get(0).file().endsWith("in/page-1.txt"), gate.rows().toString());
    assertTrue(gate.messageZh().startsWith("3个数值中有1个超出"), gate.messageZh());
    assertTrue(
        printed.toString().contains("Gate values.range failed: 1 of 3 values"), printed + "");
    assertTrue(printed.toString().contains(SENTENCE), printed.toString());
    assertTrue(Files.readString(staged.resolve("report.html")).contains("3个数值中有1个超出"));

    assertEquals(0, CommandResult.of("publish", staged.toString()).code());
    assertTrue(Files.exists(folder.resolve("out/current/_SUCCESS")));
  }

  @Test
  void whatWasStagedStaysUntilSomebodyHasLooked() throws Exception {
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", 1, ""));
    assertEquals(
        ExitCode.GATE_FAILED, run("2024-08-02T06:30:00Z", 1, "gates: {values.range: error 0}"));

    Path staged = folder.resolve("out/runs/test-20240802T063000Z");
    assertEquals(0, CommandResult.of("publish", staged.toString()).code());
  }

  @ParameterizedTest
  @CsvSource({
    "warn 0, warn, OK",
    "error 33%, fail, GATE_FAILED",
    "error 34%, pass, OK",
    "1, pass, OK"
  })
  void theSpecSaysHowSevereItIsAndHowMuchPasses(String words, String status, ExitCode code)
      throws Exception {
    assertEquals(code, run("2024-08-01T06:30:00Z", "gates: {values.range: " + words + "}"));
    assertEquals(
        status, gate(folder.resolve("out/runs/test-20240801T063000Z"), "values.range").status());
  }

  @Test
  void whatIsOffAndWhatNobodyAskedForIsNotChecked() throws Exception {
    run("2024-08-01T06:30:00Z", "gates: {values.range: off}");
    List<String> checked =
        Manifest.read(folder.resolve("out/current").toRealPath()).gates().stream()
            .map(Gate::id)
            .toList();
    assertFalse(checked.contains("values.range"), checked.toString());
    assertFalse(checked.contains("freshness"), checked.toString());
    assertTrue(checked.contains("keys.unique"), checked.toString());
  }

  @Test
  void anArchiveWithoutNewPapersIsNotFresh() throws Exception {
    String gates = "gates: {values.range: off, freshness: error 3}\n";
    assertEquals(ExitCode.OK, run("2024-03-08T06:30:00Z", gates));
    assertEquals(ExitCode.GATE_FAILED, run("2024-03-09T06:30:00Z", gates));
    assertTrue(printed.toString().contains("of 2024-03-05, 4 days ago; at most 3"), printed + "");
    assertEquals(ExitCode.OK, run("2024-03-10T06:30:00Z", gates + "asOf: 2024-03-07\n"));
  }

  @Test
  void aDayWithFarFewerFactsThanUsualIsTold() throws Exception {
    String gates = "gates: {values.range: off, facts.perDocument: error 40%}\n";
    assertEquals(ExitCode.OK, run("2024-08-01T06:30:00Z", gates));
    assertEquals(ExitCode.OK, run("2024-08-02T06:30:00Z", gates));
    String text = PAGE.formatted("950.2").replaceFirst("地区生产总值.*", "各项工作有序推进。");
    Files.writeString(folder.resolve("in/page-1.txt"), text);
    assertEquals(ExitCode.GATE_FAILED, run("2024-08-03T06:30:00Z", gates));
    assertTrue(
        printed.toString().contains("0.00 facts a document, 3.00 on the average of the 2 releases"),
        printed.toString());
  }

  @Test
  void twoRunsOfOneSecondHaveTwoNames() throws Exception {
    run("2024-08-01T06:30:00Z", "");
    run("2024-08-01T06:30:00Z", "");
    assertEquals(
        Path.of("runs/test-20240801T063000Z-2"),
        Files.readSymbolicLink(folder.resolve("out/current")));
    assertEquals(
        "test-20240801T063000Z-2",
        Manifest.read(folder.resolve("out/current").toRealPath()).run().id());
  }

  /** The table, the spec and what editors are told name the same gates and numbers. */
  @Test
  void everyGateOfTheTableMayBeSet() {
    Map<String, GateRule> rules = Knowledge.load(Path.of("data")).gates();
    List<String> ids = new ArrayList<>(rules.keySet());
    ids.remove("budget.documents");
    assertEquals(GateSetting.GATES, ids);
    for (String id : ids) {
      GateRule rule = rules.get(id);
      assertEquals(
          rule.most().isEmpty() ? "not checked" : "`" + rule.severity() + " " + rule.most() + "`",
          SpecSchemaTest.schema("spec.schema.json")
              .at("/properties/gates/properties/" + id + "/x-otherwise")
              .asText());
    }
  }

  @Test
  void wordsThatSayNothingAreNone() {
    assertEquals(new GateSetting("error", Most.parse("0.5 %")), GateSetting.parse("error  0.5%"));
    assertEquals(new GateSetting("warn", null), GateSetting.parse("warn"));
    for (String words : List.of("", "errors", "error1%", "1% error", "-1", "off 1", "%")) {
      assertNull(GateSetting.parse(words), words);
    }
    assertTrue(Most.parse("1%").allows(1, 100));
    assertFalse(Most.parse("1%").allows(2, 199));
    assertFalse(Most.parse("1").allows(2, 1000));
  }

  private static Gate gate(Path run, String id) throws IOException {
    return Manifest.read(run).gates().stream()
        .filter(gate -> gate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private ExitCode run(String time, String more) throws Exception {
    return run(time, 0, more);
  }

  private ExitCode run(String time, int keepRuns, String more) throws Exception {
    String yaml =
        """
        name: test
        input: {files: "%s/in/*"}
        output: {folder: "%s/out", keepRuns: %d}
        publish: [report]
        """
            .formatted(folder, folder, keepRuns);
    RunOptions options = new RunOptions(Clock.fixed(Instant.parse(time), ZoneOffset.UTC), 110);
    return Run.execute(
        SpecReader.read("test.yaml", (yaml + more).getBytes(StandardCharsets.UTF_8)),
        options,
        new PrintWriter(printed, true));
  }
}
