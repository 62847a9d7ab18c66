package org.yuebao.story;

import java.util.List;
import org.yuebao.outcome.Rejection;

/**
 * What one document gave as it was read, so that a later run need not read it again while its file
 * is the same.
 *
 * @param file that the document was read from, as the spec names it
 * @param record place of the document among those of its file, from 0; what lies in the n-th file
 *     of an archive counts from n times 2<sup>32</sup>
 * @param stories ids of its stories, in the order of the document
 * @param rejections what was not kept of it: the document itself, or numbers of its stories
 */
public record Provenance(
    String file, long record, List<String> stories, List<Rejection> rejections) {
  public Provenance {
    stories = List.copyOf(stories);
    rejections = List.copyOf(rejections);
  }
}
