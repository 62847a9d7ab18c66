package org.yuebao.beam;

import java.io.Serializable;
import java.util.List;

/**
 * A file of facts that waits until it is known which stories are copies.
 *
 * @param file a sorted run of facts
 * @param stories ids of the stories that have facts in it, each once
 */
public record FactRun(String file, List<String> stories) implements Serializable {
  public FactRun {
    stories = List.copyOf(stories);
  }

  /**
   * Tells runs apart by what they hold. A runner that loses a worker may write a run again for one
   * of its readers and not for the other: the file then has two names, but one key.
   */
  String key() {
    return stories.get(0) + " " + stories.size() + " " + stories.hashCode();
  }
}
