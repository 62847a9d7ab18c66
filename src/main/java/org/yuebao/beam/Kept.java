package org.yuebao.beam;

import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.Set;
import org.yuebao.copy.Copy;
import org.yuebao.copy.Sketch;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Provenance;
import org.yuebao.story.Story;
import org.yuebao.wire.AvroFile;

/**
 * The part of an earlier release that still holds: everything but what came of files that have
 * changed or are gone.
 *
 * @param release its folder
 * @param files names of the files whose documents no longer count
 * @param stories ids of the stories that came of them
 * @param docs ids of the documents that came of them
 */
public record Kept(String release, Set<String> files, Set<String> stories, Set<String> docs)
    implements Serializable {
  public Kept {
    files = Set.copyOf(files);
    stories = Set.copyOf(stories);
    docs = Set.copyOf(docs);
  }

  /** The file of a stage. */
  File file(Stage<?> stage) {
    return new File(release, stage.path());
  }

  /** Every record of a stage, also those that no longer count. */
  <T> void each(Stage<T> stage, AvroFile.Reader<? super T> reader) throws IOException {
    AvroFile.read(stage.wire(), file(stage).toPath(), reader);
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
    if (record instanceof Observation observation) {
      return !stories.contains(observation.story());
    }
    if (record instanceof Rejection rejection) {
      return !docs.contains(rejection.doc());
    }
    if (record instanceof Copy copy) {
      return !stories.contains(copy.story());
    }
    return !(record instanceof Provenance provenance) || !files.contains(provenance.file());
  }
}
