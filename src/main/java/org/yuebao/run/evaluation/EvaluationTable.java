package org.yuebao.run.evaluation;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** An evaluation as tables for a terminal. */
public final class EvaluationTable {
  /** Characters of the document shown on each side of an error. */
  private static final int CONTEXT = 24;

  private final PrintWriter out;

  public EvaluationTable(PrintWriter out) {
    this.out = out;
  }

  /** The three levels, in the words of the annotators' own scorer. */
  public void levels(Evaluation evaluation) {
    Tally total = evaluation.total();
    out.printf(
        "%d documents, %d gold quantities (%d tier A), %d extracted (%d linked)%n",
        evaluation.judgements().size(), total.gold(), total.goldA(), total.facts(), total.linked());
    out.println("quantity  " + total.quantityScore());
    out.println("link      " + total.linkScore());
    out.println("full      " + total.fullScore());
    Map<String, Integer> wrong = evaluation.wrongFields();
    if (!wrong.isEmpty()) {
      StringJoiner fields = new StringJoiner(", ", "linked, but wrong: ", "");
      wrong.forEach((field, count) -> fields.add(field + " " + count));
      out.println(fields);
    }
  }

  /**
   * How many points of F1 the held-out documents lie behind: rules that fit documents show here.
   */
  public void gap(Evaluation seen, Evaluation heldOut) {
    Tally here = seen.total();
    Tally there = heldOut.total();
    out.printf(
        "behind the others, points of F1: quantity %s, link %s, full %s%n",
        points(here.quantityScore(), there.quantityScore()),
        points(here.linkScore(), there.linkScore()),
        points(here.fullScore(), there.fullScore()));
  }

  private static BigDecimal points(Score here, Score there) {
    return Score.rounded(100 * (here.f1() - there.f1()), 1);
  }

  /** Every field of tier A, where a fact stands at the gold's place. */
  public void fields(Evaluation evaluation) {
    out.printf("%n%-10s %7s %7s %7s%n", "field", "right", "scored", "share");
    for (FieldScore field : evaluation.byField()) {
      out.printf(
          "%-10s %7d %7d %7s%n",
          field.field(), field.right(), field.scored(), share(field.right(), field.scored()));
    }
  }

  /** One line an indicator, the most frequent in the gold first. */
  public void indicators(Evaluation evaluation) {
    out.printf(
        "%n%-20s %5s %6s %5s %5s  %6s %6s%n",
        "indicator", "gold", "linked", "link", "full", "linkF1", "fullF1");
    evaluation.byIndicator().entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Tally> entry) -> entry.getValue().goldA())
                .reversed())
        .forEach(entry -> indicator(entry.getKey(), entry.getValue()));
  }

  private void indicator(String code, Tally tally) {
    out.printf(
        "%-20s %5d %6d %5d %5d  %6s %6s%n",
        code,
        tally.goldA(),
        tally.linked(),
        tally.link(),
        tally.full(),
        Score.rounded(tally.linkScore().f1(), 3),
        Score.rounded(tally.fullScore().f1(), 3));
  }

  /** One line a group of documents. */
  public void groups(String heading, Map<String, Tally> groups) {
    out.printf(
        "%n%-24s %5s %5s %6s  %8s %6s %6s%n",
        heading, "gold", "A", "linked", "quantity", "link", "full");
    groups.forEach(this::group);
  }

  /** One line a document, the worst first. */
  public void documents(Evaluation evaluation) {
    List<Map.Entry<String, Tally>> worstFirst = new ArrayList<>(evaluation.byDocument().entrySet());
    worstFirst.sort(
        Comparator.comparingDouble(
            entry -> (double) entry.getValue().full() / Math.max(1, entry.getValue().goldA())));
    out.printf(
        "%n%-24s %5s %5s %6s  %8s %6s %6s%n",
        "document", "gold", "A", "linked", "quantity", "link", "full");
    worstFirst.forEach(entry -> group(entry.getKey(), entry.getValue()));
  }

  private void group(String name, Tally tally) {
    out.printf(
        "%-24s %5d %5d %6d  %8s %6s %6s%n",
        name,
        tally.gold(),
        tally.goldA(),
        tally.linked(),
        Score.rounded(tally.quantityScore().f1(), 3),
        Score.rounded(tally.linkScore().f1(), 3),
        Score.rounded(tally.fullScore().f1(), 3));
  }

  /** Bands of ten points of confidence against the share of facts that are right. */
  public void calibration(Evaluation evaluation) {
    List<ConfidenceBand> bands =
        evaluation.calibration().stream().filter(band -> band.facts() > 0).toList();
    if (bands.isEmpty()) {
      return;
    }
    out.printf(
        "%n%-10s %6s %6s %7s %7s  %s%n",
        "confidence", "facts", "right", "share", "mean", "within 10 points");
    for (ConfidenceBand band : bands) {
      out.printf(
          "%-10s %6d %6d %6s%% %6s%%  %s%n",
          band.from() + "-" + band.to(),
          band.facts(),
          band.right(),
          Score.rounded(band.rightPercent(), 1),
          Score.rounded(band.meanConfidence(), 1),
          band.holds() ? "yes" : "NO");
    }
  }

  /** The errors, each with its place in the document where that is at hand. */
  public void errors(List<Judgement> errors, GoldDocuments documents) {
    out.println();
    for (Judgement error : errors) {
      out.println(error.doc() + " " + error.error());
      Mention place = error.gold() != null ? error.gold() : error.fact();
      String context = place == null ? "" : context(documents.body(error.doc()), place);
      if (!context.isEmpty()) {
        out.println("   " + context);
      }
      line("gold", error.gold(), null);
      line("got ", error.fact(), error.gold());
    }
  }

  /** The words around a span, the span itself in brackets. */
  static String context(String body, Mention place) {
    int length = body.codePointCount(0, body.length());
    if (place.start() < 0 || place.end() > length || place.start() >= place.end()) {
      return "";
    }
    int start = body.offsetByCodePoints(0, place.start());
    int end = body.offsetByCodePoints(start, place.end() - place.start());
    int from = body.offsetByCodePoints(start, -Math.min(CONTEXT, place.start()));
    int to = body.offsetByCodePoints(end, Math.min(CONTEXT, length - place.end()));
    String around =
        body.substring(from, start)
            + "【"
            + body.substring(start, end)
            + "】"
            + body.substring(end, to);
    return around.replaceAll("\\s+", "⏎");
  }

  /** Fields of a fact that differ from the gold's are marked with an asterisk. */
  private void line(String name, @Nullable Mention mention, @Nullable Mention gold) {
    if (mention == null) {
      return;
    }
    StringJoiner fields = new StringJoiner(" ");
    fields.add("   " + name).add(Integer.toString(mention.start()));
    for (Field field : Field.values()) {
      String value = field.of(mention);
      boolean differs = gold != null && !field.agrees(gold, mention);
      if (value != null || differs) {
        fields.add((differs ? "*" : "") + field.label() + "=" + (value == null ? "-" : value));
      }
    }
    out.println(fields);
  }

  private static String share(int right, int scored) {
    return scored == 0 ? "-" : Score.rounded((double) right / scored, 3).toPlainString();
  }
}
