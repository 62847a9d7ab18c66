package org.yuebao.publish.csv;

import java.io.IOException;
import java.util.List;
import org.yuebao.project.Doubt;
import org.yuebao.project.Project;

/**
 * {@code project_doubts.csv}: projects that may be the same and were kept apart, with the reason.
 */
public final class ProjectDoubtsCsv {
  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of("project_id", "name", "other_id", "other_name", "reason", "detail");

  private final CsvLine line;

  /** Writes the header. */
  public ProjectDoubtsCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(Project project, Doubt doubt) throws IOException {
    line.text(project.id())
        .text(project.name())
        .text(doubt.other())
        .text(doubt.otherName())
        .text(doubt.reason())
        .text(doubt.detail())
        .end();
  }
}
