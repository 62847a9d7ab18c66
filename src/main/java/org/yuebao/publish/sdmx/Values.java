package org.yuebao.publish.sdmx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.VintageRow;

/** Rows as observations, with their attributes. */
final class Values {
  private Values() {}

  static Obs obs(TidyRow row) {
    return new Obs(row.timePeriod(), row.obsValue(), of(row));
  }

  static Obs obs(VintageRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("OBS_BOUND", row.obsBound());
    values.put("REALTIME_END", row.realtimeEnd());
    values.put("FINALITY", row.finality());
    values.put("DECISION", row.decision());
    values.put("SOURCE", row.source());
    values.put("EVIDENCE_ID", row.evidenceId());
    values.put("DISPUTED", row.disputed());
    return new Obs(row.time(), row.value(), values);
  }

  /** By attribute, in their order; empty for what is absent. */
  private static Map<String, String> of(TidyRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("OBS_STATUS", row.obsStatus());
    values.put("DECIMALS", Integer.toString(row.decimals()));
    values.put("OBS_BOUND", row.obsBound());
    values.put(
        "OBS_VALUE_UPPER", row.obsValueUpper() == null ? "" : row.obsValueUpper().toPlainString());
    values.put("PERIOD_START", row.periodStart());
    values.put("PERIOD_END", row.periodEnd());
    values.put("PUB_DATE", row.pubDate());
    values.put("SOURCE", row.source());
    values.put("N_SUPPORT", Integer.toString(row.nSupport()));
    values.put("N_CONFLICT", Integer.toString(row.nConflict()));
    values.put("CONFIDENCE", Integer.toString(row.confidence()));
    values.put("EVIDENCE_ID", row.evidenceId());
    return values;
  }
}
