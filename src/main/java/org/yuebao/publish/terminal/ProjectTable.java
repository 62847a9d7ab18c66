package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.series.Point;
import org.yuebao.series.Series;

/** Each project with its investment, progress and dates, as last told. */
final class ProjectTable {
  private static final int LONGEST_NAME = 28;
  private static final int LONGEST_PLACE = 16;

  /** What a name may end in or not: 零部件产业园项目. */
  private static final String PROJECT = "项目";

  /**
   * A project: the name alone is not enough, since every district builds a 科技园.
   *
   * @param name without 项目 at its end
   */
  private record Project(String region, String name) {
    private static Project of(SeriesKey key) {
      String name = Objects.requireNonNullElse(key.subject(), "");
      return new Project(
          Objects.requireNonNullElse(key.region(), ""),
          name.endsWith(PROJECT) ? name.substring(0, name.length() - PROJECT.length()) : name);
    }
  }

  /** A point of one of the project's series. */
  private record Told(SeriesKey key, Point point) {}

  private final Labels labels;
  private final Map<Project, List<Told>> projects =
      new TreeMap<>(comparing(Project::region).thenComparing(Project::name));

  ProjectTable(Labels labels) {
    this.labels = labels;
  }

  void add(Series series) {
    SeriesKey key = series.key();
    List<Told> told = projects.computeIfAbsent(Project.of(key), none -> new ArrayList<>());
    series.points().forEach(point -> told.add(new Told(key, point)));
  }

  boolean isEmpty() {
    return projects.isEmpty();
  }

  int size() {
    return projects.size();
  }

  /** The {@code most} projects of which most is told. */
  void print(PrintWriter out, int most) {
    Grid grid = new Grid(2);
    grid.rule();
    grid.row(List.of("项目", "地区", "总投资", "完成投资", "进度", "开工", "竣工"));
    grid.rule();
    projects.entrySet().stream()
        .sorted(
            comparing((Map.Entry<Project, List<Told>> entry) -> entry.getValue().size()).reversed())
        .limit(most)
        .forEach(entry -> add(entry.getKey(), entry.getValue(), grid));
    grid.rule();
    out.println();
    out.println("【项目】");
    grid.print(out);
  }

  private void add(Project project, List<Told> told, Grid grid) {
    grid.row(
        List.of(
            Shortened.to(LONGEST_NAME, name(told)),
            Shortened.to(LONGEST_PLACE, labels.regionName(project.region())),
            amount(told, "PROJ_TOTAL_INV"),
            amount(told, "PROJ_INV_DONE"),
            amount(told, "PROJ_PROGRESS"),
            date(told, "PROJ_START"),
            date(told, "PROJ_FINISH")));
  }

  /** As it was told most often. */
  private static String name(List<Told> told) {
    Map<String, Long> names =
        told.stream()
            .collect(
                groupingBy(each -> String.valueOf(each.key.subject()), TreeMap::new, counting()));
    return Collections.max(names.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private String amount(List<Told> told, String indicator) {
    Told last = last(told, indicator);
    if (last == null) {
      return "";
    }
    Figure figure = new Figure(labels.indicator(indicator), last.key.unit());
    String conflict = last.point.disputes().isEmpty() ? "" : "!";
    return figure.print(last.point.reading()) + figure.unit() + conflict;
  }

  /** The date, how sure it is, and the one that was told before when it has moved. */
  private static String date(List<Told> told, String indicator) {
    Told last = last(told, indicator);
    if (last == null) {
      return "";
    }
    String date = last.point.reading().printed();
    String before =
        told.stream()
            .filter(each -> isLevelOf(each, indicator))
            .filter(each -> !each.point.reading().agreesWith(last.point.reading()))
            .min(comparing(each -> each.point.period()))
            .map(each -> "(原" + each.point.reading().printed() + ")")
            .orElse("");
    return date + mark(last.key.status()) + before;
  }

  private static String mark(Status status) {
    return switch (status) {
      case ACTUAL -> "";
      case FORECAST -> " 预计";
      case TARGET -> " 目标";
    };
  }

  private static @Nullable Told last(List<Told> told, String indicator) {
    return told.stream()
        .filter(each -> isLevelOf(each, indicator))
        .max(
            comparing((Told each) -> each.point.period())
                .thenComparing(each -> each.key.status(), Comparator.reverseOrder()))
        .orElse(null);
  }

  private static boolean isLevelOf(Told told, String indicator) {
    return told.key.indicator().equals(indicator) && told.key.measure() == Measure.LEVEL;
  }
}
