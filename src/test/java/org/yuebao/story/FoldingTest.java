package org.yuebao.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "１２．５％, 12.5%",
    "ＧＤＰ, GDP",
    "ａｂ＋－／, ab+-/",
    "［２］, [2]",
    "￥３, ¥3",
    "⼯⽇, 工日",
    "豈, 豈",
    "全\u00A0区\u3000市, 全 区 市"
  })
  void widthsAreFolded(String printed, String folded) {
    assertEquals(folded, fold(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"，。；：！？（）～、“”《》…—", "2.21∶1", "5‰ 3㎡ 7℃", "𠮷"})
  void marksThatGrammarsReadStay(String printed) {
    assertEquals(printed, fold(printed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u00AD", "\uFEFF", "\u202E", "\u0001", "\uFE0F"})
  void whatHasNoWidthLeavesNoTrace(String printed) {
    assertEquals("", fold(printed));
  }

  private static String fold(String printed) {
    return FoldedText.of(printed).text();
  }
}
