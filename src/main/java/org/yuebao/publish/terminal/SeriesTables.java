package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final Map<Place, RegionTable> places = new TreeMap<>();
  private final ProjectTable projects;
  private final RevisionTable revisions;

  public SeriesTables(Catalogue catalogue, Labels labels) {
    this.labels = labels;
    this.order = RegionTable.order(catalogue);
    this.projects = new ProjectTable(labels);
    this.revisions = new RevisionTable(labels);
  }

  public void add(Series series) {
    if (series.formula() != null) {
      return; // the tables show what was printed
    }
    revisions.add(series);
    SeriesKey key = series.key();
    Indicator indicator = labels.indicator(key.indicator());
    boolean ofProject = indicator != null && indicator.isOfProject();
    if (!ofProject && key.subject() == null && isFigure(key)) {
      Place place = Place.of(key);
      places.computeIfAbsent(place, none -> new RegionTable(place, labels, order)).add(series);
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
    List<RegionTable> fullest =
        places.values().stream().sorted(RegionTable.byFigures()).limit(MOST_PLACES).toList();
    fullest.forEach(table -> table.print(out, columns));
    if (!revisions.isEmpty()) {
      revisions.print(out, MOST_REVISIONS);
    }
    if (!projects.isEmpty()) {
      projects.print(out, MOST_PROJECTS);
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
                share(MOST_PLACES, places.size(), "places"),
                share(MOST_PROJECTS, projects.size(), "projects")));
  }

  private static String share(int most, int all, String what) {
    return "%,d of %,d %s".formatted(Math.min(most, all), all, what);
  }
}
