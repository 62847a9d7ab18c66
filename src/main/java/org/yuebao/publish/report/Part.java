package org.yuebao.publish.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.tidy.Column;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.UnitName;
import org.yuebao.series.Conflict;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;

/**
 * What one page holds: the series of some regions with their points, conflicts and vintages,
 * projects, and the numbers of all facts that they rest upon.
 */
final class Part implements Closeable {
  private final Labels labels;
  private final Waiting waiting;
  private final ShownFacts facts;
  private final Words words;
  private final Map<String, String> regions = new LinkedHashMap<>();
  private final TreeSet<String> indicators = new TreeSet<>();

  private final Columns series;
  private final Columns points;
  private final Columns conflicts;
  private final Columns vintages;
  private final Columns projects;
  private final Columns changes;
  private final Columns doubts;
  private final NewsTable news;

  /**
   * @param path of files that are deleted in the end
   */
  Part(Labels labels, ToldFacts told, Path path) throws IOException {
    this.labels = labels;
    this.waiting = new Waiting(path);
    this.facts = new ShownFacts(told, path.resolveSibling(path.getFileName() + ".facts"));
    this.words = new Words(waiting);
    series =
        new Columns(
            waiting,
            "id",
            "region",
            "zone",
            "subject",
            "partner",
            "indicator",
            "measure",
            "base",
            "basis",
            "type",
            "unit",
            "formula",
            "points");
    points =
        new Columns(
            waiting,
            "time",
            "period",
            "freq",
            "value",
            "upper",
            "decimals",
            "bound",
            "status",
            "pub",
            "source",
            "support",
            "sources",
            "disputes",
            "confidence",
            "finality",
            "decision",
            "review",
            "reservations",
            "facts");
    conflicts =
        new Columns(
            waiting,
            "point",
            "value",
            "upper",
            "bound",
            "pub",
            "source",
            "finality",
            "decision",
            "settled",
            "support",
            "facts");
    vintages =
        new Columns(
            waiting,
            "point",
            "value",
            "bound",
            "finality",
            "from",
            "to",
            "source",
            "decision",
            "facts");
    projects =
        new Columns(waiting, ProjectColumns.ALL.stream().map(Column::name).toArray(String[]::new));
    changes =
        new Columns(
            waiting,
            "project",
            "indicator",
            "type",
            "time",
            "value",
            "upper",
            "bound",
            "unit",
            "first",
            "last",
            "sources",
            "reservations",
            "facts");
    doubts = new Columns(waiting, "project", "other", "name", "reason", "detail");
    news = new NewsTable(waiting, words, labels);
  }

  int seriesCount() {
    return series.rows();
  }

  int factCount() {
    return facts.size();
  }

  /** Codes and names, in the order of the series. */
  Map<String, String> regions() {
    return regions;
  }

  TreeSet<String> indicators() {
    return indicators;
  }

  void addRegion(String code, String name) {
    regions.putIfAbsent(code, name);
  }

  // ---- series

  void add(Series each, List<TidyRow> rows) throws IOException {
    SeriesKey key = each.key();
    TidyRow first = rows.get(0);
    indicators.add(first.indicator());
    series.add(
        words.number(each.id()),
        words.number(first.refArea()),
        words.number(first.coverage()),
        words.number(first.subject()),
        words.number(labels.regionName(key.partner())),
        words.number(first.indicator()),
        words.number(key.measure().name()),
        words.number(Objects.requireNonNullElse(key.base(), "")),
        words.number(first.timeBasis()),
        words.number(first.valueType()),
        words.number(unit(first.indicator(), first.unitMeasure(), first.unitMult())),
        words.number(first.formula()),
        rows.size());
    for (int i = 0; i < rows.size(); i++) {
      add(each.points().get(i), rows.get(i));
    }
  }

  private String unit(String code, String unit, int mult) {
    return UnitName.of(labels.indicator(code), unit, mult);
  }

  private void add(Point point, TidyRow row) throws IOException {
    int number = points.rows();
    points.add(
        words.number(row.timePeriod()),
        words.number(point.period().code()),
        words.number(row.freq()),
        row.obsValue(),
        orZero(row.obsValueUpper()),
        row.decimals(),
        words.number(row.obsBound()),
        words.number(row.obsStatus()),
        words.number(row.pubDate()),
        words.number(row.source()),
        row.nSupport(),
        point.sources(),
        point.disputes().size(),
        row.confidence(),
        words.number(row.finality()),
        words.number(row.decision()),
        words.number(row.review()),
        words.number(row.reservations()),
        facts.numbers(
            Stream.concat(Stream.of(row.evidenceId()), point.support().stream()).toList()));
    for (Conflict conflict : point.conflicts()) {
      add(number, conflict, row.unitMult());
    }
    if (point.vintages().size() > 1) {
      for (Vintage vintage : point.vintages()) {
        add(number, vintage, row.unitMult());
      }
    }
  }

