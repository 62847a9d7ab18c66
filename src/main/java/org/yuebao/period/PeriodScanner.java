package org.yuebao.period;

import org.jspecify.annotations.Nullable;
import org.yuebao.period.PeriodMention.Edge;
import org.yuebao.period.PeriodMention.Part;
import org.yuebao.period.PeriodMention.YearKind;
import org.yuebao.period.PeriodWord.Role;
import org.yuebao.quantity.Numerals;
import org.yuebao.story.Lexicon;

/**
 * The grammar of time on characters: {@code 2024年1—9月}, {@code 去年底}, {@code “十四五”期间}.
 *
 * <p>Immutable and safe for all threads; a call looks at a bounded stretch of text.
 */
public final class PeriodScanner {
  private static final int EARLIEST = 1900;
  private static final int LATEST = 2099;

  /** The most years that are counted in words: 近四十年. */
  private static final int LONGEST_SPAN = 40;

  /** 元月 is January. */
  private static final char FIRST_MONTH = '元';

  private final DateNumbers numbers;
  private final Lexicon<PeriodWord> words;
  private final HolidayReader holidays;

  public PeriodScanner(Numerals numerals, Lexicon<PeriodWord> words) {
    this.numbers = new DateNumbers(numerals);
    this.words = words;
    this.holidays = new HolidayReader(numbers, words);
  }

  /** The period that is named at {@code at}; null when none begins there. */
  public @Nullable PeriodMention read(char[] text, int at, int limit) {
    char c = text[at];
    return beginsWithoutWord(c) || words.longest(text, at, limit) >= 0
        ? readFrom(text, at, limit)
        : null;
  }

  /** Whether a period may begin with the character. */
  public boolean begins(char c) {
    return beginsWithoutWord(c) || words.begins(c);
  }

  /** Whether a period may begin with the character that begins with none of the words. */
  private boolean beginsWithoutWord(char c) {
    return Numerals.isArabic(c) || numbers.isChineseDigit(c) || c == FIRST_MONTH || c == '“';
  }

  private @Nullable PeriodMention readFrom(char[] text, int at, int limit) {
    PeriodCursor cursor = new PeriodCursor(words, text, at, limit);
    boolean year = readYear(cursor);
    boolean part =
        cursor.yearKind != YearKind.SPAN
            && cursor.yearKind != YearKind.RELATIVE_SPAN
            && cursor.yearKind != YearKind.LAST_YEARS
            && cursor.yearKind != YearKind.NEXT_YEARS
            && readPart(cursor, year);
    if (!year && !part) {
      return null;
    }
    readEdge(cursor);
    return cursor.mention();
  }

  // ---- years

  private boolean readYear(PeriodCursor c) {
    int first = numbers.number(c, c.at, 4);
    if (first >= EARLIEST && first <= LATEST) {
      return readNumericYear(c, first);
    }
    if (readLastYears(c) || readNextYears(c)) {
      return true;
    }
    long match = c.word(c.at);
    if (match < 0) {
      return false;
    }
    PeriodWord word = words.senses(match).get(0);
    return switch (word.role()) {
      case YEAR -> c.year(YearKind.RELATIVE, word.value(), 0, Lexicon.end(match));
      case LAST_YEAR -> c.year(YearKind.LAST_YEARS, 1, 0, Lexicon.end(match));
      case YEARS -> c.year(YearKind.RELATIVE_SPAN, word.value(), word.value2(), Lexicon.end(match));
      case YEAR_SO_FAR -> {
        c.edge = Edge.SINCE;
        yield c.year(YearKind.RELATIVE, word.value(), 0, Lexicon.end(match));
      }
      case SPOKEN_YEAR -> c.year(YearKind.SPOKEN, word.value(), 0, Lexicon.end(match));
      case CENSUS -> c.year(YearKind.ABSOLUTE, word.value(), 0, Lexicon.end(match));
      case NOW -> c.year(YearKind.NOW, 0, 0, Lexicon.end(match));
      case PLAN -> readPlan(c, word, Lexicon.end(match));
      default -> false;
    };
  }

  /** 2023年, 2021—2025年, 2021年至2025年, 2026-01-23. */
  private boolean readNumericYear(PeriodCursor c, int first) {
    int end = c.at + 4;
    if (readNumericDate(c, first, end)) {
      return true;
    }
    boolean said = c.is(end, '年');
    int mark = DateNumbers.rangeMark(c, said ? end + 1 : end);
    if (mark > 0) {
      int second = numbers.number(c, mark, 4);
      if (second > first && second <= LATEST && c.is(mark + 4, '年')) {
        return c.year(YearKind.SPAN, first, second, endOfSpan(c, mark + 5, second - first + 1));
      }
    }
    if (!said && readRowOfYears(c, first, end)) {
      return true;
    }
    if (!said) {
      return partFollows(c, end) && c.year(YearKind.ABSOLUTE, first, 0, end);
    }
    return c.year(YearKind.ABSOLUTE, first, 0, c.is(end + 1, '度') ? end + 2 : end + 1);
  }

