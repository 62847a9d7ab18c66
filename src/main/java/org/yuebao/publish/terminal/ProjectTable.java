package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.project.Change;
import org.yuebao.project.Project;
import org.yuebao.publish.tidy.Labels;

/** Each project with its stage, investment, progress and dates, as last told. */
final class ProjectTable {
  private static final int LONGEST_NAME = 20;

  private final Labels labels;
  private final Leading<Project> projects;

  /**
   * @param most the projects that are shown, those of which most is told
   */
  ProjectTable(Labels labels, int most) {
    this.labels = labels;
    this.projects =
        new Leading<>(comparing((Project each) -> each.changes().size()).reversed(), most);
  }

  void add(Project project) {
    projects.add(project);
  }

  boolean isEmpty() {
    return projects.added() == 0;
  }

  int size() {
    return projects.added();
  }

  void print(PrintWriter out) {
    Grid grid = new Grid(2);
    grid.rule();
    grid.row(List.of("项目", "地区", "总投资", "完成投资", "进度", "开工", "计划竣工", "竣工", "延期"));
    grid.rule();
    projects.all().forEach(each -> add(each, grid));
    grid.rule();
    out.println();
    out.println("【项目】");
    grid.print(out);
  }

  private void add(Project project, Grid grid) {
    Integer delay = project.delay();
    grid.row(
        List.of(
            Shortened.to(LONGEST_NAME, project.name()),
            labels.regionName(project.region()),
            amount(project.latest(Project.TOTAL_INVESTMENT)),
            amount(project.investmentDone()),
            amount(project.progress()),
            month(start(project)),
            plan(project),
            month(project.finished()),
            delay == null ? "" : delay + "月"));
  }

  private static @Nullable Change start(Project project) {
    Change actual = project.actual(Project.START);
    return actual != null ? actual : project.plan(Project.START);
  }

  private String amount(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    Figure figure = new Figure(labels.indicator(change.indicator()), change.unit());
    String doubt = isDoubtful(change) ? "!" : "";
    return figure.print(change.reading()) + figure.unit() + doubt;
  }

  private static boolean isDoubtful(Change change) {
    return change.reservations().stream().anyMatch(each -> each.reason().startsWith("project"));
  }

  /** The date that was first planned, and the one that is planned now when it has moved. */
  private static String plan(Project project) {
    String first = month(project.firstPlan(project.ending()));
    String now = month(project.plan(project.ending()));
    return first.equals(now) ? now : first + "→" + now;
  }

  private static String month(@Nullable Change change) {
    if (change == null) {
      return "";
    }
    String date = change.reading().printed();
    return date.length() > "2024-11".length() ? date.substring(0, "2024-11".length()) : date;
  }
}
