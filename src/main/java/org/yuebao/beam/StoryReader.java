package org.yuebao.beam;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Story;

/** Reads the stories of a file: what a worker does with each of its portions. */
@FunctionalInterface
public interface StoryReader extends Serializable {
  /**
   * Reads one portion.
   *
   * @param portion which of the file's records are wanted
   * @param in the whole file, from its beginning; not closed
   * @param found takes each document that the portion has
   */
  void read(Portion portion, InputStream in, Consumer<ReadDocument> found) throws IOException;

  /**
   * A document as it was read.
   *
   * @param record its place among those of its file, from 0
   * @param stories its stories, or one rejection when it cannot be read
   */
  record ReadDocument(long record, List<Outcome<Story>> stories) {}
}
