package org.yuebao.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Fact;
import org.yuebao.fact.Measure;
import org.yuebao.fact.Status;
import org.yuebao.observation.Wording;
import org.yuebao.quantity.Bound;

/**
 * The sentences by which a wording shows what it means of the figure in brackets, and where it must
 * not reach: {@code 初步核算，全年实现地区生产总值【538.62亿元】}.
 *
 * @param place file and line of the rule
 * @param name its name
 * @param kind what it tells of
 * @param means what it says
 * @param example a sentence of which it says that
 * @param counterExample one of which it does not
 */
record WordingExample(
    String place,
    String name,
    Wording.Kind kind,
    String means,
    String example,
    String counterExample) {
  static WordingExample read(Table.Row row, String file, Wording.Kind kind, String means) {
    String example = figure(row, "examples");
    String counterExample = figure(row, "counter_examples");
    return new WordingExample(
        file + ":" + row.line(), row.get("name"), kind, means, example, counterExample);
  }

  private static String figure(Table.Row row, String column) {
    String sentence = row.must(column);
    if (sentence.indexOf('【') < 0 || sentence.indexOf('】') < sentence.indexOf('【')) {
      row.problem(column + " marks no figure; put the figure in question between 【 and 】");
      return "【1】";
    }
    return sentence;
  }

  /** What is wrong with it when it is read by this wording; null when it is right. */
  @Nullable String failure(Wording wording) {
    String said = said(wording, example);
    if (!said.equals(expected())) {
      return place + ": the rule " + name + " reads " + example + " as " + said + MEND;
    }
    return said(wording, counterExample).equals(expected())
        ? place + ": the rule " + name + " reaches " + counterExample + ", which it must not" + MEND
        : null;
  }

  private static final String MEND = "; mend the rule or its example";

  /** A base that is a year stands in the example itself; the year before is no base. */
  private String expected() {
    if (means.equals(Wording.SINCE_YEAR)) {
      return example.replaceAll("\\D*([0-9]{4})年.*", "$1");
    }
    return means.equals(Wording.YEAR) ? "" : means;
  }

  private String said(Wording wording, String marked) {
    Fact fact = fact(marked);
    return switch (kind) {
      case FINALITY -> wording.finality(fact).name();
      case NOTICE -> wording.notice(fact).name();
      case BASE -> {
        String base = wording.base(fact);
        yield base == null ? "" : base;
      }
      case MILESTONE -> Objects.requireNonNullElse(wording.milestone(fact), "");
      case REACHED -> Objects.requireNonNullElse(wording.reached(fact), "");
      case AHEAD -> Objects.requireNonNullElse(wording.reached(fact), means);
    };
  }

  private static Fact fact(String marked) {
    int start = marked.indexOf('【');
    int end = marked.indexOf('】') - 1;
    String sentence = marked.replace("【", "").replace("】", "");
    return new Fact(
        "example",
        "example",
        null,
        "",
        start,
        end,
        sentence.substring(start, end),
        sentence,
        start,
        end,
        null,
        "",
        Measure.GROWTH_PREV,
        BigDecimal.ONE,
        null,
        null,
        null,
        "",
        Bound.EQUAL,
        null,
        null,
        null,
        null,
        Status.ACTUAL,
        "",
        100,
        List.of());
  }
}
