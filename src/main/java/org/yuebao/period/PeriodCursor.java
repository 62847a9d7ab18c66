package org.yuebao.period;

import org.jspecify.annotations.Nullable;
import org.yuebao.period.PeriodMention.Edge;
import org.yuebao.period.PeriodMention.Part;
import org.yuebao.period.PeriodMention.YearKind;
import org.yuebao.story.Lexicon;

/** Where the reading of a period stands and what it has found so far. */
final class PeriodCursor {
  final char[] text;
  final int start;
  final int limit;
  int at;
  YearKind yearKind = YearKind.NONE;
  int year;
  int year2;
  Part part = Part.YEAR;
  int from;
  int to;
  int day;
  int lastDay;
  Edge edge = Edge.NONE;
  @Nullable Holiday holiday;

  private final Lexicon<PeriodWord> words;
  private int askedAt = -1;
  private long asked;

  PeriodCursor(Lexicon<PeriodWord> words, char[] text, int start, int limit) {
    this.words = words;
    this.text = text;
    this.start = start;
    this.at = start;
    this.limit = limit;
  }

  /** The longest word of time at a place; each rule of the grammar asks at the same one. */
  long word(int index) {
    if (index != askedAt) {
      asked = words.longest(text, index, limit);
      askedAt = index;
    }
    return asked;
  }

  boolean is(int index, char c) {
    return index < limit && text[index] == c;
  }

  boolean year(YearKind kind, int first, int last, int end) {
    yearKind = kind;
    year = first;
    year2 = last;
    at = end;
    return true;
  }

  void part(Part found, int first, int last, int end) {
    part = found;
    from = first;
    to = last;
    at = end;
  }

  void edge(Edge found, int end) {
    edge = found;
    at = end;
  }

  PeriodMention mention() {
    return new PeriodMention(
        start, at, yearKind, year, year2, part, from, to, day, lastDay, edge, holiday);
  }
}
