package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.page.InTime;

/**
 * Makes blocks of the pieces of a page: a piece goes on with the one below it when nothing else
 * stands below the one or above the other, so that a headline over two columns, or the first line
 * of a wider text, is a block of its own.
 */
final class Columns {
  /** In sizes of the font: lines of a block are not further apart. */
  private static final float FAR = 2.4f;

  /** Marks may hang over the edge of a column. */
  private static final float HANGING = 0.4f;

  private final List<Piece> pieces;
  private final Map<Piece, Piece> below = new IdentityHashMap<>();
  private final Map<Piece, Piece> above = new IdentityHashMap<>();

  private Columns(List<Piece> pieces) {
    this.pieces = pieces;
    for (int i = 0; i < pieces.size(); i++) {
      InTime.check();
      Piece next = only(i, 1);
      if (next != null && goesOn(pieces.get(i), next)) {
        below.put(pieces.get(i), next);
      }
      Piece before = only(i, -1);
      if (before != null) {
        above.put(pieces.get(i), before);
      }
    }
  }

  /**
   * @param pieces from top to bottom
   */
  static List<Block> blocks(List<Piece> pieces) {
    Columns columns = new Columns(pieces);
    List<Block> blocks = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!columns.continues(piece)) {
        blocks.add(Block.ofText(upright(columns.chain(piece))));
      }
    }
    return blocks;
  }

  /** The only piece that stands next to one, upwards or downwards; null when none or several do. */
  private @Nullable Piece only(int from, int step) {
    Piece piece = pieces.get(from);
    Piece found = null;
    for (int i = from + step; i >= 0 && i < pieces.size(); i += step) {
      Piece other = pieces.get(i);
      float distance = Math.abs(other.baseline() - piece.baseline());
      if (distance > FAR * 2 * Math.max(piece.size(), other.size())
          || found != null && !found.isOnLineOf(other)) {
        break;
      }
      if (!other.isOnLineOf(piece) && overlap(piece, other)) {
        if (found != null) {
          return null;
        }
        found = other;
      }
    }
    return found;
  }

  private static boolean overlap(Piece one, Piece other) {
    float hanging = HANGING * Math.min(one.size(), other.size());
    return one.left() < other.right() - hanging && other.left() < one.right() - hanging;
  }

  private static boolean goesOn(Piece piece, Piece next) {
    float distance = next.baseline() - piece.baseline();
    return piece.isAsLargeAs(next) && distance <= FAR * Math.max(piece.size(), next.size());
  }

  private boolean continues(Piece piece) {
    Piece before = above.get(piece);
    return before != null && below.get(before) == piece;
  }

  private List<Piece> chain(Piece first) {
    List<Piece> chain = new ArrayList<>();
    Piece piece = first;
    while (piece != null) {
      chain.add(piece);
      Piece next = below.get(piece);
      piece = next != null && above.get(next) == piece ? next : null;
    }
    return chain;
  }

  /** A headline that is printed from top to bottom has one character a line. */
  private static List<Piece> upright(List<Piece> lines) {
    if (lines.size() < 3 || lines.stream().anyMatch(line -> line.text().length() > 1)) {
      return lines;
    }
    String text = String.join("", lines.stream().map(Piece::text).toList());
    Piece first = lines.get(0);
    return List.of(new Piece(text, first.left(), first.right(), first.baseline(), first.size()));
  }
}
