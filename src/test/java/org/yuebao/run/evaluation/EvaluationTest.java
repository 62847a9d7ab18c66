package org.yuebao.run.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the annotators' scorer, case by case; the expected numbers were counted by hand. */
class EvaluationTest {
  /**
   * start, end, then any of the fields as name=value; a line of tier A, GDP of 2023, unless said
   * otherwise.
   */
  private static Mention mention(int start, int end, String... fields) {
    StringBuilder json =
        new StringBuilder("{\"doc\": \"d\", \"start\": " + start + ", \"end\": " + end);
    List<String> said = new ArrayList<>(List.of(fields));
    for (String field :
        List.of(
            "tier=A",
            "indicator=GDP",
            "measure=LEVEL",
            "value=5",
            "unit=CNY",
            "bound==",
            "period=2023",
            "region=320400",
            "status=ACTUAL")) {
      String name = field.substring(0, field.indexOf('=') + 1);
      if (said.stream().noneMatch(one -> one.startsWith(name))) {
        said.add(field);
      }
    }
    for (String field : said) {
      int equals = field.indexOf('=');
      String value = field.substring(equals + 1);
      json.append(", \"").append(field, 0, equals).append("\": ");
      json.append(value.isEmpty() ? "null" : "\"" + value + "\"");
    }
    return MentionLines.mention(json + "}", "test");
  }

  private static Evaluation evaluate(List<Mention> gold, List<Mention> facts) {
    return Evaluation.of(new Gold(Map.of("d", gold)), facts);
  }

  private static List<String> errors(List<Mention> gold, List<Mention> facts) {
    return evaluate(gold, facts).errors().stream().map(Judgement::error).toList();
  }

  @Test
  void everythingRight() {
    Evaluation evaluation = evaluate(List.of(mention(0, 4)), List.of(mention(0, 4)));
    assertEquals(new Tally(1, 1, 1, 1, 1, 1, 1), evaluation.total());
    assertEquals(List.of(), evaluation.errors());
  }

  @Test
  void nothingFound() {
    Evaluation evaluation =
        evaluate(List.of(mention(0, 4), mention(9, 11, "tier=B", "indicator=")), List.of());
    assertEquals(new Tally(2, 1, 0, 0, 0, 0, 0), evaluation.total());
    assertEquals("P 0.000  R 0.000  F1 0.000", evaluation.total().fullScore().toString());
    assertEquals(
        List.of("missed", "missed (B)"),
        evaluation.errors().stream().map(Judgement::error).toList());
  }

  @Test
  void largestOverlapIsPairedFirst() {
    // The second fact shares 3 characters with the gold, the first only 1.
    assertEquals(
        List.of("spurious (linked)"),
        errors(List.of(mention(3, 6)), List.of(mention(0, 4, "value=7"), mention(3, 8))));
  }

  @Test
  void ofEqualOverlapsTheFirstGoldAndThenTheFirstFactWin() {
    Evaluation evaluation =
        evaluate(
            List.of(mention(0, 4, "value=1"), mention(4, 8, "value=2")),
            List.of(mention(2, 6, "value=1"), mention(2, 6, "value=2")));
    assertEquals(2, evaluation.total().full());
    assertEquals(List.of(), evaluation.errors());
  }

