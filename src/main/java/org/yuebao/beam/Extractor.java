package org.yuebao.beam;

import java.io.Serializable;
import org.yuebao.fact.Extraction;
import org.yuebao.story.Story;

/** The engine as a worker gets hold of it; travels to the workers without the knowledge. */
@FunctionalInterface
public interface Extractor extends Serializable {
  Extraction extract(Story story);
}
