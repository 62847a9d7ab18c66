package org.yuebao.publish.xlsx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yuebao.publish.tidy.TidyRow;

/** A region in numbers, for the overview. */
final class RegionTotals {
  private final String area;
  private final String name;
  private final String sheet;
  private final Set<String> indicators = new HashSet<>();
  private int series;
  private int values;
  private int single;
  private int conflicts;
  private String first = "9999";
  private String last = "";

  /**
   * @param sheet name of its sheet; empty when it has none
   */
  RegionTotals(String area, String name, String sheet) {
    this.area = area;
    this.name = name;
    this.sheet = sheet;
  }

  void add(List<TidyRow> rows) {
    series++;
    for (TidyRow row : rows) {
      indicators.add(row.indicator());
      values++;
      single += row.obsStatus().equals("V") ? 1 : 0;
      conflicts += row.nConflict() > 0 ? 1 : 0;
      String year = row.periodEnd().substring(0, 4);
      first = year.compareTo(first) < 0 ? year : first;
      last = year.compareTo(last) > 0 ? year : last;
    }
  }

  String area() {
    return area;
  }

  String name() {
    return name;
  }

  String sheet() {
    return sheet;
  }

  /** Indicators, series, values, values of one source, values in conflict. */
  List<Integer> counts() {
    return List.of(indicators.size(), series, values, single, conflicts);
  }

  /** 2014—2024. */
  String years() {
    return first.equals(last) ? first : first + "—" + last;
  }
}
