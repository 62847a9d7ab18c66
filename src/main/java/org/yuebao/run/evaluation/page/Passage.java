package org.yuebao.run.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yuebao.run.evaluation.Mention;

/** A document's body, of which parts are shown with marks; counted in code points. */
final class Passage {
  /** Characters shown on each side where no sentence is known. */
  private static final int CONTEXT = 60;

  private static final String ENDS = "。！？!?";

  private final int[] points;

  /**
   * A span to show.
   *
   * @param start first code point
   * @param end code point after the last
   * @param look classes of the mark
   * @param title what is told when the pointer rests on it
   * @param target the element that a click leads to; empty for none
   */
  record Mark(int start, int end, String look, String title, String target) {}

  /** A stretch of the body, from one code point to the one after its last. */
  record Part(int start, int end) {}

  Passage(String body) {
    this.points = body.codePoints().toArray();
  }

  /** The part that is given, or else the words around a mention, to the ends of its sentence. */
  Part around(@Nullable Part known, Mention mention) {
    if (known != null && known.end <= points.length) {
      return known;
    }
    int start = clamp(mention.start());
    int end = Math.max(start, clamp(mention.end()));
    int from = start;
    while (from > Math.max(0, start - CONTEXT) && !isEnd(points[from - 1])) {
      from--;
    }
    int to = end;
    while (to < Math.min(points.length, end + CONTEXT) && !isEnd(points[Math.max(0, to - 1)])) {
      to++;
    }
    return new Part(from, to);
  }

  private int clamp(int offset) {
    return Math.max(0, Math.min(points.length, offset));
  }

  private static boolean isEnd(int point) {
    return ENDS.indexOf(point) >= 0;
  }

  /** The lines that are not blank. */
  List<Part> lines() {
    List<Part> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= points.length; i++) {
      if (i == points.length || points[i] == '\n') {
        if (!words(from, i).isBlank()) {
          lines.add(new Part(from, i));
        }
        from = i + 1;
      }
    }
    return lines;
  }

  /** A part with the marks in it; where marks overlap, a piece has the looks of all of them. */
  void write(Html html, Part part, List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(part.start, part.end));
    for (Mark mark : marks) {
      cuts.add(within(part, mark.start));
      cuts.add(within(part, mark.end));
    }
    Integer from = cuts.pollFirst();
    while (from != null && !cuts.isEmpty()) {
      int start = from;
      int end = cuts.pollFirst();
      piece(html, words(start, end), marks.stream().filter(m -> m.start < end && m.end > start));
      from = end;
    }
  }

  private static int within(Part part, int offset) {
    return Math.max(part.start, Math.min(part.end, offset));
  }

  private static void piece(Html html, String words, java.util.stream.Stream<Mark> marks) {
    List<Mark> over = marks.toList();
    if (over.isEmpty()) {
      html.text(words);
      return;
    }
    String look = String.join(" ", over.stream().map(Mark::look).distinct().toList());
    String title = String.join(" / ", over.stream().map(Mark::title).distinct().toList());
    String target = over.get(0).target;
    html.open("mark", "class", look, "title", title);
    if (target.isEmpty()) {
      html.text(words);
    } else {
      html.element("a", words, "href", "#" + target);
    }
    html.close();
  }

  /** Line ends show as a sign: they stand where the document was wrapped. */
  private String words(int start, int end) {
    String words = new String(points, start, end - start);
    return words.replaceAll("\\s*\\R\\s*", "⏎");
  }
}
