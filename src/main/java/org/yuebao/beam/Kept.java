package org.yuebao.beam;

import java.io.Serializable;
import java.util.Set;

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
}
