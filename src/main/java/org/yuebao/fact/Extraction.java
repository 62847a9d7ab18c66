package org.yuebao.fact;

import java.util.List;
import org.yuebao.outcome.Rejection;

/**
 * What the engine found in one story.
 *
 * @param facts ordered by start
 * @param rejections numbers that became no fact, each with the reason
 */
public record Extraction(List<Fact> facts, List<Rejection> rejections) {
  public Extraction {
    facts = List.copyOf(facts);
    rejections = List.copyOf(rejections);
  }
}
