package org.yuebao.beam;

import java.io.File;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Observation;
import org.yuebao.project.Project;
import org.yuebao.series.Series;

/**
 * What of a kept release stands in the new one as it is.
 *
 * @param concerns what of it is made again; null when none of that is kept
 */
record Standing(Kept kept, @Nullable Concerns concerns, Projecting projecting)
    implements Serializable {
  /** The stages whose records stand in the new release as they stand in this one. */
  List<Stage<?>> stages() {
    return concerns == null ? Stage.read() : Stage.settled();
  }

  File file(Stage<?> stage) {
    return kept.file(stage);
  }

  /** Whether every record of a stage stands. */
  boolean holdsAll(Stage<?> stage) {
    return kept.holdsAll() && (concerns == null || !concerns.concern(stage));
  }

  boolean holds(Object record) {
    return kept.holds(record) && !(concerns != null && isMadeAgain(record, concerns));
  }

  private boolean isMadeAgain(Object record, Concerns by) {
    if (record instanceof Series series) {
      return by.concern(series);
    }
    if (record instanceof Project project) {
      return by.concern(project, projecting.projects());
    }
    return record instanceof Observation observation && by.concern(observation);
  }
}
