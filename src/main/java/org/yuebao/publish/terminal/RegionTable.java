package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** A place's indicators by year: value, growth on a year earlier, number of sources. */
final class RegionTable {
  private static final int LONGEST_NAME = 30;
  private static final int MOST_ROWS = 10;

  /** A row: an indicator in one unit, actual, forecast or wanted. */
  private record Row(int order, String indicator, String partner, Status status, String unit) {
    private static final Comparator<Row> ORDER =
        comparingInt(Row::order)
            .thenComparing(Row::indicator)
            .thenComparing(Row::status)
            .thenComparing(Row::partner)
            .thenComparing(Row::unit);

    private Row actual() {
      return new Row(order, indicator, partner, Status.ACTUAL, unit);
    }
  }

  private final Place place;
  private final Labels labels;
  private final Map<String, Integer> order;
  private final Map<Row, Map<Integer, YearCell>> rows = new TreeMap<>(Row.ORDER);

  RegionTable(Place place, Labels labels, Map<String, Integer> order) {
    this.place = place;
    this.labels = labels;
    this.order = order;
  }

  /** The catalogue's order, by code. */
  static Map<String, Integer> order(Catalogue catalogue) {
    Map<String, Integer> order = new HashMap<>();
    catalogue.all().forEach(indicator -> order.put(indicator.code(), order.size()));
    return order;
  }

  void add(Series series) {
    SeriesKey key = series.key();
    Row row =
        new Row(
            order.getOrDefault(key.indicator(), Integer.MAX_VALUE),
            key.indicator(),
            Objects.requireNonNullElse(key.partner(), ""),
            key.status(),
            key.measure() == Measure.LEVEL ? key.unit() : unitOfLevel(key));
    Map<Integer, YearCell> years = rows.computeIfAbsent(row, none -> new TreeMap<>());
    for (Point point : series.points()) {
      years
          .computeIfAbsent(point.period().last().getYear(), none -> new YearCell())
          .add(key, point);
    }
  }

  /** A growth stands in the row of the level that grows. */
  private String unitOfLevel(SeriesKey key) {
    Indicator indicator = labels.indicator(key.indicator());
    return indicator == null ? key.unit() : indicator.unit();
  }

  /** How many figures it holds: the fullest table comes first. */
  int figures() {
    return rows.values().stream().mapToInt(Map::size).sum();
  }

  Place place() {
    return place;
  }

  /** Its latest years, as many as fit. */
  void print(PrintWriter out, int columns) {
    List<Integer> years = new ArrayList<>(years());
    dropEmpty(years);
    while (grid(years).width() > columns && years.size() > 1) {
      years.remove(0);
      dropEmpty(years);
    }
    out.println();
    out.println("【" + place.title(labels) + "】");
    grid(years).print(out);
  }

  /** A year of which no row is shown needs no column. */
  private void dropEmpty(List<Integer> years) {
    List<Row> shown = fullest(years);
    years.removeIf(year -> shown.stream().noneMatch(row -> cell(row, year) != null));
  }

  private SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    rows.values().forEach(cells -> years.addAll(cells.keySet()));
    return years;
  }

  /** The rows that fill most of these years, in the catalogue's order. */
  private List<Row> fullest(List<Integer> years) {
    return rows.keySet().stream()
        .filter(row -> filled(row, years) > 0)
        .sorted(comparing((Row row) -> filled(row, years)).reversed().thenComparing(Row.ORDER))
        .limit(MOST_ROWS)
        .sorted(Row.ORDER)
        .toList();
  }

  private long filled(Row row, List<Integer> years) {
    return years.stream().filter(year -> cell(row, year) != null).count();
  }

  /** Null where nothing was told, or what was expected of a year has since become known. */
  private @Nullable YearCell cell(Row row, Integer year) {
    YearCell actual = told(row.actual(), year);
    boolean isKnown = actual != null && actual.isOfYear();
    return isKnown ? (row.status() == Status.ACTUAL ? actual : null) : told(row, year);
  }

  private @Nullable YearCell told(Row row, Integer year) {
    return rows.getOrDefault(row, Map.of()).get(year);
  }

  private Grid grid(List<Integer> years) {
    Grid grid = new Grid(2);
    List<String> head = new ArrayList<>(List.of("指标", "单位"));
    years.forEach(year -> head.add(year.toString()));
    grid.rule();
    grid.row(head);
    grid.rule();
    fullest(years).forEach(row -> add(row, years, grid));
    grid.rule();
    return grid;
  }

  private void add(Row row, List<Integer> years, Grid grid) {
    Figure figure = new Figure(labels.indicator(row.indicator()), row.unit());
    List<String> values = new ArrayList<>(List.of(name(row), figure.unit()));
    List<String> notes = new ArrayList<>(List.of("", ""));
    for (Integer year : years) {
      YearCell cell = cell(row, year);
      values.add(cell == null ? "" : cell.value(figure));
      notes.add(cell == null ? "" : cell.notes());
    }
    if (values.stream().skip(2).allMatch(String::isEmpty)) {
      notes.set(0, values.get(0));
    } else {
      grid.row(values);
    }
    grid.row(notes);
  }

  private String name(Row row) {
    String partner = row.partner().isEmpty() ? "" : "（" + labels.regionName(row.partner()) + "）";
    String status =
        switch (row.status()) {
          case ACTUAL -> "";
          case FORECAST -> "（预计）";
          case TARGET -> "（目标）";
        };
    return Shortened.to(LONGEST_NAME, labels.indicatorName(row.indicator())) + partner + status;
  }

  /** The fullest first. */
  static Comparator<RegionTable> byFigures() {
    return comparing(RegionTable::figures, Comparator.reverseOrder())
        .thenComparing(RegionTable::place);
  }
}
