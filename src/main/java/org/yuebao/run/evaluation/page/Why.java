package org.yuebao.run.evaluation.page;

import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Explanation.Candidate;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Sentence;
import org.yuebao.fact.Explanation.Span;
import org.yuebao.fact.Fact;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.run.evaluation.Field;
import org.yuebao.run.evaluation.Judgement;

/** What decided our reading: rules, doubts, the indicators that were weighed, what was seen. */
final class Why {
  private final Names names;

  Why(Names names) {
    this.names = names;
  }

  void write(Html html, Judgement error, @Nullable Sentence sentence, @Nullable Decision decision) {
    Fact fact = decision == null ? null : decision.fact();
    Rejection rejection = decision == null ? null : decision.rejection();
    html.open("dl", "class", "why");
    if (fact != null) {
      decided(html, fact, error.fact() == null);
    } else if (rejection != null) {
      rejected(html, rejection);
    } else if (error.fact() == null && sentence != null) {
      entry(html, "ours", "no number was seen here");
    }
    if (decision != null && !decision.candidates().isEmpty()) {
      weighed(html, decision);
    }
    html.close();
    if (sentence != null && !sentence.spans().isEmpty()) {
      seen(html, sentence);
    }
  }

  private void decided(Html html, Fact fact, boolean elsewhere) {
    if (elsewhere) {
      entry(html, "ours", "read as " + fact.text() + ", which answers another line of the gold");
    }
    html.element("dt", "decided by").open("dd");
    for (String rule : fact.rule().strip().split("\\s+", -1)) {
      if (!rule.isEmpty()) {
        html.element("code", rule).text(" ");
      }
    }
    html.element("span", "confidence " + fact.confidence(), "class", "confidence").close();
    for (Reservation doubt : fact.reservations()) {
      String detail = doubt.detail().isEmpty() ? "" : ": " + doubt.detail();
      html.element("dt", "doubt").open("dd").element("code", doubt.reason());
      html.text(detail).element("span", names.meaning(doubt.reason()), "class", "meaning").close();
    }
  }

  private void rejected(Html html, Rejection rejection) {
    html.element("dt", "rejected").open("dd").element("code", rejection.reason());
    if (!rejection.detail().isEmpty()) {
      html.text(" " + rejection.detail());
    }
    html.element("span", names.meaning(rejection.reason()), "class", "meaning").close();
  }

  private static void entry(Html html, String term, String meaning) {
    html.element("dt", term).element("dd", meaning);
  }

  private void weighed(Html html, Decision decision) {
    html.element("dt", "weighed").open("dd").open("ul");
    for (Candidate candidate : decision.candidates()) {
      boolean taken = candidate.score() > 0;
      html.open("li", "class", taken ? "taken" : "");
      html.element("code", candidate.indicator()).text(" ");
      html.element(
          "span", names.of(Field.INDICATOR, candidate.indicator()), "class", "name", "lang", "zh");
      html.text(taken ? " – taken" : " – " + String.join("; ", candidate.reasons())).close();
    }
    html.close(2);
  }

  private static void seen(Html html, Sentence sentence) {
    html.open("details", "class", "seen");
    html.element("summary", "all that was recognised (" + sentence.spans().size() + ")");
    html.open("ol");
    for (Span span : sentence.spans()) {
      html.open("li");
      html.element("span", sentence.text().substring(span.start(), span.end()), "lang", "zh");
      html.text(" ").element("span", span.kind(), "class", "role");
      html.text(" ").element("span", span.meaning(), "class", "meaning").close();
    }
    html.close(2);
  }
}
