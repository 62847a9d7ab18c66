package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Measure;
import org.yuebao.indicator.Catalogue;
import org.yuebao.indicator.Indicator;
import org.yuebao.observation.SeriesKey;
import org.yuebao.project.Project;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.series.Series;

/**
 * A release at a glance: the regions of which most is known with their indicators by year, then the
 * projects. Everything else stands in the release's files.
 */
public final class SeriesTables {
  private static final int MOST_PLACES = 3;
  private static final int MOST_REVISIONS = 8;
  private static final int MOST_PROJECTS = 12;

  private final Labels labels;
  private final Map<String, Integer> order;
  private final Leading<RegionTable> places = new Leading<>(RegionTable.byFigures(), MOST_PLACES);
  private final ProjectTable projects;
  private final RevisionTable revisions;

  /** The place whose series are coming; null before the first. */
  private @Nullable RegionTable place;

  public SeriesTables(Catalogue catalogue, Labels labels) {
    this.labels = labels;
    this.order = RegionTable.order(catalogue);
    this.projects = new ProjectTable(labels, MOST_PROJECTS);
    this.revisions = new RevisionTable(labels, MOST_REVISIONS);
  }

  /**
   * @param series in the order of their keys: those of a place one after the other
   */
  public void add(Series series) {
    if (series.formula() != null) {
      return; // the tables show what was printed
    }
    revisions.add(series);
    SeriesKey key = series.key();
    Indicator indicator = labels.indicator(key.indicator());
    boolean ofProject = indicator != null && indicator.isOfProject();
    if (!ofProject && key.subject() == null && isFigure(key)) {
      table(Place.of(key)).add(series);
    }
  }

  private RegionTable table(Place of) {
    if (place == null || !place.place().equals(of)) {
      finishPlace();
      place = new RegionTable(of, labels, order);
    }
    return place;
  }

  private void finishPlace() {
    if (place != null) {
      places.add(place);
      place = null;
    }
  }

  public void add(Project project) {
    projects.add(project);
  }

  private static boolean isFigure(SeriesKey key) {
    return key.measure() == Measure.LEVEL || key.measure() == Measure.GROWTH;
  }

  /**
   * Prints what was added, and the legend.
   *
   * @param columns width of the terminal
   */
  public void print(PrintWriter out, int columns) {
    finishPlace();
    places.all().forEach(table -> table.print(out, columns));
    if (!revisions.isEmpty()) {
      revisions.print(out);
    }
    if (!projects.isEmpty()) {
      projects.print(out);
    }
    out.println();
    out.println("Under each figure: growth on a year earlier, and how many sources say so (源).");
    out.println("! sources disagree; < > ~ bounds; 1-9月 part of a year; 预计 forecast; 目标 target.");
    if (!projects.isEmpty()) {
      out.println(
          "项目: → the plan was moved; 延期 months late; ! less than before, or above the total.");
    }
    tellRest(out);
  }

  private void tellRest(PrintWriter out) {
    out.println(
        "The fullest rows of %s and %s; all is in the release."
            .formatted(
                share(MOST_PLACES, places.added(), "places"),
                share(MOST_PROJECTS, projects.size(), "projects")));
  }

  private static String share(int most, int all, String what) {
    return "%,d of %,d %s".formatted(Math.min(most, all), all, what);
  }
}