  /** 2021、2022、2023年: years that follow one another. */
  private boolean readRowOfYears(PeriodCursor c, int first, int at) {
    int last = first;
    int end = at;
    while (c.is(end, '、') && numbers.number(c, end + 1, 4) == last + 1) {
      last++;
      end += 5;
    }
    return last > first
        && last <= LATEST
        && c.is(end, '年')
        && c.year(YearKind.SPAN, first, last, end + 1);
  }

  /** 2018年至2022年<b>间</b>, 2018—2022年<b>期间</b>, 2018年至2022年<b>五年间</b>: what says no more. */
  private int endOfSpan(PeriodCursor c, int at, int years) {
    int of = c.is(at, '的') ? at + 1 : at;
    int count = numbers.endOfAnyNumber(c, of, 2);
    boolean counted = numbers.value(c, of, count) == years && c.is(count, '年');
    int end = counted ? count + 1 : at;
    if (c.is(end, '间')) {
      return end + 1;
    }
    long match = c.word(end);
    boolean during = match >= 0 && words.senses(match).get(0).role() == Role.DURING_MARK;
    return during ? Lexicon.end(match) : end;
  }

  /** 2022全年, 2023上半年: a year's number right before a part of the year. */
  private boolean partFollows(PeriodCursor c, int at) {
    long match = c.word(at);
    if (match < 0 || Lexicon.end(match) - at < 2) {
      return false;
    }
    return switch (words.senses(match).get(0).role()) {
      case HALF, QUARTER, WHOLE_YEAR, YEAR_END -> !Numerals.isArabic(c.text[at]);
      default -> false;
    };
  }

  private boolean readNumericDate(PeriodCursor c, int year, int at) {
    char separator = at < c.limit ? c.text[at] : 0;
    if (separator != '-' && separator != '/' && separator != '.') {
      return false;
    }
    int monthEnd = numbers.endOfNumber(c, at + 1, 2);
    int month = numbers.value(c, at + 1, monthEnd);
    if (month < 1 || month > 12 || !c.is(monthEnd, separator)) {
      return false;
    }
    int dayEnd = numbers.endOfNumber(c, monthEnd + 1, 2);
    int day = numbers.value(c, monthEnd + 1, dayEnd);
    if (day < 1 || day > 31) {
      return false;
    }
    c.part(Part.MONTHS, month, month, dayEnd);
    c.day = day;
    return c.year(YearKind.ABSOLUTE, year, 0, dayEnd);
  }

  /** 近五年, 过去5年, 五年来; 5年后. */
  private boolean readLastYears(PeriodCursor c) {
    int at = c.at;
    boolean marked = false;
    int least = 2;
    long mark = c.word(at);
    Role role = mark < 0 ? null : words.senses(mark).get(0).role();
    if (role == Role.LAST_MARK || role == Role.THESE_MARK) {
      marked = true;
      least = role == Role.THESE_MARK ? 3 : 2;
      at = Lexicon.end(mark);
    }
    int end = numbers.endOfAnyNumber(c, at, 2);
    int years = numbers.value(c, at, end);
    if (!marked && years > 1 && years <= LONGEST_SPAN && isHence(c, end)) {
      return c.year(YearKind.RELATIVE, years, 0, end + 2);
    }
    if (years < least || years > LONGEST_SPAN || !c.is(end, '年')) {
      return false;
    }
    boolean since = c.is(end + 1, '来') || c.is(end + 1, '间');
    boolean grown = !Numerals.isArabic(c.text[at]) && isBeforeGrowth(c, end + 1);
    return (marked || since || grown)
        && c.year(YearKind.LAST_YEARS, years, 0, since ? end + 2 : end + 1);
  }

  /** <b>5年后</b>，该区…: years from now where a clause begins so; but 成立5年后. */
  private static boolean isHence(PeriodCursor c, int end) {
    boolean opens = c.at == 0 || "，。；：\n".indexOf(c.text[c.at - 1]) >= 0;
    return opens && c.is(end, '年') && c.is(end + 1, '后') && c.is(end + 2, '，');
  }

  /** 十年<b>增</b>加70万亿元, 五年<b>年均</b>增长5.2%. */
  private static boolean isBeforeGrowth(PeriodCursor c, int at) {
    return c.is(at, '增') || (c.is(at, '年') && c.is(at + 1, '均'));
  }

