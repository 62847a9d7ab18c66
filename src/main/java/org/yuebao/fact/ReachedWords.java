package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.story.Lexicon;

/**
 * Words that say what a project has reached without a number or a date: 主体结构封顶, 正式投产.
 *
 * @param reached each with the milestone that it tells of
 * @param ahead words whose clause tells of what is still to come: 预计, 即将, 尚未
 */
public record ReachedWords(Lexicon<Indicator> reached, Lexicon<String> ahead) {
  private static final String CLAUSE_ENDS = "，,；;。！？!?\n";

  /**
   * A word in a text.
   *
   * @param start its first character
   * @param end the character after its last
   */
  record Found(int start, int end, Indicator milestone) {}

  /** Whether a text may tell of a milestone: one look at most characters. */
  boolean standIn(char[] text) {
    for (int i = 0; i < text.length; i++) {
      if (reached.longest(text, i, text.length) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The first word of each clause that says what was reached, and nothing of what is to come. */
  List<Found> in(char[] text, int from, int to) {
    List<Found> found = new ArrayList<>();
    for (int start = from; start < to; ) {
      int end = start;
      while (end < to && CLAUSE_ENDS.indexOf(text[end]) < 0) {
        end++;
      }
      Found first = first(text, start, end);
      if (first != null) {
        found.add(first);
      }
      start = end + 1;
    }
    return found;
  }

  private @Nullable Found first(char[] text, int from, int to) {
    Found first = null;
    for (int i = from; i < to; i++) {
      if (ahead.longest(text, i, to) >= 0) {
        return null;
      }
      long match = first == null ? reached.longest(text, i, to) : -1;
      if (match >= 0) {
        first = new Found(i, Lexicon.end(match), reached.senses(match).get(0));
      }
    }
    return first;
  }
}
