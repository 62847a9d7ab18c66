package org.yuebao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  private static final String LINE =
      "{\"doc\": \"%s\", \"start\": 5, \"end\": 8, \"text\": \"5亿元\", \"tier\": \"A\","
          + " \"indicator\": \"GDP\", \"measure\": \"LEVEL\", \"value\": \"%s\", \"value2\": null,"
          + " \"unit\": \"CNY\", \"bound\": \"=\", \"period\": \"2023\", \"region\": \"320412\","
          + " \"zone\": null, \"subject\": null, \"status\": \"ACTUAL\"}\n";

  @TempDir private Path folder;
  private Path gold;
  private Path facts;

  @BeforeEach
  void fourDocuments() throws IOException {
    gold = Files.createDirectory(folder.resolve("gold"));
    facts = folder.resolve("facts.jsonl");
    StringBuilder lines = new StringBuilder();
    for (String doc : new String[] {"a", "b", "c", "d"}) {
      Files.writeString(gold.resolve(doc + ".gold.jsonl"), LINE.formatted(doc, "500000000"));
      Files.writeString(
          gold.resolve(doc + ".txt"),
          "---\nid: "
              + doc
              + "\ngenre: "
              + (doc.equals("a") ? "news" : "report")
              + "\n---\n全区生产总值5亿元。\n");
      lines.append(LINE.formatted(doc, doc.equals("d") ? "7" : "500000000"));
    }
    Files.writeString(facts, lines);
  }

  private CommandResult evaluate(String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "evaluate";
    arguments[1] = "--gold=" + gold;
    arguments[2] = "--facts=" + facts;
    System.arraycopy(more, 0, arguments, 3, more.length);
    return CommandResult.of(arguments);
  }

  @Test
  void printsLevelsAndBreakdowns() {
    CommandResult result = evaluate("--by=field,genre,indicator,document,confidence");
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result
            .out()
            .startsWith("4 documents, 4 gold quantities (4 tier A), 4 extracted (4 linked)\n"));
    assertTrue(result.out().contains("quantity  P 0.750  R 0.750  F1 0.750\n"), result.out());
    assertTrue(
        result
            .out()
            .contains("report                       3     3      3     0.667  0.667  0.667\n"),
        result.out());
    assertTrue(
        result.out().contains("GDP                      4      4     3     3   0.750  0.750\n"),
        result.out());
  }

  @Test
  void showsErrorsWithTheirPlace() {
    CommandResult result = evaluate("--errors=5", "--by=field");
    assertTrue(
        result
            .out()
            .endsWith(
                """
                d not linked
                   全区生产【总值5】亿元。⏎
                   gold 5 text=5亿元 indicator=GDP measure=LEVEL value=500000000 unit=CNY bound== period=2023 region=320412 status=ACTUAL
                   got  5 text=5亿元 indicator=GDP measure=LEVEL *value=7 unit=CNY bound== period=2023 region=320412 status=ACTUAL
                """
                    .replace("全区生产【总值5】亿元", "全区生产总【值5亿】元")),
        result.out());
    assertFalse(evaluate("--errors=5", "--kind=missed").out().contains("not linked"));
  }

  @Test
  void errorsOfHeldOutDocumentsStayUnseen() {
    CommandResult result = evaluate("--hold-out=4", "--errors=5", "--by-doc");
    assertTrue(result.out().startsWith("3 documents"), result.out());
    assertTrue(result.out().contains("held out: every 4th document\n1 documents"), result.out());
    assertTrue(result.out().contains("F1: quantity 100.0, link 100.0, full 100.0\n"), result.out());
    assertFalse(result.out().contains("not linked"), result.out());
  }

  @Test
  void thePageShowsNothingOfHeldOutDocuments() throws IOException {
    Files.writeString(gold.resolve("d.txt"), "---\nid: d\ntitle: 密题\n---\n密文产值5亿元。\n");
    Path page = folder.resolve("page.html");
    CommandResult result = evaluate("--hold-out=4", "--html=" + page);
    assertEquals(0, result.code(), result.err());
    String html = Files.readString(page);
    assertTrue(html.contains("1 documents, 1 gold quantities"), "the held-out score");
    assertTrue(html.contains("data-document=\"c\""), "a document that is seen");
    assertFalse(html.contains("密"), "text of a held-out document");
    assertFalse(html.contains("data-document=\"d\""), "a held-out document");
  }

  @Test
  void thePageTellsWhatDecided() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(gold.resolve("a.gold.jsonl"), LINE.formatted("a", "600000000"));
    CommandResult result =
        CommandResult.of("evaluate", "--gold=" + gold, "--only=a", "--html=" + page);
    assertEquals(0, result.code(), result.err());
    String html = Files.readString(page);
    assertTrue(html.contains("<dt>decided by</dt><dd><code>name.GDP</code>"), html);
    assertTrue(html.contains("data-kind=\"value\t"), html);
    assertTrue(html.contains("武进区"), "the region's name");
  }

  @Test
  void jsonHoldsEverything() {
    CommandResult result = evaluate("--json", "--errors=1");
    assertTrue(result.out().contains("\"f1\" : 0.75"), result.out());
    assertTrue(result.out().contains("\"error\" : \"not linked\""), result.out());
  }

  @Test
  void aFallBelowTheBaselineEndsWithThree() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    assertEquals(0, evaluate("--baseline=" + baseline, "--write-baseline").code());
    assertEquals(0, evaluate("--baseline=" + baseline).code());
    Files.writeString(facts, LINE.formatted("a", "500000000"));
    CommandResult result = evaluate("--baseline=" + baseline);
    assertEquals(3, result.code());
    assertTrue(result.err().contains("gold: quantity F1 fell from 0.75 to 0.4000"), result.err());
  }

  @Test
  void badInputEndsWithTwoAndSaysWhatToDo() throws IOException {
    assertBad("--only: " + gold + " has no document x", "--only=a,x");
    assertBad("--hold-out=1: give 2 or more", "--hold-out=1");
    assertBad("--write-baseline needs --baseline=FILE", "--write-baseline");
    assertBad(
        "no entry \"gold\"; write one with --write-baseline",
        "--baseline=" + Files.writeString(folder.resolve("b.json"), "{}"));
    assertBad("cannot be written", "--html=" + folder.resolve("nowhere/page.html"));
    Files.writeString(facts, "{\"doc\": \"a\", \"start\": 1}\n");
    assertBad("facts.jsonl:1: \"end\" is missing");
    Files.writeString(facts, "{\"doc\": \n");
    assertBad("facts.jsonl:1: broken JSON");
    Files.delete(facts);
    assertBad("facts.jsonl: no such file");
  }

  private void assertBad(String message, String... options) {
    CommandResult result = evaluate(options);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(message), result.err());
  }
}