  /** 未来五年, 今后3年. */
  private boolean readNextYears(PeriodCursor c) {
    long mark = c.word(c.at);
    if (mark < 0 || words.senses(mark).get(0).role() != Role.NEXT_MARK) {
      return false;
    }
    int end = numbers.endOfAnyNumber(c, Lexicon.end(mark), 2);
    int years = numbers.value(c, Lexicon.end(mark), end);
    return years >= 2
        && years <= LONGEST_SPAN
        && c.is(end, '年')
        && c.year(YearKind.NEXT_YEARS, years, 0, end + 1);
  }

  /** A plan's name is a period only with 期间, 时期, 以来 or 末 after it. */
  private boolean readPlan(PeriodCursor c, PeriodWord plan, int end) {
    int at = end;
    while (at < c.limit && (c.text[at] == '”' || c.text[at] == '"' || c.text[at] == '’')) {
      at++;
    }
    long match = c.word(at);
    if (match < 0) {
      return false;
    }
    return switch (words.senses(match).get(0).role()) {
      case DURING_MARK, SINCE_MARK ->
          c.year(YearKind.SPAN, plan.value(), plan.value2(), Lexicon.end(match));
      case END_MARK -> {
        c.edge = Edge.END;
        yield c.year(YearKind.SPAN, plan.value(), plan.value2(), Lexicon.end(match));
      }
      default -> false;
    };
  }

  // ---- parts of a year

  private boolean readPart(PeriodCursor c, boolean afterYear) {
    long match = c.word(c.at);
    if (match >= 0 && readPartWord(c, words.senses(match).get(0), Lexicon.end(match), afterYear)) {
      return true;
    }
    return readMonths(c) || holidays.read(c, afterYear) || (!afterYear && readDayOnly(c));
  }

