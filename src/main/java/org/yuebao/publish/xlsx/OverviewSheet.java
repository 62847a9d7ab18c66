package org.yuebao.publish.xlsx;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 总览: what the workbook holds, what its colours mean, and a row a region that leads to its sheet.
 */
final class OverviewSheet {
  static final String NAME = "总览";

  private static final int TITLES_ROW = 8;
  private static final int FIRST_NUMBER = 3;

  private static final List<String> TITLES =
      List.of("地区", "代码", "年份", "指标数", "序列数", "数值数", "单一来源", "有冲突");

  private final Worksheet sheet;

  OverviewSheet(Workbook workbook) {
    this.sheet = workbook.newWorksheet(NAME);
  }

  /**
   * @param projects how many the workbook holds
   * @param conflicts likewise
   * @param marked whether every value has a comment
   */
  void write(List<RegionTotals> regions, String projects, String conflicts, boolean marked)
      throws IOException {
    head(projects, conflicts, marked);
    int row = TITLES_ROW;
    for (int i = 0; i < TITLES.size(); i++) {
      sheet.value(row, i, TITLES.get(i));
    }
    Look.titles(sheet, row, TITLES.size());
    Look.numberTitles(sheet, row, FIRST_NUMBER, TITLES.size() - 1);
    for (RegionTotals region : regions) {
      region(++row, region);
    }
    if (!regions.isEmpty()) {
      sums(row + 1);
    }
    sheet.setAutoFilter(TITLES_ROW, 0, row, TITLES.size() - 1);
    sheet.freezePane(1, TITLES_ROW + 1);
    Look.print(sheet, TITLES_ROW);
    sheet.finish();
  }

  private void head(String projects, String conflicts, boolean marked) {
    sheet.width(0, 30);
    for (int i = 1; i < TITLES.size(); i++) {
      sheet.width(i, 13);
    }
    sheet.value(0, 0, "区域指标");
    sheet.style(0, 0).bold().fontSize(16).set();
    String some = "先写的 " + Marks.MOST + " 个数值附原句（批注），其余的证据标识见 observations.csv。";
    sheet.value(1, 0, marked ? "每个数值都附原句（批注），点击即到证据所在行。" : some);
    sheet.value(2, 0, "黄底：仅一个来源");
    sheet.style(2, 0).fillColor(Look.AMBER).set();
    sheet.value(3, 0, "红底：来源之间有冲突");
    sheet.style(3, 0).fillColor(Look.RED).set();
    sheet.value(4, 0, "灰色斜体：目标或预计");
    sheet.style(4, 0).italic().fontColor(Look.GREY).set();
    link(5, projects, IndicatorsWorkbook.PROJECTS);
    link(6, conflicts, IndicatorsWorkbook.CONFLICTS);
  }

  private void link(int row, String text, String target) {
    sheet.hyperlink(row, 0, HyperLink.internal("'" + target + "'!A1", text));
    Look.link(sheet, row, 0);
  }

  private void region(int row, RegionTotals region) {
    if (region.sheet().isEmpty()) {
      sheet.inlineString(row, 0, CellText.of(region.name() + "（见 observations.csv）"));
    } else {
      link(row, CellText.of(region.name()), region.sheet());
    }
    sheet.inlineString(row, 1, region.area());
    sheet.inlineString(row, 2, region.years());
    for (int i = 0; i < region.counts().size(); i++) {
      sheet.value(row, FIRST_NUMBER + i, region.counts().get(i));
    }
  }

  /** Sums of all that can be added up: an indicator may stand in many regions. */
  private void sums(int row) {
    sheet.value(row, 0, "合计");
    for (int column = 4; column < TITLES.size(); column++) {
      char letter = (char) ('A' + column);
      sheet.formula(row, column, "SUM(" + letter + (TITLES_ROW + 2) + ":" + letter + row + ")");
    }
    sheet.range(row, 0, row, TITLES.size() - 1).style().bold().set();
  }
}
