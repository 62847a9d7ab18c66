package org.yuebao.law.canary.outcome;

import org.yuebao.law.canary.story.Known;

/** Breaks a law on purpose. */
public final class KnowsStories {
  public int later(Known story) {
    return story.hashCode();
  }
}
