package org.yuebao.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yuebao.project.Project;
import org.yuebao.publish.sink.Resource;
import org.yuebao.publish.sink.Sink;
import org.yuebao.publish.tidy.ProjectRows;
import org.yuebao.publish.tidy.TidyRows;
import org.yuebao.series.Series;

/** Gives a sink the hostile release. */
public final class Publishing {
  private Publishing() {}

  /** How a sink is made. */
  public interface Opening {
    Sink open(Path release) throws IOException;
  }

  public static List<Resource> publish(Opening opening, Path release) throws IOException {
    TidyRows tidy = new TidyRows(HostileText.labels());
    ProjectRows projects = HostileText.projectRows();
    try (Sink sink = opening.open(release)) {
      sink.story(HostileText.story(), HostileText.facts());
      for (Series series : HostileText.series()) {
        sink.series(series, tidy.of(series));
      }
      for (Project project : HostileText.projects()) {
        sink.project(project, projects.of(project), projects.changes(project));
      }
      return sink.finish();
    }
  }
}
