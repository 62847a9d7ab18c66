package org.yuebao.publish.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yuebao.fact.Fact;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.ProjectChangeRow;
import org.yuebao.publish.tidy.ProjectRow;
import org.yuebao.publish.tidy.ProjectRows;
import org.yuebao.publish.tidy.Table;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;
import org.yuebao.story.Story;

/**
 * The rows of a release as files of some thousand rows each, in a folder that every worker sees.
 * They wait there until all other sinks are done: only a release that is good goes to a database.
 */
public final class Batches implements Sink {
  private final Path folder;
  private final TidyRows tidy;
  private final Map<String, Batch> open = new LinkedHashMap<>();
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();

  /**
   * @param folder of the batches; is made
   */
  public Batches(Path folder, Labels labels) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.tidy = new TidyRows(labels);
    for (Table<?> table : Loaded.ALL) {
      open.put(table.name(), new Batch(table.columns().size()));
      files.put(table.name(), new ArrayList<>());
      rows.put(table.name(), 0L);
    }
  }

  private <R> void add(Table<R> table, List<R> more) throws IOException {
    for (R row : more) {
      Batch batch = Objects.requireNonNull(open.get(table.name()));
      batch.add(table.columns(), row);
      rows.merge(table.name(), 1L, Long::sum);
      if (batch.isFull()) {
        end(table);
      }
    }
  }

  private void end(Table<?> table) throws IOException {
    List<String> written = Objects.requireNonNull(files.get(table.name()));
    Path file = folder.resolve(table.name() + "-" + written.size());
    Objects.requireNonNull(open.get(table.name())).write(file);
    written.add(file.toString());
    open.put(table.name(), new Batch(table.columns().size()));
  }

  @Override
  public void story(Story story, List<Fact> facts) throws IOException {
    add(Loaded.EVIDENCE, facts);
  }

  @Override
  public void series(Series series, List<TidyRow> tidyRows) throws IOException {
    add(Table.OBSERVATIONS, tidyRows);
    add(Table.VINTAGES, tidy.vintages(series));
    add(Table.CONFLICTS, tidy.conflicts(series));
  }

  @Override
  public void project(Project project, ProjectRow row, List<ProjectChangeRow> changes)
      throws IOException {
    add(Table.PROJECTS, List.of(row));
    add(Table.PROJECT_CHANGES, changes);
    add(Table.PROJECT_DOUBTS, ProjectRows.doubts(project));
  }

  @Override
  public List<Resource> finish() throws IOException {
    for (Table<?> table : Loaded.ALL) {
      if (!Objects.requireNonNull(open.get(table.name())).isEmpty()) {
        end(table);
      }
    }
    return List.of();
  }

  /** Files of each table, in the order in which tables refer to each other. */
  public Map<String, List<String>> files() {
    return files;
  }

  /** Rows of each table. */
  Map<String, Long> rows() {
    return rows;
  }
}
