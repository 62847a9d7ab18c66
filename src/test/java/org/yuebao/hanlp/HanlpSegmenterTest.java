package org.yuebao.hanlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yuebao.story.Segmenter.Word;

class HanlpSegmenterTest {
  private static final String SENTENCE = "云澜冷链物流中心位于开发区，由澜芯公司投资建设；一期、二期总投资12.6亿元，预计2025年建成投用。";

  private final HanlpSegmenter segmenter = new HanlpSegmenter();

  /** What the core relies on when it asks for one clause and not for its sentence. */
  @Test
  void aClauseBetweenItsMarksHasTheWordsOfItsSentence() {
    List<Word> whole = segmenter.words(SENTENCE);
    List<Word> joined = new ArrayList<>();
    int mark = 0;
    for (int i = 0; i < SENTENCE.length(); i++) {
      if ("，；、。".indexOf(SENTENCE.charAt(i)) >= 0) {
        for (Word word : segmenter.words(SENTENCE.substring(mark, i + 1))) {
          if (mark == 0 || word.start() > 0) {
            joined.add(new Word(word.start() + mark, word.end() + mark, word.nature()));
          }
        }
        mark = i;
      }
    }
    assertEquals(whole, joined);
  }

  @Test
  void wordsFollowEachOtherWithoutGaps() {
    int at = 0;
    for (Word word : segmenter.words(SENTENCE)) {
      assertEquals(at, word.start());
      assertTrue(word.end() > at);
      at = word.end();
    }
    assertEquals(SENTENCE.length(), at);
  }
}
