package org.yuebao.publish.xlsx;

import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Worksheet;

/**
 * Comments and links of cells. The library keeps each until the workbook ends, and Excel takes
 * minutes to draw a million, so that only so many are given; what comes later is without.
 */
final class Marks {
  /** How many cells are marked. */
  static final int MOST = 100_000;

  private int left = MOST;

  /**
   * Gives a cell a comment, and a link to its evidence when there is one; its value is set after.
   */
  void mark(Worksheet sheet, int row, int column, int evidenceRow, String comment) {
    if (left == 0) {
      return;
    }
    left--;
    if (evidenceRow > 0) {
      // fastexcel keeps one cell a link: the text, which the value replaces, tells them apart.
      String text = row + "/" + column;
      String target = EvidenceSheet.NAME + "!A" + (evidenceRow + 1);
      sheet.hyperlink(row, column, HyperLink.internal(target, text));
    }
    sheet.comment(row, column, comment);
  }

  /** Whether some cells may be without. */
  boolean spent() {
    return left == 0;
  }
}
