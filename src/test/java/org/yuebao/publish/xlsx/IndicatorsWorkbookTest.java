package org.yuebao.publish.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuebao.fact.Fact;
import org.yuebao.observation.EvidenceId;
import org.yuebao.publish.HostileText;
import org.yuebao.publish.Publishing;
import org.yuebao.publish.tidy.TidyRow;

class IndicatorsWorkbookTest {
  private static final int HEADS = 6;

  @TempDir private Path release;

  private XSSFWorkbook book() throws IOException {
    Publishing.publish(IndicatorsWorkbookTest::open, release);
    try (var in = Files.newInputStream(release.resolve("indicators.xlsx"))) {
      return new XSSFWorkbook(in);
    }
  }

  private static IndicatorsWorkbook open(Path folder) throws IOException {
    return new IndicatorsWorkbook(folder, HostileText.labels(), Map.of());
  }

  @Test
  void theSheetsStandInTheirOrder() throws IOException {
    try (XSSFWorkbook book = book()) {
      List<String> names = new ArrayList<>();
      book.sheetIterator().forEachRemaining(sheet -> names.add(sheet.getSheetName()));
      assertEquals(List.of("总览", "常州市", "武进区", "项目", "冲突", "证据", "数据字典"), names);
    }
  }

  /** Every value by region, part of the year, year and the number itself; hostile names repeat. */
  @Test
  void everyValueOfTheTidyTableStandsInTheSheetOfItsRegion() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    for (TidyRow row : HostileText.rows()) {
      String year = row.periodEnd().substring(0, 4) + "年";
      expected.merge(
          row.refAreaName()
              + " "
              + CellText.of(row.coverage())
              + " "
              + PartOfYear.of(row).name()
              + " "
              + year
              + " "
              + row.obsValue().doubleValue(),
          1,
          Integer::sum);
    }
    Map<String, Integer> found = new TreeMap<>();
    try (XSSFWorkbook book = book()) {
      for (String region : List.of("常州市", "武进区")) {
        XSSFSheet sheet = book.getSheet(region);
        Row titles = sheet.getRow(0);
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
          Row row = sheet.getRow(r);
          for (int c = HEADS; c < titles.getLastCellNum(); c++) {
            Cell cell = row.getCell(c);
            if (cell != null && cell.getCellType() == CellType.NUMERIC) {
              found.merge(
                  region
                      + " "
                      + row.getCell(1).getStringCellValue()
                      + " "
                      + row.getCell(4).getStringCellValue()
                      + " "
                      + titles.getCell(c).getStringCellValue()
                      + " "
                      + cell.getNumericCellValue(),
                  1,
                  Integer::sum);
            }
          }
        }
      }
    }
    assertEquals(expected, found);
  }

  @Test
  void commentAndLinkOfAValueLeadToItsSentence() throws IOException {
    Map<String, String> sentences = new HashMap<>();
    for (Fact fact : HostileText.facts()) {
      sentences.put(CellText.of(EvidenceId.of(fact)), CellText.of(fact.sentence()));
    }
    int seen = 0;
    try (XSSFWorkbook book = book()) {
      XSSFSheet evidence = book.getSheet("证据");
      for (String region : List.of("常州市", "武进区")) {
        for (Row row : book.getSheet(region)) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              String target = ((XSSFCell) cell).getHyperlink().getLocation();
              int line = Integer.parseInt(target.replaceAll("证据!A", ""));
              Row proof = evidence.getRow(line - 1);
              String sentence = proof.getCell(6).getStringCellValue();
              assertEquals(sentences.get(proof.getCell(0).getStringCellValue()), sentence);
              String comment = cell.getCellComment().getString().getString();
              assertTrue(comment.contains(sentence.strip()), () -> comment + " lacks " + sentence);
              assertTrue(comment.contains("佐证 1 处"), comment);
              assertEquals(
                  row.getCell(1).getStringCellValue(), proof.getCell(7).getStringCellValue());
              seen++;
            }
          }
        }
      }
    }
    assertEquals(HostileText.rows().size(), seen);
  }

  @Test
  void coloursSayHowSure() throws IOException {
    try (XSSFWorkbook book = book()) {
      Map<String, Integer> seen = new TreeMap<>();
      for (Row row : book.getSheet("武进区")) {
        for (Cell each : row) {
          XSSFCell cell = (XSSFCell) each;
          if (cell.getCellType() == CellType.NUMERIC) {
            var fill = cell.getCellStyle().getFillForegroundXSSFColor();
            boolean italic = cell.getCellStyle().getFont().getItalic();
            String kind = row.getCell(3) == null ? "" : row.getCell(3).getStringCellValue();
            assertEquals(kind.contains("目标"), italic);
            seen.merge(fill == null ? "none" : fill.getARGBHex(), 1, Integer::sum);
          }
        }
      }
      assertTrue(seen.containsKey(Look.RED), seen.toString());
      assertTrue(seen.containsKey(Look.AMBER), seen.toString());
    }
  }

  @Test
  void boundsShowAndNumbersStayNumbers() throws IOException {
    try (XSSFWorkbook book = book()) {
      XSSFSheet sheet = book.getSheet("武进区");
      int column = column(sheet.getRow(0), "2024年");
      Cell cell = null;
      for (Row row : sheet) {
        boolean value = row.getRowNum() > 0 && row.getCell(column) != null;
        cell =
            value && row.getCell(4).getStringCellValue().equals("全年") ? row.getCell(column) : cell;
      }
      assertNotNull(cell);
      assertTrue(cell.getCellStyle().getDataFormatString().startsWith("\">\"#,##0"));
    }
  }

  private static int column(Row titles, String name) {
    for (Cell cell : titles) {
      if (cell.getStringCellValue().equals(name)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + name);
  }

  @Test
  void noTextIsAFormulaAndTheSumsAre() throws IOException {
    try (XSSFWorkbook book = book()) {
      int formulas = 0;
      for (var sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertEquals("总览", sheet.getSheetName());
              assertTrue(cell.getCellFormula().matches("SUM\\([A-H]\\d+:[A-H]\\d+\\)"));
              formulas++;
            }
          }
        }
      }
      assertEquals(4, formulas);
      XSSFSheet overview = book.getSheet("总览");
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      Row sums = overview.getRow(overview.getLastRowNum());
      assertEquals(HostileText.rows().size(), evaluator.evaluate(sums.getCell(5)).getNumberValue());
      assertEquals("'常州市'!A1", overview.getRow(9).getCell(0).getHyperlink().getLocation());
    }
  }

  @Test
  void conflictsStandSideBySide() throws IOException {
    try (XSSFWorkbook book = book()) {
      XSSFSheet sheet = book.getSheet("冲突");
      assertEquals(HostileText.TEXTS.size(), sheet.getLastRowNum());
      Row row = sheet.getRow(1);
      assertEquals(
          BigDecimal.valueOf(row.getCell(7).getNumericCellValue()),
          BigDecimal.valueOf(row.getCell(9).getNumericCellValue()));
      assertEquals("否", row.getCell(13).getStringCellValue());
      assertNotNull(row.getCell(9).getHyperlink());
    }
  }

  @Test
  void sheetsAreFrozenFilteredAndReadyToPrint() throws IOException {
    try (XSSFWorkbook book = book()) {
      for (var each : book) {
        XSSFSheet sheet = (XSSFSheet) each;
        assertTrue(sheet.getPaneInformation().isFreezePane(), sheet.getSheetName());
        assertTrue(sheet.getCTWorksheet().isSetAutoFilter(), sheet.getSheetName());
        assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
        assertTrue(sheet.getFitToPage(), sheet.getSheetName());
        assertNotNull(sheet.getRepeatingRows(), sheet.getSheetName());
        int titles = sheet.getSheetName().equals("总览") ? 8 : 0;
        assertEquals(titles, sheet.getRepeatingRows().getFirstRow(), sheet.getSheetName());
      }
    }
  }

  @Test
  void theSameReleaseGivesTheSameBytes(@TempDir Path other) throws Exception {
    Publishing.publish(IndicatorsWorkbookTest::open, release);
    Thread.sleep(2100); // archives keep time in steps of two seconds
    Publishing.publish(IndicatorsWorkbookTest::open, other);
    assertArrayEquals(
        Files.readAllBytes(release.resolve("indicators.xlsx")),
        Files.readAllBytes(other.resolve("indicators.xlsx")));
    try (Stream<Path> files = Files.list(release)) {
      assertEquals(1, files.count(), "nothing else is left");
    }
    try (ZipFile zip = new ZipFile(release.resolve("indicators.xlsx").toFile())) {
      List<? extends ZipEntry> entries = zip.stream().toList();
      assertEquals("[Content_Types].xml", entries.get(0).getName());
      assertNotEquals(0, entries.size());
      assertFalse(entries.stream().anyMatch(entry -> entry.getExtra() != null));
    }
  }
}
