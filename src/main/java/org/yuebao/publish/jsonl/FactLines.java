package org.yuebao.publish.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.outcome.Reservation;

/**
 * Writes facts, one JSON object a line: {@code doc, start, end, text, indicator, concept, measure,
 * value, value2, unit, bound, period, region, zone, subject, status}, in this order. Numbers are
 * strings, so that no reader rounds them.
 */
public final class FactLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final boolean evidence;

  /**
   * @param evidence whether {@code id, story, published, source, sentence, sentenceStart,
   *     sentenceEnd, rule, confidence, reservations} follow the fields above; {@code id} is the
   *     {@code evidence_id} of the tables
   */
  public FactLines(boolean evidence) {
    this.evidence = evidence;
  }

  /** Appends the fact and a line break. */
  public void write(Fact fact, Writer out) throws IOException {
    // The generator must not close the writer, nor flush it line by line.
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      place(fact, json);
      meaning(fact, json);
      if (evidence) {
        evidence(fact, json);
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void place(Fact fact, JsonGenerator json) throws IOException {
    json.writeStringField("doc", fact.doc());
    json.writeNumberField("start", fact.start());
    json.writeNumberField("end", fact.end());
    json.writeStringField("text", fact.text());
  }

  private static void meaning(Fact fact, JsonGenerator json) throws IOException {
    text("indicator", fact.indicator(), json);
    text("concept", fact.concept(), json);
    text("measure", fact.measure().name(), json);
    text("value", fact.printedValue(), json);
    BigDecimal upper = fact.value2();
    text("value2", upper == null ? null : upper.toPlainString(), json);
    text("unit", fact.unit(), json);
    text("bound", fact.bound().symbol(), json);
    text("period", fact.period() == null ? null : fact.period().code(), json);
    text("region", fact.region(), json);
    text("zone", fact.zone(), json);
    text("subject", fact.subject(), json);
    text("status", fact.status().name(), json);
  }

  private static void evidence(Fact fact, JsonGenerator json) throws IOException {
    text("id", EvidenceId.of(fact), json);
    text("story", fact.story(), json);
    text("published", Objects.toString(fact.published(), null), json);
    text("source", fact.source(), json);
    text("sentence", fact.sentence(), json);
    json.writeNumberField("sentenceStart", fact.sentenceStart());
    json.writeNumberField("sentenceEnd", fact.sentenceEnd());
    text("rule", fact.rule(), json);
    json.writeNumberField("confidence", fact.confidence());
    json.writeArrayFieldStart("reservations");
    for (Reservation reservation : fact.reservations()) {
      json.writeStartObject();
      text("reason", reservation.reason(), json);
      text("detail", reservation.detail(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void text(String name, @Nullable String value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }
}
