package org.yuebao.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.project.Settlement;
import org.yuebao.project.Settlement.Verdict;

/**
 * Reads the file with which planners settle which names mean one project: CSV with a header. Region
 * and names stand as in {@code projects.csv}: {@code ref_area}, {@code name} or one of {@code
 * other_names}.
 */
final class SettlementsReader {
  static final List<String> COLUMNS =
      List.of("ref_area", "name", "other_name", "verdict", "reason", "reviewer", "date");

  private final String file;
  private final PlannersSheet sheet;
  private final List<Settlement> settlements = new ArrayList<>();
  private final Map<String, Integer> pairs = new HashMap<>();

  private SettlementsReader(String file) {
    this.file = file;
    this.sheet = new PlannersSheet(file, COLUMNS);
  }

  /**
   * The settlements of a file.
   *
   * @throws BadSpec with every problem as {@code file:line: what is wrong; how to mend it}
   */
  static List<Settlement> read(String file, String text) {
    SettlementsReader reader = new SettlementsReader(file);
    reader.sheet.rows(text).forEach(reader::take);
    reader.sheet.stopAtProblems();
    return reader.settlements;
  }

  private void take(PlannersSheet.Row row) {
    int before = sheet.problems();
    sheet.checkFilled(row, "ref_area", "name", "other_name", "reason", "reviewer");
    sheet.checkDay(row);
    Verdict verdict = verdict(row);
    checkPair(row);
    if (sheet.problems() == before && verdict != null) {
      settlements.add(
          new Settlement(
              file + ":" + row.number(),
              row.cell("ref_area").replaceFirst("^CN", ""),
              row.cell("name"),
              row.cell("other_name"),
              verdict,
              row.cell("reason"),
              row.cell("reviewer"),
              row.cell("date")));
    }
  }

  private @Nullable Verdict verdict(PlannersSheet.Row row) {
    try {
      return Verdict.valueOf(row.cell("verdict").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      sheet.problem(
          row.number(), "verdict is \"" + row.cell("verdict") + "\"", "write same or different");
      return null;
    }
  }

  private void checkPair(PlannersSheet.Row row) {
    TreeSet<String> names = new TreeSet<>(List.of(row.cell("name")));
    names.add(row.cell("other_name"));
    if (names.size() < 2) {
      sheet.problem(row.number(), "both names are one", "give the two names in question");
      return;
    }
    Integer first = pairs.putIfAbsent(row.cell("ref_area") + " " + names, row.number());
    if (first != null) {
      sheet.problem(row.number(), "the pair is already settled in line " + first, "keep one");
    }
  }
}
