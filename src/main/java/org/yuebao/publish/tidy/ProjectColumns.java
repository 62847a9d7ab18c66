package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.decimal;
import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.symbol;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the table of projects, in their order: the same in every file that holds it. */
public final class ProjectColumns {
  public static final List<Column<ProjectRow>> ALL =
      List.of(
          text("project_id", "项目标识", "Names the project", ProjectRow::projectId),
          text("name", "项目", "The name that was told most often", ProjectRow::name),
          text("other_names", "其他名称", "Between semicolons", ProjectRow::otherNames),
          text("ref_area", "地区代码", "Region: CN and its code by GB/T 2260", ProjectRow::refArea),
          text("ref_area_name", "地区", "Name of the region", ProjectRow::refAreaName),
          text("coverage", "园区", "Development zone", ProjectRow::coverage),
          text("phase", "期数", "Number of the phase; empty for a whole", ProjectRow::phase),
          text("part_of", "所属项目", "The project that it is a phase of", ProjectRow::partOf),
          text("stage", "阶段代码", "SIGNED to FULL_CAPACITY", ProjectRow::stage),
          text("stage_name", "阶段", "The farthest stage that was told", ProjectRow::stageName),
          decimal("total_inv", "总投资", "Total investment", row -> row.totalInv().value()),
          symbol("total_inv_bound", "总投资界限", "= > >= < <= ~", row -> row.totalInv().bound()),
          text("total_inv_unit", "总投资单位", "ISO 4217", row -> row.totalInv().unit()),
          decimal("year_inv", "年度计划投资", "Planned for the year", row -> row.yearInv().value()),
          text("year_inv_unit", "年度投资单位", "ISO 4217", row -> row.yearInv().unit()),
          text("year_inv_period", "计划年度", "The year", ProjectRow::yearInvPeriod),
          decimal("inv_done", "完成投资", "Investment completed", row -> row.invDone().value()),
          symbol("inv_done_bound", "完成投资界限", "= > >= < <= ~", row -> row.invDone().bound()),
          text("inv_done_unit", "完成投资单位", "ISO 4217", row -> row.invDone().unit()),
          text("inv_done_date", "完成投资截至", "By this day", ProjectRow::invDoneDate),
          integer("unit_mult", "数量级", "Power of ten of all amounts", ProjectRow::unitMult),
          decimal("progress", "进度", "In percent", ProjectRow::progress),
          text("progress_date", "进度截至", "On this day", ProjectRow::progressDate),
          text("start_planned", "计划开工", "Planned start", ProjectRow::startPlanned),
          text("start_actual", "实际开工", "Actual start", ProjectRow::startActual),
          text("finish_first_planned", "最初计划竣工", "First plan", ProjectRow::finishFirstPlanned),
          text("finish_planned", "现计划竣工", "Plan of now", ProjectRow::finishPlanned),
          text("finish_actual", "实际竣工", "Actual finish", ProjectRow::finishActual),
          integer("delay_months", "延期月数", "Against the first plan", ProjectRow::delayMonths),
          integer("n_finish_slips", "延期次数", "How often it slipped", ProjectRow::finishSlips),
          text("first_told", "首次报道", "First publication", ProjectRow::firstTold),
          text("last_told", "最近报道", "Last publication", ProjectRow::lastTold),
          integer("n_evidence", "证据数", "Mentions that tell of it", ProjectRow::nEvidence),
          integer("n_doubts", "疑似重复数", "Projects that may be the same", ProjectRow::nDoubts),
          text("reservations", "存疑", "Reasons, between semicolons", ProjectRow::reservations));

  /** What no two rows share. */
  public static final List<String> KEY = List.of("project_id");

  private ProjectColumns() {}

  private static int mult(ProjectRow row) {
    return Math.max(row.totalInv().mult(), Math.max(row.yearInv().mult(), row.invDone().mult()));
  }
}
