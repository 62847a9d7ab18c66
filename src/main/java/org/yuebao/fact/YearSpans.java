package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.period.Period;
import org.yuebao.period.PeriodMention;

/**
 * Several years of which something is told together: their average, where a change of theirs began.
 */
final class YearSpans {
  private final SpokenYear year;

  YearSpans(SpokenYear year) {
    this.year = year;
  }

  /**
   * 五年来，…2025年达到5.5万亿元，年均增长5.2%: an average is one of the years spoken of, where they end with the
   * period.
   */
  @Nullable Period until(
      Sentence sentence, int at, @Nullable Period period, @Nullable Period governing) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      Period years =
          PeriodUse.governs(sentence, i, at, false)
              ? mention.resolve(year.anchorOf(mention, sentence, i, null))
              : null;
      if (endWith(years, period)) {
        return years;
      }
    }
    return endWith(governing, period) ? governing : period;
  }

  /**
   * 2019年至2021年, 2017到2021年底, 今明两年, 二、三季度: the years or quarters of a span that governs, or their
   * ends, one by one.
   */
  List<Period> years(Sentence sentence, int at) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      if (PeriodUse.governs(sentence, i, at, false)) {
        PeriodMention mention = PeriodUse.mentionAt(sentence, i);
        Period span = mention.resolve(year.anchorOf(mention, sentence, i, null));
        if (span == null) {
          return List.of();
        }
        List<Period> row = row(sentence, i);
        return row.size() > 1 ? row : oneByOne(mention, span);
      }
    }
    return List.of();
  }

  /** <b>2021年、2022年和2023年</b>: the times that stand in a row up to the token. */
  private List<Period> row(Sentence sentence, int last) {
    int first = last;
    while (first >= 2
        && sentence.token(first - 1).isJoint()
        && sentence.token(first - 2).period() != null) {
      first -= 2;
    }
    List<Period> row = new ArrayList<>();
    for (int i = first; i <= last; i += 2) {
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      Period period = mention.resolve(year.anchorOf(mention, sentence, i, null));
      if (period == null) {
        return List.of();
      }
      row.add(period);
    }
    return row;
  }

  private static List<Period> oneByOne(PeriodMention mention, Period span) {
    List<Period> parts = new ArrayList<>();
    if (mention.isRowOfQuarters()) {
      for (int quarter = mention.from(); quarter <= mention.to(); quarter++) {
        parts.add(Period.quarter(span.first().getYear(), quarter));
      }
      return parts;
    }
    boolean years =
        mention.yearKind() == PeriodMention.YearKind.SPAN
            || mention.yearKind() == PeriodMention.YearKind.RELATIVE_SPAN;
    boolean ends = mention.edge() == PeriodMention.Edge.END;
    int first = ends ? mention.year() : span.first().getYear();
    for (int year = first; years && year <= span.last().getYear(); year++) {
      Period whole = Period.year(year);
      parts.add(ends ? Period.day(whole.last()) : whole);
    }
    return parts;
  }

  /**
   * 从<b>2012年</b>的0.6万亿元增加至<b>2023年</b>的6.9万亿元，增长11倍: whether the change told at the figure reaches
   * over several years that are named.
   */
  static boolean rises(Sentence sentence, int at) {
    int last = 0;
    for (int i = at - 1; i >= 0 && !sentence.token(i).isMark("；;"); i--) {
      PeriodMention mention = sentence.token(i).period();
      if (mention == null) {
        continue;
      }
      if (mention.yearKind() != PeriodMention.YearKind.ABSOLUTE
          || mention.part() != PeriodMention.Part.YEAR) {
        return false;
      }
      if (PeriodUse.isOrigin(sentence, i)) {
        return last - mention.year() > 1;
      }
      last = last == 0 ? mention.year() : last;
    }
    return false;
  }

  /** Whether they are several years that end with the period. */
  private static boolean endWith(@Nullable Period years, @Nullable Period period) {
    return years != null
        && period != null
        && years.first().getYear() < years.last().getYear()
        && years.last().equals(period.last());
  }

  /**
   * Where a change began of which no year is said: A由2010年的77亿元跃升到2015年的161亿元，B由<b>21亿元</b>提高到….
   *
   * @param period what the text speaks of at the figure
   * @param governing what goes on being spoken of
   */
  Period origin(Sentence sentence, int at, Period period, @Nullable Period governing) {
    for (int i = sentence.periodBefore(at); i >= 0; i = sentence.periodBefore(i)) {
      PeriodMention mention = PeriodUse.mentionAt(sentence, i);
      boolean begins = PeriodUse.isOrigin(sentence, i) || PeriodUse.spansNamedYears(mention);
      Period began = begins ? mention.resolve(year.anchor(sentence, i, null)) : null;
      if (began != null) {
        return began.first().getYear() < began.last().getYear()
            ? Period.year(began.first().getYear())
            : began;
      }
    }
    Period years = until(sentence, at, period, governing);
    return years != null && years.first().getYear() < years.last().getYear()
        ? Period.year(years.first().getYear() - 1)
        : period;
  }
}
