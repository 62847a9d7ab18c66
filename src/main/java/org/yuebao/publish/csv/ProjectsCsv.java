package org.yuebao.publish.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.yuebao.publish.tidy.ProjectAmount;
import org.yuebao.publish.tidy.ProjectRow;

/** {@code projects.csv}: one row a project, as it stands by the last telling. */
public final class ProjectsCsv {
  /** The columns in their order; {@code unit_mult} is of all amounts. */
  public static final List<String> COLUMNS =
      List.of(
          "project_id",
          "name",
          "other_names",
          "ref_area",
          "ref_area_name",
          "coverage",
          "phase",
          "part_of",
          "stage",
          "stage_name",
          "total_inv",
          "total_inv_bound",
          "total_inv_unit",
          "year_inv",
          "year_inv_unit",
          "year_inv_period",
          "inv_done",
          "inv_done_bound",
          "inv_done_unit",
          "inv_done_date",
          "unit_mult",
          "progress",
          "progress_date",
          "start_planned",
          "start_actual",
          "finish_first_planned",
          "finish_planned",
          "finish_actual",
          "delay_months",
          "n_finish_slips",
          "first_told",
          "last_told",
          "n_evidence",
          "n_doubts",
          "reservations");

  private final CsvLine line;

  /** Writes the header. */
  public ProjectsCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(ProjectRow row) throws IOException {
    who(row);
    amounts(row);
    dates(row);
    line.text(row.firstTold())
        .text(row.lastTold())
        .number(row.nEvidence())
        .number(row.nDoubts())
        .text(row.reservations())
        .end();
  }

  private void who(ProjectRow row) throws IOException {
    line.text(row.projectId())
        .text(row.name())
        .text(row.otherNames())
        .text(row.refArea())
        .text(row.refAreaName())
        .text(row.coverage())
        .text(row.phase())
        .text(row.partOf())
        .text(row.stage())
        .text(row.stageName());
  }

  private void amounts(ProjectRow row) throws IOException {
    amount(row.totalInv(), true);
    amount(row.yearInv(), false);
    line.text(row.yearInvPeriod());
    amount(row.invDone(), true);
    line.text(row.invDoneDate())
        .number(
            Math.max(row.totalInv().mult(), Math.max(row.yearInv().mult(), row.invDone().mult())))
        .number(row.progress())
        .text(row.progressDate());
  }

  private void amount(ProjectAmount amount, boolean bound) throws IOException {
    line.number(amount.value());
    if (bound) {
      line.symbol(amount.bound());
    }
    line.text(amount.unit());
  }

  private void dates(ProjectRow row) throws IOException {
    line.text(row.startPlanned())
        .text(row.startActual())
        .text(row.finishFirstPlanned())
        .text(row.finishPlanned())
        .text(row.finishActual())
        .number(row.delayMonths() == null ? null : BigDecimal.valueOf(row.delayMonths()))
        .number(row.finishSlips());
  }
}
