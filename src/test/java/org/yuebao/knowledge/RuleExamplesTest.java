package org.yuebao.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Engine;
import org.yuebao.hanlp.HanlpSegmenter;

/** Every rule means what its examples say, and a rule that means something else is told. */
class RuleExamplesTest {
  @TempDir private Path folder;

  @Test
  void everyRuleMeansWhatItsExamplesSay() {
    assertEquals(List.of(), failures(Path.of("data")));
  }

  @Test
  void tellsOfAnExampleThatIsReadOtherwise() throws IOException {
    assertEquals(
        List.of(
            "rules/shares.tsv:2: the rule tax reads 税收收入6亿元，占一般公共预算收入的71.5% as"
                + " FISC_TAX LEVEL 600000000 CNY -; FISC_TAX_SHARE LEVEL 71.5 PT - and not as"
                + " FISC_TAX SHARE 71.5 PT; mend the rule or its example"),
        failuresWith(
            "税收收入6亿元，占一般公共预算收入的71.5% => FISC_TAX SHARE 71.5 PT",
            "非税收入2亿元，占一般公共预算收入的28.5% => - SHARE 28.5 PT"));
  }

  @Test
  void tellsOfACounterExampleThatTheRuleReaches() throws IOException {
    assertEquals(
        List.of(
            "rules/shares.tsv:2: the rule tax reads 税收收入6亿元，占一般公共预算收入的71.5% as"
                + " FISC_TAX LEVEL 600000000 CNY -; FISC_TAX_SHARE LEVEL 71.5 PT -, which it must"
                + " not; mend the rule or its example"),
        failuresWith(
            "税收收入6亿元，占一般公共预算收入的71.5% => FISC_TAX_SHARE LEVEL 71.5 PT",
            "税收收入6亿元，占一般公共预算收入的71.5% => FISC_TAX LEVEL 600000000 CNY"));
  }

  private List<String> failuresWith(String example, String counterExample) throws IOException {
    DataCopy data = DataCopy.in(folder);
    data.write(
        "rules/shares.tsv",
        "part\twhole\tshare\tname\texamples\tcounter_examples\n"
            + "FISC_TAX\tFISC_REV\tFISC_TAX_SHARE\ttax\t"
            + example
            + "\t"
            + counterExample
            + "\n");
    return failures(folder).stream().map(each -> each.replace(folder + "/", "")).toList();
  }

  private static List<String> failures(Path data) {
    Knowledge knowledge = Knowledge.load(data);
    return knowledge.failingExamples(new Engine(knowledge.vocabulary(), new HanlpSegmenter()));
  }
}
