package org.yuebao.publish.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectColumns;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.TidyColumns;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.publish.tidy.VintageColumns;
import org.yuebao.publish.tidy.VintageRow;
import org.yuebao.series.Series;

/** {@code observations.parquet}, {@code vintages.parquet} and {@code projects.parquet}. */
public final class ParquetFiles implements Sink {
  private static final String OBSERVATIONS = "observations.parquet";
  private static final String VINTAGES = "vintages.parquet";
  private static final String PROJECTS = "projects.parquet";

  private final ParquetTable<TidyRow> observations;
  private final ParquetTable<VintageRow> vintages;
  private final ParquetTable<ProjectRow> projects;
  private final TidyRows tidy;

  /**
   * @param release the folder of the release
   */
  public ParquetFiles(Path release, Labels labels) throws IOException {
    observations = new ParquetTable<>(release.resolve(OBSERVATIONS), TidyColumns.ALL);
    vintages = new ParquetTable<>(release.resolve(VINTAGES), VintageColumns.ALL);
    tidy = new TidyRows(labels);
    projects = new ParquetTable<>(release.resolve(PROJECTS), ProjectColumns.ALL);
  }

  @Override
  public void series(Series series, List<TidyRow> rows) throws IOException {
    for (TidyRow row : rows) {
      observations.add(row);
    }
    for (VintageRow row : tidy.vintages(series)) {
      vintages.add(row);
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
            VINTAGES,
            "数值版本",
            "What was believed since when, as Parquet, typed",
            vintages.finish(),
            VintageColumns.ALL,
            List.of()),
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
    vintages.close();
    projects.close();
  }
}
