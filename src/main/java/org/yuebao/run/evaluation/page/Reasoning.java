package org.yuebao.run.evaluation.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Sentence;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.run.evaluation.Mention;

/**
 * Why our readings are what they are.
 *
 * @param sentences of each document, as the engine explained them; none for facts that came from
 *     elsewhere
 */
public record Reasoning(Map<String, List<Sentence>> sentences) {
  /** The sentence that holds the mention; null when nothing was recognised there. */
  @Nullable Sentence sentence(Mention mention) {
    for (Sentence sentence : sentences.getOrDefault(mention.doc(), List.of())) {
      if (mention.start() >= sentence.start() && mention.end() <= sentence.end()) {
        return sentence;
      }
    }
    return null;
  }

  /** What became of the number where the mention stands; null when none was seen. */
  @Nullable Decision decision(Mention mention) {
    Sentence sentence = sentence(mention);
    if (sentence == null) {
      return null;
    }
    Decision near = null;
    for (Decision decision : sentence.decisions()) {
      if (start(decision) == mention.start() && decision.fact() != null) {
        return decision;
      }
      if (start(decision) < mention.end() && end(decision) > mention.start() && near == null) {
        near = decision;
      }
    }
    return near;
  }

  private static int start(Decision decision) {
    Fact fact = decision.fact();
    Rejection rejection = decision.rejection();
    return fact != null ? fact.start() : rejection != null ? rejection.start() : -1;
  }

  private static int end(Decision decision) {
    Fact fact = decision.fact();
    Rejection rejection = decision.rejection();
    return fact != null ? fact.end() : rejection != null ? rejection.end() : -1;
  }
}
