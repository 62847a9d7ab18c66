package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands at one height of a page, of whatever column. */
final class Bands {
  private Bands() {}

  /**
   * @param pieces from top to bottom
   * @return from top to bottom, each from left to right
   */
  static List<List<Piece>> of(List<Piece> pieces) {
    List<List<Piece>> bands = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Piece> last = bands.isEmpty() ? List.of() : bands.get(bands.size() - 1);
      if (last.isEmpty() || !piece.isOnLineOf(last.get(0))) {
        last = new ArrayList<>();
        bands.add(last);
      }
      last.add(piece);
    }
    bands.forEach(band -> band.sort(Comparator.comparing(Piece::left)));
    return bands;
  }

  static String text(List<Piece> band) {
    return String.join(" ", band.stream().map(Piece::text).toList());
  }
}
