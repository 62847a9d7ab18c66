package org.yuebao.run.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Sentence;
import org.yuebao.fact.Fact;
import org.yuebao.run.evaluation.Field;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Judgement;
import org.yuebao.run.evaluation.Mention;

/** Every error: its sentence, both readings field by field, and what decided ours. */
final class ErrorCards {
  private final GoldDocuments documents;
  private final Texts texts;
  private final Reasoning reasoning;
  private final Names names;
  private final Why why;

  ErrorCards(GoldDocuments documents, Texts texts, Reasoning reasoning, Names names) {
    this.documents = documents;
    this.texts = texts;
    this.reasoning = reasoning;
    this.names = names;
    this.why = new Why(names);
  }

  void write(Html html, Errors errors) {
    html.open("section", "id", "errors", "aria-labelledby", "errors-title");
    html.element("h2", "Errors", "id", "errors-title");
    filters(html);
    html.open("p", "id", "count", "role", "status")
        .text(errors.all().size() == 1 ? "1 error" : errors.all().size() + " errors")
        .close();
    html.open("div", "id", "cards").line();
    for (Judgement error : errors.all()) {
      card(html, error, errors.id(error));
    }
    html.close(2).line();
  }

  /** Filled by the script: without it, everything shows. */
  private static void filters(Html html) {
    html.open("form", "id", "filters", "hidden", "hidden", "aria-label", "Filter the errors");
    html.element("div", "", "id", "kinds", "role", "group", "aria-label", "kind of error");
    html.element("div", "", "id", "choices");
    html.close().line();
  }

  private void card(Html html, Judgement error, String id) {
    Mention place = place(error);
    Sentence sentence = reasoning.sentence(place);
    Decision decision = reasoning.decision(place);
    List<ErrorKind> kinds = List.copyOf(ErrorKind.of(error));
    html.open(
        "article",
        attributes(error, id, kinds, decision == null ? null : decision.fact())
            .toArray(String[]::new));
    html.open("div").open("header");
    html.element("a", id.substring(1), "class", "number", "href", "#" + id);
    kinds.forEach(kind -> html.element("span", kind.label(), "class", "kind " + kind.id()));
    html.element("span", "tier " + tier(error), "class", "tier");
    html.element("a", error.doc(), "class", "doc", "href", "#" + texts.row(place));
    html.element("span", documents.genre(error.doc()), "class", "genre");
    html.close().line();
    sentence(html, error, place, sentence);
    why.write(html, error, sentence, decision);
    html.close();
    fields(html, error);
    html.close().line();
  }

  private static Mention place(Judgement error) {
    return Objects.requireNonNull(error.gold() != null ? error.gold() : error.fact());
  }

  private static String tier(Judgement error) {
    return error.gold() == null ? "none" : String.valueOf(error.gold().tier());
  }

  /** What the filters ask. */
  private List<String> attributes(
      Judgement error, String id, List<ErrorKind> kinds, @Nullable Fact fact) {
    Set<String> indicators = new TreeSet<>();
    Stream.of(error.gold(), error.fact())
        .filter(Objects::nonNull)
        .map(Mention::indicator)
        .forEach(code -> indicators.add(code == null ? "-" : code));
    List<String> attributes =
        new ArrayList<>(List.of("id", id, "class", "error", "tabindex", "-1"));
    attributes.addAll(List.of("data-kind", joined(kinds.stream().map(ErrorKind::id))));
    attributes.addAll(List.of("data-level", ErrorKind.level(error)));
    attributes.addAll(List.of("data-genre", documents.genre(error.doc())));
    attributes.addAll(List.of("data-document", error.doc()));
    attributes.addAll(List.of("data-indicator", String.join("\t", indicators)));
    String rules = fact == null ? "" : joined(Rules.of(fact).stream());
    attributes.addAll(List.of("data-rule", rules));
    int confidence = error.fact() == null ? -1 : error.fact().confidence();
    attributes.addAll(List.of("data-confidence", Integer.toString(confidence)));
    return attributes;
  }

  /** Tabs stand between them: a name may hold a blank. */
  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining("\t"));
  }

  private void sentence(Html html, Judgement error, Mention place, @Nullable Sentence sentence) {
    Passage passage = texts.passage(error.doc());
    Passage.Part known =
        sentence == null ? null : new Passage.Part(sentence.start(), sentence.end());
    List<Passage.Mark> marks = new ArrayList<>();
    if (error.gold() != null) {
      marks.add(mark(error.gold(), "gold"));
    }
    if (error.fact() != null) {
      marks.add(mark(error.fact(), "ours"));
    }
    html.open("p", "class", "sentence", "lang", "zh");
    passage.write(html, passage.around(known, place), marks);
    html.close();
  }

  private static Passage.Mark mark(Mention mention, String whose) {
    return new Passage.Mark(mention.start(), mention.end(), whose, whose, "");
  }

  private void fields(Html html, Judgement error) {
    Mention gold = error.gold();
    Mention fact = error.fact();
    html.open("table", "class", "fields");
    html.open("thead").open("tr").element("th", "field", "scope", "col");
    html.element("th", "gold", "scope", "col").element("th", "ours", "scope", "col").close(2);
    html.open("tbody");
    for (Field field : Field.values()) {
      String expected = gold == null ? null : field.of(gold);
      String found = fact == null ? null : field.of(fact);
      boolean differs = gold != null && fact != null && !field.agrees(gold, fact);
      if (says(expected) || says(found) || differs) {
        html.open("tr", "class", differs ? "differs" : "");
        html.element("th", field.label(), "scope", "row");
        value(html, field, expected, "gold");
        value(html, field, found, "ours");
        html.close();
      }
    }
    html.close(2);
  }

  private static boolean says(@Nullable String value) {
    return value != null && !value.isEmpty();
  }

  private void value(Html html, Field field, @Nullable String value, String whose) {
    html.open("td", "class", whose);
    if (!says(value)) {
      html.element("span", "–", "class", "none", "title", "nothing");
    } else {
      html.element("span", String.valueOf(value));
      String name = names.of(field, value);
      if (!name.isEmpty()) {
        html.text(" ").element("span", name, "class", "name", "lang", "zh");
      }
    }
    html.close();
  }
}
