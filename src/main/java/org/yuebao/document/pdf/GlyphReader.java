package org.yuebao.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.page.InTime;

/**
 * The characters of a page with their places. Pictures are not opened; what stands outside of the
 * page's edges (marks for the press) or aslant (watermarks) is no text of it.
 */
final class GlyphReader extends PDFStreamEngine {
  /** A page of a paper has ten thousand. */
  private static final int MOST = 500_000;

  private static final String UNKNOWN = "\uFFFD";

  /** By the direction of their lines: 0, 90, 180, 270 degrees. */
  private final Map<Integer, List<Glyph>> byDirection = new TreeMap<>();

  private PDRectangle edges = new PDRectangle();
  private int count;

  GlyphReader() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
  }

  /** The characters of each direction that lines have, the most frequent direction first. */
  List<List<Glyph>> read(PDPage page) throws IOException {
    byDirection.clear();
    count = 0;
    edges = page.getCropBox();
    processPage(page);
    return byDirection.values().stream()
        .sorted((one, two) -> Integer.compare(two.size(), one.size()))
        .toList();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    InTime.check();
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    InTime.check();
    float x = matrix.getTranslateX() - edges.getLowerLeftX();
    float y = matrix.getTranslateY() - edges.getLowerLeftY();
    boolean outside = x < -1 || y < -1 || x > edges.getWidth() + 1 || y > edges.getHeight() + 1;
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    long quarter = Math.round(angle / 90);
    if (outside || Math.abs(angle - quarter * 90) > 5) {
      return;
    }
    if (++count > MOST) {
      throw new IOException("more than %d characters on one page".formatted(MOST));
    }
    int direction = (int) Math.floorMod(quarter, 4L) * 90;
    byDirection
        .computeIfAbsent(direction, any -> new ArrayList<>())
        .add(glyph(matrix, words(font.toUnicode(code)), displacement, turned(x, y, direction)));
  }

  private Glyph glyph(Matrix matrix, String text, Vector displacement, float[] place) {
    float size = (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    float em = (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
    float advance = displacement.getX() == 0 ? em : Math.abs(displacement.getX()) * em;
    return new Glyph(text, place[0], place[0] + advance, place[1], size, false);
  }

  /** Where it stands when the page is turned so that the lines run from left to right. */
  private float[] turned(float x, float y, int direction) {
    return switch (direction) {
      case 90 -> new float[] {y, x};
      case 180 -> new float[] {edges.getWidth() - x, y};
      case 270 -> new float[] {edges.getHeight() - y, edges.getWidth() - x};
      default -> new float[] {x, edges.getHeight() - y};
    };
  }

  private static String words(@Nullable String unicode) {
    if (unicode == null || unicode.isEmpty() || unicode.indexOf('\0') >= 0) {
      return UNKNOWN;
    }
    return unicode;
  }
}