  /** Most values are no range; a 0 is shorter than null. */
  private static Object orZero(@Nullable BigDecimal upper) {
    return upper == null ? 0 : upper;
  }

  private void add(int point, Conflict conflict, int mult) throws IOException {
    conflicts.add(
        point,
        TidyRows.value(conflict.reading(), mult),
        orZero(TidyRows.scaled(conflict.reading().value2(), mult)),
        words.number(conflict.reading().bound().symbol()),
        words.number(Objects.toString(conflict.published(), "")),
        words.number(conflict.source()),
        words.number(conflict.finality().name()),
        words.number(conflict.decision().name()),
        conflict.settled() ? 1 : 0,
        conflict.facts(),
        facts.numbers(conflict.support()));
  }

  private void add(int point, Vintage vintage, int mult) throws IOException {
    vintages.add(
        point,
        TidyRows.value(vintage.reading(), mult),
        words.number(vintage.reading().bound().symbol()),
        words.number(vintage.finality().name()),
        words.number(Objects.requireNonNullElse(vintage.realtimeStart(), "")),
        words.number(Objects.requireNonNullElse(vintage.realtimeEnd(), "")),
        words.number(vintage.source()),
        words.number(vintage.decision().name()),
        facts.numbers(List.of(vintage.evidence())));
  }

  // ---- projects

  void add(Project project, ProjectRow row, List<ProjectChangeRow> steps) throws IOException {
    int number = projects.rows();
    projects.add(ProjectColumns.ALL.stream().map(column -> column.of(row)).toArray());
    for (int i = 0; i < steps.size(); i++) {
      ProjectChangeRow step = steps.get(i);
      indicators.add(step.indicator());
      changes.add(
          number,
          step.indicator(),
          step.valueType(),
          step.timePeriod(),
          step.value(),
          step.valueUpper(),
          step.bound(),
          unit(step.indicator(), step.unitMeasure(), step.unitMult()),
          step.firstTold(),
          step.lastTold(),
          step.nSources(),
          step.reservations(),
          facts.numbers(project.changes().get(i).evidence()));
    }
    for (Doubt doubt : project.doubts()) {
      doubts.add(number, doubt.other(), doubt.otherName(), doubt.reason(), doubt.detail());
    }
  }

  // ---- what is new

  void add(Difference difference) throws IOException {
    indicators.add(difference.standing().row().indicator());
    news.add(difference);
  }

  // ---- the end

  /** Nothing is added for a while: leaves the memory to the next page. */
  void rest() throws IOException {
    words.rest();
    for (Columns table :
        List.of(series, points, conflicts, vintages, projects, changes, doubts, news.rows())) {
      table.rest();
    }
  }

  /** What the page needs at once: {@code {"words":[…],"indicators":{…},"series":{…}, …}}. */
  void writeTables(Writer out) throws IOException {
    out.write("{\"words\":");
    words.write(out);
    out.write(",\"indicators\":");
    writeIndicators(out);
    member(",", "series", series, out);
    member(",", "points", points, out);
    member(",", "projects", projects, out);
    member(",", "changes", changes, out);
    member(",", "doubts", doubts, out);
    member(",", "news", news.rows(), out);
    out.write('}');
  }

  /** What the page needs when someone looks closer. */
  void writeEvidence(Writer out) throws IOException {
    member("{", "conflicts", conflicts, out);
    member(",", "vintages", vintages, out);
    out.write(",\"told\":");
    new ToldTable(waiting).write(facts, out);
    out.write('}');
  }

  private static void member(String before, String name, Columns columns, Writer out)
      throws IOException {
    out.write(before + '"' + name + "\":");
    columns.write(out);
  }

  /** In the order of the catalogue; then what it does not hold. */
  private void writeIndicators(Writer out) throws IOException {
    Columns table =
        new Columns(waiting, "code", "name", "en", "theme", "unit", "ofProject", "note");
    TreeSet<String> unknown = new TreeSet<>(indicators);
    for (Indicator each : labels.catalogue().all()) {
      if (unknown.remove(each.code())) {
        table.add(
            each.code(),
            each.name(),
            each.nameEn(),
            each.theme(),
            each.displayUnit(),
            each.isOfProject() ? 1 : 0,
            each.note());
      }
    }
    for (String code : unknown) {
      table.add(code, code, code, "", "", 0, "");
    }
    table.write(out);
  }

  @Override
  public void close() throws IOException {
    facts.close();
    waiting.close();
  }
}
