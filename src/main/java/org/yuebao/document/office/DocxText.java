package org.yuebao.document.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Node;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.Raised;
import org.yuebao.document.page.TableRows;

/**
 * Paragraphs and tables of a document in their order, footnotes behind them. What was deleted while
 * changes were tracked is not read; heads and feet of pages are none of the text.
 */
final class DocxText {
  private static final int MOST_SPAN = 64;

  private final List<String> lines = new ArrayList<>();

  private DocxText() {}

  /** One text; none when it has no words. */
  static List<String> of(OPCPackage parts) throws IOException {
    DocxText text = new DocxText();
    try (XWPFDocument document = new XWPFDocument(parts)) {
      text.add(document.getBodyElements());
      for (XWPFFootnote note : document.getFootnotes()) {
        text.add(note.getBodyElements());
      }
    }
    text.lines.removeIf(String::isBlank);
    return text.lines.isEmpty() ? List.of() : List.of(String.join("\n", text.lines));
  }

  private void add(List<IBodyElement> elements) {
    for (IBodyElement element : elements) {
      InTime.check();
      if (element instanceof XWPFParagraph paragraph) {
        lines.addAll(List.of(words(paragraph).split("\n")));
      } else if (element instanceof XWPFTable table) {
        add(table);
      } else if (element instanceof XWPFSDT control) {
        lines.addAll(List.of(control.getContent().getText().split("\n")));
      }
    }
  }

  private static String words(XWPFParagraph paragraph) {
    StringBuilder words = new StringBuilder();
    for (XWPFRun run : paragraph.getRuns()) {
      if (isDeleted(run)) {
        continue;
      }
      if (run.getVerticalAlignment() == STVerticalAlignRun.SUPERSCRIPT) {
        Raised.append(words, run.text());
      } else {
        words.append(run.text());
      }
    }
    return words.toString().strip();
  }

  private static boolean isDeleted(XWPFRun run) {
    Node around = run.getCTR().getDomNode().getParentNode();
    String name = around == null ? "" : String.valueOf(around.getLocalName());
    return name.equals("del") || name.equals("moveFrom");
  }

  private void add(XWPFTable table) {
    List<List<@Nullable String>> grid = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      InTime.check();
      List<@Nullable String> above = grid.isEmpty() ? List.of() : grid.get(grid.size() - 1);
      grid.add(cells(row, above));
    }
    if (TableRows.isOfFigures(grid)) {
      lines.addAll(TableRows.lines(grid));
    } else {
      table.getRows().stream()
          .flatMap(row -> row.getTableCells().stream())
          .forEach(cell -> add(cell.getBodyElements()));
    }
  }

  /** A cell that spans several is repeated in each, downwards too. */
  private static List<@Nullable String> cells(XWPFTableRow row, List<@Nullable String> above) {
    List<@Nullable String> cells = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      CTTcPr properties = cell.getCTTc().getTcPr();
      boolean merged = properties != null && properties.isSetVMerge();
      boolean goesOn = merged && properties.getVMerge().getVal() != STMerge.RESTART;
      String words = goesOn && cells.size() < above.size() ? above.get(cells.size()) : words(cell);
      for (int i = 0; i < span(properties); i++) {
        cells.add(words);
      }
    }
    return cells;
  }

  private static int span(@Nullable CTTcPr properties) {
    if (properties == null || !properties.isSetGridSpan()) {
      return 1;
    }
    return Math.max(1, Math.min(properties.getGridSpan().getVal().intValue(), MOST_SPAN));
  }

  private static String words(XWPFTableCell cell) {
    List<String> paragraphs = cell.getParagraphs().stream().map(DocxText::words).toList();
    return String.join("", paragraphs).replace('\t', ' ').replace("\n", "").strip();
  }
}
