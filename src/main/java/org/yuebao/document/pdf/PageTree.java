package org.yuebao.document.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.Unreadable;

/** The pages of a file, from the first to the last; how many it claims to have does not count. */
final class PageTree {
  private final int most;
  private final List<PDPage> pages = new ArrayList<>();
  private final Set<COSDictionary> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private int visited;

  private PageTree(int most) {
    this.most = most;
  }

  /**
   * @param most more of them are over the limit
   */
  static List<PDPage> pages(PDDocument document, int most) throws Unreadable {
    PageTree tree = new PageTree(most);
    COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
    COSDictionary root = catalogue.getCOSDictionary(COSName.PAGES);
    if (root == null) {
      throw new Unreadable(Unreadable.MALFORMED, "it has no pages; fetch it again");
    }
    tree.visit(root);
    return tree.pages;
  }

  private void visit(COSDictionary node) throws Unreadable {
    InTime.check();
    if (!around.add(node)) {
      throw new Unreadable(
          Unreadable.MALFORMED, "its tree of pages goes round in a circle; make the file again");
    }
    if (pages.size() >= most || ++visited > 2L * most + 1000) {
      throw new Unreadable(
          Unreadable.OVER_LIMIT,
          "it has more than %d pages; split it, or raise limits.pages".formatted(most));
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) {
      pages.add(new PDPage(node));
    } else {
      for (int i = 0; i < kids.size(); i++) {
        COSBase kid = kids.getObject(i);
        if (kid instanceof COSDictionary dictionary) {
          visit(dictionary);
        }
      }
    }
    around.remove(node);
  }
}
