package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A check of a release before it is published.
 *
 * @param id {@code values.range}
 * @param severity {@code error} or {@code warn}, where a spec says nothing else
 * @param most so many failures pass, {@code 3} or {@code 1%}; empty where only a spec says it
 * @param reasons doubts that count as failures; empty for a check of another kind
 * @param name in Chinese
 * @param nameEn in English
 * @param message what was found, in Chinese, with {@code {failures}}, {@code {of}}, {@code {most}}
 * @param messageEn the same in English
 * @param action what to do about failures, in Chinese
 * @param actionEn the same in English
 */
public record GateRule(
    String id,
    String severity,
    String most,
    List<String> reasons,
    String name,
    String nameEn,
    String message,
    String messageEn,
    String action,
    String actionEn) {
  /** A failure keeps the release from being published, or is told and no more. */
  public static final List<String> SEVERITIES = List.of("error", "warn");

  /** How many failures pass: a number, or a share in percent. */
  public static final Pattern MOST = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?) ?(%?)");

  private static final String FILE = "catalogue/gates.tsv";

  public GateRule {
    reasons = List.copyOf(reasons);
  }

  /** By id, in the order of the table. */
  static Map<String, GateRule> load(DataFiles files, Problems problems, Reasons known) {
    Map<String, GateRule> rules = new LinkedHashMap<>();
    UniqueLines seen = new UniqueLines("the gate");
    Table table =
        Table.read(
            files,
            FILE,
            problems,
            "gate",
            "severity",
            "most",
            "reasons",
            "name",
            "nameEn",
            "message",
            "messageEn",
            "action",
            "actionEn");
    for (Table.Row row : table.rows()) {
      GateRule rule = of(row, known);
      if (seen.isNew(row, rule.id)) {
        rules.put(rule.id, rule);
      }
    }
    return Collections.unmodifiableMap(rules);
  }

  private static GateRule of(Table.Row row, Reasons known) {
    List<String> reasons = new ArrayList<>(row.list("reasons"));
    for (String reason : reasons) {
      if (known.get(reason) == null) {
        row.problem("the reason " + reason + " is unknown; use one of catalogue/reasons.tsv");
      }
    }
    String most = row.get("most");
    if (!most.isEmpty() && !MOST.matcher(most).matches()) {
      row.problem("most is " + most + "; write 3 or 1%, or nothing where only a spec says it");
    }
    return new GateRule(
        row.must("gate"),
        row.oneOf("severity", SEVERITIES),
        most,
        reasons,
        row.must("name"),
        row.must("nameEn"),
        row.must("message"),
        row.must("messageEn"),
        row.must("action"),
        row.must("actionEn"));
  }
}
