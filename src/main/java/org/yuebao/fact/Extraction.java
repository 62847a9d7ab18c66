package org.yuebao.fact;

import java.util.List;
import org.yuebao.outcome.Rejection;

/**
 * What the engine found in one story.
 *
 * @param facts ordered by start
 * @param milestones of projects that were told without a number or a date of their own: each dated
 *     by the day of publication, by which it was reached
 * @param rejections numbers that became no fact, each with the reason
 */
public record Extraction(List<Fact> facts, List<Fact> milestones, List<Rejection> rejections) {
  public Extraction {
    facts = List.copyOf(facts);
    milestones = List.copyOf(milestones);
    rejections = List.copyOf(rejections);
  }

  /** Facts and rejections of a text that tells of no milestone in words alone. */
  public Extraction(List<Fact> facts, List<Rejection> rejections) {
    this(facts, List.of(), rejections);
  }
}
