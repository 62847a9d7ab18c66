package org.yuebao.run;

import java.util.List;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.fact.Extraction;
import org.yuebao.fact.Fact;
import org.yuebao.knowledge.Reasons;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Document;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * What holds of any bytes and of any text: they become documents and facts that stand in them, or
 * rejections that say where and why. What does not hold is thrown.
 */
final class SoundReading {
  private final Workshop workshop;
  private final DocumentDefaults defaults;

  SoundReading(Workshop workshop) {
    this.workshop = workshop;
    this.defaults =
        DocumentDefaults.none()
            .withPublished(PublicationDate.parse("2024-08-05"))
            .withHomeRegion("320412")
            .withSiteWords(workshop.loaded().siteWords());
  }

  /** How many facts a file gives. */
  int file(String path, byte[] bytes) {
    int facts = 0;
    List<Outcome<Document>> read = DocumentReader.read(path, bytes, defaults);
    hold(!read.isEmpty(), "neither document nor rejection");
    for (Outcome<Document> outcome : read) {
      if (outcome instanceof Outcome.Kept<Document> kept) {
        facts += document(kept.value());
      } else if (outcome instanceof Outcome.Rejected<Document> rejected) {
        check(rejected.rejection(), 0);
        String detail = rejected.rejection().detail();
        hold(detail.startsWith(path), detail);
      }
    }
    return facts;
  }

  /** How many facts a text gives. */
  int text(String body) {
    return document(new Document("text", "text.txt", "", defaults.published(), "", "320412", body));
  }

  private int document(Document document) {
    hold(!document.body().isEmpty() && !document.doc().isEmpty(), "an empty document");
    int points = document.body().codePointCount(0, document.body().length());
    int facts = 0;
    for (Story story : workshop.loaded().pageSplitter().split(document)) {
      Extraction extraction = workshop.extract(story);
      for (Fact fact : extraction.facts()) {
        check(fact, document, points);
      }
      for (Fact milestone : extraction.milestones()) {
        check(milestone, document, points);
      }
      extraction.rejections().forEach(rejection -> check(rejection, points));
      facts += extraction.facts().size();
    }
    return facts;
  }

  private void check(Fact fact, Document document, int points) {
    hold(fact.doc().equals(document.doc()), "a fact of another document");
    hold(
        fact.start() >= 0 && fact.start() < fact.end() && fact.end() <= points,
        () -> "outside of its document: " + fact);
    hold(
        fact.sentenceStart() >= 0
            && fact.sentenceStart() < fact.sentenceEnd()
            && fact.sentenceEnd() <= fact.sentence().length(),
        () -> "outside of its sentence: " + fact);
    Outcome<?> observed = workshop.observe(fact);
    if (observed instanceof Outcome.Rejected<?> rejected) {
      check(rejected.rejection(), points);
    }
  }

  private void check(Rejection rejection, int points) {
    Reasons reasons = workshop.loaded().reasons();
    hold(reasons.get(rejection.reason()) != null, () -> "unknown reason: " + rejection);
    hold(
        rejection.start() == -1 && rejection.end() == -1
            || rejection.start() >= 0
                && rejection.start() <= rejection.end()
                && rejection.end() <= points,
        () -> "outside of its document: " + rejection);
  }

  private static void hold(boolean holds, String otherwise) {
    hold(holds, () -> otherwise);
  }

  private static void hold(boolean holds, java.util.function.Supplier<String> otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise.get());
    }
  }
}
