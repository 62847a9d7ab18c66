package org.yuebao.publish.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.CleanText;
import org.yuebao.story.Story;

/**
 * {@code evidence.jsonl}: a line a story, in the form of LangExtract's annotated documents. {@code
 * char_interval} counts the code points of {@code text}, so that in Python {@code
 * text[start_pos:end_pos] == extraction_text}. A story without facts has its line too: what was
 * missed is seen only there.
 */
public final class EvidenceLines implements Sink {
  private static final String FILE = "evidence.jsonl";
  private static final String OPEN = "OPEN";

  private final Writer out;
  private final JsonFactory json =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
  private long rows;

  /**
   * @param release the folder of the release
   */
  public EvidenceLines(Path release) throws IOException {
    out = Files.newBufferedWriter(release.resolve(FILE), StandardCharsets.UTF_8);
  }

  @Override
  public void story(Story story, List<Fact> facts) throws IOException {
    String text = CleanText.of(story.body());
    // The generator must not close the writer, nor flush it line by line.
    try (JsonGenerator line = json.createGenerator(out)) {
      line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      line.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      line.writeStartObject();
      text("document_id", story.doc() + "#" + story.story(), line);
      text("text", text, line);
      line.writeArrayFieldStart("extractions");
      Places places = new Places(story);
      for (Fact fact : facts) {
        extraction(fact, text, places, line);
      }
      line.writeEndArray();
      line.writeEndObject();
    }
    out.write('\n');
    rows++;
  }

  private static void extraction(Fact fact, String text, Places places, JsonGenerator line)
      throws IOException {
    int start = places.index(fact.start());
    int end = places.index(fact.end());
    line.writeStartObject();
    text("extraction_class", Objects.requireNonNullElse(fact.indicator(), OPEN), line);
    text("extraction_text", text.substring(start, end), line);
    line.writeObjectFieldStart("char_interval");
    line.writeNumberField("start_pos", places.points(start));
    line.writeNumberField("end_pos", places.points(end));
    line.writeEndObject();
    text("alignment_status", "match_exact", line);
    line.writeObjectFieldStart("attributes");
    attributes(fact, line);
    line.writeEndObject();
    line.writeEndObject();
  }

  private static void attributes(Fact fact, JsonGenerator line) throws IOException {
    text("id", EvidenceId.of(fact), line);
    text("concept", fact.concept(), line);
    text("measure", fact.measure().name(), line);
    text("value", fact.printedValue(), line);
    BigDecimal upper = fact.value2();
    text("value2", upper == null ? null : upper.toPlainString(), line);
    text("unit", fact.unit(), line);
    text("bound", fact.bound().symbol(), line);
    text("period", fact.period() == null ? null : fact.period().code(), line);
    text("region", fact.region(), line);
    text("zone", fact.zone(), line);
    text("subject", fact.subject(), line);
    text("status", fact.status().name(), line);
    text("rule", fact.rule(), line);
    text("confidence", Integer.toString(fact.confidence()), line);
    line.writeArrayFieldStart("reservations");
    for (var reservation : fact.reservations()) {
      line.writeString(CleanText.of(reservation.reason()));
    }
    line.writeEndArray();
  }

  /** An attribute that is absent is left out: LangExtract knows texts and lists of texts only. */
  private static void text(String name, @Nullable String value, JsonGenerator line)
      throws IOException {
    if (value != null) {
      line.writeStringField(name, CleanText.of(value));
    }
  }

  @Override
  public List<Resource> finish() throws IOException {
    out.close();
    return List.of(
        new Resource(
            FILE,
            "证据",
            "Every story with its facts, each with its span: LangExtract's annotated documents",
            rows,
            List.of(),
            List.of()));
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
