package org.yuebao.document.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.yuebao.document.page.InTime;
import org.yuebao.document.page.TableRows;

/**
 * Each sheet of a workbook as a table, as it is seen: numbers as they are formatted, results of
 * formulas as they were saved, nothing of hidden sheets, rows and columns. The name of a sheet is
 * its first line, unless it says nothing.
 */
final class XlsxText {
  private static final int MOST_COLUMNS = 256;
  private static final String NAMELESS = "(?i)(sheet|工作表)\\s*[0-9]*";

  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  private final Sheet sheet;
  private final List<List<@Nullable String>> grid = new ArrayList<>();

  private XlsxText(Sheet sheet) {
    this.sheet = sheet;
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  /** The text of each sheet that is seen and has one. */
  static List<String> of(OPCPackage parts) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
          texts.add(new XlsxText(workbook.getSheetAt(i)).text());
        }
      }
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private String text() {
    for (Row row : sheet) {
      InTime.check();
      grid.add(cells(row));
    }
    for (CellRangeAddress region : sheet.getMergedRegions()) {
      spread(region);
    }
    List<List<@Nullable String>> rows = new ArrayList<>();
    int at = 0;
    for (Row row : sheet) {
      List<@Nullable String> cells = seen(grid.get(at++));
      if (!row.getZeroHeight() && cells.stream().anyMatch(Objects::nonNull)) {
        rows.add(withoutBlanks(cells));
      }
    }
    List<String> lines = new ArrayList<>();
    if (!rows.isEmpty() && !sheet.getSheetName().matches(NAMELESS)) {
      lines.add(sheet.getSheetName().strip());
    }
    lines.addAll(TableRows.lines(rows));
    return String.join("\n", lines);
  }

  private List<@Nullable String> cells(Row row) {
    List<@Nullable String> cells = new ArrayList<>();
    int last = Math.min(row.getLastCellNum(), MOST_COLUMNS);
    for (int column = 0; column < last; column++) {
      Cell cell = row.getCell(column);
      cells.add(cell == null ? null : words(cell));
    }
    return cells;
  }

  private @Nullable String words(Cell cell) {
    CellType type = cell.getCellType();
    boolean formula = type == CellType.FORMULA;
    if ((formula ? cell.getCachedFormulaResultType() : type) == CellType.ERROR) {
      return null;
    }
    String words = formatter.formatCellValue(cell).replaceAll("\\s+", " ").strip();
    return words.isEmpty() ? null : words;
  }

  /** A cell that spans several is each one's. */
  private void spread(CellRangeAddress region) {
    int last = Math.min(region.getLastColumn(), MOST_COLUMNS - 1);
    String words = null;
    int at = -1;
    for (Row row : sheet) {
      at++;
      if (!region.containsRow(row.getRowNum())) {
        continue;
      }
      InTime.check();
      List<@Nullable String> cells = grid.get(at);
      if (row.getRowNum() == region.getFirstRow() && region.getFirstColumn() < cells.size()) {
        words = cells.get(region.getFirstColumn());
      }
      for (int column = region.getFirstColumn(); words != null && column <= last; column++) {
        while (cells.size() <= column) {
          cells.add(null);
        }
        cells.set(column, words);
      }
    }
  }

  private List<@Nullable String> seen(List<@Nullable String> cells) {
    List<@Nullable String> seen = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      if (!sheet.isColumnHidden(column)) {
        seen.add(cells.get(column));
      }
    }
    return seen;
  }

  /** A title, or 单位：亿元 above a corner, is one cell; blanks behind the last cell are none. */
  private static List<@Nullable String> withoutBlanks(List<@Nullable String> cells) {
    List<String> words = cells.stream().filter(Objects::nonNull).distinct().toList();
    boolean label = words.get(0).indexOf('：') > 0 || words.get(0).indexOf(':') > 0;
    if (words.size() == 1 && (cells.get(0) != null || label)) {
      return List.of(words.get(0));
    }
    int last = cells.size();
    while (cells.get(last - 1) == null) {
      last--;
    }
    return cells.subList(0, last);
  }
}
