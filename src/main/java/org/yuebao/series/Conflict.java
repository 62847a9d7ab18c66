package org.yuebao.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Reading;
import org.yuebao.story.PublicationDate;

/**
 * A reading that disagrees with the one that stands, kept with its evidence.
 *
 * @param reading what was printed
 * @param published when its best evidence was published; null when unknown
 * @param source the publication of its best evidence; empty when unknown
 * @param support ids of the facts that give this very reading, ordered
 */
public record Conflict(
    Reading reading, @Nullable PublicationDate published, String source, List<String> support) {
  public Conflict {
    support = List.copyOf(support);
  }
}
