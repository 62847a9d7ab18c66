package org.yuebao.run.evaluation.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.yuebao.run.evaluation.Evaluation;
import org.yuebao.run.evaluation.Field;
import org.yuebao.run.evaluation.GoldDocuments;
import org.yuebao.run.evaluation.Judgement;
import org.yuebao.run.evaluation.Mention;
import org.yuebao.run.evaluation.Score;
import org.yuebao.run.evaluation.Tally;
import org.yuebao.story.Document;

/** The documents, line by line: on the left with the gold's marks, on the right with ours. */
final class Texts {
  private final Evaluation evaluation;
  private final GoldDocuments documents;
  private final Map<String, Passage> passages = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  Texts(Evaluation evaluation, GoldDocuments documents) {
    this.evaluation = evaluation;
    this.documents = documents;
    for (String doc : evaluation.judgements().keySet()) {
      passages.put(doc, new Passage(documents.body(doc)));
      ids.put(doc, "t" + (ids.size() + 1));
    }
  }

  Passage passage(String doc) {
    return passages.getOrDefault(doc, new Passage(""));
  }

  /** The id of the row in which a mention stands. */
  String row(Mention mention) {
    int number = 0;
    for (Passage.Part line : passage(mention.doc()).lines()) {
      number++;
      if (mention.start() < line.end()) {
        break;
      }
    }
    return row(mention.doc(), number);
  }

  private String row(String doc, int number) {
    return ids.get(doc) + "-" + number;
  }

  void write(Html html, Errors errors) {
    html.open("section", "id", "texts", "aria-labelledby", "texts-title");
    html.element("h2", "Documents", "id", "texts-title");
    html.open("p", "class", "hint");
    html.text("On the left the gold, on the right ours. Each mark tells its reading; one that is")
        .text(" wrong leads to its error.");
    html.close().line();
    evaluation.byDocument().forEach((doc, tally) -> document(html, doc, tally, errors));
    html.close().line();
  }

  private void document(Html html, String doc, Tally tally, Errors errors) {
    List<Judgement> judgements = evaluation.judgements().getOrDefault(doc, List.of());
    long wrong = judgements.stream().filter(judgement -> judgement.error() != null).count();
    html.open("details", "id", String.valueOf(ids.get(doc)), "class", "text", "data-document", doc);
    html.open("summary").element("b", doc).text(" ");
    Document document = documents.documents().get(doc);
    html.element("span", document == null ? "" : document.title(), "class", "title", "lang", "zh");
    html.element("span", documents.genre(doc), "class", "genre");
    html.element("span", wrong + (wrong == 1 ? " error" : " errors"), "class", "wrong");
    html.element("span", "full " + Score.rounded(tally.fullScore().f1(), 3), "class", "full");
    html.close();
    html.open("div", "class", "lines", "lang", "zh");
    html.element("div", "gold", "class", "side", "lang", "en");
    html.element("div", "ours", "class", "side", "lang", "en").line();
    lines(html, doc, gold(judgements, errors), ours(judgements, errors));
    html.close(2).line();
  }

  private void lines(Html html, String doc, List<Passage.Mark> gold, List<Passage.Mark> ours) {
    Passage passage = passage(doc);
    int number = 0;
    for (Passage.Part line : passage.lines()) {
      number++;
      List<Passage.Mark> left = in(gold, line);
      List<Passage.Mark> right = in(ours, line);
      boolean plain = left.isEmpty() && right.isEmpty();
      html.open("p", "id", row(doc, number), "class", plain ? "plain" : "gold");
      passage.write(html, line, left);
      html.close();
      if (!plain) {
        html.open("p", "class", isSame(left, right) ? "ours same" : "ours");
        passage.write(html, line, right);
        html.close();
      }
      html.line();
    }
  }

  /** Whether one of the two sides tells all. */
  private static boolean isSame(List<Passage.Mark> left, List<Passage.Mark> right) {
    return left.size() == right.size()
        && Stream.concat(left.stream(), right.stream()).allMatch(mark -> mark.target().isEmpty());
  }

  private static List<Passage.Mark> in(List<Passage.Mark> marks, Passage.Part line) {
    return marks.stream().filter(m -> m.start() < line.end() && m.end() > line.start()).toList();
  }

  private static List<Passage.Mark> gold(List<Judgement> judgements, Errors errors) {
    List<Passage.Mark> marks = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Mention gold = judgement.gold();
      if (gold != null) {
        String look = judgement.fact() == null ? "missed" : look(judgement);
        marks.add(mark(gold, look, errors.id(judgement)));
      }
    }
    return marks;
  }

  private static List<Passage.Mark> ours(List<Judgement> judgements, Errors errors) {
    List<Passage.Mark> marks = new ArrayList<>();
    for (Judgement judgement : judgements) {
      Mention fact = judgement.fact();
      if (fact != null) {
        String look = judgement.gold() == null ? "spurious" : look(judgement);
        marks.add(mark(fact, look, errors.id(judgement)));
      }
    }
    return marks;
  }

  private static String look(Judgement judgement) {
    return judgement.error() == null ? "right" : "wrong";
  }

  private static Passage.Mark mark(Mention mention, String look, String target) {
    String open = mention.isLinked() ? "" : " open";
    return new Passage.Mark(mention.start(), mention.end(), look + open, told(mention), target);
  }

  private static String told(Mention mention) {
    StringJoiner told = new StringJoiner(" · ");
    for (Field field : Field.values()) {
      String value = field.of(mention);
      if (value != null && !value.isEmpty() && field != Field.TEXT) {
        told.add(value);
      }
    }
    return told.toString();
  }
}
