package org.yuebao.beam;

import java.io.File;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
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
 * @param settled whether what the release made of its facts holds as well, as far as it is not
 *     concerned by what comes and goes; false when everything is made of the facts anew
 */
public record Kept(String release, Set<String> files, Set<String> stories, boolean settled)
    implements Serializable {
  public Kept {
    files = Set.copyOf(files);
    stories = Set.copyOf(stories);
  }

  /** The stages whose records stand in the new release as they stand in this one. */
  List<Stage<?>> stages() {
    return settled ? Stage.settled() : Stage.read();
  }

  /** The file of a stage. */
  File file(Stage<?> stage) {
    return new File(release, stage.path());
  }

  /** Whether nothing of the release falls. */
  boolean holdsAll() {
    return files.isEmpty() && stories.isEmpty();
  }

  /** Whether a record of one of these stages still counts. */
  boolean holds(Object record) {
    if (record instanceof Fact fact) {
      return !stories.contains(fact.story());
    }
    if (record instanceof Story story) {
      return !stories.contains(story.story());
    }
    if (record instanceof Sketch sketch) {
      return !stories.contains(sketch.story());
    }
    if (record instanceof Copy copy) {
      return !stories.contains(copy.story());
    }
    return record instanceof Provenance provenance && !files.contains(provenance.file());
  }
}
