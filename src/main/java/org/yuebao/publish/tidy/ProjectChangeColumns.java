package org.yuebao.publish.tidy;

import static org.yuebao.publish.tidy.Column.decimal;
import static org.yuebao.publish.tidy.Column.integer;
import static org.yuebao.publish.tidy.Column.symbol;
import static org.yuebao.publish.tidy.Column.text;

import java.util.List;

/** The columns of the table of projects' changes, in their order. */
final class ProjectChangeColumns {
  static final List<Column<ProjectChangeRow>> ALL =
      List.of(
          text("project_id", "项目标识", "Names the project", ProjectChangeRow::projectId),
          integer("n", "序号", "Place in the life of the project", ProjectChangeRow::n),
          text("name", "项目", "The name that was told most often", ProjectChangeRow::name),
          text("indicator", "指标代码", "Code of the indicator", ProjectChangeRow::indicator),
          text("indicator_name", "指标", "Name of the indicator", ProjectChangeRow::indicatorName),
          text(
              "value_type",
              "数值类型",
              "ACT actual, FCT forecast, TGT target",
              ProjectChangeRow::valueType),
          text("time_period", "时期", "The time that it describes", ProjectChangeRow::timePeriod),
          symbol(
              "value",
              "数值",
              "A number, or a date: 2025, 2025-Q3, 2025-11",
              ProjectChangeRow::value),
          decimal("value_upper", "数值上限", "Upper end of a range", ProjectChangeRow::valueUpper),
          symbol(
              "bound", "界限", "Where the true value lies: = > >= < <= ~", ProjectChangeRow::bound),
          text(
              "unit_measure",
              "计量单位",
              "ISO 4217 for money, PT percent",
              ProjectChangeRow::unitMeasure),
          integer("unit_mult", "数量级", "Power of ten: 8 for 亿", ProjectChangeRow::unitMult),
          text("first_told", "首次报道", "First publication", ProjectChangeRow::firstTold),
          text("last_told", "最近报道", "Last publication", ProjectChangeRow::lastTold),
          integer("n_sources", "来源数", "Publications that told it", ProjectChangeRow::nSources),
          text(
              "evidence_ids",
              "证据标识",
              "The mentions, between semicolons",
              ProjectChangeRow::evidenceIds),
          text("reservations", "存疑", "What is doubtful about it", ProjectChangeRow::reservations));

  private ProjectChangeColumns() {}
}
