package org.yuebao.document.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.yuebao.document.DocumentDefaults;
import org.yuebao.document.DocumentReader;
import org.yuebao.document.packed.ReadingLimits;
import org.yuebao.outcome.Outcome;
import org.yuebao.story.Document;

class OfficeFileTest {
  @Test
  void paragraphsAndTablesInTheirOrder() throws IOException {
    try (XWPFDocument file = new XWPFDocument()) {
      file.createParagraph().createRun().setText("一、综合");
      file.createParagraph();
      XWPFParagraph area = file.createParagraph();
      area.createRun().setText("　　全区面积35km");
      XWPFRun two = area.createRun();
      two.setText("2");
      two.setSubscript(org.apache.poi.xwpf.usermodel.VerticalAlign.SUPERSCRIPT);
      area.createRun().setText("。");
      XWPFTable table = file.createTable(3, 3);
      fill(table, 0, "指标", "2023年", "");
      table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
      table.getRow(0).removeCell(2);
      fill(table, 1, "", "绝对额", "增长（%）");
      merge(table, 0, STMerge.RESTART);
      merge(table, 1, STMerge.CONTINUE);
      fill(table, 2, "地区生产总值", "1163.58", "7.0");
      file.createParagraph().createRun().setText("二、农业");
      assertEquals(
          """
          一、综合
          全区面积35km²。
          指标\t2023年绝对额\t2023年增长（%）
          地区生产总值\t1163.58\t7.0
          二、农业""",
          body(bytes(file)));
    }
  }

  @Test
  void whatWasDeletedIsNotRead() throws IOException {
    try (XWPFDocument file = new XWPFDocument()) {
      XWPFParagraph paragraph = file.createParagraph();
      paragraph.createRun().setText("增长6.1%");
      paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("增长9.9%");
      assertEquals("增长6.1%", body(bytes(file)));
    }
  }

  @Test
  void sheetsAsTheyAreSeen() throws IOException {
    try (XSSFWorkbook file = new XSSFWorkbook()) {
      XSSFSheet sheet = file.createSheet("Sheet1");
      row(sheet, 0, "2022—2023年主要指标");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
      row(sheet, 1, null, null, "单位：亿元");
      row(sheet, 3, "指标", "2022年", "2023年");
      row(sheet, 4, "地区生产总值", 1096.2741, 1163.58);
      row(sheet, 5, "固定资产投资", 669.4, 702.15);
      XSSFCellStyle style = file.createCellStyle();
      style.setDataFormat(file.createDataFormat().getFormat("#,##0.00"));
      sheet.getRow(4).getCell(1).setCellStyle(style);
      XSSFCell sum = sheet.createRow(6).createCell(1);
      sheet.getRow(6).createCell(0).setCellValue("合计");
      sum.setCellFormula("B5+B6");
      sum.setCellValue(1765.67);
      row(sheet, 7, "不给人看", 1.0);
      sheet.getRow(7).setZeroHeight(true);
      row(file.createSheet("草稿"), 0, "草稿", 2.0);
      file.setSheetHidden(1, true);
      row(file.createSheet("2024年一季度"), 0, "出口", 112.5);
      List<Outcome<Document>> read = read("report.xlsx", bytes(file), ReadingLimits.USUAL);
      assertEquals(2, read.size());
      assertEquals(
          """
          2022—2023年主要指标
          单位：亿元
          指标\t2022年\t2023年
          地区生产总值\t1,096.27\t1163.58
          固定资产投资\t669.4\t702.15
          合计\t1765.67""",
          kept(read.get(0)).body());
      assertEquals("report#2", kept(read.get(1)).doc());
      assertEquals("2024年一季度\n出口\t112.5", kept(read.get(1)).body());
    }
  }

  @Test
  void partsThatUnpackToMoreThanADocument() throws IOException {
    byte[] bomb = zip(Map.of("word/document.xml", new byte[3 << 20]));
    rejected(
        bomb,
        ReadingLimits.USUAL.withDocumentBytes(2 << 20),
        "document.overLimit",
        "a.docx: its parts unpack to more than 2097152 bytes, or are more than 1000000; split it, or raise"
            + " limits.documentBytes");
  }

  @Test
  void entitiesAreNotFollowed() throws IOException {
    byte[] plain;
    try (XWPFDocument file = new XWPFDocument()) {
      file.createParagraph().createRun().setText("MARK");
      plain = bytes(file);
    }
    byte[] hostile =
        replaced(
            plain,
            xml ->
                xml.replaceFirst(
                        "<w:document",
                        "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document")
                    .replace("MARK", "&e;"));
    List<Outcome<Document>> read = read("a.docx", hostile, ReadingLimits.USUAL);
    assertTrue(read.get(0) instanceof Outcome.Rejected, read::toString);
    assertEquals("document.malformed", reason(read.get(0)));
  }

