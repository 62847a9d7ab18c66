package org.yuebao.publish.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yuebao.outcome.Rejection;

/** How often each reason took something away, and the first of what it took. */
final class RejectionExamples {
  private static final int MOST = 8;

  private final Map<String, List<List<Object>>> examples = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(Rejection rejection) {
    counts.merge(rejection.reason(), 1, Integer::sum);
    List<List<Object>> some =
        examples.computeIfAbsent(rejection.reason(), reason -> new ArrayList<>());
    if (some.size() < MOST) {
      some.add(
          List.of(rejection.doc(), rejection.start(), rejection.evidence(), rejection.detail()));
    }
  }

  /** Reason, count, examples: document, place, sentence, detail. */
  List<List<Object>> told() {
    List<List<Object>> all = new ArrayList<>();
    counts.forEach((reason, count) -> all.add(List.of(reason, count, examples.get(reason))));
    return all;
  }
}
