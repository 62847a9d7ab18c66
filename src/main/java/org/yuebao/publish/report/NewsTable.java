package org.yuebao.publish.report;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.yuebao.publish.diff.Difference;
import org.yuebao.publish.diff.Standing;
import org.yuebao.publish.tidy.Labels;
import org.yuebao.publish.tidy.TidyRow;
import org.yuebao.publish.tidy.UnitName;

/** What is new, revised or withdrawn since the release before. */
final class NewsTable {
  private final Words words;
  private final Labels labels;
  private final Columns rows;

  NewsTable(Waiting waiting, Words words, Labels labels) {
    this.words = words;
    this.labels = labels;
    this.rows =
        new Columns(
            waiting,
            "kind",
            "series",
            "region",
            "indicator",
            "time",
            "period",
            "unit",
            "decimals",
            "before",
            "beforeBound",
            "beforeSource",
            "beforePub",
            "after",
            "afterBound",
            "afterSource",
            "afterPub",
            "decision",
            "percent");
  }

  Columns rows() {
    return rows;
  }

  void add(Difference difference) throws IOException {
    Standing standing = difference.standing();
    TidyRow row = standing.row();
    String unit = UnitName.of(labels.indicator(row.indicator()), row.unitMeasure(), row.unitMult());
    Side before = Side.of(difference.before());
    Side after = Side.of(difference.after());
    rows.add(
        difference.kind().name(),
        words.number(row.seriesId().substring(row.freq().length() + 1)),
        words.number(row.refArea()),
        words.number(row.indicator()),
        words.number(row.timePeriod()),
        words.number(standing.point().period().code()),
        words.number(unit),
        row.decimals(),
        before.value,
        words.number(before.bound),
        words.number(before.source),
        words.number(before.pub),
        after.value,
        words.number(after.bound),
        words.number(after.source),
        words.number(after.pub),
        words.number(row.decision()),
        difference.percent());
  }

  /** One side of a difference. */
  private record Side(@Nullable BigDecimal value, String bound, String source, String pub) {
    static Side of(@Nullable Standing standing) {
      return standing == null
          ? new Side(null, "", "", "")
          : new Side(
              standing.row().obsValue(),
              standing.row().obsBound(),
              standing.row().source(),
              standing.row().pubDate());
    }
  }
}
