package org.yuebao.story;

/**
 * What the punctuation and the width of a stretch of text say, found in one pass.
 *
 * @param width columns: a Chinese character is two, a Latin letter or a digit one
 * @param han Chinese characters
 * @param stops sentence ends inside, not counting one that ends the stretch
 * @param commas {@code ，；} inside
 * @param enumerations {@code 、} inside
 * @param tail first character after the last mark of punctuation inside; the stretch's start when
 *     there is none
 * @param tailMark that mark, or 0
 * @param open brackets and quotation marks that were opened and not closed
 * @param tabs tabs between words
 * @param figures words of digits alone, as a table's row has them, at the end of the stretch
 * @param ending how the stretch ends
 */
record Shape(
    int width,
    int han,
    int stops,
    int commas,
    int enumerations,
    int tail,
    char tailMark,
    int open,
    int tabs,
    int figures,
    Ending ending) {

  /** How a stretch of text ends. */
  enum Ending {
    /** In the middle of something, or as headings do. */
    OPEN,
    /** With a closing bracket or quotation mark: a sentence may end here. */
    CLOSED,
    /** With {@code 。！？；：…}. */
    FULL
  }

  private static final String STOPS = "。！？!?";
  private static final String ENDS = STOPS + "；：…;:";
  private static final String CLOSERS = "”“）)」』】》]’\"";
  private static final String OPENING = "（(“《「『【‘";
  private static final String CLOSING = "）)”》」』】’";

  /** Marks of markup that may stand after the last word of a line. */
  private static final String MARKUP = " _*~#|\t";

  static Shape of(String text, int start, int end) {
    int width = 0;
    int han = 0;
    int stops = 0;
    int commas = 0;
    int enumerations = 0;
    int tail = start;
    char tailMark = 0;
    int open = 0;
    int tabs = 0;
    int last = lastWord(text, start, end);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      width += columns(c);
      if (isHan(c)) {
        han++;
        continue;
      }
      if (c == '\t') {
        tabs++;
      } else if (OPENING.indexOf(c) >= 0) {
        open++;
      } else if (CLOSING.indexOf(c) >= 0) {
        open = Math.max(0, open - 1);
      }
      if (i >= last) {
        continue;
      }
      boolean stop = STOPS.indexOf(c) >= 0;
      boolean comma = c == '，' || c == '；';
      boolean enumeration = c == '、';
      if (stop || comma || enumeration) {
        stops += stop ? 1 : 0;
        commas += comma ? 1 : 0;
        enumerations += enumeration ? 1 : 0;
        tail = i + 1;
        tailMark = c;
      }
    }
    Ending ending = ending(text, start, last);
    int figures = figures(text, start, end);
    return new Shape(
        width, han, stops, commas, enumerations, tail, tailMark, open, tabs, figures, ending);
  }

  static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || Character.isHighSurrogate(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int columns(char c) {
    boolean wide = c >= 0x2E80 || c >= 0x2010 && c <= 0x2027;
    return Character.isLowSurrogate(c) ? 0 : wide ? 2 : 1;
  }

  /** Index of the last character that is no markup and no footnote's number {@code [2]}. */
  private static int lastWord(String text, int start, int end) {
    int last = end - 1;
    while (last > start && MARKUP.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    if (last > start && text.charAt(last) == ']') {
      int i = last - 1;
      while (i > start && isDigit(text.charAt(i))) {
        i--;
      }
      if (i > start && i < last - 1 && text.charAt(i) == '[') {
        return i - 1;
      }
    }
    return last;
  }

  private static Ending ending(String text, int start, int last) {
    if (last < start) {
      return Ending.OPEN;
    }
    int i = last;
    while (i > start && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    char c = text.charAt(i);
    boolean abbreviation = c == '.' && i > start && !isDigit(text.charAt(i - 1));
    if (ENDS.indexOf(c) >= 0 || abbreviation) {
      return Ending.FULL;
    }
    return i < last ? Ending.CLOSED : Ending.OPEN;
  }

  /**
   * How many words at the end, parted by spaces or tabs, are figures: {@code 城镇 231.9 66.9} has
   * two.
   */
  private static int figures(String text, int start, int end) {
    int figures = 0;
    int i = end;
    while (i > start) {
      int wordEnd = i;
      boolean digits = false;
      while (i > start && isFigure(text.charAt(i - 1))) {
        i--;
        digits |= isDigit(text.charAt(i));
      }
      boolean separated = i > start && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t');
      if (i == wordEnd || !digits || !separated) {
        break;
      }
      figures++;
      while (i > start && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
        i--;
      }
    }
    return figures;
  }

  private static boolean isFigure(char c) {
    return isDigit(c) || c == '.' || c == ',' || c == '-' || c == '%' || c == ':';
  }
}
