package org.yuebao.beam;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.yuebao.observation.Observation;
import org.yuebao.project.Project;
import org.yuebao.project.Projects;
import org.yuebao.series.Series;

/**
 * What of a kept release a day concerns beside the documents that have gone: places, blocks of
 * projects, and stories that count for another source than they did. Series and projects of these
 * are made again, all others stand.
 *
 * @param places as of {@link Gatherer#place}
 * @param blocks as of {@link Projects#block}
 * @param origins of each story that counts for another, for whom it counts; empty for itself
 */
record Concerns(Set<String> places, Set<String> blocks, Map<String, String> origins)
    implements Serializable {
  Concerns {
    places = Set.copyOf(places);
    blocks = Set.copyOf(blocks);
    origins = Map.copyOf(origins);
  }

  /** Whether they concern records of a stage. */
  boolean concern(Stage<?> stage) {
    return stage == Stage.SERIES && !places.isEmpty()
        || stage == Stage.PROJECTS && !blocks.isEmpty()
        || stage == Stage.OBSERVATIONS && !origins.isEmpty();
  }

  boolean concern(Series series) {
    return places.contains(Gatherer.place(series.key()));
  }

  boolean concern(Project project, Projects projects) {
    String block = projects.block(project);
    return block == null ? !blocks.isEmpty() : blocks.contains(block);
  }

  /** Whether what is told of a project is needed to make it, or others of its block, again. */
  boolean concernProject(Observation observation, Projects projects) {
    String block = blocks.isEmpty() ? null : projects.block(observation);
    return block != null && (projects.areBlocksJoined() || blocks.contains(block));
  }

  boolean concern(Observation observation) {
    return origins.containsKey(observation.story());
  }

  /** The observation, counting for whom it counts now. */
  Observation told(Observation observation) {
    String origin = origins.get(observation.story());
    return origin == null ? observation : observation.repeating(origin.isEmpty() ? null : origin);
  }
}
