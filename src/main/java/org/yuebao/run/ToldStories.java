package org.yuebao.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.beam.Stage;
import org.yuebao.fact.Fact;
import org.yuebao.story.Story;
import org.yuebao.wire.AvroFile;
import org.yuebao.wire.AvroRecords;

/**
 * Stories with their facts and milestones. All files are ordered by document, so that they are read
 * side by side, one document at a time.
 */
final class ToldStories implements Closeable {
  private final AvroRecords<Story> stories;
  private final AvroRecords<Fact> facts;
  private final AvroRecords<Fact> milestones;

  /** What is done with a story. */
  interface StoryReader {
    /**
     * @param milestones what it tells of projects without a figure
     */
    void take(Story story, List<Fact> facts, List<Fact> milestones) throws IOException;
  }

  /**
   * @param release the folder that the pipeline has filled
   */
  ToldStories(Path release) throws IOException {
    stories = new AvroRecords<>(Stage.STORIES.wire(), release.resolve(Stage.STORIES.path()));
    facts = new AvroRecords<>(Stage.FACTS.wire(), release.resolve(Stage.FACTS.path()));
    milestones =
        new AvroRecords<>(Stage.MILESTONES.wire(), release.resolve(Stage.MILESTONES.path()));
  }

  /** Every fact in the order of its file, and after those of a document each of its stories. */
  void each(StoryReader storyReader, AvroFile.Reader<Fact> factReader) throws IOException {
    for (Story first = stories.next(); first != null; first = stories.next()) {
      String doc = first.doc();
      Map<String, List<Fact>> byStory = new HashMap<>();
      while (isOf(doc, facts.next())) {
        Fact fact = facts.take();
        factReader.take(fact);
        byStory.computeIfAbsent(fact.story(), story -> new ArrayList<>()).add(fact);
      }
      Map<String, List<Fact>> reached = new HashMap<>();
      while (isOf(doc, milestones.next())) {
        Fact milestone = milestones.take();
        reached.computeIfAbsent(milestone.story(), story -> new ArrayList<>()).add(milestone);
      }
      for (Story next = stories.next(); next != null && next.doc().equals(doc); ) {
        Story story = stories.take();
        storyReader.take(story, of(story, byStory), of(story, reached));
        next = stories.next();
      }
      refuse(byStory.keySet().stream().findFirst().orElse(null));
    }
    Fact left = facts.next();
    refuse(left == null ? null : left.story());
  }

  private static List<Fact> of(Story story, Map<String, List<Fact>> byStory) {
    List<Fact> told = byStory.remove(story.story());
    return told == null ? List.of() : told;
  }

  private static boolean isOf(String doc, @Nullable Fact fact) {
    return fact != null && fact.doc().equals(doc);
  }

  private static void refuse(@Nullable String story) {
    if (story != null) {
      throw new IllegalStateException("facts of a story that is not there: " + story);
    }
  }

  @Override
  public void close() throws IOException {
    stories.close();
    facts.close();
    milestones.close();
  }
}
