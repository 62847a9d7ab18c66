package org.yuebao.publish.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "高新企业 | 高新 高新企 高新企业 新企 新企业 企业",
        "增长5.6% | 增长 5 6",
        "GDP达A股 | GDP A",
        "二〇二四 | 二〇 二〇二 二〇二四 〇二 〇二四 二四",
        "㐀𠀀人 | 㐀𠀀 㐀𠀀人 𠀀人",
        "，。 | ''",
        "人人人 | 人人 人人人",
      })
  void areEveryTwoToFourCharactersThatStandTogether(String text, String words) {
    assertEquals(words, Grams.of(text));
  }
}
