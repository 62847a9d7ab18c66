package org.yuebao.quantity;

import org.jspecify.annotations.Nullable;
import org.yuebao.story.Lexicon;

/** Finds the unit behind a number: the longest spelling, with what it is per. */
final class UnitFinder {
  private final Numerals numerals;
  private final Lexicon<Unit> units;

  UnitFinder(Numerals numerals, Lexicon<Unit> units) {
    this.numerals = numerals;
    this.units = units;
  }

  /** A unit and where it ends. */
  record UnitAt(Unit unit, int end) {}

  /** Whether a unit begins here whose first character looks like a scale: 千瓦, 百分点. */
  boolean begins(char[] text, int at, int limit) {
    long match = units.longest(text, at, limit);
    return match >= 0
        && Lexicon.end(match) > at + 1
        && units.senses(match).get(0).kind() != Unit.Kind.COUNTER;
  }

  /** The unit after a number, with what it is per: 元/平方米, 吨/年. */
  @Nullable UnitAt at(char[] text, int at, int limit) {
    int from = FigureReader.skipBlank(text, at, limit);
    long match = units.longest(text, from, limit);
    if (match < 0) {
      return null;
    }
    int end = Lexicon.end(match);
    Unit unit = units.senses(match).get(0);
    if (unit.kind() == Unit.Kind.NONE) {
      return null;
    }
    if (end < limit && text[end] == '/' && end + 1 < limit) {
      int denominator = end + 1;
      while (denominator < limit && numerals.power(text[denominator]) >= 4) {
        denominator++;
      }
      long per = units.longest(text, denominator, limit);
      if (per >= 0) {
        end = Lexicon.end(per);
      }
    }
    return new UnitAt(unit, end);
  }
}
