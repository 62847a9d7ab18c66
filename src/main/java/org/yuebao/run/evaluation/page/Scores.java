package org.yuebao.run.evaluation.page;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yuebao.run.evaluation.ConfidenceBand;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.Field;
import org.yuebao.run.evaluation.FieldScore;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Score;
import org.yuebao.run.evaluation.Tally;

/** The scores: by level, field, genre, document, indicator, rule and confidence. */
final class Scores {
  private static final int WIDTH = 100;

  private final Html html;
  private final Evaluation seen;
  private final @Nullable Evaluation heldOut;

  Scores(Html html, Evaluation seen, @Nullable Evaluation heldOut) {
    this.html = html;
    this.seen = seen;
    this.heldOut = heldOut;
  }

  void write(GoldDocuments documents, Names names, List<Rules> rules) {
    html.open("section", "id", "scores", "aria-labelledby", "scores-title");
    html.element("h2", "Scores", "id", "scores-title");
    html.open("div", "class", "tables").line();
    levels();
    confidence();
    tallies("indicator", mostFirst(), name -> names.of(Field.INDICATOR, name), false);
    fields();
    rules(rules);
    tallies("genre", seen.by(documents::genre), name -> "", true);
    tallies("document", worstFirst(seen.byDocument()), name -> "", true);
    html.close(2).line();
  }

  private static Map<String, Tally> worstFirst(Map<String, Tally> tallies) {
    return sorted(
        tallies, Comparator.comparingDouble(t -> (double) t.full() / Math.max(1, t.goldA())));
  }

  private Map<String, Tally> mostFirst() {
    return sorted(seen.byIndicator(), Comparator.comparingInt(Tally::goldA).reversed());
  }

  private static Map<String, Tally> sorted(Map<String, Tally> tallies, Comparator<Tally> order) {
    Map<String, Tally> sorted = new LinkedHashMap<>();
    tallies.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(order))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  private void begin(String title, boolean open, String... columns) {
    html.open("details", "class", "score", "open", open ? "open" : "");
    html.element("summary", "by " + title);
    html.open("div", "class", "rows", "tabindex", "0").open("table").open("thead").open("tr");
    html.element("th", title, "scope", "col");
    for (String column : columns) {
      html.element("th", column, "scope", "col", "class", "n");
    }
    html.close(2).open("tbody").line();
  }

  private void end() {
    html.close(4).line();
  }

  private void levels() {
    String[] columns = {"precision", "recall", "F1", "held out"};
    begin("level", true, heldOut == null ? Arrays.copyOf(columns, 3) : columns);
    level("quantity", Tally::quantityScore);
    level("link", Tally::linkScore);
    level("full", Tally::fullScore);
    html.close(3).open("p", "class", "hint").text(counted(seen));
    if (heldOut != null) {
      html.text(" Held out, of which nothing is shown: " + counted(heldOut));
    }
    html.close(2).line();
  }

  private static String counted(Evaluation evaluation) {
    Tally total = evaluation.total();
    return evaluation.judgements().size()
        + " documents, "
        + total.gold()
        + " gold quantities ("
        + total.goldA()
        + " of tier A), "
        + total.facts()
        + " extracted ("
        + total.linked()
        + " linked).";
  }

  private void level(String name, Function<Tally, Score> level) {
    Score score = level.apply(seen.total());
    html.open("tr");
    named("level", name, "");
    share(score.precision());
    share(score.recall());
    bar(score.f1());
    if (heldOut != null) {
      bar(level.apply(heldOut.total()).f1());
    }
    html.close().line();
  }

  private void fields() {
    begin("field", true, "wrong", "scored", "right");
    for (FieldScore field : seen.byField()) {
      html.open("tr");
      if (isKind(field.field())) {
        named("kind", field.field(), "");
      } else {
        html.element("th", field.field(), "scope", "row");
      }
      number(field.scored() - field.right());
      number(field.scored());
      bar((double) field.right() / Math.max(1, field.scored()));
      html.close().line();
    }
    end();
  }

  /** Zone and subject are counted, but are no errors. */
  private static boolean isKind(String field) {
    for (ErrorKind kind : ErrorKind.values()) {
      if (kind.id().equals(field)) {
        return true;
      }
    }
    return false;
  }

  private void tallies(
      String title, Map<String, Tally> tallies, Function<String, String> names, boolean open) {
    begin(title, open, "gold", "quantity", "link", "full");
    tallies.forEach(
        (name, tally) -> {
          html.open("tr");
          named(title, name, names.apply(name));
          number(tally.gold());
          share(tally.quantityScore().f1());
          share(tally.linkScore().f1());
          bar(tally.fullScore().f1());
          html.close().line();
        });
    end();
  }

  private void rules(List<Rules> rules) {
    if (rules.isEmpty()) {
      return;
    }
    begin("rule", false, "wrong", "facts", "right");
    for (Rules rule : rules) {
      html.open("tr");
      named("rule", rule.rule(), "");
      number(rule.wrong());
      number(rule.facts());
      bar(1 - (double) rule.wrong() / rule.facts());
      html.close().line();
    }
    end();
  }

  private void confidence() {
    List<ConfidenceBand> bands =
        seen.calibration().stream().filter(band -> band.facts() > 0).toList();
    if (bands.isEmpty()) {
      return;
    }
    begin("confidence", true, "facts", "claimed", "right");
    for (ConfidenceBand band : bands) {
      html.open("tr", "class", band.holds() ? "" : "off");
      html.element("th", band.from() + "–" + band.to(), "scope", "row");
      number(band.facts());
      share(band.meanConfidence() / 100);
      bar(band.rightPercent() / 100);
      html.close().line();
    }
    end();
  }

  /** A name that shows its errors when it is chosen. */
  private void named(String filter, String name, String meaning) {
    html.open("th", "scope", "row");
    html.open("a", "data-filter", filter, "data-value", name, "href", "#errors");
    html.breakable(name).close();
    if (!meaning.isEmpty()) {
      html.text(" ").element("span", meaning, "class", "name", "lang", "zh");
    }
    html.close();
  }

  private void number(int number) {
    html.element("td", Integer.toString(number), "class", "n");
  }

  private void share(double share) {
    html.element("td", Score.rounded(share, 3).toPlainString(), "class", "n");
  }

  private void bar(double share) {
    String width = Score.rounded(share * WIDTH, 1).toPlainString();
    html.open("td", "class", "n bar").text(Score.rounded(share, 3).toPlainString());
    html.open("svg", "viewBox", "0 0 100 4", "preserveAspectRatio", "none", "aria-hidden", "true");
    html.element("rect", "", "class", "whole", "width", "100", "height", "4");
    html.element("rect", "", "class", "part", "width", width, "height", "4");
    html.close(2);
  }
}
