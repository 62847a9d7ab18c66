package org.yuebao.publish.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.outcome.Reservation;
import org.yuebao.story.Story;

/**
 * What the page shows of a fact and of the story that tells it.
 *
 * @param texts id, document, story, title, publication day, source, quantity, sentence, indicator,
 *     concept, rule, reservations
 * @param start index in the sentence (UTF-16) where the quantity begins
 * @param end index after its last character
 * @param confidence in percent
 */
record ToldFact(List<String> texts, int start, int end, int confidence) {
  /** What is longer is cut: {@code facts.jsonl} has it whole. */
  private static final int LONGEST = 4_000;

  private static final int TEXTS = 12;

  static ToldFact of(Story story, Fact fact) {
    return new ToldFact(
        Stream.of(
                EvidenceId.of(fact),
                fact.doc(),
                fact.story(),
                story.title(),
                Objects.toString(fact.published(), ""),
                fact.source(),
                fact.text(),
                fact.sentence(),
                Objects.requireNonNullElse(fact.indicator(), ""),
                Objects.requireNonNullElse(fact.concept(), ""),
                fact.rule(),
                fact.reservations().stream()
                    .map(Reservation::reason)
                    .distinct()
                    .collect(Collectors.joining(" ")))
            .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
            .toList(),
        fact.sentenceStart(),
        fact.sentenceEnd(),
        fact.confidence());
  }

  String id() {
    return texts.get(0);
  }

  void write(DataOutput out) throws IOException {
    for (String text : texts) {
      out.writeUTF(text);
    }
    out.writeInt(start);
    out.writeInt(end);
    out.writeInt(confidence);
  }

  static ToldFact read(DataInput in) throws IOException {
    List<String> texts = new ArrayList<>(TEXTS);
    for (int i = 0; i < TEXTS; i++) {
      texts.add(in.readUTF());
    }
    return new ToldFact(texts, in.readInt(), in.readInt(), in.readInt());
  }
}
