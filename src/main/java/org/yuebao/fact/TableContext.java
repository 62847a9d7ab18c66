package org.yuebao.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yuebao.indicator.Indicator;
import org.yuebao.period.Period;

/**
 * Of when, of where and with what status a table's values are: what the row's head says comes
 * first, then the column's header, the caption, and the text before the table.
 */
final class TableContext {
  private final Periods periods;
  private final Places places;
  private final Statuses statuses;

  TableContext(Periods periods, Places places, Statuses statuses) {
    this.periods = periods;
    this.places = places;
    this.statuses = statuses;
  }

  /** All that governs a value. */
  record Found(@Nullable Period period, Places.Found place, Status status) {}

  Found at(Sentence row, TableLabel title, TableValue value, Link link) {
    Sentence words = words(row, List.of(title, value.column(), value.label()));
    Period period = period(words, value.column(), link.indicator());
    return new Found(
        period, place(words, title, value.column()), status(words, title, value, period));
  }

  /** Caption, header and head as one sentence, in which what stands last is nearest. */
  private static Sentence words(Sentence row, List<TableLabel> labels) {
    List<Token> tokens = new ArrayList<>();
    for (TableLabel label : labels) {
      tokens.add(Token.mark(row.start(), '：'));
      tokens.addAll(label.governing());
    }
    return new Sentence(row.start(), row.end(), true, tokens);
  }

  private @Nullable Period period(
      Sentence words, TableLabel column, @Nullable Indicator indicator) {
    Period period = periods.at(words, words.size(), null, false).period();
    if (period == null) {
      boolean stock = indicator == null || indicator.isStock();
      period = stock ? periods.year().publication() : periods.year().lastYear();
    }
    return period == null ? null : TablePeriods.shifted(period, column.shift());
  }

  /** 市本级 in a header or a caption; what the row's head says is read with its own words. */
  private Places.Found place(Sentence words, TableLabel title, TableLabel column) {
    Places.Found place = places.at(words, words.size(), false, false);
    String coverage = column.coverage != null ? column.coverage : title.coverage;
    return new Places.Found(place.region(), place.zone() != null ? place.zone() : coverage);
  }

  private Status status(
      Sentence words, TableLabel title, TableValue value, @Nullable Period period) {
    if (value.label().status != null) {
      return value.label().status;
    }
    if (value.column().status != null) {
      return value.column().status;
    }
    if (title.status != null && !title.done && !value.column().level) {
      return title.status;
    }
    return statuses.at(words, words.size(), period);
  }
}
