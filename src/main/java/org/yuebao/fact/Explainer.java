package org.yuebao.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Explanation.Candidate;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Span;
import org.yuebao.indicator.Indicator;
import org.yuebao.indicator.IndicatorName;
import org.yuebao.outcome.Rejection;
import org.yuebao.period.Anchor;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;
import org.yuebao.quantity.Quantity;
import org.yuebao.story.Story;

/**
 * Tells of a story that was read what was seen in each sentence, and what became of its numbers.
 */
final class Explainer {
  private final Vocabulary vocabulary;
  private final Story story;
  private final Map<Integer, Fact> facts;
  private final Map<Integer, Rejection> rejections;

  Explainer(Vocabulary vocabulary, Story story, Extraction extraction) {
    this.vocabulary = vocabulary;
    this.story = story;
    this.facts = byStart(extraction.facts(), Fact::start);
    this.rejections = byStart(extraction.rejections(), Rejection::start);
  }

  private static <T> Map<Integer, T> byStart(List<T> all, Function<T, Integer> start) {
    return all.stream().collect(Collectors.toMap(start, each -> each, (first, second) -> first));
  }

  /**
   * @param heard the sentences with a figure or a word that the engine knows, in order
   */
  Explanation explain(List<Sentence> heard) {
    return new Explanation(heard.stream().map(this::explain).toList());
  }

  private Explanation.Sentence explain(Sentence sentence) {
    String text = story.body().substring(sentence.start(), sentence.end()).stripTrailing();
    List<Span> spans = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.token(i);
      describe(token, sentence.start(), spans);
      Decision decision = decision(sentence, i);
      if (decision != null) {
        decisions.add(decision);
      }
    }
    int start = story.offsets().toDocument(sentence.start());
    int end = story.offsets().endToDocument(sentence.start() + text.length());
    return new Explanation.Sentence(start, end, text, spans, decisions);
  }

  // ---- what was seen

  private void describe(Token token, int origin, List<Span> spans) {
    int start = token.start() - origin;
    int end = token.end() - origin;
    if (token.quantity() != null) {
      spans.add(new Span(start, end, "quantity", meaning(token.quantity()), ""));
    } else if (token.period() != null) {
      spans.add(new Span(start, end, "period", meaning(token.period()), ""));
    } else if (token.rejected() != null) {
      spans.add(new Span(start, end, "number", "no quantity", token.rejected().reason()));
    }
    for (Term term : token.terms()) {
      spans.add(new Span(start, end, kind(term), meaning(term), ""));
    }
  }

  private static String meaning(Quantity quantity) {
    String upper = quantity.value2() == null ? "" : " to " + quantity.value2().toPlainString();
    String unit = quantity.unit().isEmpty() ? "no unit" : quantity.unit();
    return quantity.value().toPlainString() + upper + " " + unit;
  }

  /** Seen from the publication alone; the sentence may give it another year. */
  private String meaning(PeriodMention mention) {
    Period period = mention.resolve(new Anchor(story.published(), null, false, false));
    return period == null ? "not resolved by the publication date" : period.code();
  }

  private static String kind(Term term) {
    return term.role().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String meaning(Term term) {
    if (term.name() != null) {
      String domains = term.name().domains().isEmpty() ? "" : ", only in " + term.name().domains();
      return term.name().indicator().code() + domains;
    }
    if (term.region() != null) {
      return term.region().value() + " " + term.region().kind().name().toLowerCase(Locale.ROOT);
    }
    return term.value();
  }

  // ---- what became of the numbers

  private @Nullable Decision decision(Sentence sentence, int at) {
    Token token = sentence.token(at);
    int place = story.offsets().toDocument(token.start());
    Fact fact = facts.get(place);
    Rejection rejection = fact == null ? rejections.get(place) : null;
    if (fact == null && rejection == null) {
      return null;
    }
    List<Candidate> candidates =
        fact == null || token.quantity() == null ? List.of() : candidates(sentence, at, fact);
    int start = token.start() - sentence.start();
    return new Decision(start, token.end() - sentence.start(), candidates, fact, rejection);
  }

  /**
   * The fact's own indicator with the rules that chose it, then the names that stand before the
   * number.
   */
  private List<Candidate> candidates(Sentence sentence, int at, Fact fact) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    if (fact.indicator() != null) {
      List<String> rules = List.of(fact.rule().strip().split("\\s+"));
      candidates.put(fact.indicator(), new Candidate(fact.indicator(), fact.confidence(), rules));
    }
    for (int i = at - 1; i >= 0; i--) {
      Term term = sentence.token(i).term(Term.Role.INDICATOR);
      if (term != null && term.name() != null) {
        Candidate candidate = passedOver(term.name(), sentence.token(at).quantity());
        candidates.putIfAbsent(candidate.indicator(), candidate);
      }
    }
    return List.copyOf(candidates.values());
  }

  private Candidate passedOver(IndicatorName name, @Nullable Quantity quantity) {
    List<String> reasons = new ArrayList<>();
    Indicator indicator = name.indicator();
    List<String> units =
        vocabulary.unitsOf().getOrDefault(indicator.code(), List.of(indicator.unit()));
    if (quantity != null && !units.contains("*") && !units.contains(quantity.unit())) {
      reasons.add("its level has the unit " + String.join(" or ", units));
    }
    if (!name.domains().isEmpty()) {
      reasons.add("the name is certain only in " + String.join(", ", name.domains()));
    }
    if (reasons.isEmpty()) {
      reasons.add("other words stand between, or before it");
    }
    return new Candidate(indicator.code(), 0, reasons);
  }
}
