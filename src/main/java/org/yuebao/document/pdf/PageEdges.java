package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes away what a document prints at the top and at the bottom of its pages: page numbers, and
 * heads that pages have in common. The head of a paper's page, with its date in one corner and its
 * number in the other, becomes one line, by which the reader of stories knows it.
 */
final class PageEdges {
  private static final int BANDS = 2;
  private static final int LONGEST = 60;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–·.\\s]*第?\\s*[0-9]{1,4}(\\s*页)?([\\s,，/共]*[0-9]{1,4}\\s*页?)?[-—–·.\\s]*");

  private static final Pattern HEAD =
      Pattern.compile("[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日|星期|[0-9]版|(^| )[A-D][0-9]{2}( |$)");

  private final List<List<List<Piece>>> pages;
  private final Map<String, Integer> heads = new HashMap<>();

  private PageEdges(List<List<List<Piece>>> pages) {
    this.pages = pages;
    for (List<List<Piece>> bands : pages) {
      Set<String> own = new HashSet<>();
      for (int i = 0; i < bands.size(); i++) {
        if (isAtEdge(i, bands)) {
          own.add(key(bands.get(i)));
        }
      }
      own.forEach(key -> heads.merge(key, 1, Integer::sum));
    }
  }

  /**
   * @param pages the pieces of each page, from top to bottom
   */
  static List<List<Piece>> cut(List<List<Piece>> pages) {
    PageEdges edges = new PageEdges(pages.stream().map(Bands::of).toList());
    return edges.pages.stream().map(edges::withoutEdges).toList();
  }

  private List<Piece> withoutEdges(List<List<Piece>> bands) {
    List<Piece> kept = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      List<Piece> band = bands.get(i);
      boolean edge = isAtEdge(i, bands);
      if (edge && (isNumber(i, bands) || isShared(band))) {
        continue;
      }
      if (edge && band.size() > 1 && isHead(band)) {
        kept.add(joined(band));
      } else {
        kept.addAll(band);
      }
    }
    return kept;
  }

  private static boolean isAtEdge(int band, List<List<Piece>> bands) {
    return band < BANDS || band >= bands.size() - BANDS;
  }

  /**
   * Its words and where it stands: a heading may come again within the text. The number of the page
   * may stand beside them, now to the left and now to the right.
   */
  private static String key(List<Piece> band) {
    int height = Math.round(band.get(0).baseline() / 8);
    List<String> words =
        Stream.of(Bands.text(band).split(" "))
            .filter(word -> !NUMBER.matcher(word).matches())
            .toList();
    return height + " " + String.join("", words);
  }

  private boolean isShared(List<Piece> band) {
    int fewest = Math.max(2, pages.size() / 4);
    boolean few = band.size() <= 3 && Bands.text(band).length() <= LONGEST;
    return few && heads.getOrDefault(key(band), 0) >= fewest;
  }

  /** The outermost line; a number without dashes may be a cell of a table that stands alone. */
  private static boolean isNumber(int i, List<List<Piece>> bands) {
    boolean outermost = i == 0 || i == bands.size() - 1;
    return outermost && bands.size() > 1 && NUMBER.matcher(Bands.text(bands.get(i))).matches();
  }

  private static boolean isHead(List<Piece> band) {
    String text = Bands.text(band);
    return text.length() <= LONGEST && HEAD.matcher(text).find();
  }

  private static Piece joined(List<Piece> band) {
    Piece first = band.get(0);
    Piece last = band.get(band.size() - 1);
    return new Piece(Bands.text(band), first.left(), last.right(), first.baseline(), first.size());
  }
}
