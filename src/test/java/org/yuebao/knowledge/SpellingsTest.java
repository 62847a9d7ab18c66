package org.yuebao.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {
  @Test
  void eachPartInEachWay() {
    assertEquals(List.of("瞪羚企业数", "瞪羚企业", "瞪羚数", "瞪羚"), Spellings.of("瞪羚{企业|}{数|}"));
    assertEquals(List.of("国家高企", "省高企"), Spellings.of("{国家|省}高企"));
    assertEquals(List.of("森林覆盖率"), Spellings.of("森林覆盖率"));
  }

  @Test
  void moreThanAThousandAreASlip() {
    assertEquals(1000, Spellings.of("{0|1|2|3|4|5|6|7|8|9}".repeat(3)).size());
    assertEquals(List.of(), Spellings.of("{0|1|2|3|4|5|6|7|8|9}".repeat(4)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{国家高企", "国家}高企", "{国{家|省}级}高企", "}国家{高企", "{国家}高企}"})
  void bracesThatDoNotFitSpellNothing(String name) {
    assertEquals(List.of(), Spellings.of(name));
  }
}
