package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.run.RunSpec.Budget;
import org.yuebao.run.RunSpec.Input;
import org.yuebao.run.RunSpec.Interval;
import org.yuebao.run.RunSpec.Mode;
import org.yuebao.run.RunSpec.Output;
import org.yuebao.run.watching.Watch;

class SpecReaderTest {
  private static RunSpec read(String yaml) {
    return SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyKeyIsRead() {
    RunSpec spec =
        read(
            """
            name: daily
            about: every morning
            input:
              files: [a.txt, "b/*.jsonl.gz"]
              fields: {text: content, id: url}
              path: '.*/(?<published>\\d{4}-\\d\\d)/.*'
              published: 2024-08
              source: 运河观察
              region: 320412
              needsPublished: true
              mayBeEmpty: true
            limits: {documentBytes: 1000, ratio: 2, nesting: 0, entries: 3, pages: 4, seconds: 5}
            knowledge: other/data
            reviews: reviews.csv
            settlements: settlements.csv
            output: {folder: releases, shards: 8, table: true, licence: CC-BY-4.0, keepRuns: 30, store: "s3://bucket/yuebao"}
            publish: [evidence, wide]
            interval: {start: 2024-01-01, end: 2024-02-01}
            asOf: 2024-03-01
            mode: backfill
            budget: {rejectedDocuments: 3, rejectedShare: 0.5%}
            gates: {values.range: error 0.5%, freshness: 3, shares.sum: off}
            watch: {metrics: y.prom, lineage: "http://lineage:5000/v1", namespace: n, log: json}
            beam: {runner: DirectRunner, filesToStage: [a.jar, b.jar]}
            """);
    Input input =
        new Input(
            List.of("a.txt", "b/*.jsonl.gz"),
            Map.of("text", "content", "id", "url"),
            ".*/(?<published>\\d{4}-\\d\\d)/.*",
            "2024-08",
            "运河观察",
            "320412",
            true,
            true,
            new ReadingLimits(1000, 2, 0, 3, 4, 5));
    assertEquals(
        new RunSpec(
            "spec.yaml",
            spec.hash(),
            "daily",
            "every morning",
            input,
            "other/data",
            "reviews.csv",
            "settlements.csv",
            new Output(
                "releases",
                8,
                true,
                "CC-BY-4.0",
                30,
                List.of(SinkName.EVIDENCE, SinkName.WIDE),
                null,
                "s3://bucket/yuebao"),
            new Interval(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)),
            LocalDate.of(2024, 3, 1),
            Mode.BACKFILL,
            new Budget(3, new BigDecimal("0.5")),
            Map.of(
                "values.range",
                new GateSetting("error", GateSetting.Most.parse("0.5%")),
                "freshness",
                new GateSetting("", GateSetting.Most.parse("3")),
                "shares.sum",
                new GateSetting("off", null)),
            new Watch("y.prom", "http://lineage:5000/v1", "n", Watch.Log.JSON),
            Map.of("runner", "DirectRunner", "filesToStage", "a.jar,b.jar")),
        spec);
    assertEquals(64, spec.hash().length());
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    RunSpec spec = read("name: small\ninput: {files: a.txt}\noutput: {folder: out}\n");
    assertEquals(
        new Input(List.of("a.txt"), Map.of(), "", "", "", "", false, false, ReadingLimits.USUAL),
        spec.input());
    assertEquals(new Output("out", 1, false, "", 0, SinkName.USUAL, null, ""), spec.output());
    assertEquals(new Interval(null, null), spec.interval());
    assertEquals("data", spec.knowledge());
    assertEquals(Mode.FULL, spec.mode());
    assertEquals(Watch.NONE, spec.watch());
    assertEquals(
        new Budget(0, BigDecimal.ZERO), new Budget(spec.budget().documents(), BigDecimal.ZERO));
  }

  @Test
  void theBudgetAllowsACountOrAShare() {
    assertTrue(new Budget(0, BigDecimal.ZERO).allows(0, 0));
    assertFalse(new Budget(0, BigDecimal.ZERO).allows(1, 1000));
    assertTrue(new Budget(2, BigDecimal.ZERO).allows(2, 2));
    assertTrue(new Budget(0, new BigDecimal("0.5")).allows(5, 1000));
    assertFalse(new Budget(0, new BigDecimal("0.5")).allows(6, 1000));
  }

  @Test
  void variablesOfTheEnvironment() {
    String yaml =
        """
        name: daily
        environment: [ARCHIVE, OUT]
        input: {files: ["${ARCHIVE}/*/a.txt", "${ARCHIVE}/b.txt"]}
        output: {folder: "${OUT}"}
        """;
    Map<String, String> set = Map.of("ARCHIVE", "/srv/papers", "OUT", "out $1");
    RunSpec spec = SpecReader.read("spec.yaml", yaml.getBytes(StandardCharsets.UTF_8), set::get);
    assertEquals(List.of("/srv/papers/*/a.txt", "/srv/papers/b.txt"), spec.input().files());
    assertEquals("out $1", spec.output().folder());
  }

  @Test
  void aMissingSpecSaysWhatToGive() {
    BadSpec problem = assertThrows(BadSpec.class, () -> Specs.ofRun("pipelines/none.yaml"));
    assertEquals(
        "pipelines/none.yaml: no such file; give the path of a spec, pipelines/demo.yaml for the"
            + " demo, which the jar holds",
        problem.getMessage());
  }

  @TestFactory
  Stream<DynamicTest> badSpecs() throws IOException {
    try (InputStream in = SpecReaderTest.class.getResourceAsStream("bad-specs.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ")).skip(1).map(SpecReaderTest::badSpec);
    }
  }

  private static DynamicTest badSpec(String test) {
    int title = test.indexOf('\n');
    int messages = test.indexOf("---\n");
    String yaml = test.substring(title + 1, messages);
    String expected = test.substring(messages + 4).strip();
    return DynamicTest.dynamicTest(
        test.substring(0, title),
        () -> assertEquals(expected, assertThrows(BadSpec.class, () -> read(yaml)).getMessage()));
  }
}