  @Test
  void elementsNestedTooDeeply() throws IOException {
    byte[] plain;
    try (XWPFDocument file = new XWPFDocument()) {
      file.createParagraph().createRun().setText("MARK");
      plain = bytes(file);
    }
    String deep = "<w:sdt><w:sdtContent>".repeat(100_000);
    String end = "</w:sdtContent></w:sdt>".repeat(100_000);
    byte[] hostile =
        replaced(
            plain, xml -> xml.replace("<w:p>", deep + "<w:p>").replace("</w:p>", "</w:p>" + end));
    Outcome<Document> read = read("a.docx", hostile, ReadingLimits.USUAL).get(0);
    assertTrue(List.of("document.overLimit", "document.malformed").contains(reason(read)));
  }

  @Test
  void oneThatIsLocked() throws Exception {
    EncryptionInfo how = new EncryptionInfo(EncryptionMode.standard);
    Encryptor encryptor = how.getEncryptor();
    encryptor.confirmPassword("secret");
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    try (POIFSFileSystem folder = new POIFSFileSystem();
        XWPFDocument file = new XWPFDocument()) {
      try (java.io.OutputStream out = encryptor.getDataStream(folder)) {
        file.write(out);
      }
      folder.writeFilesystem(locked);
    }
    rejected(
        locked.toByteArray(),
        ReadingLimits.USUAL,
        "document.notText",
        "a.docx: this is an old or locked Office document, not text; convert it to text first");
  }

  @Test
  void otherFilesOfOffice() throws IOException {
    rejected(
        zip(Map.of("[Content_Types].xml", new byte[10])),
        ReadingLimits.USUAL,
        "document.malformed",
        "a.docx: it is no document and no workbook, or is cut off; save it as DOCX, XLSX or PDF");
  }

  @Test
  void oneThatIsCutOff() throws IOException {
    try (XWPFDocument file = new XWPFDocument()) {
      file.createParagraph().createRun().setText("增长6.1%");
      byte[] bytes = bytes(file);
      for (int length : new int[] {60, bytes.length / 2}) {
        Outcome<Document> read =
            read("a.docx", Arrays.copyOf(bytes, length), ReadingLimits.USUAL).get(0);
        assertEquals("document.malformed", reason(read), length + " bytes");
      }
      assertFalse(OfficeFile.is(Arrays.copyOf(bytes, 20)));
    }
  }

  private static void fill(XWPFTable table, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      table.getRow(row).getCell(i).setText(cells[i]);
    }
  }

  private static void merge(XWPFTable table, int row, STMerge.Enum how) {
    table.getRow(row).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(how);
  }

  private static void row(XSSFSheet sheet, int number, Object... cells) {
    XSSFRow row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Double figure) {
        row.createCell(i).setCellValue(figure);
      } else if (cells[i] != null) {
        row.createCell(i).setCellValue(cells[i].toString());
      }
    }
  }

  private static byte[] bytes(org.apache.poi.ooxml.POIXMLDocument file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.write(out);
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  /** The same file with other words in its main part. */
  private static byte[] replaced(byte[] file, java.util.function.UnaryOperator<String> change)
      throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (java.util.zip.ZipInputStream in =
        new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String xml = change.apply(new String(bytes, StandardCharsets.UTF_8));
          bytes = xml.getBytes(StandardCharsets.UTF_8);
        }
        parts.put(entry.getName(), bytes);
      }
    }
    return zip(parts);
  }

  private static List<Outcome<Document>> read(String path, byte[] bytes, ReadingLimits limits) {
    return DocumentReader.read(path, bytes, DocumentDefaults.none().withLimits(limits));
  }

  private static String body(byte[] bytes) {
    List<Outcome<Document>> read = read("a.docx", bytes, ReadingLimits.USUAL);
    assertEquals(1, read.size());
    return kept(read.get(0)).body();
  }

  private static void rejected(byte[] bytes, ReadingLimits limits, String reason, String detail) {
    Outcome<Document> read = read("a.docx", bytes, limits).get(0);
    assertEquals(reason, reason(read));
    assertEquals(detail, ((Outcome.Rejected<Document>) read).rejection().detail());
  }

  private static String reason(Outcome<Document> outcome) {
    return outcome.fold(kept -> "kept", rejection -> rejection.reason());
  }

  private static Document kept(Outcome<Document> outcome) {
    return outcome.fold(
        kept -> kept.value(),
        rejection -> {
          throw new AssertionError(rejection.detail());
        });
  }
}
