package org.yuebao.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes paragraphs of lines: joins what hard wraps and column breaks cut, in mid-word, in
 * mid-number and across a blank line, and keeps headlines, headings, items and rows apart.
 *
 * <p>A line ends a paragraph unless something says that the sentence goes on: reports have many
 * headings without punctuation at their end, and a heading glued to its text does more harm than a
 * sentence left in two.
 */
final class Reflow {
  private static final String GOES_ON = "，。、；：！？）》”’】」』…,;!?)";

  private final String text;
  private final List<Line> lines;
  private final Layout layout;

  /** They leave a sentence open; alone they prove nothing: 埃及, 大使, 合并, 目的. */
  private final String leftOpen;

  /** How the lines of the story at hand were broken. */
  private Wrapping wrapping = Wrapping.NONE;

  private Reflow(Layout layout, String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
    this.layout = layout;
    this.leftOpen = layout.words().characters(LayoutWords.Role.LEFT_OPEN);
  }

  static List<Paragraph> paragraphs(Layout layout, String text, List<Line> lines) {
    return new Reflow(layout, text, lines).paragraphs();
  }

  private List<Paragraph> paragraphs() {
    List<Paragraph> paragraphs = new ArrayList<>();
    Wrapping ofAll = Wrapping.ofDocument(lines);
    int i = 0;
    int nextStory = 0;
    while (i < lines.size()) {
      if (i >= nextStory) {
        nextStory = nextByline(i + 1);
        wrapping = wrappingOf(lines.subList(i, nextStory), ofAll);
      }
      Paragraph paragraph = new Paragraph(lines.get(i++));
      List<Paragraph> pageNumbers = new ArrayList<>(0);
      while (i < lines.size()) {
        int next = afterPageNumbers(i);
        if (next == lines.size() || !goesOn(paragraph, lines.get(next))) {
          break;
        }
        while (i < next) {
          pageNumbers.add(new Paragraph(lines.get(i++)));
        }
        paragraph.add(lines.get(i++));
      }
      paragraphs.add(paragraph);
      paragraphs.addAll(pageNumbers);
    }
    return paragraphs;
  }

  private Wrapping wrappingOf(List<Line> section, Wrapping ofAll) {
    Line first = section.get(0);
    if (layout.bylines().opening(text, first.start(), first.end()) < 0) {
      return ofAll;
    }
    Wrapping own = Wrapping.ofStory(section);
    return own == Wrapping.NONE ? ofAll : own;
  }

  /** The stories of one page may be set in columns of different widths. */
  private int nextByline(int from) {
    int i = from;
    while (i < lines.size()
        && layout.bylines().opening(text, lines.get(i).start(), lines.get(i).end()) < 0) {
      i++;
    }
    return i;
  }

  /**
   * A page number may stand between the two halves of a sentence; it then follows the paragraph.
   */
  private int afterPageNumbers(int i) {
    while (i < lines.size() && lines.get(i).is(Line.Kind.PAGE_NUMBER)) {
      i++;
    }
    return i;
  }

  private boolean goesOn(Paragraph paragraph, Line next) {
    if (!isOfText(paragraph.last()) || opensSomething(next)) {
      return false;
    }
    if (isNumberCut(paragraph, next)) {
      return true;
    }
    boolean full = isFull(paragraph.last(), next);
    if (!full && (paragraph.last().is(Line.Kind.TABLE_ROW) || next.is(Line.Kind.TABLE_ROW))) {
      return false;
    }
    boolean indented = next.indent() > paragraph.last().indent() && next.indent() >= 2;
    if (paragraph.ends(Shape.Ending.FULL)) {
      boolean words = isSentence(next) || next.shape().commas() > 0;
      return full && next.gap() == 0 && !indented && words && !announces(paragraph);
    }
    if (GOES_ON.indexOf(text.charAt(next.start())) >= 0) {
      return !isHeading(paragraph);
    }
    if (next.is(Line.Kind.ITEM)) {
      return false;
    }
    if (full) {
      return !indented;
    }
    if (layout.cutNumbers().opens(text, next) && hasMarks(paragraph)) {
      return true;
    }
    if (paragraph.ends(Shape.Ending.CLOSED) || isHeading(paragraph)) {
      return false;
    }
    if (isLeftOpen(paragraph, next)) {
      return true;
    }
    return !indented
        && isRunningText(paragraph)
        && isRest(next)
        && !layout.openings().of(text, next);
  }

  private static boolean isOfText(Line line) {
    return switch (line.kind()) {
      case TEXT, ITEM, CAPTION, TABLE_ROW -> true;
      case PAGE_NUMBER, FURNITURE, CREDIT, BYLINE -> false;
    };
  }

  private boolean opensSomething(Line next) {
    return switch (next.kind()) {
      case PAGE_NUMBER, FURNITURE, CREDIT, BYLINE, CAPTION -> true;
      case TEXT, ITEM, TABLE_ROW -> layout.bylines().opening(text, next.start(), next.end()) >= 0;
    };
  }

