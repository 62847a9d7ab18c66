package org.yuebao.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Engine;
import org.yuebao.fact.Explanation;
import org.yuebao.knowledge.Knowledge;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.run.evaluation.BadEvaluationInput;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.page.EvaluationPage;
import org.yuebao.run.evaluation.page.Names;
import org.yuebao.run.evaluation.page.Reasoning;
import org.yuebao.story.Document;
import org.yuebao.story.PageSplitter;
import org.yuebao.story.Story;

/**
 * Writes the page of an evaluation.
 *
 * @param reading the knowledge to explain and to name things with
 * @param explains whether the facts are the engine's own: of others nobody knows what decided them
 */
record EvaluationPageWriter(DocumentOptions reading, boolean explains) {

  void write(Path file, Evaluation seen, @Nullable Evaluation heldOut, GoldDocuments documents) {
    EvaluationPage page =
        new EvaluationPage(seen, heldOut, documents, reasoning(seen, documents), names());
    try {
      Files.writeString(file, page.html());
    } catch (IOException e) {
      throw new BadEvaluationInput(
          "--html=" + file + ": cannot be written (" + e + "); name a file in an existing folder");
    }
  }

  private Names names() {
    Knowledge knowledge = reading.knowledge();
    Map<String, String> reasons = new HashMap<>();
    knowledge.reasons().all().forEach((id, reason) -> reasons.put(id, reason.meaning()));
    return new Names(new Labels(knowledge.catalogue(), knowledge.gazetteer()), reasons);
  }

  /** Held-out documents are not even explained. */
  private Reasoning reasoning(Evaluation seen, GoldDocuments documents) {
    Map<String, List<Explanation.Sentence>> sentences = new HashMap<>();
    if (explains) {
      PageSplitter splitter = reading.knowledge().pageSplitter();
      Engine engine = reading.engine();
      for (Document document : documents.documents().values()) {
        if (seen.judgements().containsKey(document.doc())) {
          sentences.put(document.doc(), sentences(splitter, engine, document));
        }
      }
    }
    return new Reasoning(sentences);
  }

  private static List<Explanation.Sentence> sentences(
      PageSplitter splitter, Engine engine, Document document) {
    List<Explanation.Sentence> sentences = new ArrayList<>();
    for (Story story : splitter.split(document)) {
      sentences.addAll(engine.explain(story).sentences());
    }
    return sentences;
  }
}
