package org.yuebao.series.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case of {@code src/test/resources/beliefs}: a heading, a table of facts, perhaps one of
 * reviews, and a table of beliefs.
 *
 * @param title the heading
 * @param facts the rows of the table that begins with {@code fact}, by column
 * @param reviews those of the table that begins with {@code review}
 * @param beliefs those of the table that begins with {@code belief}
 * @param asOf the day of a line {@code As of 2024-03-01.}; empty for none
 */
record WorkedCase(
    String title,
    List<Map<String, String>> facts,
    List<Map<String, String>> reviews,
    List<Map<String, String>> beliefs,
    String asOf) {
  static List<WorkedCase> parse(String text) {
    List<WorkedCase> cases = new ArrayList<>();
    for (String part : text.split("(?m)^## ", -1)) {
      if (part.contains("| fact")) {
        cases.add(one(part));
      }
    }
    return cases;
  }

  private static WorkedCase one(String part) {
    List<String> lines = part.lines().toList();
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    String asOf = "";
    List<String> header = List.of();
    for (String line : lines) {
      if (line.startsWith("As of ")) {
        asOf = line.substring("As of ".length(), "As of 2024-03-01".length());
      }
      if (!line.startsWith("|")) {
        header = List.of();
      } else if (header.isEmpty()) {
        header = cells(line);
        tables.put(header.get(0), new ArrayList<>());
      } else if (!line.startsWith("|-") && !line.startsWith("| -")) {
        tables.get(header.get(0)).add(row(header, cells(line)));
      }
    }
    return new WorkedCase(
        lines.get(0).strip(),
        tables.getOrDefault("fact", List.of()),
        tables.getOrDefault("review", List.of()),
        tables.getOrDefault("belief", List.of()),
        asOf);
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return row;
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replaceAll("^\\||\\|$", "");
    return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
  }
}
