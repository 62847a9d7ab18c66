package org.yuebao.beam;

import java.io.File;
import java.io.Serializable;
import java.util.Set;
import org.yuebao.fact.Fact;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;

/**
 * The part of an earlier release that still holds: everything but what came of files that have
 * changed or are gone.
 *
 * @param release its folder
 * @param files names of the files whose documents no longer count
 * @param stories ids of the stories that came of them
 */
public record Kept(String release, Set<String> files, Set<String> stories) implements Serializable {
  public Kept {
    files = Set.copyOf(files);
    stories = Set.copyOf(stories);
  }

  /** The file of a stage. */
  File file(Stage<?> stage) {
    return new File(release, stage.path());
  }

  /** Whether nothing of the release falls. */
  boolean holdsAll() {
    return files.isEmpty() && stories.isEmpty();
  }

  /** Whether a record of a stage that was read from documents still counts. */
  boolean holds(Object record) {
    if (record instanceof Fact fact) {
      return !stories.contains(fact.story());
    }
    if (record instanceof Story story) {
      return !stories.contains(story.story());
    }
    return record instanceof Provenance provenance && !files.contains(provenance.file());
  }
}
