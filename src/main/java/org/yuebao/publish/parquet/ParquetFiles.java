package org.yuebao.publish.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.series.Series;

/** {@code observations.parquet} and {@code projects.parquet}. */
public final class ParquetFiles implements Sink {
  private static final String OBSERVATIONS = "observations.parquet";
  private static final String PROJECTS = "projects.parquet";

  private final ParquetTable<TidyRow> observations;
  private final ParquetTable<ProjectRow> projects;

  /**
   * @param release the folder of the release
   */
  public ParquetFiles(Path release) throws IOException {
    observations = new ParquetTable<>(release.resolve(OBSERVATIONS), TidyColumns.ALL);
    projects = new ParquetTable<>(release.resolve(PROJECTS), ProjectColumns.ALL);
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    for (TidyRow row : rows) {
      observations.add(row);
    }
  }

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {
    projects.add(row);
  }

  @Override
  public List<Resource> finish() throws IOException {
    return List.of(
        new Resource(
            OBSERVATIONS,
            "观测值",
            "The tidy table as Parquet, typed",
            observations.finish(),
            TidyColumns.ALL,
            TidyColumns.KEY),
        new Resource(
            PROJECTS,
            "项目",
            "Every project as it stands, as Parquet, typed",
            projects.finish(),
            ProjectColumns.ALL,
            ProjectColumns.KEY));
  }

  @Override
  public void close() throws IOException {
    observations.close();
    projects.close();
  }
}
