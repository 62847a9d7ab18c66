package org.yuebao.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.observation.Finality;
import org.yuebao.observation.Reading;
import org.yuebao.story.PublicationDate;

/**
 * A reading that disagrees with the one that stands, kept with its evidence.
 *
 * @param reading what was printed
 * @param finality how final it was called
 * @param published when it was first published; null when unknown
 * @param source the publication that did; empty when unknown
 * @param decision what put it behind the one that stands
 * @param settled whether it was replaced and is no disagreement any more: an earlier estimate, a
 *     figure that was taken back, a fact that a reviewer rejected
 * @param facts how many facts give this very reading; see {@link FactCount}
 * @param support the first ids of them, ordered
 */
public record Conflict(
    Reading reading,
    Finality finality,
    @Nullable PublicationDate published,
    String source,
    Decision decision,
    boolean settled,
    int facts,
    List<String> support) {
  public Conflict {
    support = List.copyOf(support);
  }
}
