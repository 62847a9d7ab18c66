package org.yuebao.run.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same numbers as the annotators' own scorer, on its gold, with facts that are wrong in every
 * way.
 */
class ScorerParityTest {
  private static final Path SCORER = Path.of("../shared/gold/score.py");
  private static final Path GOLD = Path.of("../shared/gold/dev");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @BeforeEach
  void needsTheScorer() {
    assumeTrue(Files.exists(SCORER), "the annotators' scorer is not beside the project");
    assumeTrue(
        Stream.of("/usr/bin/python3", "/usr/local/bin/python3")
            .anyMatch(p -> Files.exists(Path.of(p))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void sameNumbers(long seed) throws Exception {
    Path facts = folder.resolve("facts.jsonl");
    Files.write(facts, spoiled(new Random(seed)));
    Evaluation evaluation = Evaluation.of(Gold.read(GOLD), MentionLines.read(facts));
    assertEquals(
        JSON.readTree(python(facts, "--json")),
        JSON.readTree(EvaluationJson.levels(evaluation).toString()));
    assertEquals(python(facts), levels(evaluation));
    long pythonErrors =
        python(facts, "--errors", "100000")
            .lines()
            .filter(line -> line.matches("d\\d+ .*"))
            .count();
    assertEquals(pythonErrors, evaluation.errors().size());
  }

  private static String levels(Evaluation evaluation) {
    StringWriter text = new StringWriter();
    new EvaluationTable(new PrintWriter(text)).levels(evaluation);
    return text.toString();
  }

  private static String python(Path facts, String... options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("python3", SCORER.toString(), GOLD.toString(), facts.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return output;
  }

  /** The gold itself, with lines left out, doubled, moved and changed in one field or another. */
  private static List<String> spoiled(Random random) throws IOException {
    List<String> facts = new ArrayList<>();
    try (Stream<Path> files = Files.list(GOLD)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gold.jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          int copies = random.nextInt(10) == 0 ? 2 : random.nextInt(8) == 0 ? 0 : 1;
          for (int i = 0; i < copies; i++) {
            facts.add(spoil((ObjectNode) JSON.readTree(line), random).toString());
          }
        }
      }
    }
    return facts;
  }

  private static ObjectNode spoil(ObjectNode fact, Random random) {
    fact.remove("tier");
    switch (random.nextInt(24)) {
      case 0 ->
          fact.put("start", fact.get("start").asInt() - 3).put("end", fact.get("end").asInt() - 1);
      case 1 -> fact.put("end", fact.get("end").asInt() + 9);
      case 2 -> fact.put("value", fact.get("value").asText() + "1");
      case 3 -> fact.put("value2", "7");
      case 4 -> fact.put("unit", "COUNT");
      case 5 -> fact.putNull("indicator");
      case 6 -> fact.put("indicator", "GDP");
      case 7 -> fact.put("measure", "CHANGE");
      case 8 -> fact.put("bound", ">");
      case 9 -> fact.put("period", "2023");
      case 10 -> fact.putNull("period");
      case 11 ->
          fact.put(
              "period", fact.path("period").asText("2020").replaceAll("^(\\d{4})$", "$1-12-31"));
      case 12 -> fact.put("region", "CN");
      case 13 -> fact.putNull("region");
      case 14 -> fact.put("status", "TARGET");
      case 15 -> fact.put("period", "2024-13");
      default -> {}
    }
    return fact;
  }
}
