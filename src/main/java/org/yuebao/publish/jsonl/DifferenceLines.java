package org.yuebao.publish.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.Standing;
import org.yuebao.publish.tidy.TidyRow;

/**
 * Writes differences, one JSON object a line: {@code kind}, the value's names as in {@code
 * observations.csv}, then {@code old} and {@code new} with value, bound, sources, conflicts,
 * publication and evidence, and {@code change_percent}. Numbers are strings, so that no reader
 * rounds them.
 */
public final class DifferenceLines {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** Appends the difference and a line break. */
  public void write(Difference difference, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
      json.writeStartObject();
      json.writeStringField("kind", difference.kind().name().toLowerCase(Locale.ROOT));
      names(difference.standing().row(), json);
      standing("old", difference.before(), json);
      standing("new", difference.after(), json);
      json.writeStringField("change_percent", text(difference.percent()));
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void names(TidyRow row, JsonGenerator json) throws IOException {
    json.writeStringField("series_id", row.seriesId());
    json.writeStringField("time_period", row.timePeriod());
    json.writeStringField("ref_area", row.refArea());
    json.writeStringField("ref_area_name", row.refAreaName());
    json.writeStringField("coverage", row.coverage());
    json.writeStringField("indicator", row.indicator());
    json.writeStringField("indicator_name", row.indicatorName());
    json.writeStringField("transformation", row.transformation());
    json.writeStringField("time_basis", row.timeBasis());
    json.writeStringField("value_type", row.valueType());
    json.writeStringField("counterpart_area", row.counterpartArea());
    json.writeStringField("subject", row.subject());
    json.writeStringField("unit_measure", row.unitMeasure());
    json.writeNumberField("unit_mult", row.unitMult());
    json.writeStringField("formula", row.formula());
  }

  private static void standing(String name, @Nullable Standing standing, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (standing == null) {
      json.writeNull();
      return;
    }
    TidyRow row = standing.row();
    json.writeStartObject();
    json.writeStringField("obs_value", text(row.obsValue()));
    json.writeStringField("obs_value_upper", text(row.obsValueUpper()));
    json.writeStringField("obs_bound", row.obsBound());
    json.writeNumberField("n_sources", standing.point().sources());
    json.writeNumberField("n_conflict", standing.conflicts());
    json.writeStringField("pub_date", row.pubDate());
    json.writeStringField("source", row.source());
    json.writeStringField("evidence_id", row.evidenceId());
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
