package org.yuebao.publish.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuebao.fact.Explanation;
import org.yuebao.fact.Explanation.Candidate;
import org.yuebao.fact.Explanation.Decision;
import org.yuebao.fact.Explanation.Sentence;
import org.yuebao.fact.Explanation.Span;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.outcome.Rejection;
import org.yuebao.outcome.Reservation;
import org.yuebao.period.Period;
import org.yuebao.quantity.Bound;

class ExplanationTextTest {
  private static final String TEXT = "“两湖”地区去年生产总值约5.2亿元。";

  private static final Fact FACT =
      new Fact(
          "d",
          "s",
          null,
          "",
          13,
          18,
          "5.2亿元",
          TEXT,
          13,
          18,
          "GDP",
          null,
          Measure.LEVEL,
          new BigDecimal("520000000"),
          null,
          null,
          null,
          "CNY",
          Bound.ABOUT,
          Period.year(2023),
          null,
          "“两湖”",
          null,
          Status.ACTUAL,
          "money hedge.about",
          71,
          List.of(new Reservation("region.unknown", "no code for “两湖”")));

  private static String printed(int columns, Sentence... sentences) {
    StringWriter text = new StringWriter();
    new ExplanationText(new PrintWriter(text), columns).print(new Explanation(List.of(sentences)));
    return text.toString();
  }

  @Test
  void marksStandBeneathTheirWords() {
    List<Span> spans =
        List.of(
            new Span(0, 4, "zone", "“两湖”", ""),
            new Span(6, 8, "period", "2023", "period.year.last"),
            new Span(8, 12, "indicator", "GDP", ""),
            new Span(12, 13, "bound", "~", "hedge.about"),
            new Span(13, 18, "quantity", "520000000 CNY", "money"));
    List<Decision> decisions =
        List.of(
            new Decision(
                1,
                2,
                List.of(),
                null,
                new Rejection(
                    "extract", "number.name", "d", 1, 2, "两湖", "name.zone", "part of a name")),
            new Decision(
                13,
                18,
                List.of(
                    new Candidate("GDP", 34, List.of("exact name +30", "next to it +4")),
                    new Candidate("GDP_PC", -2, List.of("no 人均 -2"))),
                FACT,
                null));
    assertEquals(
        """
        “两湖”地区去年生产总值约5.2亿元。
        [1---]    [2-][3-----]4][5----]
           1 zone       “两湖”    “两湖”
           2 period     去年      2023  (period.year.last)
           3 indicator  生产总值  GDP
           4 bound      约        ~  (hedge.about)
           5 quantity   5.2亿元   520000000 CNY  (money)
          两 -> rejected: number.name: part of a name (name.zone)
          5.2亿元 -> GDP LEVEL ~ 520000000 CNY | period 2023 | region unknown “两湖” | ACTUAL
              confidence 71, rules money hedge.about
              doubt region.unknown: no code for “两湖”
              * GDP       34  exact name +30, next to it +4
                GDP_PC    -2  no 人均 -2

        """,
        printed(80, new Sentence(0, 1, TEXT, spans, decisions)));
  }

  @Test
  void longSentencesAreCutAndMarksGoOn() {
    Span whole = new Span(2, 9, "subject", "x", "");
    Span inside = new Span(4, 5, "quantity", "y", "");
    assertEquals(
        """
        零一二三四
            [1----
                2]
        五六七八九
        1------]
           1 subject   二三四五六七八  x
           2 quantity  四              y

        """,
        printed(10, new Sentence(0, 1, "零一二三四五六七八九", List.of(whole, inside), List.of())));
  }

  @Test
  void aLineNeverBeginsWithAClosingMark() {
    assertEquals(
        "零一二三四。\n五。\n\n", printed(10, new Sentence(0, 1, "零一二三四。五。", List.of(), List.of())));
  }

  @Test
  void aSentenceWithoutAnythingStandsAlone() {
    assertEquals("今天 晴。\n\n", printed(80, new Sentence(0, 1, "今天\n晴。", List.of(), List.of())));
  }
}
