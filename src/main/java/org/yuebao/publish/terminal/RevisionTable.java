package org.yuebao.publish.terminal;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.SeriesKey;
import org.yuebao.publish.tidy.Frequency;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.series.Decision;
import org.yuebao.series.Point;
import org.yuebao.series.Series;
import org.yuebao.series.Vintage;

/** Figures that were believed and then replaced: old and new value, and the days of publication. */
final class RevisionTable {
  private static final int LONGEST_NAME = 24;

  /** A figure that gave way to the next one. */
  private record Revision(SeriesKey key, Point point, Vintage before, Vintage after) {
    private String since() {
      return Objects.requireNonNullElse(after.realtimeStart(), "");
    }
  }

  /** The latest first. */
  private static final Comparator<Revision> ORDER =
      comparing(Revision::since, reverseOrder())
          .thenComparing(Revision::key)
          .thenComparing(revision -> revision.point().period());

  private final Labels labels;
  private final Leading<Revision> revisions;

  /**
   * @param most the revisions that are shown, the latest
   */
  RevisionTable(Labels labels, int most) {
    this.labels = labels;
    this.revisions = new Leading<>(ORDER, most);
  }

  /** A more precise figure of the same value is no revision. */
  void add(Series series) {
    if (series.key().status() != Status.ACTUAL) {
      return;
    }
    for (Point point : series.points()) {
      List<Vintage> vintages = point.vintages();
      for (int i = 1; i < vintages.size(); i++) {
        if (vintages.get(i).decision() != Decision.PRECISION) {
          revisions.add(new Revision(series.key(), point, vintages.get(i - 1), vintages.get(i)));
        }
      }
    }
  }

  boolean isEmpty() {
    return revisions.added() == 0;
  }

  void print(PrintWriter out) {
    Grid grid = new Grid(3);
    grid.rule();
    grid.row(List.of("地区", "指标", "时期", "原值", "公布", "修订为", "公布", "依据"));
    grid.rule();
    revisions.all().forEach(revision -> grid.row(row(revision)));
    grid.rule();
    out.println();
    out.println("【修订】");
    grid.print(out);
  }

  private List<String> row(Revision revision) {
    SeriesKey key = revision.key();
    Figure figure = new Figure(labels.indicator(key.indicator()), key.unit());
    boolean percent = key.measure() == Measure.GROWTH;
    String growth = percent ? "增速" : "";
    String name = Shortened.to(LONGEST_NAME, labels.indicatorName(key.indicator())) + growth;
    String place = labels.regionName(key.region());
    return List.of(
        place.isEmpty() ? Objects.requireNonNullElse(key.zone(), "") : place,
        name,
        Frequency.of(key.timeBasis(), revision.point().period()).timePeriod(),
        figure.print(revision.before().reading()) + figure.unit(),
        Objects.requireNonNullElse(revision.before().realtimeStart(), ""),
        figure.print(revision.after().reading()) + figure.unit(),
        revision.since(),
        reason(revision.after()));
  }

  private static String reason(Vintage vintage) {
    return switch (vintage.decision()) {
      case FINALITY ->
          switch (vintage.finality()) {
            case FINAL -> "最终核实";
            case REVISED -> "修订";
            case UNSTATED, PRELIMINARY, ESTIMATE -> "更晚核算";
          };
      case AUTHORITY -> "官方发布";
      case CORRECTION -> "更正";
      case REVIEW -> "人工审核";
      case LATER, UNOPPOSED, PRECISION, CONFIDENCE, IDENTITY -> "后来发布";
    };
  }
}
