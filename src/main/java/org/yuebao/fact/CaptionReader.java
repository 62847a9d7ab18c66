package org.yuebao.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.story.Lexicon;

/** Reads what stands above a table: 表3 2025年主要产品产量, 单位：万吨, 以上年为100. */
final class CaptionReader {
  private static final int LONGEST_UNIT_WORD = 6;
  private static final int LONGEST_PAGE_NUMBER = 8;

  private final char[] text;
  private final Lexicon<ColumnWord> words;
  private final CellReader cells;
  private final LabelReader labels;

  CaptionReader(char[] text, Vocabulary vocabulary, CellReader cells, LabelReader labels) {
    this.text = text;
    this.words = vocabulary.columns();
    this.cells = cells;
    this.labels = labels;
  }

  /**
   * What the lines above a table say for all of its values.
   *
   * @param title its title's words
   * @param unit their unit; empty when it is not said
   * @param index whether they are indices to a base of 100
   */
  record Caption(TableLabel title, String unit, boolean index) {}

  Caption read(List<TableLine> lines) {
    TableLabel title = TableLabel.NONE;
    String unit = "";
    boolean index = false;
    for (TableLine line : lines) {
      TableLabel label = title(line);
      String given = unit(line);
      unit = given != null ? given : label.unit.isEmpty() ? unit : label.unit;
      index |= label.index && label.noun.isEmpty();
      boolean note = isBase(label) || isPageNumber(line) || (given != null && label.text.isEmpty());
      title = note ? title : label;
    }
    return new Caption(title, unit, index);
  }

  /** 表3 and a title, as nothing else begins. */
  boolean isNumbered(TableLine line) {
    int from = line.whole().start();
    int word = endOfWord(from, line.end());
    int end = endOfNumber(word, line.end());
    return word > from && end > word && !isBlank(word, end);
  }

  /** Whether the line says the unit or the base of a table and is no title. */
  boolean isNote(TableLine line) {
    return unit(line) != null || isPageNumber(line) || isBase(labels.read(line.text()));
  }

  /** — 3 —. */
  static boolean isPageNumber(TableLine line) {
    String words = line.text();
    boolean digits = words.chars().anyMatch(c -> c >= '0' && c <= '9');
    return digits
        && words.length() <= LONGEST_PAGE_NUMBER
        && words.chars().allMatch(c -> c >= '0' && c <= '9' || "-—–－·~".indexOf(c) >= 0);
  }

  /** 以上年为100. */
  private static boolean isBase(TableLabel label) {
    return label.index && label.names.isEmpty() && label.noun.isEmpty();
  }

  // ---- title

  /** The title's words, without 表3 before them and the unit after them. */
  private TableLabel title(TableLine line) {
    int start = line.whole().start();
    int word = endOfWord(start, line.end());
    int from = word == start ? start : endOfNumber(word, line.end());
    int colon = unitColon(line);
    int end = colon < 0 ? line.end() : startOfUnitWord(line, colon);
    return labels.read(Cell.of(text, from, Math.max(from, end)).text());
  }

  /** The end of 表 or 附表 at {@code from}; {@code from} when none stands there. */
  private int endOfWord(int from, int limit) {
    long match = words.longest(text, from, limit);
    boolean caption = match >= 0 && has(words.senses(match), ColumnWord.Role.CAPTION);
    return caption ? Lexicon.end(match) : from;
  }

  /** The end of 3, 3-1, 三 and the colon after it. */
  private int endOfNumber(int from, int limit) {
    if (isBlank(from, limit)) {
      return from;
    }
    int at = skipBlanks(from, limit);
    while (at < limit && isOfNumber(text[at])) {
      at++;
    }
    at = skipBlanks(at, limit);
    return at < limit && (text[at] == '：' || text[at] == ':') ? at + 1 : at;
  }

  private int skipBlanks(int from, int limit) {
    int at = from;
    while (at < limit && Cell.isBlank(text[at])) {
      at++;
    }
    return at;
  }

  private boolean isBlank(int from, int end) {
    return skipBlanks(from, end) == end;
  }

  private static boolean isOfNumber(char c) {
    return c >= '0' && c <= '9' || "一二三四五六七八九十-—.".indexOf(c) >= 0;
  }

  // ---- unit

  /** The unit that the line gives for the whole table: 单位：亿元; null when it gives none. */
  @Nullable String unit(TableLine line) {
    int colon = unitColon(line);
    if (colon < 0) {
      return null;
    }
    String unit = Cell.of(text, colon + 1, line.end()).text().replaceAll("[）)\\]】]+$", "");
    String first = unit.split("[、，,；;]", 2)[0];
    return cells.isUnit(first) ? first : null;
  }

  /** The colon after 单位; -1 when the line has none. */
  private int unitColon(TableLine line) {
    for (int i = line.end() - 1; i > line.start(); i--) {
      if (text[i] == '：' || text[i] == ':') {
        return startOfUnitWord(line, i) < i ? i : -1;
      }
    }
    return -1;
  }

  /** Where 单位 or （单位 before the colon begins; the colon when it does not stand there. */
  private int startOfUnitWord(TableLine line, int colon) {
    for (int i = Math.max(line.start(), colon - LONGEST_UNIT_WORD); i < colon; i++) {
      if (cells.is(Cell.of(text, i, colon).text(), ColumnWord.Role.UNIT)) {
        boolean bracket = i > line.start() && (text[i - 1] == '（' || text[i - 1] == '(');
        return bracket ? i - 1 : i;
      }
    }
    return colon;
  }

  private static boolean has(List<ColumnWord> senses, ColumnWord.Role role) {
    return senses.stream().anyMatch(word -> word.role() == role);
  }
}
