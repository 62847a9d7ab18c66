package org.yuebao.publish.tidy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, whatever file the table stands in.
 *
 * @param name in snake case
 * @param kind what its values are
 * @param title in Chinese
 * @param description in English
 * @param value the value of a row: text, {@link Integer}, {@link java.math.BigDecimal} or {@link
 *     java.time.LocalDate}, as the kind says; null when there is none
 * @param <R> the rows
 */
public record Column<R>(
    String name, Kind kind, String title, String description, Function<R, @Nullable Object> value) {
  /** What the values of a column are. */
  public enum Kind {
    /** Text; an absent one is empty. */
    TEXT,
    /** A symbol of ours, {@code =}: never a formula. */
    SYMBOL,
    INTEGER,
    DECIMAL,
    /** A day. */
    DATE
  }

  /** The value in this row. */
  public @Nullable Object of(R row) {
    return value.apply(row);
  }
}
