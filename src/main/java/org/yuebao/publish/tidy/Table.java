package org.yuebao.publish.tidy;

import java.util.List;

/**
 * A table of a release: the same columns whatever file holds it.
 *
 * @param name of its file, without an ending
 * @param title in Chinese
 * @param description in English
 * @param columns in their order
 * @param key names of the columns that no two rows share; empty when there are none
 * @param <R> its rows
 */
public record Table<R>(
    String name, String title, String description, List<Column<R>> columns, List<String> key) {
  public static final Table<TidyRow> OBSERVATIONS =
      new Table<>(
          "observations",
          "观测值",
          "The tidy table, one row a value",
          TidyColumns.ALL,
          TidyColumns.KEY);

  public static final Table<VintageRow> VINTAGES =
      new Table<>(
          "vintages",
          "数值版本",
          "What was believed since when: the shapes of ALFRED and of R's reviser",
          VintageColumns.ALL,
          List.of("series_id", "time", "n"));

  public static final Table<ConflictRow> CONFLICTS =
      new Table<>(
          "conflicts",
          "冲突",
          "Values that disagree with those that stand",
          ConflictColumns.ALL,
          List.of("series_id", "time_period", "n"));

  public static final Table<ProjectRow> PROJECTS =
      new Table<>(
          "projects", "项目", "Every project as it stands", ProjectColumns.ALL, ProjectColumns.KEY);

  public static final Table<ProjectChangeRow> PROJECT_CHANGES =
      new Table<>(
          "project_changes",
          "项目变化",
          "Every step in the lives of the projects",
          ProjectChangeColumns.ALL,
          List.of("project_id", "n"));

  public static final Table<ProjectDoubtRow> PROJECT_DOUBTS =
      new Table<>(
          "project_doubts",
          "项目疑似重复",
          "Projects that may be the same and were kept apart",
          ProjectDoubtColumns.ALL,
          List.of("project_id", "n"));

  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /** Names of the columns. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }
}
