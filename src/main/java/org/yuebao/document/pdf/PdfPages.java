package org.yuebao.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.document.page.Unreadable;

/**
 * The text of a PDF file.
 *
 * @param text paragraphs, headlines and rows of tables, each a line
 * @param pictures numbers of the pages, from 1, that hold pictures and no text
 */
public record PdfPages(String text, List<Integer> pictures) {
  private static final String MARK = "%PDF-";

  static {
    FontMappers.set(new NoSystemFonts());
  }

  /** Whether bytes are a PDF file, by their beginning. */
  public static boolean is(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    return start.startsWith(MARK) || start.startsWith("\u00EF\u00BB\u00BF" + MARK);
  }

  /**
   * @throws Unreadable when it is damaged, locked, over a limit, or has no text
   */
  public static PdfPages of(byte[] bytes, ReadingLimits limits) throws Unreadable {
    StreamSizes.check(bytes, limits.documentBytes());
    List<List<List<Glyph>>> pages = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      GlyphReader reader = new GlyphReader();
      for (PDPage page : PageTree.pages(document, limits.pages())) {
        pages.add(reader.read(page));
        if (pages.get(pages.size() - 1).isEmpty() && holdsPicture(page)) {
          pictures.add(pages.size());
        }
      }
    } catch (InvalidPasswordException e) {
      throw new Unreadable(
          Unreadable.LOCKED, "it is locked with a password; save it without one first");
    } catch (CancellationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw Unreadable.malformed(e);
    }
    return new PdfPages(text(pages), pictures);
  }

  private static boolean holdsPicture(PDPage page) throws IOException {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String text(List<List<List<Glyph>>> pages) throws Unreadable {
    int most = pages.stream().mapToInt(List::size).max().orElse(0);
    if (most == 0) {
      throw new Unreadable(
          Unreadable.NO_TEXT,
          "its pages hold no text, as those of a scan; have a program recognize their characters first");
    }
    List<List<Piece>> upright = new ArrayList<>();
    List<List<Piece>> turned = new ArrayList<>();
    for (List<List<Glyph>> directions : pages) {
      upright.add(directions.isEmpty() ? List.of() : Pieces.of(directions.get(0)));
      directions.stream().skip(1).map(Pieces::of).forEach(turned::add);
    }
    List<Block> blocks = new ArrayList<>();
    PageEdges.cut(upright).forEach(page -> blocks.addAll(blocks(page)));
    turned.forEach(page -> blocks.addAll(blocks(page)));
    return String.join("\n", Paragraphs.of(blocks));
  }

  static List<Block> blocks(List<Piece> page) {
    PrintedTables found = PrintedTables.of(page);
    List<Block> blocks = new ArrayList<>(found.tables());
    blocks.addAll(Columns.blocks(found.rest()));
    return ReadingOrder.of(Headlines.widened(blocks));
  }
}
