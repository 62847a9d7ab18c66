package org.yuebao.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines that together make a paragraph, a headline, a row of a table: what stands between two line
 * ends of a story.
 */
final class Paragraph {
  private final List<Line> lines = new ArrayList<>(1);
  private int width;
  private int stops;
  private int commas;
  private int open;

  Paragraph(Line first) {
    add(first);
  }

  void add(Line line) {
    Shape shape = line.shape();
    width += shape.width();
    stops += shape.stops();
    commas += shape.commas();
    open += shape.open();
    lines.add(line);
  }

  List<Line> lines() {
    return Collections.unmodifiableList(lines);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  Line.Kind kind() {
    return first().kind();
  }

  int width() {
    return width;
  }

  /** Sentence ends inside. */
  int stops() {
    return stops;
  }

  int commas() {
    return commas;
  }

  /** Brackets that were opened and not closed. */
  int open() {
    return open;
  }

  boolean ends(Shape.Ending ending) {
    return last().shape().ending() == ending;
  }
}
