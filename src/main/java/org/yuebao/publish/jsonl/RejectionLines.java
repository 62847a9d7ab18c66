package org.yuebao.publish.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.yuebao.knowledge.Reasons;
import org.yuebao.outcome.Rejection;

/**
 * Writes rejections, one JSON object a line: {@code stage, reason, doc, start, end, evidence, rule,
 * detail, retriable}, in this order. What is retriable may be kept when the same run is started
 * again.
 */
public final class RejectionLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  private final Reasons reasons;

  public RejectionLines(Reasons reasons) {
    this.reasons = reasons;
  }

  /** Appends the rejection and a line break. */
  public void write(Rejection rejection, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeStringField("stage", rejection.stage());
      json.writeStringField("reason", rejection.reason());
      json.writeStringField("doc", rejection.doc());
      json.writeNumberField("start", rejection.start());
      json.writeNumberField("end", rejection.end());
      json.writeStringField("evidence", rejection.evidence());
      json.writeStringField("rule", rejection.rule());
      json.writeStringField("detail", rejection.detail());
      json.writeBooleanField("retriable", isRetriable(rejection));
      json.writeEndObject();
    }
    out.write('\n');
  }

  private boolean isRetriable(Rejection rejection) {
    Reasons.Reason reason = reasons.get(rejection.reason());
    return reason != null && reason.retriable();
  }
}
