package org.yuebao.period;

import org.yuebao.period.PeriodMention.Part;
import org.yuebao.period.PeriodWord.Role;
import org.yuebao.story.Lexicon;

/** The grammar of holidays: {@code 国庆假期}, {@code 春节7天}. */
final class HolidayReader {
  private final DateNumbers numbers;
  private final Lexicon<PeriodWord> words;

  HolidayReader(DateNumbers numbers, Lexicon<PeriodWord> words) {
    this.numbers = numbers;
    this.words = words;
  }

  /** 国庆假期, “五一”小长假, 春节7天, 今年国庆, 五一假期首日: a holiday's name alone is no period, nor is 2024年国庆前. */
  boolean read(PeriodCursor c, boolean afterYear) {
    long name = c.word(c.is(c.at, '“') ? c.at + 1 : c.at);
    Holiday holiday = name < 0 ? null : words.senses(name).get(0).holiday();
    if (holiday == null) {
      return false;
    }
    int nameEnd = Lexicon.end(name);
    int quoted = c.is(nameEnd, '”') ? nameEnd + 1 : nameEnd;
    int count = numbers.endOfAnyNumber(c, quoted, 2);
    boolean counted = count > quoted && c.is(count, '天');
    int counts = counted ? count + 1 : quoted;
    int end = endOfHolidayMarks(c, counts);
    boolean marked = counted || end > counts || is(c, end, Role.HOLIDAY_FIELD);
    if (!marked && !(afterYear && !c.is(end, '前'))) {
      return false;
    }
    c.part(Part.HOLIDAY, 0, 0, end);
    c.holiday = holiday;
    readDaysOfHoliday(c);
    return true;
  }

  private boolean is(PeriodCursor c, int at, Role role) {
    long match = c.word(at);
    return match >= 0 && words.senses(match).get(0).role() == role;
  }

  /** 假期, 假日期间. */
  private int endOfHolidayMarks(PeriodCursor c, int from) {
    int at = from;
    while (is(c, at, Role.HOLIDAY_MARK) || is(c, at, Role.DURING_MARK)) {
      at = Lexicon.end(c.word(at));
    }
    return at;
  }

  /** 首日, 第一天, 前三天 of a holiday. */
  private void readDaysOfHoliday(PeriodCursor c) {
    int at = c.is(c.at, '的') ? c.at + 1 : c.at;
    if (is(c, at, Role.HOLIDAY_DAY)) {
      long word = c.word(at);
      int day = words.senses(word).get(0).value();
      c.part(Part.HOLIDAY, day, day, Lexicon.end(word));
      return;
    }
    if (!c.is(at, '第') && !c.is(at, '前')) {
      return;
    }
    int end = numbers.endOfAnyNumber(c, at + 1, 2);
    int day = numbers.value(c, at + 1, end);
    if (day > 0 && (c.is(end, '天') || c.is(end, '日'))) {
      c.part(Part.HOLIDAY, c.is(at, '前') ? 1 : day, day, end + 1);
    }
  }
}