  private static boolean readPartWord(PeriodCursor c, PeriodWord word, int end, boolean afterYear) {
    switch (word.role()) {
      case HALF -> c.part(Part.HALF, word.value(), word.value(), end);
      case QUARTER -> c.part(Part.QUARTER, word.value(), word.value(), end);
      case QUARTERS -> c.part(Part.QUARTER, word.value(), word.value2(), end);
      case MONTHS -> c.part(Part.MONTHS, word.value(), word.value2(), end);
      case WHOLE_YEAR -> c.part(Part.YEAR, 0, 0, end);
      case YEAR_END -> {
        c.part(Part.YEAR, 0, 0, end);
        c.edge = Edge.END;
      }
      case YEAR_START -> {
        c.part(Part.YEAR, 0, 0, end);
        c.edge = Edge.START;
      }
      case YEAR_SO_FAR -> {
        c.part(Part.YEAR, 0, 0, end);
        c.edge = Edge.SINCE;
      }
      case DAY -> {
        if (afterYear) {
          return false;
        }
        c.part(Part.RELATIVE_DAY, word.value(), word.value(), end);
      }
      case MONTH -> {
        if (afterYear) {
          return false;
        }
        c.part(Part.RELATIVE_MONTH, word.value(), word.value(), end);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** 3月, 8月1日, 1—9月, 1至5月份, 1月至9月, 元至6月, 前5个月. */
  private boolean readMonths(PeriodCursor c) {
    long mark = c.word(c.at);
    if (mark >= 0 && words.senses(mark).get(0).role() == Role.FIRST_MARK) {
      return readFirstMonths(c, Lexicon.end(mark));
    }
    boolean first = c.is(c.at, FIRST_MONTH);
    int fromEnd = first ? c.at + 1 : numbers.endOfAnyNumber(c, c.at, 2);
    int from = first ? 1 : numbers.value(c, c.at, fromEnd);
    if (from < 1 || from > 12) {
      return false;
    }
    boolean said = c.is(fromEnd, '月');
    int afterFrom = said ? fromEnd + 1 : fromEnd;
    int last = DateNumbers.rangeMark(c, c.is(afterFrom, '份') ? afterFrom + 1 : afterFrom);
    if (last > 0) {
      int toEnd = numbers.endOfAnyNumber(c, last, 2);
      int to = numbers.value(c, last, toEnd);
      if (to > from && to <= 12 && c.is(toEnd, '月')) {
        c.part(Part.MONTHS, from, to, c.is(toEnd + 1, '份') ? toEnd + 2 : toEnd + 1);
        return true;
      }
    }
    if (!said && readRowOfMonths(c, from, fromEnd)) {
      return true;
    }
    if (!said || (first && !c.is(afterFrom, '份'))) {
      return false;
    }
    c.part(Part.MONTHS, from, from, c.is(afterFrom, '份') ? afterFrom + 1 : afterFrom);
    readDay(c);
    readLastDay(c);
    skipFiner(c);
    return true;
  }

  /** 3月<b>上旬</b>, 3月10日<b>当天</b>: what is told finer than it is kept. */
  private void skipFiner(PeriodCursor c) {
    long match = c.word(c.at);
    if (match >= 0 && words.senses(match).get(0).role() == Role.FINER) {
      c.at = Lexicon.end(match);
    }
  }

  /** 1、2月份, 4、5、6月, 7、8两个月; but a line may begin with its number: 1、2月份. */
  private boolean readRowOfMonths(PeriodCursor c, int first, int at) {
    if (beginsLine(c)) {
      return false;
    }
    int last = first;
    int end = at;
    while (c.is(end, '、')) {
      int next = numbers.endOfAnyNumber(c, end + 1, 2);
      if (numbers.value(c, end + 1, next) != last + 1) {
        return false;
      }
      last++;
      end = next;
    }
    int count = numbers.endOfAnyNumber(c, end, 1);
    if (numbers.value(c, end, count) == last - first + 1 && c.is(count, '个')) {
      end = count + 1;
    }
    if (last == first || last > 12 || !c.is(end, '月')) {
      return false;
    }
    c.part(Part.MONTHS, first, last, c.is(end + 1, '份') ? end + 2 : end + 1);
    return true;
  }

  private static boolean beginsLine(PeriodCursor c) {
    return c.at == 0 || c.text[c.at - 1] == '\n' || c.text[c.at - 1] == '。';
  }

  /** 前5个月, 首5个月, 开局两个月, 前10月; 前一月 is the month before. */
  private boolean readFirstMonths(PeriodCursor c, int at) {
    int end = numbers.endOfAnyNumber(c, at, 2);
    int months = numbers.value(c, at, end);
    boolean counted = c.is(end, '个');
    int month = counted ? end + 1 : end;
    if (months < (counted ? 1 : 2) || months > 12 || !c.is(month, '月')) {
      return false;
    }
    c.part(Part.MONTHS, 1, months, c.is(month + 1, '份') ? month + 2 : month + 1);
    return true;
  }

  private void readDay(PeriodCursor c) {
    int end = numbers.endOfAnyNumber(c, c.at, 3);
    int day = numbers.value(c, c.at, end);
    if (day >= 1 && day <= 31 && (c.is(end, '日') || c.is(end, '号'))) {
      c.day = day;
      c.at = end + 1;
    }
  }

  /** 至3日 or 至10月6日 after 5月1日. */
  private void readLastDay(PeriodCursor c) {
    int mark = c.day > 0 ? DateNumbers.rangeMark(c, c.at) : -1;
    if (mark < 0) {
      return;
    }
    int lastYear = numbers.number(c, mark, 4);
    if (lastYear >= c.year
        && lastYear <= LATEST
        && c.yearKind == YearKind.ABSOLUTE
        && c.is(mark + 4, '年')) {
      c.year2 = lastYear;
      mark += 5;
    }
    int end = numbers.endOfAnyNumber(c, mark, 3);
    int number = numbers.value(c, mark, end);
    if (c.is(end, '月') && (number >= c.from || c.year2 > 0) && number <= 12) {
      int dayEnd = numbers.endOfAnyNumber(c, end + 1, 3);
      setLastDay(c, number, numbers.value(c, end + 1, dayEnd), dayEnd);
    } else if (number > c.day) {
      setLastDay(c, c.from, number, end);
    }
  }

  private static void setLastDay(PeriodCursor c, int month, int day, int end) {
    if (day >= 1 && day <= 31 && (c.is(end, '日') || c.is(end, '号'))) {
      c.to = month;
      c.lastDay = day;
      c.at = end + 1;
    }
  }

  private boolean readDayOnly(PeriodCursor c) {
    int end = numbers.endOfNumber(c, c.at, 2);
    int day = numbers.value(c, c.at, end);
    if (end == c.at || day < 1 || day > 31 || !c.is(end, '日')) {
      return false;
    }
    c.part(Part.DAY_ONLY, 0, 0, end + 1);
    c.day = day;
    return true;
  }

  private void readEdge(PeriodCursor c) {
    if (c.edge != Edge.NONE || c.yearKind == YearKind.NOW) {
      return;
    }
    long match = c.word(c.at);
    if (match < 0) {
      return;
    }
    switch (words.senses(match).get(0).role()) {
      case END_MARK -> c.edge(Edge.END, Lexicon.end(match));
      case START_MARK -> {
        c.edge(Edge.START, Lexicon.end(match));
        readSince(c);
      }
      case SINCE_MARK -> c.edge(Edge.SINCE, Lexicon.end(match));
      default -> {}
    }
  }

  /** 2023年初<b>以来</b>. */
  private void readSince(PeriodCursor c) {
    long match = c.word(c.at);
    if (match >= 0 && words.senses(match).get(0).role() == Role.SINCE_MARK) {
      c.edge(Edge.SINCE, Lexicon.end(match));
    }
  }
}
