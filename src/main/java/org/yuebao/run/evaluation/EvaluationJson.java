package org.yuebao.run.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An evaluation as one JSON object; its first keys are those of the annotators' own scorer. */
public final class EvaluationJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationJson() {}

  /** {@code docs, gold, goldA} and the three levels. */
  public static ObjectNode levels(Evaluation evaluation) {
    Tally total = evaluation.total();
    ObjectNode json = JSON.createObjectNode();
    json.put("docs", evaluation.judgements().size());
    json.put("gold", total.gold());
    json.put("goldA", total.goldA());
    putScores(json, total);
    return json;
  }

  /** All that the tables show. */
  public static ObjectNode all(
      Evaluation evaluation, GoldDocuments documents, List<Judgement> errors) {
    ObjectNode json = levels(evaluation);
    json.put("facts", evaluation.total().facts());
    json.put("linked", evaluation.total().linked());
    ObjectNode wrong = json.putObject("wrongFields");
    evaluation.wrongFields().forEach(wrong::put);
    fields(json.putObject("fields"), evaluation);
    tallies(json.putObject("indicators"), evaluation.byIndicator());
    tallies(json.putObject("genres"), evaluation.by(documents::genre));
    tallies(json.putObject("documents"), evaluation.byDocument());
    calibration(json.putArray("calibration"), evaluation);
    errors(json.putArray("errors"), errors);
    return json;
  }

  private static void fields(ObjectNode json, Evaluation evaluation) {
    for (FieldScore field : evaluation.byField()) {
      json.putObject(field.field()).put("right", field.right()).put("scored", field.scored());
    }
  }

  private static void tallies(ObjectNode json, Map<String, Tally> tallies) {
    tallies.forEach(
        (name, tally) -> {
          ObjectNode one = json.putObject(name);
          one.put("gold", tally.gold()).put("goldA", tally.goldA());
          one.put("facts", tally.facts()).put("linked", tally.linked());
          putScores(one, tally);
        });
  }

  private static void calibration(ArrayNode json, Evaluation evaluation) {
    for (ConfidenceBand band : evaluation.calibration()) {
      json.addObject()
          .put("from", band.from())
          .put("to", band.to())
          .put("facts", band.facts())
          .put("right", band.right())
          .put("meanConfidence", Score.rounded(band.meanConfidence(), 2).stripTrailingZeros())
          .put("holds", band.holds());
    }
  }

  private static void errors(ArrayNode json, List<Judgement> errors) {
    for (Judgement error : errors) {
      ObjectNode one = json.addObject().put("doc", error.doc()).put("error", error.error());
      mention(one, "gold", error.gold());
      mention(one, "got", error.fact());
    }
  }

  private static void mention(ObjectNode error, String name, @Nullable Mention mention) {
    if (mention == null) {
      error.putNull(name);
      return;
    }
    ObjectNode json = error.putObject(name).put("start", mention.start()).put("end", mention.end());
    for (Field field : Field.values()) {
      json.put(field.label(), field.of(mention));
    }
  }

  private static void putScores(ObjectNode json, Tally tally) {
    putScore(json.putObject("quantity"), tally.quantityScore());
    putScore(json.putObject("link"), tally.linkScore());
    putScore(json.putObject("full"), tally.fullScore());
  }

  private static void putScore(ObjectNode json, Score score) {
    json.put("p", four(score.precision()))
        .put("r", four(score.recall()))
        .put("f1", four(score.f1()));
  }

  private static BigDecimal four(double share) {
    BigDecimal bare = Score.rounded(share, 4).stripTrailingZeros();
    return bare.scale() < 1 ? bare.setScale(1) : bare;
  }
}
