package org.yuebao.story;

import java.util.Set;

/**
 * Words with which sentences of news and reports open: after them a line is no headline, and no
 * rest of a cut one.
 */
final class SentenceOpening {
  private static final int LONGEST = 6;

  private static final Set<String> BEFORE_COMMA =
      Set.of(
          "同日", "近日", "日前", "目前", "当前", "其中", "此外", "同时", "另外", "昨天", "昨日", "今天", "今日", "现场", "会上",
          "会前", "据悉", "据了解", "据介绍", "数据显示", "近年来", "多年来", "今年以来", "截至目前", "随后");

  private static final String[] FIRST_WORDS = {
    "今天", "今日", "昨天", "昨日", "昨晚", "近日", "日前", "目前", "当前", "随后", "随着", "由于", "据", "记者", "过去", "今年",
    "去年", "近年", "此外", "同时", "另外", "围绕", "根据", "为了", "截至", "接下来", "下一步", "与此同时", "问：", "答：", "主持人",
        "解说"
  };

  private SentenceOpening() {}

  /** Whether the line opens as a sentence does, up to its first comma: {@code 近日，}. */
  static boolean withComma(String text, Line line) {
    int limit = Math.min(line.end(), line.start() + LONGEST);
    for (int i = line.start(); i < limit; i++) {
      if (text.charAt(i) == '，') {
        return BEFORE_COMMA.contains(text.substring(line.start(), i));
      }
    }
    return false;
  }

  /**
   * Whether the line opens a sentence of its own: a time, a conjunction, a year, a speaker and a
   * colon.
   */
  static boolean of(String text, Line line) {
    for (String word : FIRST_WORDS) {
      if (text.startsWith(word, line.start())) {
        return true;
      }
    }
    return opensWithYear(text, line);
  }

  /** {@code 2015年}, {@code 1996-1999年}. */
  private static boolean opensWithYear(String text, Line line) {
    int i = line.start();
    while (i < line.end() && Shape.isDigit(text.charAt(i))) {
      i++;
    }
    return i - line.start() == 4 && i < line.end() && "年-—".indexOf(text.charAt(i)) >= 0;
  }
}
