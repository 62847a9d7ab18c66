package org.yuebao.quantity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.Lexicon;

/** Finds the unit behind a number: the longest spelling, with what it is per. */
final class UnitFinder {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10000);
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

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
    return match >= 0 && Lexicon.end(match) > at + 1 && !countsThings(units.senses(match).get(0));
  }

  private static boolean countsThings(Unit unit) {
    return unit.kind() == Unit.Kind.COUNTER || unit.kind() == Unit.Kind.PLACES;
  }

  /**
   * The unit of an amount: 6.5级 and 96.3分 measure where 6级 and 30分 do not, and a plain count may
   * stand right before what it counts.
   */
  @Nullable UnitAt of(char[] text, Figure figure, int limit) {
    UnitAt found = at(text, figure.end(), limit);
    long match = units.longest(text, figure.end(), limit);
    if (match < 0) {
      return found;
    }
    List<Unit> senses = units.senses(match);
    if (found == null && senses.get(0).kind() == Unit.Kind.NONE) {
      found = money(text, figure, Lexicon.end(match));
    }
    if (found == null) {
      boolean joined = figure.start() > 0 && "-—+".indexOf(text[figure.start() - 1]) >= 0;
      return joined ? null : counted(senses.get(0), figure);
    }
    boolean fraction = figure.script() == Figure.Script.ARABIC && figure.value().scale() > 0;
    UnitAt counter = fraction ? null : counterOf(text, figure.end(), found);
    if (counter != null) {
      return counter;
    }
    return fraction && senses.size() > 1 ? new UnitAt(senses.get(1), found.end()) : found;
  }

  /** 50亿<b>元</b>年产值: behind a scale it is money, whatever the longer word is elsewhere. */
  private @Nullable UnitAt money(char[] text, Figure figure, int limit) {
    boolean large = figure.scale().compareTo(TEN_THOUSAND) >= 0;
    UnitAt shorter = large ? at(text, figure.end(), limit - 1) : null;
    return shorter != null && shorter.unit().kind() == Unit.Kind.MONEY ? shorter : null;
  }

  /** 218<b>个</b>亿元以上项目 counts what is so large; 5个亿 and 1.5个亿元 are money. */
  private @Nullable UnitAt counterOf(char[] text, int at, UnitAt found) {
    int from = FigureReader.skipBlank(text, at, found.end());
    long shorter = units.longest(text, from, found.end() - 1);
    boolean money =
        found.unit().kind() == Unit.Kind.MONEY
            && shorter >= 0
            && Lexicon.end(shorter) == found.end() - 1
            && units.senses(shorter).get(0).kind() == Unit.Kind.MONEY;
    long first = money ? units.longest(text, from, from + 1) : -1;
    boolean counts = first >= 0 && countsThings(units.senses(first).get(0));
    return counts ? new UnitAt(units.senses(first).get(0), from + 1) : null;
  }

  /** 3000学生, 400多工人; but 2024学生运动会. */
  private static @Nullable UnitAt counted(Unit noun, Figure figure) {
    boolean year =
        figure.bound() == Bound.EQUAL
            && figure.value().compareTo(FIRST_YEAR) >= 0
            && figure.value().compareTo(LAST_YEAR) <= 0;
    boolean plain = figure.scale().compareTo(TEN_THOUSAND) < 0 && figure.value().scale() <= 0;
    if (noun.kind() != Unit.Kind.NOUN || !plain || year || figure.vague()) {
      return null;
    }
    Unit.Kind kind = noun.code().equals("PS") ? Unit.Kind.PERSONS : Unit.Kind.COUNTER;
    Unit unit = new Unit(noun.spelling(), noun.code(), noun.factor(), kind);
    return new UnitAt(unit, figure.end());
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
    if (unit.kind() == Unit.Kind.NONE || unit.kind() == Unit.Kind.NOUN) {
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
