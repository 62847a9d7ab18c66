package org.yuebao.publish.csv;

import java.io.IOException;
import java.util.List;
import org.yuebao.publish.tidy.ProjectChangeRow;

/** {@code project_changes.csv}: one row a step in the life of a project, with its evidence. */
public final class ProjectChangesCsv {
  /** The columns in their order. */
  public static final List<String> COLUMNS =
      List.of(
          "project_id",
          "name",
          "indicator",
          "indicator_name",
          "value_type",
          "time_period",
          "value",
          "value_upper",
          "bound",
          "unit_measure",
          "unit_mult",
          "first_told",
          "last_told",
          "n_sources",
          "evidence_ids",
          "reservations");

  private final CsvLine line;

  /** Writes the header. */
  public ProjectChangesCsv(Appendable out) throws IOException {
    line = new CsvLine(out);
    for (String column : COLUMNS) {
      line.text(column);
    }
    line.end();
  }

  public void write(ProjectChangeRow row) throws IOException {
    line.text(row.projectId())
        .text(row.name())
        .text(row.indicator())
        .text(row.indicatorName())
        .text(row.valueType())
        .text(row.timePeriod())
        .symbol(row.value())
        .number(row.valueUpper())
        .symbol(row.bound())
        .text(row.unitMeasure())
        .number(row.unitMult())
        .text(row.firstTold())
        .text(row.lastTold())
        .number(row.nSources())
        .text(row.evidenceIds())
        .text(row.reservations())
        .end();
  }
}
