package org.yuebao.run.evaluation.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.run.evaluation.Field;

/**
 * What codes are called.
 *
 * @param labels of indicators and regions
 * @param reasons what each reason of a doubt or a rejection means
 */
public record Names(Labels labels, Map<String, String> reasons) {
  /** The name of a code in this field; empty when it has none beside itself. */
  String of(Field field, @Nullable String code) {
    if (code == null) {
      return "";
    }
    String name =
        switch (field) {
          case INDICATOR -> labels.indicatorName(code);
          case REGION -> labels.regionName(code);
          default -> code;
        };
    return name.equals(code) ? "" : name;
  }

  /** The reason's meaning, or the reason itself. */
  String meaning(String reason) {
    return reasons.getOrDefault(reason, reason);
  }
}
