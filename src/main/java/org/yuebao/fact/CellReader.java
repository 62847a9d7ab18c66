package org.yuebao.fact;

import org.jspecify.annotations.Nullable;
import org.yuebao.quantity.Figure;
import org.yuebao.quantity.Quantity;
import org.yuebao.quantity.QuantityScanner;
import org.yuebao.quantity.Reading;
import org.yuebao.quantity.Unit;
import org.yuebao.story.Lexicon;

/** Tells what a cell of a table holds: a value, a unit, a mark for no value, a word. */
final class CellReader {
  private static final int LONGEST_UNIT = 12;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int YEAR_DIGITS = 4;

  private final QuantityScanner quantities;
  private final Lexicon<ColumnWord> words;

  CellReader(Vocabulary vocabulary) {
    this.quantities = vocabulary.quantities();
    this.words = vocabulary.columns();
  }

  /** Whether it is a number, bare or with a unit. */
  boolean isValue(Cell cell) {
    return value(cell, "") != null;
  }

  /**
   * Whether it is a bare number or a percentage, as a line parted by blanks may have in prose only
   * at its end.
   */
  boolean isBareValue(Cell cell) {
    Quantity value = value(cell, "");
    return value != null && (value.unit().isEmpty() || value.kind() == Unit.Kind.RATE);
  }

  boolean isGap(Cell cell) {
    return is(cell.text(), ColumnWord.Role.GAP);
  }

  /** 2023: as a row's head or in a header it is a year. */
  boolean isYear(Cell cell) {
    Quantity value = cell.text().length() == YEAR_DIGITS ? value(cell, "") : null;
    return value != null
        && value.unit().isEmpty()
        && value.value().scale() <= 0
        && value.value().intValue() >= FIRST_YEAR
        && value.value().intValue() < LAST_YEAR;
  }

  /** Its words as they are read outside of a table: 2023年. */
  String asText(Cell cell) {
    return isYear(cell) ? cell.text() + "年" : cell.text();
  }

  /** A small whole number: the number of a row. */
  boolean isNumber(Cell cell) {
    return !cell.isEmpty()
        && cell.text().length() <= 3
        && cell.text().chars().allMatch(c -> c >= '0' && c <= '9');
  }

  boolean isUnit(String text) {
    if (text.isEmpty() || text.length() > LONGEST_UNIT || is(text, ColumnWord.Role.LEVEL)) {
      return false;
    }
    char[] one = ("1" + text).toCharArray();
    return quantities.read(one, 0, 0, one.length) instanceof Quantity quantity
        && quantity.end() == one.length
        && quantity.start() == 0
        && quantity.shape() == Quantity.Shape.AMOUNT
        && quantity.kind() != null
        && quantity.kind() != Unit.Kind.NAME;
  }

  /** Whether the words have the role as a whole. */
  boolean is(String text, ColumnWord.Role role) {
    return words.of(text).stream().anyMatch(word -> word.role() == role);
  }

  /**
   * The value of a cell.
   *
   * @param unit the unit that the table gives; taken when the cell names none, in the table's words
   *     where the two together are no amount
   * @return null when the cell is no number
   */
  @Nullable Quantity value(Cell cell, String unit) {
    String text = cell.text();
    int sign = text.isEmpty() ? 0 : signLength(text.charAt(0));
    Quantity own = read(text, sign);
    if (own == null || own.end() != text.length() || isSpanOrName(own)) {
      return null;
    }
    if (!own.unit().isEmpty() || unit.isEmpty()) {
      return placed(own, cell);
    }
    Quantity given = read(text + unit, sign);
    if (given == null) {
      return placed(own.in(unit, Unit.Kind.MEASURE), cell);
    }
    boolean known = given.end() == text.length() + unit.length();
    String code = known ? given.unit() : unit.substring(Math.max(0, given.end() - text.length()));
    Unit.Kind kind = given.kind() == null || !known ? Unit.Kind.MEASURE : given.kind();
    return placed(given.in(code, kind), cell);
  }

  /** 11月, 0-14岁: words that begin with a number. */
  private static boolean isSpanOrName(Quantity quantity) {
    return quantity.kind() == Unit.Kind.DURATION || quantity.kind() == Unit.Kind.NAME;
  }

  private @Nullable Quantity read(String text, int sign) {
    char[] chars = text.toCharArray();
    if (sign >= chars.length || chars[sign] < '0' || chars[sign] > '9') {
      return null;
    }
    int from = sign > 0 && text.charAt(0) == '+' ? sign : 0;
    Reading reading = quantities.read(chars, from, sign, chars.length);
    return reading instanceof Quantity quantity
            && quantity.shape() == Quantity.Shape.AMOUNT
            && quantity.script() == Figure.Script.ARABIC
        ? quantity
        : null;
  }

  private static int signLength(char c) {
    return c == '-' || c == '−' || c == '+' ? 1 : 0;
  }

  /** The same quantity where the cell stands. */
  private static Quantity placed(Quantity value, Cell cell) {
    int plus = cell.text().charAt(0) == '+' ? 1 : 0;
    return new Quantity(
        cell.start() + plus,
        cell.end(),
        value.value(),
        value.value2(),
        value.step(),
        value.unit(),
        value.kind(),
        value.bound(),
        value.shape(),
        value.script(),
        value.scaled(),
        value.vague());
  }
}