  @Test
  void aFactIsPairedOnce() {
    assertEquals(
        List.of("missed"), errors(List.of(mention(0, 4), mention(4, 8)), List.of(mention(0, 8))));
  }

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    assertEquals(
        List.of("missed", "spurious (linked)"),
        errors(List.of(mention(0, 4)), List.of(mention(4, 8))));
  }

  @Test
  void tierB() {
    Mention gold = mention(0, 4, "tier=B", "indicator=");
    assertEquals(List.of(), errors(List.of(gold), List.of(mention(0, 4, "indicator="))));
    assertEquals(List.of("linked, is tier B"), errors(List.of(gold), List.of(mention(0, 4))));
    assertEquals(
        List.of("wrong quantity (B)"), errors(List.of(gold), List.of(mention(0, 4, "value=6"))));
    assertEquals(
        List.of("missed (B)", "spurious"),
        errors(List.of(gold), List.of(mention(7, 9, "indicator="))));
  }

  @ParameterizedTest
  @CsvSource({
    "value=5.0005,", // within a ten-thousandth
    "value=5.01, not linked",
    "value=6, not linked",
    "value2=6, not linked",
    "unit=USD, not linked",
    "indicator=, not linked",
    "indicator=GDP_PC, not linked",
    "measure=GROWTH, not linked",
    "bound=~, wrong bound",
    "period=2022, wrong period",
    "period=2023-12-31,", // the period's last day
    "period=2023-01/2023-12,",
    "period=, wrong period",
    "region=320412, wrong region",
    "region=, wrong region",
    "status=TARGET, wrong status",
    "zone=武进国家高新区,",
    "subject=中吴大道,",
  })
  void oneFieldDiffers(String field, String error) {
    List<String> expected = error == null ? List.of() : List.of(error);
    assertEquals(expected, errors(List.of(mention(0, 4)), List.of(mention(0, 4, field))));
  }

  @Test
  void severalWrongFieldsAreNamedTogether() {
    assertEquals(
        List.of("wrong bound,period,region,status"),
        errors(
            List.of(mention(0, 4)),
            List.of(mention(0, 4, "bound=<", "period=2020", "region=CN", "status=FORECAST"))));
  }

  @Test
  void nullPeriodAndRegionInTheGoldAreNotScored() {
    Mention gold = mention(0, 4, "period=", "region=");
    assertEquals(List.of(), errors(List.of(gold), List.of(mention(0, 4))));
  }

  @Test
  void datesAreComparedAsWords() {
    Mention gold = mention(0, 4, "unit=DATE", "value=2024-11");
    assertEquals(
        List.of(), errors(List.of(gold), List.of(mention(0, 4, "unit=DATE", "value=2024-11"))));
    assertEquals(
        List.of("not linked"),
        errors(List.of(gold), List.of(mention(0, 4, "unit=DATE", "value=2024-11-30"))));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-Q1, 2023-01/2023-03, true",
    "2023-S2, 2023-07/2023-12, true",
    "2021/2025, 2021-01/2025-12, true",
    "2024-02, 2024-02-01/2024-02-29, true",
    "2023-12-31, 2023, true",
    "2023, 2023-12-31, true",
    "2023, 2023-Q4, false", // the same end, but neither is a day
    "2023-12-30, 2023, false",
    "2023-01-01, 2023, false",
    "2023-13, 2023-13, true", // what cannot be read is compared as words
    "2023-13, 2023, false",
    "2023-02-30, 2023-02, false",
    "'', '', true",
    "2023, , false",
  })
  void periods(String gold, String fact, boolean same) {
    assertEquals(same, Comparison.samePeriod(gold, fact));
  }

  @ParameterizedTest
  @CsvSource({
    "'', , true",
    "5, , false",
    ", 5, false",
    "0, 0.0, true",
    "0, 0.00001, false",
    "-3.2, -3.2, true",
    "-3.2, 3.2, false",
    "1E+3, 1000, true",
    "abc, abc, true",
    "abc, 5, false",
    "666.6667, 666.67, true",
  })
  void numbers(String gold, String fact, boolean same) {
    assertEquals(same, Comparison.sameNumber(gold, fact));
  }

  @Test
  void factsOfOtherDocumentsAreLeftOut() {
    Mention elsewhere =
        MentionLines.mention("{\"doc\": \"other\", \"start\": 0, \"end\": 2}", "test");
    assertEquals(
        new Tally(1, 1, 0, 0, 0, 0, 0),
        evaluate(List.of(mention(0, 4)), List.of(elsewhere)).total());
  }

  @Test
  void scoresByIndicatorCountTheGoldsAndTheFactsOwnIndicators() {
    Map<String, Tally> tallies =
        evaluate(
                List.of(
                    mention(0, 4),
                    mention(5, 9, "indicator=FAI"),
                    mention(10, 14, "tier=B", "indicator=")),
                List.of(mention(0, 4), mention(5, 9), mention(10, 14)))
            .byIndicator();
    assertEquals(new Tally(1, 1, 3, 3, 1, 1, 1), tallies.get("GDP"));
    assertEquals(new Tally(1, 1, 0, 0, 1, 0, 0), tallies.get("FAI"));
    assertEquals(2, tallies.size());
  }

  @Test
  void fieldsAreScoredWhereTheGoldSpeaks() {
    Evaluation evaluation =
        evaluate(
            List.of(mention(0, 4, "region="), mention(5, 9, "zone=东区"), mention(10, 14)),
            List.of(mention(0, 4), mention(5, 9, "region=CN")));
    Map<String, FieldScore> scores =
        evaluation.byField().stream()
            .collect(java.util.stream.Collectors.toMap(FieldScore::field, s -> s));
    assertEquals(new FieldScore("value", 2, 2), scores.get("value"));
    assertEquals(new FieldScore("region", 0, 1), scores.get("region"));
    assertEquals(new FieldScore("zone", 0, 1), scores.get("zone"));
  }

  @Test
  void calibrationCountsWhatAFactClaims() {
    Evaluation evaluation =
        evaluate(
            List.of(mention(0, 4), mention(5, 9), mention(10, 14)),
            List.of(
                mention(0, 4, "confidence=95"),
                mention(
                    5,
                    9,
                    "confidence=93",
                    "indicator="), // claims no indicator: the quantity decides
                mention(10, 14, "confidence=100", "region=CN"),
                mention(20, 24, "confidence=9"),
                mention(30, 34))); // says nothing of its confidence
    List<ConfidenceBand> bands = evaluation.calibration();
    assertEquals(new ConfidenceBand(90, 100, 3, 2, 288), bands.get(9));
    assertEquals(new ConfidenceBand(0, 9, 1, 0, 9), bands.get(0));
    assertEquals(10, bands.size());
  }

  @Test
  void everyFourthDocumentIsHeldOut() {
    Map<String, List<Mention>> lines = new java.util.HashMap<>();
    for (int i = 1; i <= 9; i++) {
      lines.put("d" + i, List.of());
    }
    assertEquals(List.of("d4", "d8"), List.copyOf(new Gold(lines).everyNth(4)));
  }

  @Test
  void contextCountsCodePoints() {
    // 𠮷 is one code point and two characters.
    assertEquals("𠮷市⏎产值【5亿元】，增长", EvaluationTable.context("𠮷市\n产值5亿元，增长", mention(5, 8)));
    assertEquals("", EvaluationTable.context("短", mention(5, 8)));
  }

  @Test
  void anErrorIsNamedOnlyWhereThereIsOne() {
    assertNull(Judgement.of("d", mention(0, 4), Objects.requireNonNull(mention(0, 4))).error());
  }
}
