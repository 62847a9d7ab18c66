package org.yuebao.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.outcome.Outcome;
import org.yuebao.outcome.Rejection;
import org.yuebao.story.Document;

/** PDF files that want to break their reader: each is a rejection that says what to do. */
class PdfLimitsTest {
  @Test
  void aLockedOne() throws IOException {
    try (PDDocument document = withPages(1)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      rejected(
          bytes(document),
          ReadingLimits.USUAL,
          "document.locked",
          "a.pdf: it is locked with a password; save it without one first");
    }
  }

  @Test
  void oneThatOpensWithoutItsPasswordIsRead() throws IOException {
    try (PDDocument document = withPages(1)) {
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      assertEquals("GDP 1490.10", read(bytes(document)).body());
    }
  }

  @Test
  void aTreeOfPagesThatGoesRound() throws IOException {
    try (PDDocument document = withPages(2)) {
      COSDictionary root = document.getPages().getCOSObject();
      COSDictionary loop = new COSDictionary();
      loop.setItem(COSName.TYPE, COSName.PAGES);
      COSArray kids = new COSArray();
      kids.add(root);
      loop.setItem(COSName.KIDS, kids);
      ((COSArray) root.getDictionaryObject(COSName.KIDS)).add(loop);
      rejected(
          bytes(document),
          ReadingLimits.USUAL,
          "document.malformed",
          "a.pdf: its tree of pages goes round in a circle; make the file again");
    }
  }

  @Test
  void morePagesThanTheRunAllows() throws IOException {
    try (PDDocument document = withPages(4)) {
      rejected(
          bytes(document),
          new ReadingLimits(1 << 20, 250, 3, 100, 3, 60),
          "document.overLimit",
          "a.pdf: it has more than 3 pages; split it, or raise limits.pages");
    }
  }

  @Test
  void formsThatDrawFormsWithoutEnd() throws IOException {
    try (PDDocument document = withPages(1)) {
      PDPage page = document.getPage(0);
      PDFormXObject inner = new PDFormXObject(document);
      inner.setBBox(PDRectangle.A4);
      for (int depth = 0; depth < 40; depth++) {
        PDFormXObject outer = new PDFormXObject(document);
        outer.setBBox(PDRectangle.A4);
        outer.setResources(new PDResources());
        outer.getResources().put(COSName.getPDFName("F"), inner);
        write(outer.getStream(), "/F Do /F Do");
        inner = outer;
      }
      page.getResources().put(COSName.getPDFName("F"), inner);
      PDStream contents = new PDStream(document);
      write(contents, "/F Do");
      page.setContents(contents);
      rejected(
          bytes(document),
          new ReadingLimits(1 << 20, 250, 3, 100, 3, 1),
          "document.overLimit",
          "a.pdf: taking out its text takes more than 1 seconds; split it, or raise limits.seconds");
    }
  }

  @Test
  void aStreamThatUnpacksToMoreThanADocument() throws IOException {
    try (PDDocument document = withPages(1)) {
      PDStream contents = new PDStream(document);
      byte[] blanks = new byte[8 << 20];
      Arrays.fill(blanks, (byte) ' ');
      try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(blanks);
      }
      document.getPage(0).setContents(contents);
      rejected(
          bytes(document),
          ReadingLimits.USUAL.withDocumentBytes(4 << 20),
          "document.overLimit",
          "a.pdf: a part of it unpacks to more than 4194304 bytes; split it, or raise"
              + " limits.documentBytes");
    }
  }

  @Test
  void aScan() throws IOException {
    try (PDDocument document = new PDDocument()) {
      picture(document);
      rejected(
          bytes(document),
          ReadingLimits.USUAL,
          "document.noText",
          "a.pdf: its pages hold no text, as those of a scan; have a program recognize their"
              + " characters first");
    }
  }

  @Test
  void aScanBesideAPageOfText() throws IOException {
    try (PDDocument document = withPages(1)) {
      picture(document);
      List<Outcome<Document>> read = all(bytes(document), ReadingLimits.USUAL);
      assertEquals("GDP 1490.10", kept(read.get(0)).body());
      assertEquals(
          "a.pdf: page 2 is a picture, without text; recognize its characters first",
          rejection(read.get(1)).detail());
    }
  }

  @Test
  void onesThatAreCutOff() throws IOException {
    byte[] bytes;
    try (PDDocument document = withPages(3)) {
      bytes = bytes(document);
    }
    for (int length : new int[] {8, 100, bytes.length / 4}) {
      List<Outcome<Document>> read = all(Arrays.copyOf(bytes, length), ReadingLimits.USUAL);
      assertEquals("document.malformed", rejection(read.get(0)).reason(), length + " bytes");
    }
  }

  @Test
  void fontsOfTheMachineAreNotLookedThrough() throws IOException {
    try (PDDocument document = withPages(1)) {
      read(bytes(document));
    }
    assertInstanceOf(NoSystemFonts.class, FontMappers.instance());
  }

  private static PDDocument withPages(int number) throws IOException {
    PDDocument document = new PDDocument();
    for (int i = 0; i < number; i++) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
        contents.beginText();
        contents.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        contents.newLineAtOffset(72, 700 - i * 20);
        contents.showText("GDP 1490.10");
        contents.endText();
      }
    }
    return document;
  }

  private static void picture(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
    try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
      contents.drawImage(JPEGFactory.createFromImage(document, image), 0, 0, 500, 700);
    }
  }

  private static void write(PDStream stream, String operators) throws IOException {
    try (OutputStream out = stream.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static List<Outcome<Document>> all(byte[] bytes, ReadingLimits limits) {
    return DocumentReader.read("a.pdf", bytes, DocumentDefaults.none().withLimits(limits));
  }

  private static Document read(byte[] bytes) {
    return kept(all(bytes, ReadingLimits.USUAL).get(0));
  }

  private static void rejected(byte[] bytes, ReadingLimits limits, String reason, String detail) {
    List<Outcome<Document>> read = all(bytes, limits);
    assertEquals(1, read.size());
    assertEquals(reason, rejection(read.get(0)).reason());
    assertEquals(detail, rejection(read.get(0)).detail());
  }

  private static Document kept(Outcome<Document> outcome) {
    return outcome.fold(
        kept -> kept.value(),
        rejection -> {
          throw new AssertionError(rejection.detail());
        });
  }

  private static Rejection rejection(Outcome<Document> outcome) {
    assertTrue(outcome instanceof Outcome.Rejected, outcome::toString);
    return ((Outcome.Rejected<Document>) outcome).rejection();
  }
}
