package org.yuebao.publish.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yuebao.project.Project;
import org.yuebao.publish.tidy.ConflictRow;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectDoubtRow;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.ProjectRows;
import org.yuebao.publish.tidy.Table;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.VintageRow;
import org.yuebao.series.Series;

/** Every table of a release as a file of one form, so that no two forms hold different rows. */
public final class TableFiles implements Sink {
  /** A table and its file. */
  private record Open<R>(Table<R> table, String path, TableFile<R> file) {
    void add(List<R> rows) throws IOException {
      for (R row : rows) {
        file.add(row);
      }
    }

    Resource finish() throws IOException {
      return Resource.table(path, table, file.finish());
    }
  }

  private final TidyRows tidy;
  private final TableFile.Form form;
  private final Path release;
  private final List<Open<?>> all = new ArrayList<>();
  private final Open<TidyRow> observations;
  private final Open<VintageRow> vintages;
  private final Open<ConflictRow> conflicts;
  private final Open<ProjectRow> projects;
  private final Open<ProjectChangeRow> changes;
  private final Open<ProjectDoubtRow> doubts;

  /**
   * @param release the folder of the release
   */
  public TableFiles(Path release, Labels labels, TableFile.Form form) throws IOException {
    this.tidy = new TidyRows(labels);
    this.form = form;
    this.release = release;
    observations = open(Table.OBSERVATIONS);
    vintages = open(Table.VINTAGES);
    conflicts = open(Table.CONFLICTS);
    projects = open(Table.PROJECTS);
    changes = open(Table.PROJECT_CHANGES);
    doubts = open(Table.PROJECT_DOUBTS);
  }

  private <R> Open<R> open(Table<R> table) throws IOException {
    String path = table.name() + "." + form.ending();
    Open<R> open = new Open<>(table, path, form.open(release.resolve(path), table));
    all.add(open);
    return open;
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    observations.add(rows);
    vintages.add(tidy.vintages(series));
    conflicts.add(tidy.conflicts(series));
  }

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> steps)
      throws IOException {
    projects.add(List.of(row));
    changes.add(steps);
    doubts.add(ProjectRows.doubts(project));
  }

  @Override
  public List<Resource> finish() throws IOException {
    List<Resource> resources = new ArrayList<>();
    for (Open<?> open : all) {
      resources.add(open.finish());
    }
    return resources;
  }

  @Override
  public void close() throws IOException {
    for (Open<?> open : all) {
      open.file().close();
    }
  }
}
