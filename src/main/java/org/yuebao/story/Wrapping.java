package org.yuebao.story;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The width at which lines were broken, when they were broken at a width at all, as PDF files,
 * e-mails and columns of a page break them. Then a line that had no room for the next line's first
 * word goes on there.
 *
 * @param edge width of the longest ordinary line; 0 when paragraphs stand on lines of their own
 * @param measure what widths are counted in
 */
record Wrapping(int edge, Measure measure) {
  static final Wrapping NONE = new Wrapping(0, Measure.COLUMNS);

  private static final int WIDEST = 160;

  /**
   * Lines that must reach the edge: fewer are enough in one story than in a document of any kind.
   */
  private static final int FEWEST_OF_DOCUMENT = 5;

  private static final int FEWEST_OF_STORY = 3;

  /**
   * A printer counts columns (two digits are as wide as one Chinese character), a program may count
   * characters.
   */
  enum Measure {
    COLUMNS(24, 6, line -> line.shape().width()),
    CHARACTERS(14, 3, Line::length);

    private final int narrowest;

    /** How much a line may fall short of the edge. */
    private final int slack;

    private final ToIntFunction<Line> of;

    Measure(int narrowest, int slack, ToIntFunction<Line> of) {
      this.narrowest = narrowest;
      this.slack = slack;
      this.of = of;
    }
  }

  static Wrapping ofDocument(List<Line> lines) {
    return of(lines, FEWEST_OF_DOCUMENT);
  }

  /** Of lines that a byline opens: they are text, so that fewer of them tell. */
  static Wrapping ofStory(List<Line> lines) {
    return of(lines, FEWEST_OF_STORY);
  }

  private static Wrapping of(List<Line> lines, int fewest) {
    if (lines.size() < fewest) {
      return NONE;
    }
    Crowd columns = Crowd.atEdge(lines, Measure.COLUMNS, fewest);
    Crowd characters = Crowd.atEdge(lines, Measure.CHARACTERS, fewest);
    Crowd best = characters.size() > columns.size() ? characters : columns;
    return best.size() == 0 ? NONE : new Wrapping(best.edge(), best.measure());
  }

  /**
   * Whether the line had no room for the first word of the next: a character, or a figure as a
   * whole.
   */
  boolean isFull(String text, Line line, Line next) {
    if (edge == 0) {
      return false;
    }
    int word = next.start();
    while (word < next.end() && isOfFigure(text.charAt(word))) {
      word++;
    }
    int room = edge - measure.of.applyAsInt(line);
    if (room < -measure.slack) {
      return false; // a paragraph on one long line
    }
    return room < Math.max(word - next.start(), 1) + measure.slack;
  }

  private static boolean isOfFigure(char c) {
    return c > ' ' && c < 0x7F;
  }

  /**
   * Lines that crowd below an edge, and hardly any beyond it; most of them stop in mid-sentence and
   * have punctuation inside, which a list of names has not.
   */
  private record Crowd(int edge, Measure measure, int size) {

    static Crowd atEdge(List<Line> lines, Measure measure, int fewest) {
      int[] all = new int[WIDEST + 2];
      int[] broken = new int[WIDEST + 2];
      int[] punctuated = new int[WIDEST + 2];
      for (Line line : lines) {
        Shape shape = line.shape();
        int width = Math.min(measure.of.applyAsInt(line), WIDEST + 1);
        all[width]++;
        broken[width] += shape.ending() == Shape.Ending.OPEN ? 1 : 0;
        boolean marks = shape.stops() + shape.commas() + shape.enumerations() > 0;
        punctuated[width] += marks ? 1 : 0;
      }
      int beyond = all[WIDEST + 1];
      for (int edge = WIDEST; edge >= measure.narrowest; edge--) {
        int near = all[edge] == 0 ? 0 : below(edge, all, measure);
        if (near >= fewest && beyond * 10 <= near) {
          boolean cut = below(edge, broken, measure) * 10 >= near * 6;
          if (cut && below(edge, punctuated, measure) * 2 >= near) {
            return new Crowd(edge, measure, near);
          }
        }
        beyond += all[edge];
      }
      return new Crowd(0, measure, 0);
    }

    private static int below(int edge, int[] counts, Measure measure) {
      int sum = 0;
      for (int width = edge - measure.slack; width <= edge; width++) {
        sum += counts[width];
      }
      return sum;
    }
  }
}
