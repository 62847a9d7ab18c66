package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.page.Raised;

/**
 * Makes pieces of the characters of a page: what stands on one line, up to a gap that is wider than
 * any between two words.
 */
final class Pieces {
  /** In sizes of the font: lines of a column are set apart at least so far. */
  private static final float GAP = 0.85f;

  /** A blank of a character's width stands in 综　合, two of them between cells. */
  private static final float BLANKS = 1.6f;

  private static final float SPACE = 0.18f;
  private static final float RAISED = 0.75f;

  private Pieces() {}

  /** From top to bottom, and from left to right. */
  static List<Piece> of(List<Glyph> glyphs) {
    List<Piece> pieces = new ArrayList<>();
    for (List<Glyph> line : lines(glyphs)) {
      cut(line, pieces);
    }
    pieces.sort(Comparator.comparing(Piece::baseline).thenComparing(Piece::left));
    return pieces;
  }

  /** Characters with one baseline; they may be of several columns. */
  private static List<List<Glyph>> lines(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparing(Glyph::baseline).thenComparing(Glyph::left));
    List<List<Glyph>> lines = new ArrayList<>();
    for (Glyph glyph : sorted) {
      List<Glyph> line = lineOf(glyph, lines);
      if (line == null) {
        line = new ArrayList<>();
        lines.add(line);
      }
      line.add(glyph);
    }
    return withRaised(lines);
  }

  private static @Nullable List<Glyph> lineOf(Glyph glyph, List<List<Glyph>> lines) {
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 4); i--) {
      Glyph first = lines.get(i).get(0);
      float near = 0.25f * Math.min(first.size(), glyph.size());
      if (glyph.baseline() - first.baseline() <= near && fits(glyph, first)) {
        return lines.get(i);
      }
    }
    return null;
  }

  /** A headline beside small print is a line of its own. */
  private static boolean fits(Glyph glyph, Glyph first) {
    float larger = Math.max(glyph.size(), first.size());
    return Math.min(glyph.size(), first.size()) > 0.6f * larger;
  }

  /** km² and marks of footnotes: small characters go to the line that they stand in. */
  private static List<List<Glyph>> withRaised(List<List<Glyph>> lines) {
    for (int i = 0; i < lines.size(); i++) {
      for (int j = Math.max(0, i - 3); j <= Math.min(i + 3, lines.size() - 1); j++) {
        if (i != j) {
          move(lines.get(i), lines.get(j));
        }
      }
    }
    lines.removeIf(List::isEmpty);
    return lines;
  }

  private static void move(List<Glyph> small, List<Glyph> line) {
    if (small.isEmpty()
        || line.isEmpty()
        || small.size() * 2 > line.size()
        || small.get(0).size() > RAISED * line.get(0).size()) {
      return;
    }
    float size = line.get(0).size();
    float above = line.get(0).baseline() - small.get(0).baseline();
    if (above < 0.1f * size || above > 0.7f * size) {
      return;
    }
    List<Glyph> moved =
        small.stream()
            .filter(
                mark ->
                    line.stream()
                        .anyMatch(glyph -> Math.abs(mark.left() - glyph.right()) < size / 2))
            .toList();
    small.removeAll(moved);
    line.addAll(moved);
  }

  private static void cut(List<Glyph> line, List<Piece> pieces) {
    line.sort(Comparator.comparing(Glyph::left));
    float size = line.stream().map(Glyph::size).max(Float::compare).orElseThrow();
    List<Glyph> run = new ArrayList<>();
    Glyph last = null;
    float blankFrom = 0;
    for (Glyph glyph : line) {
      if (last != null && glyph.isSameAs(last)) {
        continue;
      }
      if (glyph.isBlank()) {
        if (last != null && !last.isBlank()) {
          blankFrom = last.right();
        }
        last = last == null ? null : glyph;
        continue;
      }
      if (last != null) {
        boolean blanks = last.isBlank();
        float gap = glyph.left() - (blanks ? blankFrom : last.right());
        if (gap > (blanks ? BLANKS : GAP) * size) {
          pieces.add(piece(run));
          run.clear();
        }
      }
      run.add(last != null && last.isBlank() ? glyph.behindBlank() : glyph);
      last = glyph;
    }
    if (!run.isEmpty()) {
      pieces.add(piece(run));
    }
  }

  private static Piece piece(List<Glyph> run) {
    Glyph first = run.get(0);
    float size = run.stream().map(Glyph::size).max(Float::compare).orElseThrow();
    float baseline =
        run.stream().filter(g -> g.size() == size).map(Glyph::baseline).findFirst().orElseThrow();
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    for (Glyph glyph : run) {
      boolean raised = glyph.size() < RAISED * size && baseline - glyph.baseline() > 0.1f * size;
      if (raised) {
        Raised.append(text, glyph.text());
      } else {
        if (last != null && isWordSpace(last, glyph)) {
          text.append(' ');
        }
        text.append(glyph.text());
      }
      last = glyph;
    }
    return new Piece(
        text.toString(), first.left(), run.get(run.size() - 1).right(), baseline, size);
  }

  /** Between words, and between figures; not within a figure, as 6.5 % is one. */
  private static boolean isWordSpace(Glyph last, Glyph next) {
    char before = last.text().charAt(last.text().length() - 1);
    char after = next.text().charAt(0);
    if (Character.isIdeographic(before) && Character.isIdeographic(after)) {
      return next.afterBlank();
    }
    boolean words = isWord(before) && isWord(after);
    return words && next.left() - last.right() > SPACE * Math.min(last.size(), next.size());
  }

  private static boolean isWord(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
