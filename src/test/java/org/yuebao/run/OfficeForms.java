package org.yuebao.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * Texts as documents and workbooks of Office: a line a paragraph, lines with tabs rows of tables.
 */
final class OfficeForms {
  private OfficeForms() {}

  static byte[] docx(String body) throws IOException {
    try (XWPFDocument file = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFTable table = null;
      for (String line : body.strip().split("\n")) {
        String[] cells = line.split("\t");
        if (cells.length == 1) {
          table = null;
          file.createParagraph().createRun().setText(line);
          continue;
        }
        XWPFTableRow row;
        if (table == null) {
          table = file.createTable(1, cells.length);
          row = table.getRow(0);
        } else {
          row = table.createRow();
        }
        for (int i = 0; i < cells.length; i++) {
          row.getCell(i).setText(cells[i]);
        }
      }
      file.write(out);
      return out.toByteArray();
    }
  }

  static byte[] xlsx(String table) throws IOException {
    try (XSSFWorkbook file = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = file.createSheet();
      int number = 0;
      for (String line : table.split("\n")) {
        XSSFRow row = sheet.createRow(number++);
        String[] cells = line.split("\t");
        for (int i = 0; i < cells.length; i++) {
          if (cells[i].matches("-?[0-9.]+")) {
            row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
            row.getCell(i).setCellStyle(file.createCellStyle());
            String format =
                cells[i].replaceAll("-|[0-9](?=[0-9]*\\.)", "").replaceAll("[0-9]", "0");
            short index = file.createDataFormat().getFormat("0" + format);
            row.getCell(i).getCellStyle().setDataFormat(index);
          } else {
            row.createCell(i).setCellValue(cells[i]);
          }
        }
      }
      file.write(out);
      return out.toByteArray();
    }
  }
}
