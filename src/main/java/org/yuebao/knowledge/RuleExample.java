package org.yuebao.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.fact.Engine;
import org.yuebao.fact.Fact;
import org.yuebao.story.OffsetMap;
import org.yuebao.story.PublicationDate;
import org.yuebao.story.Story;

/**
 * A sentence by which a rule shows what it means, or where it must not reach: {@code
 * 税收收入6.2亿元，占一般公共预算收入的71.5% => FISC_TAX_SHARE LEVEL 71.5 PT}.
 *
 * <p>After the arrow stand, joined by semicolons, facts that the engine has to find: indicator
 * ({@code -} for none), measure, value in the base unit, unit, and where it matters the subject
 * ({@code -} for none). {@code ¶} ends a paragraph.
 *
 * @param place file and line of the rule
 * @param rule its name
 * @param text the sentence
 * @param expected what it must give
 * @param forbidden the indicator that it must not give; empty for an example
 */
record RuleExample(
    String place, String rule, String text, List<String> expected, String forbidden) {
  private static final String ARROW = " => ";

  /** A place and a time for the sentences, which say nothing of either. */
  private static final String HOME = "320400";

  private static final @Nullable PublicationDate PUBLISHED = PublicationDate.parse("2024-03-15");

  /**
   * Reads the examples of a rule, joined by {@code |}.
   *
   * @param column {@code examples} or {@code counter_examples}; there has to be one
   * @param forbidden the indicator that none of them must give; empty when they may give any
   */
  static List<RuleExample> read(Table.Row row, String file, String column, String forbidden) {
    List<RuleExample> examples = new ArrayList<>();
    String cell = row.must(column);
    if (cell.isEmpty()) {
      return examples;
    }
    for (String part : cell.split("\\|", -1)) {
      String example = part.strip();
      int arrow = example.indexOf(ARROW);
      List<String> expected =
          arrow < 0
              ? List.of()
              : Arrays.stream(example.substring(arrow + ARROW.length()).split(";", -1))
                  .map(String::strip)
                  .toList();
      if (expected.isEmpty() || !expected.stream().allMatch(RuleExample::isMeaning)) {
        row.problem(
            column
                + " has "
                + example
                + "; write SENTENCE => INDICATOR MEASURE VALUE UNIT, joined by a semicolon when it"
                + " gives several, and a bar between examples");
        continue;
      }
      String text = example.substring(0, arrow).strip().replace('¶', '\n');
      examples.add(
          new RuleExample(file + ":" + row.line(), row.get("name"), text, expected, forbidden));
    }
    return examples;
  }

  private static boolean isMeaning(String text) {
    int words = text.split(" ", -1).length;
    return words == 4 || words == 5;
  }

  /** What is wrong with the example when this engine reads it; null when it is right. */
  @Nullable String failure(Engine engine) {
    List<Fact> facts = engine.extract(story()).facts();
    boolean found =
        expected.stream().allMatch(each -> facts.stream().anyMatch(fact -> says(fact, each)));
    boolean kept = facts.stream().noneMatch(fact -> forbidden.equals(fact.indicator()));
    if (found && kept) {
      return null;
    }
    List<String> given = facts.stream().map(fact -> meaning(fact, true)).toList();
    return place
        + ": the rule "
        + rule
        + " reads "
        + text.replace('\n', '¶')
        + " as "
        + String.join("; ", given)
        + (found ? ", which it must not" : " and not as " + String.join("; ", expected))
        + "; mend the rule or its example";
  }

  private Story story() {
    return new Story(
        "example", "example", "", "", PUBLISHED, "", HOME, text, OffsetMap.identity(text));
  }

  private static boolean says(Fact fact, String meaning) {
    boolean subject = meaning.split(" ", -1).length == 5;
    return meaning(fact, subject).equals(meaning);
  }

  private static String meaning(Fact fact, boolean subject) {
    String indicator = fact.indicator() == null ? "-" : fact.indicator();
    String value = fact.printedValue() + (fact.value2() == null ? "" : ".." + fact.value2());
    String meaning = String.join(" ", indicator, fact.measure().name(), value, fact.unit());
    return subject ? meaning + " " + (fact.subject() == null ? "-" : fact.subject()) : meaning;
  }
}
