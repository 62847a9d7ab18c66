package org.yuebao.publish.xlsx;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How all sheets look, on the screen and on paper. */
final class Look {
  /** Told by one source only. */
  static final String AMBER = "FFFFE699";

  /** Sources disagree. */
  static final String RED = "FFFFB3B3";

  /** Target or forecast. */
  static final String GREY = "FF808080";

  private static final String HEAD = "FFD9E2F3";
  private static final String LINK = "FF0563C1";

  private Look() {}

  /** A row of column titles. */
  static void titles(Worksheet sheet, int row, int columns) {
    if (columns > 0) {
      sheet
          .range(row, 0, row, columns - 1)
          .style()
          .bold()
          .fillColor(HEAD)
          .wrapText(true)
          .verticalAlignment("center")
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .borderColor(BorderSide.BOTTOM, GREY)
          .set();
    }
  }

  /** Titles of columns of numbers stand above their digits. */
  static void numberTitles(Worksheet sheet, int row, int first, int last) {
    if (first <= last) {
      sheet.range(row, first, row, last).style().horizontalAlignment("right").set();
    }
  }

  static void link(Worksheet sheet, int row, int column) {
    sheet.style(row, column).fontColor(LINK).underlined().set();
  }

  /**
   * Lands on A4, as wide as the page, its titles on every page.
   *
   * @param titleRow index of the row of column titles
   */
  static void print(Worksheet sheet, int titleRow) {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(titleRow);
    sheet.footer("&A", Position.LEFT);
    sheet.footer("&P / &N", Position.RIGHT);
  }
}
