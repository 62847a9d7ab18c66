package org.yuebao.publish.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Explanation;
import org.yuebao.fact.Explanation.Candidate;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Sentence;
import org.yuebao.fact.Explanation.Span;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;

/**
 * An explanation as text: each sentence with numbered marks beneath what was seen, what each was
 * read as, and for every number the fact that it became, with the indicators that were weighed, or
 * why it was rejected.
 */
public final class ExplanationText {
  private static final String INDENT = "  ";

  private final PrintWriter out;
  private final int columns;

  /**
   * @param columns width of the terminal
   */
  public ExplanationText(PrintWriter out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  public void print(Explanation explanation) {
    for (Sentence sentence : explanation.sentences()) {
      print(sentence);
      out.println();
    }
    out.flush();
  }

  private void print(Sentence sentence) {
    new MarkedText(sentence.text(), columns).lines(marks(sentence.spans())).forEach(out::println);
    seen(sentence);
    for (Decision decision : sentence.decisions()) {
      print(decision, sentence.text());
    }
  }

  private static List<MarkedText.Mark> marks(List<Span> spans) {
    List<MarkedText.Mark> marks = new ArrayList<>();
    for (Span span : spans) {
      marks.add(new MarkedText.Mark(span.start(), span.end(), Integer.toString(marks.size() + 1)));
    }
    return marks;
  }

  private void seen(Sentence sentence) {
    int number = 0;
    int kinds = widest(sentence.spans().stream().map(Span::kind).toList());
    int texts = widest(sentence.spans().stream().map(span -> text(sentence, span)).toList());
    for (Span span : sentence.spans()) {
      String line =
          INDENT
              + DisplayWidth.padStart(Integer.toString(++number), 2)
              + " "
              + DisplayWidth.padEnd(span.kind(), kinds)
              + "  "
              + DisplayWidth.padEnd(text(sentence, span), texts)
              + "  "
              + span.meaning()
              + (span.rule().isEmpty() ? "" : "  (" + span.rule() + ")");
      out.println(line.stripTrailing());
    }
  }

  private static String text(Sentence sentence, Span span) {
    return sentence.text().substring(span.start(), span.end()).replaceAll("\\p{Cntrl}", " ");
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  private void print(Decision decision, String sentence) {
    String number = sentence.substring(decision.start(), decision.end());
    if (decision.fact() != null) {
      out.println(INDENT + number + " -> " + meaning(decision.fact()));
      doubts(decision.fact());
    } else if (decision.rejection() != null) {
      out.println(INDENT + number + " -> rejected: " + reason(decision.rejection()));
    }
    candidates(decision);
  }

  private static String meaning(Fact fact) {
    StringJoiner meaning = new StringJoiner(" ");
    meaning.add(fact.indicator() != null ? fact.indicator() : "open: " + fact.concept());
    meaning.add(fact.measure().name());
    meaning.add(fact.bound().symbol());
    meaning.add(
        fact.value2() == null
            ? fact.printedValue()
            : fact.printedValue() + " to " + fact.value2().toPlainString());
    meaning.add(fact.unit());
    meaning.add("| period " + or(fact.period()));
    meaning.add("| region " + or(fact.region()) + (fact.zone() == null ? "" : " " + fact.zone()));
    if (fact.subject() != null) {
      meaning.add("| subject " + fact.subject());
    }
    return meaning.add("| " + fact.status()).toString();
  }

  private static String or(@Nullable Object value) {
    return value == null ? "unknown" : value.toString();
  }

  private void doubts(Fact fact) {
    out.println(
        INDENT.repeat(3)
            + "confidence "
            + fact.confidence()
            + (fact.rule().isEmpty() ? "" : ", rules " + fact.rule()));
    for (Reservation reservation : fact.reservations()) {
      out.println(
          INDENT.repeat(3)
              + "doubt "
              + reservation.reason()
              + (reservation.detail().isEmpty() ? "" : ": " + reservation.detail()));
    }
  }

  private static String reason(Rejection rejection) {
    StringBuilder reason = new StringBuilder(rejection.reason());
    if (!rejection.detail().isEmpty()) {
      reason.append(": ").append(rejection.detail());
    }
    if (!rejection.rule().isEmpty()) {
      reason.append(" (").append(rejection.rule()).append(')');
    }
    return reason.toString();
  }

  private void candidates(Decision decision) {
    String chosen = decision.fact() == null ? null : decision.fact().indicator();
    int codes = widest(decision.candidates().stream().map(Candidate::indicator).toList());
    for (Candidate candidate : decision.candidates()) {
      out.println(
          INDENT.repeat(3)
              + (candidate.indicator().equals(chosen) ? "* " : "  ")
              + DisplayWidth.padEnd(candidate.indicator(), codes)
              + DisplayWidth.padStart(Integer.toString(candidate.score()), 6)
              + "  "
              + String.join(", ", candidate.reasons()));
    }
  }
}
