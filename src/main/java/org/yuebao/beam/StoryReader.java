package org.yuebao.beam;

import java.io.Serializable;
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
   * @param bytes the whole file
   * @param found takes each story, and a rejection for each document that cannot be read
   */
  void read(Portion portion, byte[] bytes, Consumer<Outcome<Story>> found);
}
