package org.yuebao.publish.tidy;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.Reading;
import org.yuebao.outcome.Reservation;
import org.yuebao.project.Change;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;
import org.yuebao.project.Stage;
import org.yuebao.story.PublicationDate;

/** Makes tidy rows of projects. */
public final class ProjectRows {
  private final Labels labels;
  private final Map<String, String> stages;

  public ProjectRows(Labels labels, List<Stage> stages) {
    this.labels = labels;
    this.stages =
        new TreeMap<>(stages.stream().collect(Collectors.toMap(Stage::code, Stage::name)));
  }

  /** The project as it stands. */
  public ProjectRow of(Project project) {
    Change year = project.latest(Project.YEAR_INVESTMENT);
    Change done = project.investmentDone();
    Change progress = project.progress();
    return new ProjectRow(
        project.id(),
        project.name(),
        project.names().stream()
            .filter(each -> !each.equals(project.name()))
            .collect(Collectors.joining(";")),
        Labels.area(project.region()),
        labels.regionName(project.region()),
        Objects.requireNonNullElse(project.zone(), ""),
        project.phase(),
        Objects.requireNonNullElse(project.partOf(), ""),
        project.stage(),
        stages.getOrDefault(project.stage(), ""),
        amount(project.latest(Project.TOTAL_INVESTMENT)),
        amount(year),
        year == null ? "" : year.period().code(),
        amount(done),
        day(done),
        progress == null ? null : progress.reading().value(),
        day(progress),
        date(project.plan(Project.START)),
        date(project.actual(Project.START)),
        date(project.firstPlan(project.ending())),
        date(project.plan(project.ending())),
        date(project.finished()),
        project.delay(),
        project.slips(),
        told(project, true),
        told(project, false),
        (int)
            project.changes().stream().flatMap(each -> each.evidence().stream()).distinct().count(),
        (int) project.doubts().stream().map(each -> each.other()).distinct().count(),
        project.reservations().stream()
            .map(Reservation::reason)
            .distinct()
            .collect(Collectors.joining(";")));
  }

  /** The steps of its life, in their order. */
  public List<ProjectChangeRow> changes(Project project) {
    List<ProjectChangeRow> rows = new ArrayList<>();
    for (Change change : project.changes()) {
      rows.add(row(project, rows.size() + 1, change));
    }
    return rows;
  }

  /** Those that it may be the same as. */
  public static List<ProjectDoubtRow> doubts(Project project) {
    List<ProjectDoubtRow> rows = new ArrayList<>();
    for (Doubt doubt : project.doubts()) {
      rows.add(
          new ProjectDoubtRow(
              project.id(),
              rows.size() + 1,
              project.name(),
              doubt.other(),
              doubt.otherName(),
              doubt.reason(),
              doubt.detail()));
    }
    return rows;
  }

  private ProjectChangeRow row(Project project, int n, Change change) {
    Indicator indicator = labels.indicator(change.indicator());
    int mult = mult(change);
    Reading reading = change.reading();
    return new ProjectChangeRow(
        project.id(),
        n,
        project.name(),
        change.indicator(),
        labels.indicatorName(change.indicator()),
        TidyRows.valueType(change.status()),
        change.period().code(),
        reading.date() != null
            ? reading.date().code()
            : Objects.requireNonNull(TidyRows.scaled(reading.value(), mult)).toPlainString(),
        TidyRows.scaled(reading.value2(), mult),
        reading.bound().symbol(),
        indicator == null || !change.unit().isEmpty() ? change.unit() : indicator.displayUnit(),
        mult,
        text(change.firstTold()),
        text(change.lastTold()),
        change.sources(),
        String.join(";", change.evidence()),
        change.reservations().stream()
            .map(each -> each.reason() + (each.detail().isEmpty() ? "" : ": " + each.detail()))
            .collect(Collectors.joining("; ")));
  }

  private ProjectAmount amount(@Nullable Change change) {
    if (change == null || change.reading().value() == null) {
      return ProjectAmount.NONE;
    }
    int mult = mult(change);
    return new ProjectAmount(
        TidyRows.scaled(change.reading().value(), mult),
        change.reading().bound().symbol(),
        change.unit(),
        mult);
  }

  /** Money of any currency stands in the unit that the press prints: 亿. */
  private int mult(Change change) {
    Indicator indicator = labels.indicator(change.indicator());
    boolean isMoney = indicator != null && indicator.dimension().equals("money");
    boolean isOwnUnit = indicator != null && change.unit().equals(indicator.unit());
    return isMoney || isOwnUnit ? Objects.requireNonNull(indicator).unitMult() : 0;
  }

  private static String day(@Nullable Change change) {
    return change == null ? "" : change.period().last().toString();
  }

  private static String date(@Nullable Change change) {
    return change == null || change.reading().date() == null ? "" : change.reading().date().code();
  }

  private static String told(Project project, boolean first) {
    Stream<LocalDate> days =
        project.changes().stream()
            .map(each -> first ? each.firstTold() : each.lastTold())
            .filter(Objects::nonNull)
            .map(PublicationDate::date);
    Optional<LocalDate> day = first ? days.min(naturalOrder()) : days.max(naturalOrder());
    return day.map(LocalDate::toString).orElse("");
  }

  private static String text(@Nullable PublicationDate date) {
    return Objects.toString(date, "");
  }
}