  private boolean isFull(Line line, Line next) {
    Shape shape = line.shape();
    return shape.tabs() == 0 && shape.figures() < 2 && wrapping.isFull(text, line, next);
  }

  private static boolean hasMarks(Paragraph paragraph) {
    int marks = paragraph.stops() + paragraph.commas() + paragraph.last().shape().enumerations();
    return paragraph.ends(Shape.Ending.OPEN) && marks > 0 && paragraph.width() >= 24;
  }

  /** {@code 一、综合}, and the numbered headings of reports, which may have a comma. */
  private static boolean isHeading(Paragraph paragraph) {
    return paragraph.kind() == Line.Kind.ITEM && paragraph.stops() == 0 && paragraph.width() <= 120
        || paragraph.width() < 12;
  }

  /**
   * The last words ask for more: a comma, a bracket without its pair, a preposition, an
   * enumeration.
   */
  private boolean isLeftOpen(Paragraph paragraph, Line next) {
    Line last = paragraph.last();
    char end = text.charAt(last.end() - 1);
    if (end == '，' || end == '、') {
      return true;
    }
    boolean clauses = paragraph.stops() + paragraph.commas() > 0 || paragraph.width() >= 60;
    if (clauses && isComparison(end, next)) {
      return true;
    }
    if (clauses && leftOpen.indexOf(end) >= 0 && !layout.openings().of(text, next)) {
      return true;
    }
    boolean latin = isLatin(end) && isLatin(text.charAt(next.start()));
    return paragraph.open() > 0 && closesSoon(next)
        || isEnumerationCut(last, next)
        || clauses && latin;
  }

  /** {@code 贷款比} and {@code 年初增加70.9亿元}. */
  private boolean isComparison(char end, Line next) {
    for (LayoutWords.Entry word : layout.words().of(LayoutWords.Role.COMPARING)) {
      if (word.word().charAt(0) == end) {
        return word.value().indexOf(text.charAt(next.start())) >= 0;
      }
    }
    return false;
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private boolean closesSoon(Line next) {
    int limit = Math.min(next.end(), next.start() + 60);
    for (int i = next.start(); i < limit; i++) {
      char c = text.charAt(i);
      if ("（(“《".indexOf(c) >= 0) {
        return false;
      }
      if ("）)”》".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** {@code 学术交流、培训、住} and {@code 宿、餐饮服务于一体}: one enumeration, cut in its middle. */
  private boolean isEnumerationCut(Line last, Line next) {
    Shape shape = last.shape();
    if (shape.enumerations() < 2 || shape.tailMark() != '、' || last.end() - shape.tail() > 4) {
      return false;
    }
    int limit = Math.min(next.end(), next.start() + 8);
    for (int i = next.start(); i < limit; i++) {
      if (GOES_ON.indexOf(text.charAt(i)) >= 0) {
        return text.charAt(i) == '、';
      }
    }
    return false;
  }

  /** Sentences, so that an end without punctuation is a cut, not the end of a headline. */
  private boolean isRunningText(Paragraph paragraph) {
    Line first = paragraph.first();
    Line last = paragraph.last();
    if (layout.bylines().isCreditTail(text, last.shape().tail(), last.end())
        && paragraph.stops() > 0) {
      return false;
    }
    if (layout.bylines().opening(text, first.start(), first.end()) >= 0
        || layout.openings().withComma(text, first)) {
      return true;
    }
    int width = paragraph.width();
    boolean sentences = paragraph.stops() > 0 && width >= 40;
    boolean clauses =
        paragraph.commas() > 1 && width >= 80 || paragraph.commas() > 0 && width >= 100;
    boolean headlineOfAll = first == lines.get(0) && width < 120;
    return sentences || clauses && !headlineOfAll;
  }

  /** The rest of a cut paragraph ends as sentences do, or is itself a longer piece of text. */
  private boolean isRest(Line next) {
    boolean broken = next.gap() == 0 || wrapping != Wrapping.NONE;
    boolean clauses = next.shape().commas() > 0 && (next.shape().width() >= 60 || broken);
    return next.gap() <= 2 && (isSentence(next) || clauses);
  }

  private static boolean isSentence(Line line) {
    boolean text = line.is(Line.Kind.TEXT);
    return text && (line.shape().ending() == Shape.Ending.FULL || line.shape().stops() > 0);
  }

  /** {@code 主要情况如下：} */
  private boolean announces(Paragraph paragraph) {
    char end = text.charAt(paragraph.last().end() - 1);
    return end == '：' || end == ':';
  }

  private boolean isNumberCut(Paragraph paragraph, Line next) {
    boolean sentence = paragraph.stops() > 0 || paragraph.commas() > 0 && paragraph.width() >= 40;
    return paragraph.last().shape().figures() < 2
        && layout.cutNumbers().between(text, paragraph.last(), next, sentence);
  }
}
