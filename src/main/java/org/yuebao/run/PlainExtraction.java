package org.yuebao.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.document.Sidecar;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Document;
import org.yuebao.story.PageSplitter;
import org.yuebao.story.Story;

/**
 * Documents in, facts out, as a plain loop: the same core as a run's, without an engine.
 *
 * @param splitter from a document to its stories
 * @param engine from a story to its facts; called from several threads
 * @param defaults what holds for documents that do not say it themselves
 */
record PlainExtraction(
    PageSplitter splitter, Function<Story, Extraction> engine, DocumentDefaults defaults) {

  /**
   * Everything that a file gives, in the order of its text.
   *
   * @param sidecar what is said beside it; null when nothing is
   */
  Extraction extract(String path, byte[] bytes, @Nullable Sidecar sidecar) {
    List<Fact> facts = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    for (Outcome<Document> outcome :
        DocumentReader.read(path, bytes, defaults.withSidecar(sidecar))) {
      if (outcome instanceof Outcome.Kept<Document> kept) {
        Extraction extraction = extract(kept.value());
        facts.addAll(extraction.facts());
        rejections.addAll(extraction.rejections());
      } else if (outcome instanceof Outcome.Rejected<Document> rejected) {
        rejections.add(rejected.rejection());
      }
    }
    return new Extraction(facts, rejections);
  }

  /** Everything that a document gives, in the order of its text. */
  Extraction extract(Document document) {
    List<Fact> facts = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    List<Story> stories = splitter.split(document);
    if (stories.isEmpty()) {
      rejections.add(Workshop.withoutStory(document));
    }
    for (Story story : stories) {
      Extraction extraction = engine.apply(story);
      facts.addAll(extraction.facts());
      rejections.addAll(extraction.rejections());
    }
    return new Extraction(facts, rejections);
  }
}
