package org.yuebao.beam;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.observation.Observation;
import org.yuebao.outcome.Outcome;

/** The catalogue's terms as a worker gets hold of them. */
@FunctionalInterface
public interface Observing extends Serializable {
  /** Null for an open quantity, which stays a fact. */
  @Nullable Outcome<Observation> observe(Fact fact);
}
