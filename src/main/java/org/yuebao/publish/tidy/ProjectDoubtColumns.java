package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the table of projects that may be the same, in their order. */
final class ProjectDoubtColumns {
  static final List<Column<ProjectDoubtRow>> ALL =
      List.of(
          text("project_id", "项目标识", "Names the project", ProjectDoubtRow::projectId),
          integer("n", "序号", "Place among its doubts", ProjectDoubtRow::n),
          text("name", "项目", "Its name", ProjectDoubtRow::name),
          text("other_id", "另一项目标识", "Names the other project", ProjectDoubtRow::otherId),
          text("other_name", "另一项目", "Its name", ProjectDoubtRow::otherName),
          text("reason", "原因", "As in the catalogue of reasons", ProjectDoubtRow::reason),
          text("detail", "说明", "What speaks against it", ProjectDoubtRow::detail));

  private ProjectDoubtColumns() {}
}
