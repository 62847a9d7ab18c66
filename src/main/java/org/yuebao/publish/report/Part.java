package org.yuebao.publish.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.Standing;
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
final class Part {
  /** What was derived names several facts; a document's name may hold blanks as well. */
  private static final Pattern BETWEEN_IDS = Pattern.compile("(?<=-[0-9a-f]{8}) ");

  private final Labels labels;
  private final ToldFacts told;
  private final Words words = new Words();
  private final Map<String, String> regions = new LinkedHashMap<>();
  private final TreeSet<String> indicators = new TreeSet<>();
  private final Map<Integer, Integer> facts = new LinkedHashMap<>();

  private final Columns series =
      new Columns(
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
  private final Columns points =
      new Columns(
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
  private final Columns conflicts =
      new Columns(
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
  private final Columns vintages =
      new Columns(
          "point", "value", "bound", "finality", "from", "to", "source", "decision", "facts");
  private final Columns projects =
      new Columns(ProjectColumns.ALL.stream().map(Column::name).toArray(String[]::new));
  private final Columns changes =
      new Columns(
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
  private final Columns doubts = new Columns("project", "other", "name", "reason", "detail");
  private final Columns news =
      new Columns(
          "kind",
          "series",
          "region",
          "indicator",
          "time",
          "period",
          "unit",
          "decimals",
          "before",
          "beforeBound",
          "beforeSource",
          "beforePub",
          "after",
          "afterBound",
          "afterSource",
          "afterPub",
          "decision",
          "percent");

  Part(Labels labels, ToldFacts told) {
    this.labels = labels;
    this.told = told;
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

  /** Numbers of the facts that the page shows, in the order of their first use. */
  Iterable<Integer> facts() {
    return facts.keySet();
  }

  void addRegion(String code, String name) {
    regions.putIfAbsent(code, name);
  }

  // ---- series

  void add(Series each, List<TidyRow> rows) {
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

  private void add(Point point, TidyRow row) {
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
        numbers(Stream.concat(Stream.of(row.evidenceId()), point.support().stream())));
    point.conflicts().forEach(conflict -> add(number, conflict, row.unitMult()));
    if (point.vintages().size() > 1) {
      point.vintages().forEach(vintage -> add(number, vintage, row.unitMult()));
    }
  }

  /** Most values are no range; a 0 is shorter than null. */
  private static Object orZero(@Nullable BigDecimal upper) {
    return upper == null ? 0 : upper;
  }

  private void add(int point, Conflict conflict, int mult) {
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
        numbers(conflict.support().stream()));
  }

  private void add(int point, Vintage vintage, int mult) {
    vintages.add(
        point,
        TidyRows.value(vintage.reading(), mult),
        words.number(vintage.reading().bound().symbol()),
        words.number(vintage.finality().name()),
        words.number(Objects.requireNonNullElse(vintage.realtimeStart(), "")),
        words.number(Objects.requireNonNullElse(vintage.realtimeEnd(), "")),
        words.number(vintage.source()),
        words.number(vintage.decision().name()),
        numbers(Stream.of(vintage.evidence())));
  }

  /** The numbers on this page of facts by their ids; what was derived names several at once. */
  private List<Integer> numbers(Stream<String> ids) {
    return ids.flatMap(BETWEEN_IDS::splitAsStream)
        .map(told::number)
        .filter(number -> number > 0)
        .map(number -> facts.computeIfAbsent(number, each -> facts.size()))
        .distinct()
        .toList();
  }

  // ---- projects

  void add(Project project, ProjectRow row, List<ProjectChangeRow> steps) {
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
          numbers(project.changes().get(i).evidence().stream()));
    }
    for (Doubt doubt : project.doubts()) {
      doubts.add(number, doubt.other(), doubt.otherName(), doubt.reason(), doubt.detail());
    }
  }

  // ---- what is new

  void add(Difference difference) {
    Standing standing = difference.standing();
    TidyRow row = standing.row();
    indicators.add(row.indicator());
    Side before = Side.of(difference.before());
    Side after = Side.of(difference.after());
    news.add(
        difference.kind().name(),
        words.number(row.seriesId().substring(row.freq().length() + 1)),
        words.number(row.refArea()),
        words.number(row.indicator()),
        words.number(row.timePeriod()),
        words.number(standing.point().period().code()),
        words.number(unit(row.indicator(), row.unitMeasure(), row.unitMult())),
        row.decimals(),
        before.value,
        words.number(before.bound),
        words.number(before.source),
        words.number(before.pub),
        after.value,
        words.number(after.bound),
        words.number(after.source),
        words.number(after.pub),
        words.number(row.decision()),
        difference.percent());
  }

  /** One side of a difference. */
  private record Side(@Nullable BigDecimal value, String bound, String source, String pub) {
    static Side of(@Nullable Standing standing) {
      return standing == null
          ? new Side(null, "", "", "")
          : new Side(
              standing.row().obsValue(),
              standing.row().obsBound(),
              standing.row().source(),
              standing.row().pubDate());
    }
  }

  // ---- the end

  /** What the page needs at once: {@code "words":[…],"indicators":{…},"series":{…}, …}. */
  void writeTables(StringBuilder out) {
    member("words", out);
    words.write(out);
    member("indicators", out);
    writeIndicators(out);
    write("series", series, out);
    write("points", points, out);
    write("projects", projects, out);
    write("changes", changes, out);
    write("doubts", doubts, out);
    write("news", news, out);
  }

  /** What the page needs when someone looks closer. */
  void writeHistory(StringBuilder out) {
    write("conflicts", conflicts, out);
    write("vintages", vintages, out);
  }

  private static void write(String name, Columns columns, StringBuilder out) {
    member(name, out);
    columns.write(out);
  }

  private static void member(String name, StringBuilder out) {
    out.append(out.charAt(out.length() - 1) == '{' ? "" : ",");
    Json.text(name, out);
    out.append(':');
  }

  /** In the order of the catalogue; then what it does not hold. */
  private void writeIndicators(StringBuilder out) {
    Columns table = new Columns("code", "name", "en", "theme", "unit", "ofProject", "note");
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
    unknown.forEach(code -> table.add(code, code, code, "", "", 0, ""));
    table.write(out);
  }

  List<String> regionCodes() {
    return new ArrayList<>(regions.keySet());
  }
}
